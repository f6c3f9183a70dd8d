/// A function, initialiser or subscript, as far as its measures go.
struct Function {
  let name: String
  /// The index of its first line.
  let line: Int
  /// From the line of its name to that of its closing brace.
  let length: Int
  /// The names by which its body knows the parameters.
  let parameters: [String]
  /// Whether it is an initialiser that gives every parameter to the property of its name.
  let isMemberwise: Bool
}

extension SourceFile {
  /// Every function, initialiser and subscript of the file that has a body.
  var functions: [Function] {
    code.indices.compactMap { function(at: $0) }
  }

  private func function(at line: Int) -> Function? {
    guard let (keyword, name) = declaration(in: code[line]) else { return nil }
    let text = Array(code[line...].joined(separator: "\n").utf8)[...]
    guard let list = text.firstBracketed("(", ")"),
      let body = text[list.endIndex...].firstBracketed("{", "}")
    else { return nil }
    // A requirement of a protocol is followed by the next declaration, not by its own body.
    let end = text[list.endIndex..<body.startIndex].split(separator: UInt8(ascii: "\n"))
    guard end.dropFirst().allSatisfy({ $0.text.drop { $0 == " " }.hasPrefix("where") }) else {
      return nil
    }
    let parameters = list.parameterNames
    let words = body.text
    return Function(
      name: name, line: line, length: text[..<body.endIndex].count { $0 == UInt8(ascii: "\n") } + 1,
      parameters: parameters,
      isMemberwise: keyword == "init"
        && parameters.allSatisfy { words.contains("self.\($0) = \($0)\n") })
  }

  private func declaration(in line: Substring) -> (keyword: Substring, name: String)? {
    guard Self.keywords.contains(where: line.contains) else { return nil }
    let words = line.split { " (<?".contains($0) }
    let first = words.drop { $0.first == "@" || Self.modifiers.contains($0) }
    guard let keyword = first.first, Self.keywords.contains(String(keyword)) else { return nil }
    return (keyword, String(keyword == "func" ? first.dropFirst().first ?? "" : keyword))
  }

  private static let keywords = ["func", "init", "subscript"]
  private static let modifiers: Set<Substring> = [
    "package", "private", "fileprivate", "static", "mutating", "consuming", "nonisolated",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  /// What the first such bracket encloses, brackets included; nil when there is none.
  fileprivate func firstBracketed(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> ArraySlice<UInt8>? {
    let (open, close) = (UInt8(ascii: open), UInt8(ascii: close))
    guard let start = firstIndex(of: open) else { return nil }
    var depth = 0
    for index in start..<endIndex {
      if self[index] == open { depth += 1 }
      if self[index] == close { depth -= 1 }
      if depth == 0 { return self[start...index] }
    }
    return nil
  }

  /// The names by which a body knows the parameters of this bracketed list.
  fileprivate var parameterNames: [String] {
    var depth = 0
    var parameters = [""]
    var last: Character = " "
    for character in text.dropFirst().dropLast() {
      if "([<{".contains(character) { depth += 1 }
      if ")]}".contains(character) || character == ">" && last != "-" { depth -= 1 }
      if character == "," && depth == 0 {
        parameters.append("")
      } else {
        parameters[parameters.count - 1].append(character)
      }
      last = character
    }
    return parameters.compactMap { parameter in
      parameter.split(separator: ":", maxSplits: 1).first?
        .split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
  }
}
