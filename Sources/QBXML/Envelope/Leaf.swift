import Timesheets

/// An element without child elements, as a record is read. Valid while its events are.
struct Leaf {
  let name: QBXMLName
  /// The element it stands in.
  let parent: QBXMLName
  let line: UInt32
  let text: UnsafeRawBufferPointer

  /// The text without white space around it, which counts for nothing in ids, names, numbers, dates
  /// and enumerations: programs that indent a document put some there.
  var token: UnsafeRawBufferPointer { text.trimmed }

  var tokenString: String { String(decoding: token, as: UTF8.self) }
}

extension UnsafeRawBufferPointer {
  /// The bytes without XML's white space at both ends.
  var trimmed: UnsafeRawBufferPointer {
    var range = indices
    while let first = range.first, Self.isBlank(self[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, Self.isBlank(self[last]) { range = range.lowerBound..<last }
    return UnsafeRawBufferPointer(rebasing: self[range])
  }

  func equals(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != literal.utf8Start[index] { return false }
    return true
  }

  /// Whether these bytes stand anywhere in the text.
  func contains(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard count >= length else { return false }
    return (0...count - length).contains { start in
      UnsafeRawBufferPointer(rebasing: self[start..<start + length]).equals(literal)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
