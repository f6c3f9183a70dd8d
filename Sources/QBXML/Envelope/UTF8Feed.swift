import Timesheets
import XML

/// A document's bytes on their way to the parser: as UTF-8, without a byte order mark, with lines
/// that end in a line feed, and with a root around pieces of qbXML that stand without an envelope.
///
/// Loaders that split a job write such pieces: several requests, one after the other, without
/// declaration, instruction or root (domain facts 6). Blanks before the declaration, which a copy
/// from a log has, leave it without meaning: it is blanked out.
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
  /// Set for a document whose lines end in a carriage return alone, which libxml2 does not count.
  private var lineEnds: LineEnds?

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

  /// Passes on what waited for more bytes: the root element has been seen.
  mutating func passOn(_ emit: (UnsafeRawBufferPointer) throws -> Void) throws {
    try passHead(emit)
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
    guard head != nil else { return try pass(bytes, emit) }
    head?.append(contentsOf: bytes.prefix(Self.headLength))
    guard let length = head?.count, length >= Self.headLength else { return }
    try passHead(emit)
    if bytes.count > Self.headLength {
      try pass(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(Self.headLength)), emit)
    }
  }

  private mutating func pass(
    _ bytes: UnsafeRawBufferPointer, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard lineEnds != nil else { return try emit(bytes) }
    try lineEnds?.feeding(bytes).withUnsafeBytes(emit)
  }

  private mutating func passHead(_ emit: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard var head else { return }
    self.head = nil
    if head.starts(with: Self.byteOrderMark) { head.removeFirst(Self.byteOrderMark.count) }
    if head.contains(0x0D), !head.contains(0x0A) { lineEnds = LineEnds() }
    Self.blankOutLateDeclaration(of: &head)
    let prolog = head.withUnsafeBytes { XMLProlog(of: $0) }
    if let prolog, let root = prolog.rootLocalName, RecognizedXML.isFragment(root) {
      hasOwnRoot = true
      head.insert(contentsOf: Self.rootStart, at: prolog.rootOffset)
    }
    try head.withUnsafeBytes { try pass($0, emit) }
  }

  /// Keeps the line ends, so that every place stays where it was.
  private static func blankOutLateDeclaration(of head: inout [UInt8]) {
    guard let start = head.firstIndex(where: { $0 > 0x20 }), start > 0,
      head[start...].starts(with: "<?xml ".utf8),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    for index in start...end where head[index] > 0x20 { head[index] = 0x20 }
  }
}

/// Turns carriage returns into line feeds, as XML 1.0, 2.11 reads them.
private struct LineEnds {
  private var isAfterReturn = false

  /// The bytes with every line end as one line feed, wherever they were cut.
  mutating func feeding(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var fed: [UInt8] = []
    fed.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x0D {
        fed.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        fed.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return fed
  }
}
