import SystemPackage
import Timesheets

/// Where a document's bytes lie, and the state its file was in when it was found.
struct DocumentFile: Sendable {
  let path: FilePath
  private let state: FileState

  /// Remembers the state that a file is in now.
  init(_ path: FilePath) throws(SpoolError) {
    self.path = path
    state = try ChunkReader(path).state
  }

  /// Its size in bytes.
  var size: Int { state.size }

  /// Reads the whole file once. Throws `.changed` when it is no longer the one that was found.
  func scan() throws(SpoolError) -> DocumentScan {
    var reader = try ChunkReader(path)
    guard reader.state == state else { throw .changed(path) }
    var scan = DocumentScan()
    while let chunk = try reader.next() { scan.add(chunk) }
    return scan
  }

  /// The file's bytes, on each reading made sure to be those of the file that was found.
  var bytes: DocumentBytes {
    DocumentBytes(count: state.size) { part, body in
      var reader = try ChunkReader(path, part)
      guard reader.state == state else { throw SpoolError.changed(path) }
      while let chunk = try reader.next() { try body(chunk) }
    }
  }
}

/// Reads a file, or a part of it, from start to end into one buffer, and notices when the file
/// changes meanwhile.
struct ChunkReader: ~Copyable {
  /// The file as it was when it was opened.
  let state: FileState
  private let file: OpenFile
  private let buffer: ChunkBuffer
  private let end: Int
  private var offset: Int

  /// Reads the whole file without a `part`.
  init(_ path: FilePath, _ part: Range<Int>? = nil) throws(SpoolError) {
    let file = try OpenFile.reading(path, .followLinks)
    let state = try file.state()
    self.file = file
    self.state = state
    buffer = ChunkBuffer()
    offset = part?.lowerBound ?? 0
    end = part?.upperBound ?? state.size
  }

  /// The next bytes, good until the next call; nil at the end.
  mutating func next() throws(SpoolError) -> UnsafeRawBufferPointer? {
    let wanted = min(end - offset, buffer.bytes.count)
    let count = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<max(wanted, 0)]), at: offset)
    offset += count
    guard count > 0 else {
      guard try file.state() == state, offset == end else { throw .changed(file.path) }
      return nil
    }
    return UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
  }
}

/// Memory for one chunk.
struct ChunkBuffer: ~Copyable {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)

  deinit { bytes.deallocate() }
}
