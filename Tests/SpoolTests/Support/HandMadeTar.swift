/// A tar written byte by byte (POSIX.1-1988, ustar; without the mark it is the older v7 form).
struct HandMadeTar {
  struct Member {
    var name: String
    var content = Array("content\n".utf8)
    /// `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder, `6` pipe.
    var type: Character = "0"
    var target = ""
    var statedChecksum: Int?

    init(_ name: String, _ content: String = "content\n") {
      self.name = name
      self.content = Array(content.utf8)
    }

    init(_ name: String, type: Character, target: String = "") {
      self.name = name
      self.type = type
      self.target = target
      content = []
    }
  }

  var members: [Member]
  var isV7 = false
  var hasEndMark = true

  init(_ members: Member...) { self.members = members }

  var bytes: [UInt8] {
    let blocks = members.flatMap { header($0) + padded($0.content) }
    return blocks + (hasEndMark ? Array(repeating: 0, count: 1024) : [])
  }

  private func header(_ member: Member) -> [UInt8] {
    var header =
      field(member.name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8)
    header += field(octal(member.content.count, 11), 12) + field("00000000000", 12)
    header += Array(repeating: 0x20, count: 8) + field(String(member.type), 1)
    header += field(member.target, 100) + (isV7 ? [] : Array("ustar\u{0}00".utf8))
    header += Array(repeating: 0, count: 512 - header.count)
    let checksum = member.statedChecksum ?? header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: field(octal(checksum, 6), 7) + [0x20])
    return header
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + Array(repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  private func field(_ text: String, _ count: Int) -> [UInt8] {
    Array(text.utf8) + Array(repeating: 0, count: count - text.utf8.count)
  }

  private func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
