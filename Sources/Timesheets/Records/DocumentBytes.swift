/// One document's bytes, read in order from the start, as often as asked.
///
/// Reading costs memory for one chunk, whatever the document's size. A chunk is valid only while
/// the closure that got it runs.
package struct DocumentBytes: Sendable {
  /// Hands every chunk to `body` and throws what the disk or `body` throws.
  package typealias Chunks =
    @Sendable (_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void

  private let chunks: Chunks

  /// Bytes that `chunks` hands to its body, one chunk after the other, all on each call.
  package init(chunks: @escaping Chunks) {
    self.chunks = chunks
  }

  /// Bytes already in memory.
  package init(_ bytes: [UInt8]) {
    chunks = { body in try bytes.withUnsafeBytes(body) }
  }

  /// Passes every chunk to `body`. Throws what the disk or `body` throws.
  package func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try chunks(body)
  }
}
