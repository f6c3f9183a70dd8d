import Testing
import Timesheets

@Suite struct TranscoderTests {
  /// Feeds the bytes one at a time: chunk borders must not matter.
  private func text(_ bytes: [UInt8], from encoding: TextEncoding) -> String {
    var transcoder = Transcoder(from: encoding)
    var output: [UInt8] = []
    for byte in bytes { withUnsafeBytes(of: byte) { transcoder.transcode($0, into: &output) } }
    transcoder.finish(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `Windows-1252 gives its accents, quotes and euro`() {
    #expect(
      text([0xC9, 0x72, 0x61, 0x62, 0x6C, 0xE8, 0x20, 0x80, 0x92], from: .windows1252)
        == "Érablè €’")
  }

  @Test func `every character of the code page goes there and back`() throws {
    for byte in UInt8.min...UInt8.max {
      let scalar = try #require(Unicode.Scalar(Transcoder.scalar(ofWindows1252: byte)))
      #expect(Transcoder.windows1252(of: scalar) == byte)
    }
    #expect(Transcoder.windows1252(of: "ł") == nil)
  }

  @Test func `UTF-16 is read in both orders, astral characters included`() {
    let units = Array("Zoé 😀".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(text(little, from: .utf16LittleEndian) == "Zoé 😀")
    #expect(text(big, from: .utf16BigEndian) == "Zoé 😀")
  }

  @Test func `half a character at the end shows as a replacement`() {
    #expect(text([0x41, 0x00, 0x3D, 0xD8], from: .utf16LittleEndian) == "A\u{FFFD}")
    #expect(text([0x41, 0x00, 0x42], from: .utf16LittleEndian) == "A\u{FFFD}")
  }
}

@Suite struct UTF8ValidatorTests {
  private func isValid(_ bytes: [UInt8]) -> Bool {
    var whole = UTF8Validator()
    bytes.withUnsafeBytes { whole.add($0) }
    var piecemeal = UTF8Validator()
    for byte in bytes { withUnsafeBytes(of: byte) { piecemeal.add($0) } }
    #expect(whole.isWholeAndValid == piecemeal.isWholeAndValid)
    return whole.isWholeAndValid
  }

  @Test func `it agrees with the standard library on every two and three byte sequence`() {
    for first in UInt8(0x7E)...0xFF {
      for second in stride(from: UInt8(0x7C), through: 0xFC, by: 4) {
        for third in [UInt8(0x41), 0x80, 0xA0, 0xBF, 0xC3] {
          let bytes = Array("plain te".utf8) + [first, second, third]
          #expect(isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
        }
      }
    }
  }

  @Test func `a character cut off at the end is not valid`() {
    #expect(isValid(Array("é".utf8)))
    #expect(!isValid(Array("é".utf8.dropLast())))
    #expect(isValid(Array("𝄞".utf8)))
  }
}
