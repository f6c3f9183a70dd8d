/// One document's bytes, read in order from the start, as often as asked.
///
/// Reading costs memory for one chunk, whatever the document's size. A chunk is valid only while
/// the closure that got it runs.
package struct DocumentBytes: Sendable {
  /// Hands every chunk to `body` and throws what the disk or `body` throws.
  package typealias Chunks =
    @Sendable (_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

  /// Hands every chunk of a part of the document to `body` and throws what the disk or `body`
  /// throws. Called from several threads at once.
  package typealias PartChunks =
    @Sendable (_ part: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

  /// How many bytes there are, for a document of which any part can be read alone; nil for one
  /// whose bytes are made while they are read.
  package let count: Int?
  private let chunks: Chunks
  private let partChunks: PartChunks?
  /// How much the document may ask of whoever reads it.
  package private(set) var limits = ReadingLimits()

  /// Bytes that `chunks` hands to its body, one chunk after the other, all on each call.
  package init(chunks: @escaping Chunks) {
    count = nil
    self.chunks = chunks
    partChunks = nil
  }

  /// Bytes of which `partChunks` hands any part to its body.
  package init(count: Int, partChunks: @escaping PartChunks) {
    self.count = count
    self.partChunks = partChunks
    chunks = { body in try partChunks(0..<count, body) }
  }

  /// Bytes already in memory.
  package init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { part, body in
      try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[part])) }
    }
  }

  /// The same bytes with other limits for their reader.
  package func limited(by limits: ReadingLimits) -> DocumentBytes {
    var bytes = self
    bytes.limits = limits
    return bytes
  }

  /// Passes every chunk to `body`. Throws what the disk or `body` throws.
  package func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try chunks(body)
  }

  /// Passes every chunk of a part to `body`, for a document whose `count` is known. Throws what the
  /// disk or `body` throws.
  package func forEachChunk(
    of part: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard let partChunks else { preconditionFailure("a part of bytes that are made as read") }
    try partChunks(part, body)
  }
}
