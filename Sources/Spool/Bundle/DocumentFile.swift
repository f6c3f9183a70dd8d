import SystemPackage
import Timesheets

/// Where a document's bytes lie, and the state its file was in when its digest was taken.
struct DocumentFile: Sendable {
  let path: FilePath
  private let state: FileState

  /// Reads a whole file once and remembers the state it was in.
  static func scanned(
    _ path: FilePath
  ) throws(SpoolError) -> (file: DocumentFile, scan: DocumentScan) {
    var reader = try ChunkReader(path)
    var scan = DocumentScan()
    while let chunk = try reader.next() { scan.add(chunk) }
    return (DocumentFile(path: path, state: reader.state), scan)
  }

  /// Remembers the state of a file that was just written, and scanned meanwhile.
  static func written(_ path: FilePath) throws(SpoolError) -> DocumentFile {
    DocumentFile(path: path, state: try ChunkReader(path).state)
  }

  /// The file's bytes, on each reading made sure to be those whose digest was taken.
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
