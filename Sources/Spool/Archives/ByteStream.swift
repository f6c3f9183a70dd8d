import SystemPackage

/// Bytes that come a chunk at a time, of a member or of what holds the members.
protocol ChunkSource: ~Copyable {
  /// The next bytes, good until the next call; nil at the end.
  func chunk() throws(SpoolError) -> UnsafeRawBufferPointer?

  /// How much of the archive's own bytes they took so far.
  var packedBytes: Int { get }
}

/// What a tar is read from, or a single document: a file's bytes, or what a compressed file holds.
///
/// A class, because libarchive calls back into it, and remembers the last chunks: a tar is held
/// against its own headers after libarchive went over them.
final class ByteStream: ChunkSource {
  /// Where the bytes come from.
  enum Source: ~Copyable {
    case file(OpenFile)
    case gzip(Gunzip)
    case other(ArchiveReader)
  }

  let path: FilePath
  /// What libarchive could not be told when it asked for a chunk.
  private(set) var failure: SpoolError?
  private let source: Source
  /// Filled in turn, so that the chunk before the last one stays.
  private let buffer = ChunkBuffer()
  private let otherBuffer = ChunkBuffer()
  private var previous = UnsafeRawBufferPointer(start: nil, count: 0)
  private var current = UnsafeRawBufferPointer(start: nil, count: 0)
  private var usesOther = false
  /// Where in the stream the current chunk ends.
  private var end = 0
  private var isPutBack = false

  init(_ source: consuming Source, at path: FilePath) {
    self.source = source
    self.path = path
  }

  var packedBytes: Int {
    switch source {
    case .file: end
    case .gzip(let gunzip): gunzip.packedBytes
    case .other(let reader): reader.packedBytes
    }
  }

  /// The next bytes: whole chunks but for the last one.
  func chunk() throws(SpoolError) -> UnsafeRawBufferPointer? {
    guard !isPutBack else {
      isPutBack = false
      return current.isEmpty ? nil : current
    }
    usesOther.toggle()
    let buffer = usesOther ? otherBuffer.bytes : buffer.bytes
    let count: Int
    do { count = try fill(buffer) } catch {
      failure = error
      throw error
    }
    guard count > 0 else { return nil }
    previous = current
    current = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    end += count
    return current
  }

  /// The first chunk, which is to come once more.
  func firstChunk() throws(SpoolError) -> UnsafeRawBufferPointer {
    let first = try chunk()
    isPutBack = true
    return first ?? current
  }

  /// Bytes that passed not long ago; nil when they are gone or still to come.
  func bytes(at offset: Int, count: Int) -> UnsafeRawBufferPointer? {
    for (chunk, chunkEnd) in [(current, end), (previous, end - current.count)] {
      let begin = chunkEnd - chunk.count
      if offset >= begin && offset + count <= chunkEnd {
        return UnsafeRawBufferPointer(rebasing: chunk[(offset - begin)..<(offset - begin + count)])
      }
    }
    return nil
  }

  /// Whether all bytes from an offset on are zeros; reads to the end.
  func isFilledWithZeros(from offset: Int) throws(SpoolError) -> Bool {
    let begin = end - current.count
    if offset < begin, bytes(at: offset, count: begin - offset)?.allSatisfy({ $0 == 0 }) != true {
      return false
    }
    guard current.dropFirst(offset - begin).allSatisfy({ $0 == 0 }) else { return false }
    while let chunk = try chunk() {
      guard chunk.allSatisfy({ $0 == 0 }) else { return false }
    }
    return true
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(SpoolError) -> Int {
    switch source {
    case .file(let file): return try file.read(into: buffer, at: end)
    case .gzip(let gunzip): return try gunzip.read(into: buffer)
    case .other(let reader):
      var filled = 0
      while filled < buffer.count {
        let count = try reader.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      }
      return filled
    }
  }
}
