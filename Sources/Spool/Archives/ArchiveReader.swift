import CLibArchive
import Glibc
import SystemPackage
import Timesheets

/// One archive being read, member after member. Owns libarchive's handle and frees it.
///
/// Only the one format that the file's own bytes announced is enabled, so that libarchive never
/// guesses. Every return code is switched over; a warning on a header is not the end.
struct ArchiveReader: ~Copyable, ChunkSource {
  private let owned: Handle
  private let input: Input
  private let buffer = ChunkBuffer()
  /// What refusals call the archive.
  private let label: String
  private let longestName: Int
  /// The member under way, which refusals name.
  private var member: MemberName?

  /// What the archive is read from.
  private enum Input: ~Copyable {
    case file(OpenFile)
    case stream(ByteStream)

    var path: FilePath {
      switch self {
      case .file(let file): file.path
      case .stream(let stream): stream.path
      }
    }

    /// Why the archive's bytes stopped coming, when it is known here.
    var failure: SpoolError? {
      switch self {
      case .file: nil
      case .stream(let stream): stream.failure
      }
    }
  }

  /// What an archive says of a member before its bytes.
  struct Entry {
    enum Kind {
      case file, folder, symbolicLink, hardLink, special
    }

    let kind: Kind
    /// Nil for the archive's own root folder.
    let name: MemberName?
    let isEncrypted: Bool
    /// Nil when it becomes known only while reading.
    let size: Int?
    /// Whether only what lies between its holes is in the archive.
    let hasHoles: Bool
  }

  /// Reads a tar from a stream.
  init(tar stream: ByteStream, label: String, longestName: Int) throws(SpoolError) {
    Self.useUTF8Names
    guard let handle = archive_read_new() else {
      throw .disk(DiskFailure(.read, stream.path, .noMemory))
    }
    let owned = Handle(pointer: handle)
    for code in [
      archive_read_support_format_tar(handle),
      archive_read_open(
        handle, Unmanaged.passUnretained(stream).toOpaque(), nil, nextChunk, nil),
    ] where code != ARCHIVE_OK {
      throw stream.failure ?? Self.failure(handle, stream.path, label, member: nil)
    }
    self.owned = owned
    input = .stream(stream)
    self.label = label
    self.longestName = longestName
  }

  /// Takes over an open file, which is an archive of this kind.
  init(
    _ file: consuming OpenFile, _ kind: ArchiveKind, label: String, longestName: Int
  ) throws(SpoolError) {
    Self.useUTF8Names
    guard let handle = archive_read_new() else {
      throw .disk(DiskFailure(.read, file.path, .noMemory))
    }
    let owned = Handle(pointer: handle)
    for code in [
      Self.enable(kind, handle), archive_read_open_fd(handle, file.descriptor, 256 << 10),
    ] {
      switch ReturnCode(code) {
      case .ok, .warning, .end: break
      case .retry, .failed, .fatal: throw Self.failure(handle, file.path, label, member: nil)
      }
    }
    // A compressed stream that is broken from its first byte looks like an empty one: only here
    // does libarchive remember what it met while it looked for a format.
    if case .compressed = kind, archive_errno(handle) != 0 {
      throw Self.failure(handle, file.path, label, member: nil)
    }
    self.owned = owned
    input = .file(file)
    self.label = label
    self.longestName = longestName
  }

  /// The next member, or nil after the last one.
  mutating func next() throws(SpoolError) -> Entry? {
    member = nil
    var entry: OpaquePointer?
    switch ReturnCode(archive_read_next_header(owned.pointer, &entry)) {
    case .ok: break
    // A name in an unknown encoding is no more than a warning, and so is a tar's further header
    // of which nothing can be made: the name or size it would have stated is not known then.
    case .warning where explanation.contains("malformed"): throw failure()
    case .warning: break
    case .end: return nil
    case .retry, .failed, .fatal: throw failure()
    }
    guard let entry else { return nil }
    do {
      member = try EntryName.member(Self.name(of: entry), longest: longestName)
    } catch {
      throw .refused(BundleRefusal(archive: label, member: error.shown, error.reason))
    }
    return Entry(
      kind: Self.kind(of: entry), name: member,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
      hasHoles: archive_entry_sparse_count(entry) > 0)
  }

