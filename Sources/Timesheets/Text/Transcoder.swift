/// Turns a stream of bytes in a known encoding into UTF-8, chunk by chunk.
///
/// Never fails: what has no character becomes U+FFFD, and the checks name it later. UTF-8 input is
/// expected to have been validated and is passed on as it is.
package struct Transcoder: Sendable {
  private let encoding: TextEncoding
  /// The first byte of a UTF-16 unit that the last chunk cut in two.
  private var halfUnit: UInt8?
  /// A high surrogate that waits for its low one.
  private var highSurrogate: UInt32?

  package init(from encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the UTF-8 form of the next bytes of the stream.
  package mutating func transcode(
    _ chunk: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) {
    switch encoding {
    case .utf8: output.append(contentsOf: chunk)
    case .windows1252: Self.transcodeWindows1252(chunk, into: &output)
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in chunk { take(byte, into: &output) }
    }
  }

  /// Copies whole runs of ASCII, which is nearly all of any export.
  private static func transcodeWindows1252(
    _ chunk: UnsafeRawBufferPointer, into output: inout [UInt8]
  ) {
    var position = 0
    while position < chunk.count {
      let start = position
      while position + 8 <= chunk.count,
        chunk.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      { position += 8 }
      while position < chunk.count, chunk[position] < 0x80 { position += 1 }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[start..<position]))
      while position < chunk.count, chunk[position] >= 0x80 {
        append(scalar(ofWindows1252: chunk[position]), to: &output)
        position += 1
      }
    }
  }

  /// Appends U+FFFD for a character that the end of the stream cut off.
  package mutating func finish(into output: inout [UInt8]) {
    if halfUnit != nil || highSurrogate != nil { Self.append(0xFFFD, to: &output) }
    halfUnit = nil
    highSurrogate = nil
  }

  private mutating func take(_ byte: UInt8, into output: inout [UInt8]) {
    guard let first = halfUnit else {
      halfUnit = byte
      return
    }
    halfUnit = nil
    let unit =
      encoding == .utf16LittleEndian
      ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte)
    switch (unit, highSurrogate) {
    case (0xDC00...0xDFFF, let high?):
      highSurrogate = nil
      Self.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &output)
    case (_, _?):
      Self.append(0xFFFD, to: &output)
      highSurrogate = nil
      start(unit, into: &output)
    default: start(unit, into: &output)
    }
  }

  private mutating func start(_ unit: UInt32, into output: inout [UInt8]) {
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: Self.append(0xFFFD, to: &output)
    default: Self.append(unit, to: &output)
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The character of a Windows-1252 byte. The five bytes the code page leaves open keep their
  /// number, as every browser reads them.
  package static func scalar(ofWindows1252 byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? windows1252High[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The Windows-1252 byte of a character; nil when the code page has none for it.
  package static func windows1252(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
    default:
      guard let index = windows1252High.firstIndex(of: scalar.value) else { return nil }
      return UInt8(0x80 + index)
    }
  }

  /// Whether QuickBooks keeps a character: Windows-1252 has it, and it is no control character but
  /// TAB and line ends (domain facts 1.4).
  package static func survives(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF: true
    case 0..<0xA0: false
    default: windows1252(of: character) != nil
    }
  }

  /// The Windows-1252 bytes of a text of one line; nil when a character of it would not survive.
  package static func windows1252(line: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for character in line.unicodeScalars {
      guard survives(character), character != "\n", character != "\r",
        let byte = windows1252(of: character)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// Bytes 80 to 9F of the code page, as Microsoft's cp1252 table gives them.
  private static let windows1252High: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
