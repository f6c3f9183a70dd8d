/// Text as pure ASCII that any XML reader turns back into the same text.
package enum XMLEscape {
  /// Appends UTF-8 text: the five special characters as entities, everything above U+007E as one
  /// decimal reference per character, CR as `&#13;`, TAB and LF as they are.
  ///
  /// The C0 controls, U+0085, U+FFFE and U+FFFF are dropped: QuickBooks takes none of them and most
  /// are not allowed in XML (domain facts 1.4). `text-survives` names every one before it is lost.
  /// Bytes that are no UTF-8 become U+FFFD.
  package static func append(_ text: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var plainStart = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if isPlain(byte) {
        offset += 1
        continue
      }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[plainStart..<offset]))
      if byte < 0x80 {
        append(special: byte, to: &output)
        offset += 1
      } else {
        let (scalar, length) = scalar(at: offset, of: text)
        append(reference: scalar, to: &output)
        offset += length
      }
      plainStart = offset
    }
    output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[plainStart...]))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: true
    case 0x00..<0x20, 0x7F...: false
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
    default: true
    }
  }

  private static func append(special byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x27: output.append(contentsOf: "&apos;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x0D, 0x7F: append(reference: UInt32(byte), to: &output)
    default: break
    }
  }

  private static func append(reference scalar: UInt32, to output: inout [UInt8]) {
    if scalar == 0x85 || scalar == 0xFFFE || scalar == 0xFFFF { return }
    output.append(contentsOf: "&#".utf8)
    output.append(contentsOf: String(scalar).utf8)
    output.append(UInt8(ascii: ";"))
  }

  /// The character that begins at an offset, and its length in bytes.
  private static func scalar(
    at offset: Int, of text: UnsafeRawBufferPointer
  ) -> (scalar: UInt32, length: Int) {
    var decoder = UTF8()
    var bytes = text[offset...].makeIterator()
    switch decoder.decode(&bytes) {
    case .scalarValue(let scalar): return (scalar.value, UTF8.width(scalar))
    case .error, .emptyInput: return (0xFFFD, 1)
    }
  }
}
