import SystemPackage

/// The names a thing may get in a folder that holds others: its own, then `x (2).zip`, and so on.
struct EndName {
  private let stem: [UInt8]
  private let ending: [UInt8]
  private let longest: Int

  /// Names of at most `longest` bytes for a thing that is called `name` now.
  init(_ name: FilePath.Component, isFolder: Bool, longest: Int = DeliveryName.longest) {
    let bytes = name.bytes
    let length = isFolder ? 0 : Self.endingLength(of: bytes)
    stem = Array(bytes.dropLast(length))
    ending = bytes.suffix(length)
    self.longest = longest
  }

  /// The n-th name, from 1 on: always the same one.
  func candidate(_ number: Int) -> FilePath.Component {
    let mark = (number == 1 ? [] : Array(" (\(number))".utf8)) + ending
    var start = stem[...]
    if start.count + mark.count > longest {
      start = start.prefix(longest - mark.count)
      // A letter of several bytes is dropped whole.
      if let next = stem.dropFirst(start.count).first, next & 0xC0 == 0x80 {
        while let last = start.last, last & 0xC0 == 0x80 { start.removeLast() }
        start = start.dropLast()
      }
    }
    guard let name = FilePath.Component(bytes: start + mark) else {
      preconditionFailure("a part of a name is a name")
    }
    return name
  }

  /// Bytes of `.zip` or `.tar.gz` at the end of a name.
  private static func endingLength(of name: [UInt8]) -> Int {
    let dot = UInt8(ascii: ".")
    guard let last = name.lastIndex(of: dot), last > 0, name.count - last <= longestEnding else {
      return 0
    }
    let tar = Array(".tar".utf8)
    let stem = name[..<last]
    let isTar = stem.count > tar.count && Array(stem).ends(with: tar)
    return name.count - last + (isTar ? tar.count : 0)
  }

  private static let longestEnding = 12
}
