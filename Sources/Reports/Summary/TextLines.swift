/// Lines of plain text, none wider than a terminal.
package struct TextLines {
  static let width = 80

  /// The lines so far, each with its end.
  package private(set) var text = ""

  package init() {}

  /// Adds an empty line, but never two.
  package mutating func addBlank() {
    if !text.isEmpty && !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Adds a heading between an empty line and its own underline.
  package mutating func add(heading: String) {
    addBlank()
    add(heading)
    text += String(repeating: "-", count: min(heading.count, Self.width)) + "\n"
  }

  /// Adds a paragraph broken at blanks; `first` starts its first line and `indent` blanks the
  /// others, as many as `first` has where nothing is said. A word wider than the line is broken
  /// where the line ends.
  package mutating func add(_ paragraph: String, first: String = "", indent: Int? = nil) {
    let indent = String(repeating: " ", count: indent ?? first.count)
    var line = first
    var isFresh = true
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = word
      if !isFresh {
        if line.count + 1 + rest.count <= Self.width {
          line += " " + rest
          continue
        }
        end(&line, indent)
      }
      while line.count + rest.count > Self.width {
        let head = rest.prefix(Self.width - line.count)
        line += head
        rest = rest.dropFirst(head.count)
        end(&line, indent)
      }
      line += rest
      isFresh = false
    }
    text += line + "\n"
  }

  /// Adds a line as it is, however wide: a path that is broken cannot be copied.
  package mutating func add(unbroken line: String) {
    text += line + "\n"
  }

  /// Adds a row of a table: a caption on the left, numbers set right in columns of their widths.
  package mutating func add(row caption: String, _ numbers: [(text: String, width: Int)]) {
    let columns = numbers.reduce("") { line, number in
      line + String(repeating: " ", count: max(1, number.width - number.text.count)) + number.text
    }
    let room = max(1, Self.width - columns.count)
    let shown = caption.count <= room ? caption : String(caption.prefix(room - 1)) + "…"
    let column = min(room, Self.captionWidth)
    let padding = String(repeating: " ", count: max(0, column - shown.count))
    text += shown + padding + columns + "\n"
  }

  private static let captionWidth = 44

  private mutating func end(_ line: inout String, _ indent: String) {
    text += line + "\n"
    line = indent
  }
}
