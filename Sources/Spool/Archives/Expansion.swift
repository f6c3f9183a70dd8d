import SystemPackage
import Timesheets

/// Writes the members of a bundle's archives into the work folder, within the limits.
///
/// Files are numbered in the order they come: a member's name never becomes a path.
struct Expansion {
  private let work: WorkFolder
  private let limits: ArchiveLimits
  private var totalBytes = 0
  private var entries = 0
  private var files = 0
  private var folder: FilePath?

  /// A member as it lies in the work folder.
  struct Member {
    let name: MemberName
    let file: DocumentFile
    /// What was seen of a small one while it came; a big one is read for that beside its decoding,
    /// because an archive is unpacked by one processor alone.
    let scanned: SourceDocument?
  }

  init(work: WorkFolder, limits: ArchiveLimits) {
    self.work = work
    self.limits = limits
  }

  /// Expands a zip or 7z: all its files in the order it holds them.
  mutating func members(
    of path: FilePath, _ kind: ArchiveKind, _ root: BundleOpening.Root
  ) throws(SpoolError) -> [Member] {
    let file = try OpenFile.reading(path, .followLinks)
    if kind == .tar { return try members(ofTar: ByteStream(.file(file), at: path), root) }
    var archive = Progress(label: root.label)
    var directory: ZipDirectory?
    if kind == .zip {
      guard let end = try ZipEnd.find(in: file) else { throw archive.refusal(nil, .truncated) }
      // libarchive does not take a zip of nothing for a zip.
      if end.directory.isEmpty && !end.hasRival { return [] }
      directory = try ZipDirectory(end, in: file, label: root.label, limits)
    }
    var reader = try ArchiveReader(file, kind, label: root.label, longestName: limits.nameBytes)
    var members: [Member] = []
    var seen = 0
    var names = MemberNames()
    while let entry = try reader.next() {
      seen += 1
      guard let name = try admitted(entry, beside: &names, archive) else { continue }
      if let directory { try check(entry, at: seen - 1, against: directory, archive) }
      members.append(try write(root.member(name.path), of: entry, from: reader, &archive))
    }
    // libarchive passes over what it cannot read in a zip's directory without a word.
    if let stated = directory?.members.count, stated != seen {
      throw archive.refusal(nil, .membersMissing(stated: stated, found: seen))
    }
    return members
  }

  /// Unpacks a compressed file: to the one document it holds, to the members of the tar it holds,
  /// or to nothing.
  mutating func unpacked(
    _ path: FilePath, _ compression: ArchiveKind.Compression, as name: MemberName,
    _ root: BundleOpening.Root
  ) throws(SpoolError) -> [Member] {
    guard let stream = try stream(of: path, compression, label: root.label) else { return [] }
    let first = try stream.firstChunk()
    if first.isEmpty { return [] }
    // A tar is expanded as it is unpacked: to write it down first took longer than all the rest.
    if ArchiveKind(head: Array(first.prefix(ArchiveKind.headBytes))) == .tar {
      return try members(ofTar: stream, root)
    }
    var archive = Progress(label: root.label)
    let member = try write(name, of: nil, from: stream, &archive)
    guard try ArchiveKind.of(member.file.path) != .tar else {
      // Of nothing: any other one shows at its start.
      try discard(member)
      return []
    }
    return [member]
  }

  private func stream(
    of path: FilePath, _ compression: ArchiveKind.Compression, label: String
  ) throws(SpoolError) -> ByteStream? {
    let file = try OpenFile.reading(path, .followLinks)
    if compression == .gzip {
      return ByteStream(.gzip(try Gunzip(file, label: label)), at: path)
    }
    var reader = try ArchiveReader(
      file, .compressed(compression), label: label, longestName: limits.nameBytes)
    return try reader.next() == nil ? nil : ByteStream(.other(reader), at: path)
  }

  /// Expands a tar while its bytes come.
  private mutating func members(
    ofTar stream: ByteStream, _ root: BundleOpening.Root
  ) throws(SpoolError) -> [Member] {
    var archive = Progress(label: root.label)
    var reader = try ArchiveReader(tar: stream, label: root.label, longestName: limits.nameBytes)
    var members: [Member] = []
    var names = MemberNames()
    while let entry = try reader.next() {
      guard let name = try admitted(entry, beside: &names, archive) else { continue }
      let isSizedOnce = TarHeader.size(from: reader.headerPosition, in: stream) == entry.size
      guard isSizedOnce || entry.hasHoles else {
        throw archive.refusal(name, .contradiction(.size))
      }
      members.append(try write(root.member(name.path), of: entry, from: reader, &archive))
    }
    // A tar cut off between two members reads like a whole one but for the missing end mark, a
    // block of zeros (POSIX.1-1988); time must not go missing that quietly.
    let end = reader.headerPosition
    guard stream.bytes(at: end, count: 512)?.allSatisfy({ $0 == 0 }) == true else {
      throw archive.refusal(nil, .truncated)
    }
    guard try stream.isFilledWithZeros(from: end) else {
      throw archive.refusal(nil, .bytesBehindEnd)
    }
    return members
  }

