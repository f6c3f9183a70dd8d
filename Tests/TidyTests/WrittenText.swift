import Timesheets

/// A text that the sources hold for readers, put together where it is written in several literals.
struct WrittenText {
  let path: String
  /// Counted from 1.
  let line: Int
  /// As it reads, with `…` in the place of what is filled in.
  private(set) var words: String
  let isMultiline: Bool

  /// Every text of the modules that speak to users.
  static let all = Result {
    try ["Reports", "Pipeline", "WebConnector", "Console", "timeferry", "timeferry-connector"]
      .flatMap {
        try SourceTree.swiftFiles(in: "Sources/\($0)")
      }.flatMap(texts)
  }

  private static func texts(of file: SourceFile) -> [WrittenText] {
    let text = file.lines.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    var texts: [WrittenText] = []
    var end: Int?
    for literal in CodeMask.literals(in: text) {
      let start = literal.range.lowerBound
      let line = ends.partitioningIndex { $0 >= start }
      // What a trap says is for whoever mends it.
      if file.code[line].contains("recondition") { continue }
      let between = bytes[(end ?? start)..<max(start, end ?? start)]
      let isJoined =
        end != nil && between.contains(UInt8(ascii: "+"))
        && between.allSatisfy { " \n+".utf8.contains($0) }
      if literal.depth == 0, isJoined, !texts.isEmpty {
        texts[texts.count - 1].words += literal.words
      } else {
        texts.append(
          WrittenText(
            path: file.path, line: line + 1, words: literal.words,
            isMultiline: literal.isMultiline))
      }
      if literal.depth == 0 { end = literal.range.upperBound }
    }
    return texts
  }

  /// The language of a sentence, by its small words; nil for what is none, such as a page's style.
  var language: Language? {
    if words.contains("{") { return nil }
    let small = words.lowercased().split { !$0.isLetter }
    let french = small.count { Self.french.contains(String($0)) }
    let english = small.count { Self.english.contains(String($0)) }
    if max(french, english) < 2 || french == english { return nil }
    return french > english ? .french : .english
  }

  private static let french: Set = [
    "le", "la", "les", "de", "des", "du", "un", "une", "est", "sont", "dans", "pour", "par", "pas",
    "ne", "et", "ou", "qui", "que", "ce", "sur", "avec", "aucun", "aucune", "se", "l", "d", "n",
    "qu", "en", "au", "aux", "il", "elle", "ses",
  ]
  private static let english: Set = [
    "the", "of", "and", "is", "are", "to", "in", "not", "with", "it", "that", "by", "this", "be",
    "was", "no", "for", "from", "or", "its", "which", "as",
  ]

  /// How a violation is told.
  var place: String { "\(path):\(line): \(words.prefix(160))" }
}

extension Array<Int> {
  /// The first index whose element, as all after it, meets the condition.
  fileprivate func partitioningIndex(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
