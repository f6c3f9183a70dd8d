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
    let source: SourceDocument
    let file: DocumentFile
  }

  init(work: WorkFolder, limits: ArchiveLimits) {
    self.work = work
    self.limits = limits
  }

  /// Expands a zip, tar or 7z: all its files in the order it holds them.
  mutating func members(
    of path: FilePath, _ kind: ArchiveKind, _ root: BundleOpening.Root
  ) throws(SpoolError) -> [Member] {
    let file = try OpenFile.reading(path, .followLinks)
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
      entries += 1
      seen += 1
      guard entries <= limits.members else {
        throw archive.refusal(
          entry.name, .over(.members, allowed: limits.members, found: entries))
      }
      guard let name = try admitted(entry, archive) else { continue }
      if let directory { try check(entry, at: seen - 1, against: directory, archive) }
      if let twin = names.twin(ofAdded: name) {
        throw archive.refusal(name, .repeatedName(of: twin))
      }
      members.append(try write(root.member(name.path), of: entry, from: reader, &archive))
    }
    // libarchive passes over what it cannot read in a zip's directory without a word.
    if let stated = directory?.members.count, stated != seen {
      throw archive.refusal(nil, .membersMissing(stated: stated, found: seen))
    }
    if kind == .tar, try !reader.hasTarEndMark() { throw archive.refusal(nil, .truncated) }
    return members
  }

  /// Unpacks a compressed file to the one stream it holds; nil when that is empty.
  mutating func unpacked(
    _ path: FilePath, _ compression: ArchiveKind.Compression, as name: MemberName,
    _ root: BundleOpening.Root
  ) throws(SpoolError) -> Member? {
    let file = try OpenFile.reading(path, .followLinks)
    var archive = Progress(label: root.label)
    var reader = try ArchiveReader(
      file, .compressed(compression), label: root.label, longestName: limits.nameBytes)
    guard try reader.next() != nil else {
      // To libarchive a gzip with a broken head is one that holds nothing.
      if compression == .gzip, try !GzipTrailer.statesNothing(path) {
        throw archive.refusal(nil, .wrongChecksum)
      }
      return nil
    }
    let member = try write(name, of: nil, from: reader, &archive)
    if compression == .gzip {
      let packed = try OpenFile.reading(path, .followLinks)
      let expanded = try OpenFile.reading(member.file.path, .keepLinks)
      guard try GzipTrailer.agrees(packed, with: expanded) else {
        throw archive.refusal(nil, .wrongChecksum)
      }
    }
    return member
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
  private func admitted(
    _ entry: ArchiveReader.Entry, _ archive: Progress
  ) throws(SpoolError) -> MemberName? {
    let reason: RefusalReason
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

  private mutating func write(
    _ name: MemberName, of entry: ArchiveReader.Entry?, from reader: borrowing ArchiveReader,
    _ archive: inout Progress
  ) throws(SpoolError) -> Member {
    let path = try nextPath()
    let file = try work.disk.createFile(path)
    let buffer = ChunkBuffer()
    var scan = DocumentScan()
    while true {
      let count = try reader.read(into: buffer.bytes)
      if count == 0 { break }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
      scan.add(chunk)
      totalBytes += count
      archive.expandedBytes += count
      archive.packedBytes = reader.packedBytes
      if let reason = exceeded(by: scan.size, of: entry?.size, in: archive) {
        throw archive.refusal(entry?.name, reason)
      }
      try work.disk.write(chunk, to: file)
    }
    try work.disk.close(file)
    return Member(source: scan.document(named: name), file: try DocumentFile(path))
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
