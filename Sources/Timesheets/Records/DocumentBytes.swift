/// One document's bytes, read in order from the start, as often as asked.
///
/// Reading costs memory for one chunk, whatever the document's size. A chunk is valid only while
/// the closure that got it runs.
package struct DocumentBytes: Sendable {
  /// Hands every chunk to `body` and throws what the disk or `body` throws.
  package typealias Chunks =
    @Sendable (_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

  private let chunks: Chunks
  /// How much the document may ask of whoever reads it.
  package private(set) var limits = ReadingLimits()

  /// Bytes that `chunks` hands to its body, one chunk after the other, all on each call.
  package init(chunks: @escaping Chunks) {
    self.chunks = chunks
  }

  /// Bytes already in memory.
  package init(_ bytes: [UInt8]) {
    chunks = { body in try bytes.withUnsafeBytes(body) }
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
}