  func chunk() throws(SpoolError) -> UnsafeRawBufferPointer? {
    let count = try read(into: buffer.bytes)
    return count > 0 ? UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]) : nil
  }

  /// Puts the current member's next bytes into the buffer; 0 after the last one.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpoolError) -> Int {
    let count = archive_read_data(owned.pointer, buffer.baseAddress, buffer.count)
    // Here even a warning is the end: it is a wrong checksum or length.
    guard count >= 0 else { throw failure() }
    return count
  }

  /// How much of the archive was read so far, in its own bytes.
  var packedBytes: Int {
    switch input {
    case .file: Int(archive_filter_bytes(owned.pointer, -1))
    case .stream(let stream): stream.packedBytes
    }
  }

  /// Where in its archive the current member's first header begins.
  var headerPosition: Int { Int(archive_read_header_position(owned.pointer)) }

  private var explanation: String {
    archive_error_string(owned.pointer).map { String(cString: $0) } ?? ""
  }

  private func failure() -> SpoolError {
    input.failure ?? Self.failure(owned.pointer, input.path, label, member: member)
  }

  /// The archive's fault, unless it is the fault of the disk it lies on.
  private static func failure(
    _ handle: OpaquePointer, _ path: FilePath, _ label: String, member: MemberName?
  ) -> SpoolError {
    let number = archive_errno(handle)
    if number == EIO || number == ENOMEM {
      return .disk(DiskFailure(.read, path, Errno(rawValue: number)))
    }
    let explanation = archive_error_string(handle).map { String(cString: $0) } ?? ""
    return .refused(
      BundleRefusal(archive: label, member: member, RefusalReason(explanation: explanation)))
  }

  private static func enable(_ kind: ArchiveKind, _ handle: OpaquePointer) -> Int32 {
    switch kind {
    // The seekable reader alone: it trusts the central directory, so that names and sizes are
    // those every other program shows, and streamed zips need no guessing.
    case .zip: return archive_read_support_format_zip_seekable(handle)
    case .tar: return archive_read_support_format_tar(handle)
    case .sevenZip: return archive_read_support_format_7zip(handle)
    case .compressed(let compression):
      let filter =
        switch compression {
        case .gzip: ARCHIVE_FILTER_GZIP
        case .bzip2: ARCHIVE_FILTER_BZIP2
        case .xz: ARCHIVE_FILTER_XZ
        case .zstandard: ARCHIVE_FILTER_ZSTD
        }
      // Appended, not supported: a supported filter is applied as often as it fits, and a file
      // compressed twice would be unpacked past the layer whose checksum and size are checked.
      // Raw alone does not take a stream of nothing.
      return min(
        archive_read_append_filter(handle, filter), archive_read_support_format_raw(handle),
        archive_read_support_format_empty(handle))
    case .unknown: preconditionFailure("only known kinds of archive are opened")
    }
  }

  private static func kind(of entry: OpaquePointer) -> Entry.Kind {
    if archive_entry_hardlink(entry) != nil { return .hardLink }
    let mode = archive_entry_filetype(entry)
    // Formats without file types leave it open; libarchive marks folders all the same.
    if mode == 0 { return .file }
    switch FileState.Kind(mode: mode) {
    case .file: return .file
    case .folder: return .folder
    case .symbolicLink: return .symbolicLink
    case .special: return .special
    }
  }

  private static func name(of entry: OpaquePointer) -> [UInt8] {
    guard let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      return []
    }
    return Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }

  /// libarchive converts names that carry their encoding to that of the C locale.
  private static let useUTF8Names: Void = { _ = setlocale(LC_CTYPE, "C.UTF-8") }()
}

/// Hands libarchive the next chunk of a stream.
private func nextChunk(
  _ archive: OpaquePointer?, _ stream: UnsafeMutableRawPointer?,
  _ block: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> la_ssize_t {
  guard let stream else { return -1 }
  do {
    let chunk = try Unmanaged<ByteStream>.fromOpaque(stream).takeUnretainedValue().chunk()
    block?.pointee = chunk?.baseAddress
    return chunk?.count ?? 0
  } catch {
    // The stream remembers it.
    return -1
  }
}

/// libarchive's handle, freed exactly once.
private struct Handle: ~Copyable {
  let pointer: OpaquePointer

  deinit { archive_read_free(pointer) }
}

/// libarchive's return codes, of which there are these six (`archive.h`).
private enum ReturnCode {
  case ok, end, retry, warning, failed, fatal

  init(_ code: Int32) {
    switch code {
    case ARCHIVE_OK: self = .ok
    case ARCHIVE_EOF: self = .end
    case ARCHIVE_RETRY: self = .retry
    case ARCHIVE_WARN: self = .warning
    case ARCHIVE_FAILED: self = .failed
    default: self = .fatal
    }
  }
}

extension RefusalReason {
  /// What libarchive means. It has no numbers for these; its words have been the same since 3.0.
  init(explanation: String) {
    // Some of its words end in a line break, or quote the archive.
    let lines = explanation.split(whereSeparator: \.isNewline)
    let explanation = String(lines.joined(separator: " ").showingControls.prefix(200))
    let words = explanation.lowercased()
    func says(_ word: String) -> Bool { words.contains(word) }
    if says("wrong size") {
      self = .contradiction(.size)
    } else if says("crc") || says("checksum error") {
      self = .wrongChecksum
    } else if says("truncated") || says("unexpected end") || says("premature end") {
      self = .truncated
    } else if says("encrypt") || says("passphrase") {
      self = .encrypted
    } else if says("unsupported") || says("not supported") {
      self = .unknownMethod(explanation: explanation)
    } else {
      self = .damaged(explanation: explanation)
    }
  }
}
