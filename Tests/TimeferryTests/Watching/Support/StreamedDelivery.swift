import Foundation

/// Something that is dropped into an inbox.
struct StreamedDelivery {
  var name: String
  var content: DeliveryContent
}

enum DeliveryContent {
  case file([UInt8])
  case folder([PackedFile])
  case link(to: String)

  /// Makes it in the file system.
  func make(at path: String) throws {
    let url = URL(fileURLWithPath: path)
    switch self {
    case .file(let bytes): try Data(bytes).write(to: url)
    case .folder(let files):
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      for file in files { try Data(file.bytes).write(to: url.appendingPathComponent(file.name)) }
    case .link(let target):
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }
}

/// A file in a folder or an archive.
struct PackedFile {
  var name: String
  var bytes: [UInt8]
}

/// A tar of plain files (POSIX.1-1988, ustar).
func tar(_ files: [PackedFile]) -> [UInt8] {
  func field(_ text: String, _ count: Int) -> [UInt8] {
    Array(text.utf8) + Array(repeating: 0, count: count - text.utf8.count)
  }
  func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
  var archive: [UInt8] = []
  for file in files {
    var header = field(file.name, 100) + field("0000644", 8) + field("0000000", 8)
    header += field("0000000", 8) + field(octal(file.bytes.count, 11), 12)
    header += field("00000000000", 12) + Array(repeating: 0x20, count: 8) + field("0", 1)
    header += field("", 100) + Array("ustar\u{0}00".utf8)
    header += Array(repeating: 0, count: 512 - header.count)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: field(octal(sum, 6), 7) + [0x20])
    archive += header + file.bytes
    archive += Array(repeating: 0, count: (512 - file.bytes.count % 512) % 512)
  }
  return archive + Array(repeating: 0, count: 1024)
}

/// A zip of plain files, not compressed (APPNOTE 6.3.10).
func zip(_ files: [PackedFile]) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let offset = archive.count
    let name = Array(file.name.utf8)
    let size = number(file.bytes.count, 4)
    let fields =
      number(0, 4) + number(0x5A21_0000, 4) + number(Int(crc32(file.bytes)), 4) + size + size
    archive += [0x50, 0x4B, 3, 4] + number(20, 2) + fields + number(name.count, 2) + number(0, 2)
    archive += name + file.bytes
    directory += [0x50, 0x4B, 1, 2] + number(3 << 8 | 20, 2) + number(20, 2) + fields
    directory += number(name.count, 2) + number(0, 4) + number(0, 4)
    directory += number(0o100644 << 16, 4) + number(offset, 4) + name
  }
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
  return archive + directory + end
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0 as UInt32) { checksum, byte in
    (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in
      value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
    }
  }
}
