/// A tar written byte by byte (POSIX.1-1988, ustar; without the mark it is the older v7 form).
package struct HandMadeTar {
  package struct Member {
    package var name: [UInt8]
    package var content = Array("content\n".utf8)
    /// `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` folder, `6` pipe, `x`
    /// and `g` further headers of POSIX.1-2001, `L` a long name and `S` a file with holes as GNU
    /// writes them.
    package var type: Character = "0"
    package var target = ""
    package var mode = 0o644
    package var statedChecksum: Int?
    /// The twelve bytes of the size, when they are not the content's.
    package var statedSize: [UInt8]?
    /// The header's last 167 bytes, which old GNU files with holes keep their map in.
    package var tail: [UInt8] = []

    package init(_ name: String, _ content: String = "content\n") {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
    }

    package init(_ name: String, type: Character, target: String = "") {
      self.name = Array(name.utf8)
      self.type = type
      self.target = target
      content = []
    }

    /// A further header that states these fields of the member behind it.
    package static func fields(_ fields: (String, String)..., type: Character = "x") -> Member {
      var member = Member("PaxHeaders/0", type: type)
      for (key, value) in fields {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count + 1
        while "\(length)".utf8.count + rest.utf8.count > length { length += 1 }
        member.content += Array("\(length)\(rest)".utf8)
      }
      return member
    }

    /// A name too long for a header, as GNU writes it.
    package static func longName(_ name: String) -> Member {
      var member = Member("././@LongLink", type: "L")
      member.content = Array(name.utf8) + [0]
      return member
    }

    package func with(_ change: (inout Member) -> Void) -> Member {
      var member = self
      change(&member)
      return member
    }
  }

  package var members: [Member]
  package var isV7 = false
  package var hasEndMark = true

  package init(_ members: Member...) { self.members = members }

  package init(_ members: [Member]) { self.members = members }

  package func with(_ change: (inout HandMadeTar) -> Void) -> HandMadeTar {
    var copy = self
    change(&copy)
    return copy
  }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    for member in members { file += header(member) + padded(member.content) }
    return file + (hasEndMark ? Array(repeating: 0, count: 1024) : [])
  }

  private func header(_ member: Member) -> [UInt8] {
    var header = field(member.name.prefix(100), 100)
    header += field(Self.octal(member.mode, 7).utf8, 8) + field("0000000".utf8, 8)
    header += field("0000000".utf8, 8)
    header += member.statedSize ?? field(Self.octal(member.content.count, 11).utf8, 12)
    header += field("00000000000".utf8, 12)
    header += Array(repeating: 0x20, count: 8) + field(String(member.type).utf8, 1)
    header += field(member.target.utf8, 100)
    // GNU's own mark where the member is of GNU's own kinds.
    let mark = "LS".contains(member.type) ? "ustar  \u{0}" : "ustar\u{0}00"
    header += isV7 ? [] : Array(mark.utf8)
    header += Array(repeating: 0, count: 512 - member.tail.count - header.count) + member.tail
    let checksum = member.statedChecksum ?? header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: field(Self.octal(checksum, 6).utf8, 7) + [0x20])
    return header
  }

  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + Array(repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  private func field(_ text: some Collection<UInt8>, _ count: Int) -> [UInt8] {
    Array(text) + Array(repeating: 0, count: count - text.count)
  }

  /// An octal number of so many digits.
  package static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
