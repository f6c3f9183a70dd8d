import Timesheets
import XML

/// A document's bytes on their way to the parser: as UTF-8, without a byte order mark, and with a
/// root around pieces of qbXML that stand without an envelope.
///
/// Loaders that split a job write such pieces: several requests, one after the other, without
/// declaration, instruction or root (domain facts 6).
struct UTF8Feed {
  /// Bytes in which the root element is looked for.
  private static let headLength = 4096
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let rootStart = Array("<QBXML>".utf8)
  private static let rootEnd = Array("</QBXML>".utf8)

  private let encoding: TextEncoding
  private var transcoder: Transcoder
  private var transcoded: [UInt8] = []
  /// The first bytes, until there are enough of them; nil once they are passed on.
  private var head: [UInt8]? = []
  private var hasOwnRoot = false

  init(encoding: TextEncoding) {
    self.encoding = encoding
    transcoder = Transcoder(from: encoding)
  }

  /// Passes the next bytes on, as far as they need not wait.
  mutating func take(
    _ chunk: UnsafeRawBufferPointer, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    if encoding == .utf8 { return try takeUTF8(chunk, emit) }
    transcoded.removeAll(keepingCapacity: true)
    transcoder.transcode(chunk, into: &transcoded)
    try passTranscoded(emit)
  }

  /// Passes on what waited for the document's end.
  mutating func finish(_ emit: (UnsafeRawBufferPointer) throws -> Void) throws {
    transcoded.removeAll()
    transcoder.finish(into: &transcoded)
    try passTranscoded(emit)
    try passHead(emit)
    if hasOwnRoot { try Self.rootEnd.withUnsafeBytes(emit) }
  }

  private mutating func passTranscoded(_ emit: (UnsafeRawBufferPointer) throws -> Void) throws {
    let bytes = transcoded
    try bytes.withUnsafeBytes { try takeUTF8($0, emit) }
  }

  private mutating func takeUTF8(
    _ bytes: UnsafeRawBufferPointer, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard head != nil else { return try emit(bytes) }
    head?.append(contentsOf: bytes.prefix(Self.headLength))
    guard let length = head?.count, length >= Self.headLength else { return }
    try passHead(emit)
    if bytes.count > Self.headLength {
      try emit(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(Self.headLength)))
    }
  }

  private mutating func passHead(_ emit: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard var head else { return }
    self.head = nil
    if head.starts(with: Self.byteOrderMark) { head.removeFirst(Self.byteOrderMark.count) }
    let prolog = head.withUnsafeBytes { XMLProlog(of: $0) }
    if let prolog, let root = prolog.rootLocalName, RecognizedXML.isFragment(root) {
      hasOwnRoot = true
      head.insert(contentsOf: Self.rootStart, at: prolog.rootOffset)
    }
    try head.withUnsafeBytes(emit)
  }
}
