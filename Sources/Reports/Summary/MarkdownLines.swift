import Timesheets

/// Markdown as GitHub, Teams and Jira read it alike: paragraphs, headings, tables and lists.
///
/// Everything given is text and is shown as it stands, whatever signs it holds.
struct MarkdownLines {
  /// The document so far.
  private(set) var text = ""

  /// Adds a heading, of a size that a comment bears.
  mutating func add(heading: String) { add("### \(heading.forMarkdown)\n") }

  /// Adds a paragraph.
  mutating func add(paragraph: String) { add(paragraph.forMarkdown + "\n") }

  /// Adds a paragraph that stands out.
  mutating func add(strong: String) { add("**\(strong.forMarkdown)**\n") }

  /// Adds a paragraph that ends in something to copy: a folder, a name.
  mutating func add(_ lead: String, code: String) {
    add(lead.forMarkdown + code.markdownCode + "\n")
  }

  /// Adds a table of captions, entries and hours.
  mutating func add(
    _ rows: [(caption: String, tally: Tally)], of corner: String, in words: Words
  ) {
    let heads = [corner, words.label(.entries), words.label(.hours)]
    var lines = row(heads) + "| --- | ---: | ---: |\n"
    for (caption, tally) in rows { lines += row([caption] + words.columns(tally)) }
    add(lines)
  }

  /// Adds a list whose items have a first line, which stands out where others follow it.
  mutating func add(list items: [[String]], isNumbered: Bool = false) {
    var lines = ""
    for (index, item) in items.enumerated() {
      let mark = isNumbered ? "\(index + 1). " : "- "
      // Two blanks at its end keep a line apart from the next one.
      let texts = item.map(\.forMarkdown)
      let first = texts.count > 1 ? "**\(texts[0])**" : texts.first ?? ""
      lines +=
        mark
        + ([first] + texts.dropFirst())
        .joined(separator: "  \n" + String(repeating: " ", count: mark.count)) + "\n"
    }
    add(lines)
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(\.forMarkdown).joined(separator: " | ") + " |\n"
  }

  private mutating func add(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += block
  }
}

extension String {
  /// The text on one line and with every sign escaped that Markdown or HTML would take for its own.
  ///
  /// Names of users, numbers of tickets and addresses are links without any sign: a zero-width
  /// space breaks them, which no reader sees.
  var forMarkdown: String {
    var text = onOneLine(atMost: Self.markdownLimit).unicodeScalars.reduce(into: "") {
      text, scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": text += "\\\(scalar)"
      case "<": text += "&lt;"
      case "&": text += "&amp;"
      case "@", "#": text += "\(scalar)\u{200B}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text.replace("://", with: ":\u{200B}//")
    text.replace(/(?i)www\./) { "\($0.0)\u{200B}" }
    // What begins a list, a quotation or an underline at the start of a line.
    let number = text.prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(number.count)
    if number.isEmpty
      ? rest.first.map("+-=>".contains) == true : rest.prefixMatch(of: /[.)](\s|$)/) != nil
    {
      text.insert("\\", at: number.endIndex)
    }
    return text
  }

  /// The text as code, to be copied: between as many grave accents as it does not hold.
  var markdownCode: String {
    let line = onOneLine(atMost: Self.markdownLimit)
    let runs = line.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let blank = runs.isEmpty ? "" : " "
    return fence + blank + line + blank + fence
  }

  private static let markdownLimit = 4_000
}