  /// Removes an archive that came out of another one, once its own members are taken in.
  func discard(_ member: Member) throws(SpoolError) {
    try work.disk.remove(member.file.path)
  }

  /// One archive's bytes so far.
  private struct Progress {
    let label: String
    /// As far as it was read.
    var packedBytes = 0
    var expandedBytes = 0

    func refusal(_ member: MemberName?, _ reason: RefusalReason) -> SpoolError {
      .refused(BundleRefusal(archive: label, member: member, reason))
    }
  }

  /// The name of a file to expand; nil for a folder. Anything else is refused.
  private mutating func admitted(
    _ entry: ArchiveReader.Entry, beside names: inout MemberNames, _ archive: Progress
  ) throws(SpoolError) -> MemberName? {
    entries += 1
    let reason: RefusalReason
    if entries > limits.members {
      reason = .over(.members, allowed: limits.members, found: entries)
      throw archive.refusal(entry.name, reason)
    }
    switch entry.kind {
    case .folder where entry.size ?? 0 > 0: reason = .folderWithContent
    case .folder: return nil
    case .symbolicLink: reason = .symbolicLink
    case .hardLink: reason = .hardLink
    case .special: reason = .special
    case .file:
      guard let name = entry.name else { throw archive.refusal(nil, .unprintableName) }
      if entry.isEncrypted {
        reason = .encrypted
      } else if let size = entry.size, size > limits.memberBytes {
        reason = .over(.memberBytes, allowed: limits.memberBytes, found: size)
      } else if let twin = names.twin(ofAdded: name) {
        reason = .repeatedName(of: twin)
      } else {
        return name
      }
    }
    throw archive.refusal(entry.name, reason)
  }

  /// Holds what libarchive found against the directory that was checked: both must be of one zip.
  private func check(
    _ entry: ArchiveReader.Entry, at index: Int, against directory: ZipDirectory,
    _ archive: Progress
  ) throws(SpoolError) {
    guard directory.members.indices.contains(index) else { return }
    let member = directory.members[index]
    guard entry.size ?? member.size == member.size else {
      throw archive.refusal(entry.name, .contradiction(.size))
    }
  }

  private mutating func write<Source: ChunkSource & ~Copyable>(
    _ name: MemberName, of entry: ArchiveReader.Entry?, from source: borrowing Source,
    _ archive: inout Progress
  ) throws(SpoolError) -> Member {
    let path = try nextPath()
    let file = try work.disk.createFile(path)
    var bytes = 0
    var scan = DocumentScan()
    while let chunk = try source.chunk() {
      if bytes == 0 { scan.add(chunk) }
      bytes += chunk.count
      totalBytes += chunk.count
      archive.expandedBytes += chunk.count
      archive.packedBytes = source.packedBytes
      if let reason = exceeded(by: bytes, of: entry?.size, in: archive) {
        throw archive.refusal(entry?.name, reason)
      }
      try work.disk.write(chunk, to: file)
    }
    try work.disk.close(file)
    return Member(
      name: name, file: try DocumentFile(path),
      scanned: scan.size == bytes ? scan.document(named: name) : nil)
  }

  private mutating func nextPath() throws(SpoolError) -> FilePath {
    let folder = if let folder { folder } else { try work.membersFolder() }
    self.folder = folder
    let digits = String(files)
    files += 1
    return folder.appending(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }

  /// The size stated or the limit that the bytes expanded so far exceed.
  private func exceeded(
    by memberBytes: Int, of stated: Int?, in archive: Progress
  ) -> RefusalReason? {
    if let stated, memberBytes > stated { return .contradiction(.size) }
    if memberBytes > limits.memberBytes {
      return .over(.memberBytes, allowed: limits.memberBytes, found: memberBytes)
    }
    if totalBytes > limits.totalBytes {
      return .over(.totalBytes, allowed: limits.totalBytes, found: totalBytes)
    }
    let ratio = archive.expandedBytes / max(1, archive.packedBytes)
    if archive.expandedBytes > limits.freeBytes && ratio > limits.ratio {
      return .over(.ratio, allowed: limits.ratio, found: ratio)
    }
    return nil
  }
}
