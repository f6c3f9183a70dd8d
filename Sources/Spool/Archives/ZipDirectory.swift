import Timesheets

/// A zip's directory, held against the members it lists before one of them is read.
///
/// A zip says most things twice and need not agree with itself. What two programs could read
/// differently is refused: hours that one of them shows and the other does not are hours lost.
struct ZipDirectory {
  /// In the order in which they lie in the file.
  let members: [ZipMember]

  /// Reads and checks a zip's directory, of so many members at most.
  ///
  /// Throws `.refused`, under the archive's label, for what no packer writes.
  init(
    _ end: ZipEnd, in file: borrowing OpenFile, label: String, _ limits: ArchiveLimits
  ) throws(SpoolError) {
    func refusal(_ member: ZipMember?, _ reason: RefusalReason) -> SpoolError {
      .refused(
        BundleRefusal(archive: label, member: member.map { EntryName.shown($0.name) }, reason))
    }
    if end.hasRival { throw refusal(nil, .twoDirectories) }
    members = try Self.records(end, in: file, refusal, limits.members)
    var done = 0
    var previous: ZipMember?
    for member in members {
      if let reason = Self.fault(of: member, limits) { throw refusal(member, reason) }
      let memberEnd: Int
      switch try member.end(in: file) {
      case .success(let end): memberEnd = end
      case .failure(let contradiction): throw refusal(member, .contradiction(contradiction.field))
      }
      guard memberEnd <= end.directory.lowerBound else { throw refusal(member, .truncated) }
      if let previous, member.offset < done {
        throw refusal(member, .overlapping(EntryName.shown(previous.name)))
      }
      if let hidden = try ZipGap.member(between: done, and: member.offset, in: file) {
        throw .refused(BundleRefusal(archive: label, member: hidden, .unlisted))
      }
      done = memberEnd
      previous = member
    }
    if let hidden = try ZipGap.member(between: done, and: end.directory.lowerBound, in: file) {
      throw .refused(BundleRefusal(archive: label, member: hidden, .unlisted))
    }
  }

  /// Why a member is not to be read, as far as the directory alone tells.
  private static func fault(of member: ZipMember, _ limits: ArchiveLimits) -> RefusalReason? {
    do {
      _ = try EntryName.member(member.name, longest: limits.nameBytes)
    } catch {
      return error.reason
    }
    switch member.kind {
    case .symbolicLink: return .symbolicLink
    case .special: return .special
    case .file, .folder, nil: break
    }
    if member.isEncrypted { return .encrypted }
    return member.unreadMethod.map { .unknownMethod(explanation: $0) }
  }

  /// The directory's records, in the order of their members' positions.
  private static func records(
    _ end: ZipEnd, in file: borrowing OpenFile,
    _ refusal: (ZipMember?, RefusalReason) -> SpoolError, _ limit: Int
  ) throws(SpoolError) -> [ZipMember] {
    var members: [ZipMember] = []
    var position = end.directory.lowerBound
    while position < end.directory.upperBound {
      let head = try file.bytes(at: position, count: ZipMember.recordBytes)
      guard head.count == ZipMember.recordBytes, head.starts(with: [0x50, 0x4B, 1, 2]) else {
        break
      }
      let rest = [28, 30, 32].reduce(0) { $0 + head[...].number(at: $1, bytes: 2) }
      let length = head.count + rest
      guard length <= end.directory.upperBound - position else { break }
      let record = head + (try file.bytes(at: position + head.count, count: rest))
      guard let member = ZipMember(record[...], base: end.base) else { break }
      members.append(member)
      guard members.count <= limit else {
        throw refusal(member, .over(.members, allowed: limit, found: members.count))
      }
      position += length
    }
    guard members.count == end.members, position == end.directory.upperBound else {
      throw refusal(nil, .membersMissing(stated: end.members, found: members.count))
    }
    return members.sorted { $0.offset < $1.offset }
  }
}

/// Bytes of a zip that belong to no member.
private enum ZipGap {
  /// The first member in the gap that no directory lists; programs that stream a zip would read it.
  ///
  /// Programs that unpack themselves hold the signature too, so what follows it has to make sense.
  static func member(
    between begin: Int, and end: Int, in file: borrowing OpenFile
  ) throws(SpoolError) -> MemberName? {
    let headerBytes = 30
    var position = begin
    while end - position >= headerBytes {
      let bytes = try file.bytes(at: position, count: min(end - position, 256 << 10))
      guard bytes.count >= headerBytes else { return nil }
      for offset in 0...bytes.count - headerBytes
      where bytes[offset] == 0x50 && bytes[offset...].starts(with: [0x50, 0x4B, 3, 4]) {
        let header = bytes[offset...]
        let nameBytes = header.number(at: 26, bytes: 2)
        let isLikely =
          header.number(at: 4, bytes: 2) & 0xFF < 100 && header.number(at: 8, bytes: 2) < 100
          && nameBytes > 0 && nameBytes <= end - position - offset - headerBytes
        guard isLikely else { continue }
        return EntryName.shown(
          try file.bytes(at: position + offset + headerBytes, count: nameBytes))
      }
      position += bytes.count - headerBytes + 1
    }
    return nil
  }
}
