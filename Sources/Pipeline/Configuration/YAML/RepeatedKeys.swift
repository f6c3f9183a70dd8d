/// The parser stops at the first key that stands twice. To tell every other fault of the text
/// too, the later one is masked, scalar by scalar so that no place moves, and parsed again.
extension String {
  /// Private-use characters, which YAML allows and no key has; one for each key struck out, so
  /// that no two of them are the same key again.
  private static let masks = (0xE000 as UInt32)..<0xF8FF

  /// Whether this is a key that `masking` has struck out.
  var isMaskedKey: Bool {
    !isEmpty && unicodeScalars.allSatisfy { Self.masks.contains($0.value) }
  }

  /// This text with the next key of that name in the same section struck out, and where it stood.
  /// Nil when it is not found, because it is written with escapes.
  func masking(
    _ key: String, after first: YAMLPlace, pass: Int
  ) -> (text: String, place: YAMLPlace)? {
    let scalars = Array(unicodeScalars)
    let name = Array(key.unicodeScalars)
    guard !name.isEmpty, let start = scalars.offset(of: first),
      let mask = Unicode.Scalar(Self.masks.lowerBound + UInt32(pass))
    else { return nil }
    let search = KeySearch(scalars: scalars, name: name)
    guard let (offset, place) = search.next(after: start, at: first) else { return nil }
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: scalars[..<offset])
    masked.append(contentsOf: repeatElement(mask, count: name.count))
    masked.append(contentsOf: scalars[(offset + name.count)...])
    return (String(masked), place)
  }

  /// The character at a place; nil past the end.
  func character(at place: YAMLPlace) -> String? {
    let scalars = Array(unicodeScalars)
    guard let offset = scalars.offset(of: place), offset < scalars.count else { return nil }
    return String(Character(scalars[offset]))
  }
}

extension [Unicode.Scalar] {
  fileprivate func offset(of place: YAMLPlace) -> Int? {
    var start = 0
    for _ in 1..<Swift.max(1, place.line) {
      guard let end = self[start...].firstIndex(of: "\n") else { return nil }
      start = end + 1
    }
    let offset = start + place.column - 1
    return offset <= count ? offset : nil
  }
}

/// Looks for the next key of one name in the section that the first one stands in.
private struct KeySearch {
  let scalars: [Unicode.Scalar]
  let name: [Unicode.Scalar]

  /// Sections written on lines of their own keep their keys in one column; those in braces keep
  /// them at one bracket depth.
  func next(after start: Int, at first: YAMLPlace) -> (offset: Int, place: YAMLPlace)? {
    let isInBraces = isInBraces(start)
    var line = first.line
    var column = first.column
    var depth = 0
    for offset in start..<scalars.count {
      if offset > start, depth == 0, isInBraces || column == first.column,
        let keyOffset = key(at: offset)
      {
        return (keyOffset, YAMLPlace(line: line, column: column))
      }
      switch scalars[offset] {
      case "[", "{": depth += isInBraces ? 1 : 0
      case "]", "}": depth -= isInBraces ? 1 : 0
      default: break
      }
      if depth < 0 { return nil }
      (line, column) = scalars[offset] == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }

  /// Where the name begins when a key of that name, quoted or not, begins at `offset`.
  private func key(at offset: Int) -> Int? {
    guard offset == 0 || " \n{,-".unicodeScalars.contains(scalars[offset - 1]) else { return nil }
    let isQuoted = scalars[offset] == "\"" || scalars[offset] == "'"
    let start = isQuoted ? offset + 1 : offset
    guard scalars[start...].starts(with: name) else { return nil }
    var end = start + name.count
    if isQuoted {
      guard end < scalars.count, scalars[end] == scalars[offset] else { return nil }
      end += 1
    }
    let rest = scalars[end...].drop { $0 == " " }
    return rest.first == ":" ? start : nil
  }

  private func isInBraces(_ offset: Int) -> Bool {
    let before = scalars[..<offset].reversed().first { !" \n\t\"'".unicodeScalars.contains($0) }
    return before == "{" || before == ","
  }
}
