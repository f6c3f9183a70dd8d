import Testing

@Suite struct DocumentationTests {
  /// Stored properties and initialisers of a documented type say the rest by name and type, and an
  /// operator means what it always means.
  @Test func `what crosses modules has a doc comment`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for index in file.lines.indices where needsComment(index, in: file) {
        if !hasComment(index, in: file) { Issue.record("\(file.place(at: index))") }
      }
    }
  }

  private static let kinds: Set<Substring> = [
    "actor", "class", "enum", "func", "protocol", "struct", "subscript", "typealias", "var",
  ]

  private func needsComment(_ index: Int, in file: SourceFile) -> Bool {
    guard file.code[index].contains("package ") else { return false }
    let words = file.code[index].split { " (:".contains($0) }
    guard let start = words.firstIndex(of: "package"),
      words[..<start].allSatisfy({ $0.first == "@" }),
      let kind = words[start...].first(where: Self.kinds.contains),
      let place = words.firstIndex(of: kind)
    else { return false }
    if words[start...place].contains("extension") { return false }
    let name = words.dropFirst(place + 1).first
    if kind == "func" { return name?.first?.isLetter == true || name?.first == "`" }
    // A stored property has no brace, or a value before it.
    if kind == "var" { return words.contains("{") && !words.contains("=") }
    return true
  }

  private func hasComment(_ index: Int, in file: SourceFile) -> Bool {
    let above = file.lines[..<index].reversed().map { $0.drop { $0 == " " } }
    return above.first { !$0.hasPrefix("@") }?.hasPrefix("///") == true
  }
}
