import Timesheets

extension ConfigurationError {
  /// `file:line:column: ` and a sentence: what was seen, what was expected, the nearest right word.
  package func sentence(in language: Language) -> String {
    let wording =
      switch language {
      case .english: ConfigurationEnglish().sentence(kind)
      case .french: ConfigurationFrench().sentence(kind)
      }
    return "\(position): \(wording)"
  }

  /// `file:line:column`, as far as it is known: the form that editors can follow.
  package var position: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

/// `a, b or c`, each in its language's quotation.
func listed(_ words: [String], or conjunction: String, quoting quote: (String) -> String) -> String
{
  let quoted = words.map(quote)
  guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// A text of the user's, short enough for a sentence and on one line.
func excerpt(_ text: String) -> String {
  let line = String(text.map { $0.isNewline ? " " : $0 })
  return line.count <= 60 ? line : line.prefix(59) + "…"
}
