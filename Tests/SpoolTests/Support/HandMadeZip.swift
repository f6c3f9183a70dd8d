@testable import Spool

/// A zip written byte by byte, so that each of its fields can lie (APPNOTE 6.3.10, 4.3).
struct HandMadeZip {
  struct Member {
    var name: [UInt8]
    var content: [UInt8]
    var flags = 0
    var method = 0
    /// The Unix mode, as the upper half of the external attributes.
    var mode = 0o100644
    var statedCRC: UInt32?
    var statedSize: Int?
    /// Sizes and checksum follow the bytes instead of standing before them.
    var isStreamed = false

    init(_ name: String, _ content: String = "content\n") {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = Array(name.utf8)
      content = bytes
    }
  }

  var members: [Member]

  init(_ members: Member...) { self.members = members }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = file.count
      let crc = member.statedCRC ?? crc32(member.content)
      let size = member.statedSize ?? member.content.count
      let flags = member.flags | (member.isStreamed ? 8 : 0)
      let sizes = number(Int(crc), 4) + number(member.content.count, 4) + number(size, 4)
      let times = number(flags, 2) + number(member.method, 2) + number(0x5A21_0000, 4)
      file += [0x50, 0x4B, 3, 4] + number(20, 2) + times
      file += member.isStreamed ? number(0, 12) : sizes
      file += number(member.name.count, 2) + number(0, 2) + member.name + member.content
      if member.isStreamed { file += [0x50, 0x4B, 7, 8] + sizes }
      directory += [0x50, 0x4B, 1, 2] + number(3 << 8 | 20, 2) + number(20, 2) + times + sizes
      directory += number(member.name.count, 2) + number(0, 8) + number(member.mode << 16, 4)
      directory += number(offset, 4) + member.name
    }
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + number(members.count, 2) + number(members.count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + end
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}

func crc32(_ bytes: [UInt8]) -> UInt32 {
  var checksum = CRC32()
  bytes.withUnsafeBytes { checksum.add($0) }
  return checksum.value
}
