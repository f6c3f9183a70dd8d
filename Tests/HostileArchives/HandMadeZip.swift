/// A zip written byte by byte, so that each of its fields can lie (APPNOTE 6.3.10, 4.3).
package struct HandMadeZip {
  package struct Member {
    package var name: [UInt8]
    /// The bytes as they lie in the archive.
    package var packed: [UInt8]
    package var flags = 0
    package var method = 0
    /// The Unix mode, as the upper half of the external attributes.
    package var mode = 0o100644
    package var crc: UInt32
    package var size: Int
    /// Sizes and checksum follow the bytes instead of standing before them.
    package var isStreamed = false
    /// Whether what follows the bytes begins with its signature, which is optional.
    package var hasDescriptorSignature = true
    /// Sizes and position in fields of eight bytes.
    package var isLarge = false
    package var extra: [UInt8] = []
    /// What the member's own header says where it is not what the directory says.
    package var own = OwnHeader()
    /// Where the directory says that the member lies, when that is a lie.
    package var statedOffset: Int?
    package var isListed = true
    package var isPresent = true

    package struct OwnHeader {
      package var name: [UInt8]?
      package var flags: Int?
      package var method: Int?
      package var crc: UInt32?
      package var size: Int?
      package var packedSize: Int?
    }

    package init(_ name: String, _ content: String = "content\n") {
      self.init(name, bytes: Array(content.utf8))
    }

    package init(_ name: String, bytes: [UInt8]) {
      self.name = Array(name.utf8)
      packed = bytes
      crc = crc32(bytes)
      size = bytes.count
    }

    /// A member of so many zeros; its checksum is right up to 64 MiB.
    package init(_ name: String, zeros count: Int) {
      self.name = Array(name.utf8)
      let gzip = HandMadeGzip(zeros: count)
      packed = gzip.packed
      crc = gzip.crc
      method = 8
      size = count
    }

    package func with(_ change: (inout Member) -> Void) -> Member {
      var member = self
      change(&member)
      return member
    }

    fileprivate var allFlags: Int { flags | (isStreamed ? 8 : 0) }

    /// Version, flags, method and time.
    fileprivate func start(flags: Int, method: Int) -> [UInt8] {
      [UInt8](isLarge ? 45 : 20, bytes: 2) + [UInt8](flags, bytes: 2)
        + [UInt8](method, bytes: 2) + [UInt8](0x5A21_0000, bytes: 4)
    }

    fileprivate var header: [UInt8] {
      var header: [UInt8] = [0x50, 0x4B, 3, 4]
      header += start(flags: own.flags ?? allFlags, method: own.method ?? method)
      let size = own.size ?? size
      let packedSize = own.packedSize ?? packed.count
      let name = own.name ?? name
      var extra = extra
      if isLarge {
        extra += [1, 0, 16, 0] + [UInt8](size, bytes: 8) + [UInt8](packedSize, bytes: 8)
      }
      header.append(isStreamed ? 0 : Int(own.crc ?? crc), bytes: 4)
      header.append(isLarge ? 0xFFFF_FFFF : isStreamed ? 0 : packedSize, bytes: 4)
      header.append(isLarge ? 0xFFFF_FFFF : isStreamed ? 0 : size, bytes: 4)
      header.append(name.count, bytes: 2)
      header.append(extra.count, bytes: 2)
      return header + name + extra
    }

    fileprivate var descriptor: [UInt8] {
      guard isStreamed else { return [] }
      var descriptor: [UInt8] = hasDescriptorSignature ? [0x50, 0x4B, 7, 8] : []
      descriptor.append(Int(own.crc ?? crc), bytes: 4)
      descriptor.append(own.packedSize ?? packed.count, bytes: isLarge ? 8 : 4)
      descriptor.append(own.size ?? size, bytes: isLarge ? 8 : 4)
      return descriptor
    }

    fileprivate func record(at offset: Int) -> [UInt8] {
      var record: [UInt8] = [0x50, 0x4B, 1, 2] + [UInt8](3 << 8 | 20, bytes: 2)
      record += start(flags: allFlags, method: method)
      let offset = statedOffset ?? offset
      var extra = extra
      if isLarge {
        extra += [1, 0, 24, 0] + [UInt8](size, bytes: 8) + [UInt8](packed.count, bytes: 8)
        extra.append(offset, bytes: 8)
      }
      record.append(Int(crc), bytes: 4)
      record.append(isLarge ? 0xFFFF_FFFF : packed.count, bytes: 4)
      record.append(isLarge ? 0xFFFF_FFFF : size, bytes: 4)
      record.append(name.count, bytes: 2)
      record.append(extra.count, bytes: 2)
      record.append(0, bytes: 6)
      record.append(mode << 16, bytes: 4)
      record.append(isLarge ? 0xFFFF_FFFF : offset, bytes: 4)
      return record + name + extra
    }
  }

  package var members: [Member]
  /// What stands before the first member, such as a program that unpacks the rest.
  package var prefix: [UInt8] = []
  /// Whether positions count from the start of the file, prefix and all.
  package var countsPrefix = false
  package var comment: [UInt8] = []
  package var isLarge = false
  package var statedMembers: Int?

  package init(_ members: Member...) { self.members = members }

  package init(_ members: [Member]) { self.members = members }

  package func with(_ change: (inout HandMadeZip) -> Void) -> HandMadeZip {
    var copy = self
    change(&copy)
    return copy
  }

  package var bytes: [UInt8] {
    var file = prefix
    var directory: [UInt8] = []
    let base = countsPrefix ? 0 : prefix.count
    for member in members {
      if member.isListed { directory += member.record(at: file.count - base) }
      guard member.isPresent else { continue }
      file += member.header
      file += member.packed
      file += member.descriptor
    }
    let begin = file.count
    file += directory
    file += end(directory: directory.count, at: begin - base)
    return file
  }

  private func end(directory count: Int, at offset: Int) -> [UInt8] {
    let number = statedMembers ?? members.count { $0.isListed }
    var end: [UInt8] = []
    if isLarge {
      end += [0x50, 0x4B, 6, 6] + [UInt8](44, bytes: 8) + [45, 0, 45, 0]
      end.append(0, bytes: 8)
      for value in [number, number, count, offset] { end.append(value, bytes: 8) }
      end += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + [UInt8](offset + count, bytes: 8) + [1, 0, 0, 0]
    }
    end += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    let short = isLarge ? 0xFFFF : number
    end.append(short, bytes: 2)
    end.append(short, bytes: 2)
    end.append(isLarge ? 0xFFFF_FFFF : count, bytes: 4)
    end.append(isLarge ? 0xFFFF_FFFF : offset, bytes: 4)
    end.append(comment.count, bytes: 2)
    return end + comment
  }
}
