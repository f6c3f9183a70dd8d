import Testing

@Suite struct BannedWordTests {
  /// What has no place in `Sources`, and what to write in its place.
  static let bans: [(word: String, instead: String)] = [
    ("try!", "handle the error, or let it pass on"),
    ("as!", "as?, or a type that needs no cast"),
    ("fatalError(", "preconditionFailure with what was expected"),
    ("print(", "Terminal of the command; nothing else writes to it"),
    ("Any]", "a type"), (": Any", "a type"),
    ("Date()", "the clock is no input of a run"),
    ("UUID()", "an identity made from content"),
    ("Locale", "the language is an option"),
    ("String(format:", "an interpolation"),
  ]

  @Test(arguments: bans)
  func `a banned word stands nowhere in Sources`(ban: (word: String, instead: String)) throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for place in file.places(where: { $0.contains(ban.word) && holds(ban.word, $0) }) {
        Issue.record("\(ban.word) (write \(ban.instead)): \(place)")
      }
    }
  }

  /// Whether the word stands there on its own, neither as part of another nor as a member's name.
  private func holds(_ word: String, _ line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
      let before = line[..<range.lowerBound].last ?? " "
      let after = line[range.upperBound...].first ?? " "
      let isWhole = word.last?.isLetter != true || !(after.isLetter || after.isNumber)
      return isWhole && (word.first?.isLetter != true || !(before.isLetter || ".".contains(before)))
    }
  }

  @Test func `nothing is unwrapped by force`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for place in file.places(where: hasForceUnwrap) { Issue.record("\(place)") }
    }
  }

  /// A `!` behind a name or a closing bracket, other than `!=`.
  private func hasForceUnwrap(_ line: Substring) -> Bool {
    line.contains("!")
      && zip(line.indices, line.indices.dropFirst()).contains { index, next in
        guard line[next] == "!" else { return false }
        let after = line[next...].dropFirst().first
        return (line[index].isLetter || line[index].isNumber || ")]_".contains(line[index]))
          && after != "="
      }
      && !line.contains("#elseif") && !line.contains("#if")
  }

  @Test func `nothing is left to be done`() throws {
    for file in try SourceTree.swiftFiles() {
      for (index, line) in file.lines.enumerated()
      where Self.promises.contains(where: { line.contains("// \($0)") || line.contains("//\($0)") })
      {
        Issue.record("\(file.place(at: index))")
      }
    }
  }

  private static let promises = ["TODO", "FIXME", "XXX", "HACK", "MARK:"]

  @Test func `names say what a thing is`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      let names = file.code.enumerated().compactMap { index, line in
        typeName(in: line).map { (index, $0) }
      }
      for (index, name) in names where Self.emptyWords.contains(where: name.hasSuffix) {
        Issue.record("\(file.place(at: index))")
      }
      let folders = file.path.dropLast(6).split(separator: "/")
      #expect(!folders.contains { Self.emptyWords.contains(String($0)) }, "\(file.path)")
    }
  }

  private static let emptyWords = [
    "Base", "Common", "Helper", "Helpers", "Manager", "Processor", "Util", "Utils",
    "Utility", "Utilities",
  ]

  private func typeName(in line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard
      let keyword = words.firstIndex(where: {
        ["actor", "class", "enum", "protocol", "struct", "typealias"].contains($0)
      })
    else { return nil }
    return words.dropFirst(keyword + 1).first.map(String.init)
  }
}
