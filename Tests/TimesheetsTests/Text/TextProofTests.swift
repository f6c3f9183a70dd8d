import Testing
import Timesheets

struct TextProofTests {
  /// The fault of bytes that come in pieces of a length, and its line.
  private func proof(
    _ bytes: [UInt8], as encoding: TextEncoding, in pieces: Int = .max
  ) -> (fault: TextFault?, line: UInt32) {
    var proof = TextProof(of: encoding)
    var rest = bytes[...]
    while !rest.isEmpty {
      Array(rest.prefix(pieces)).withUnsafeBytes { proof.add($0) }
      rest = rest.dropFirst(pieces)
    }
    proof.finish()
    return (proof.fault, proof.line)
  }

  private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let text = "name,note\r\nÀda,caf\u{E9} \u{1F600}\r\nBo,done\r\n"

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `whole text has no fault however it is cut`(pieces: Int) {
    #expect(proof(Array(Self.text.utf8), as: .utf8, in: pieces).fault == nil)
    #expect(proof(utf16(Self.text), as: .utf16LittleEndian, in: pieces).fault == nil)
    #expect(proof(Array("caf\u{E9}".utf16.map { UInt8($0) }), as: .windows1252).fault == nil)
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `a byte that UTF-8 does not have is found on its line`(pieces: Int) {
    let bytes = Array("a,b\n\u{E9},c\nx".utf8) + [0xE9] + Array("y\nz".utf8)
    #expect(proof(bytes, as: .utf8, in: pieces) == (.notUTF8, 3))
  }

  @Test func `a character that the end cuts is found`() {
    #expect(proof(Array("a\nb".utf8) + [0xC3], as: .utf8) == (.cutCharacter, 2))
    #expect(proof(utf16("a\nb").dropLast(), as: .utf16LittleEndian) == (.outOfStep, 2))
    #expect(
      proof(utf16("a\u{1F600}").dropLast(2), as: .utf16LittleEndian).fault == .outOfStep)
  }

  @Test func `rows of another encoding behind UTF-16 are found`() {
    let rows = Array("Ada,2026-03-02,7.5\r\n".utf8)
    #expect(
      proof(utf16("name,date,hours\r\n") + rows, as: .utf16LittleEndian) == (.outOfStep, 2))
    #expect(
      proof(utf16("name,date,hours\r\n") + rows.dropLast(), as: .utf16LittleEndian).fault != nil)
  }

  @Test(arguments: Array(0..<40))
  func `a byte that is missing from UTF-16 is found wherever it was`(position: Int) {
    var bytes = utf16("name,hours\r\nAda,7.5\r\nBo,8\r\n")
    bytes.remove(at: position)
    #expect(proof(bytes, as: .utf16LittleEndian).fault == .outOfStep)
    // Two wrongs make the length right again, and not the text.
    bytes.remove(at: min(position + 9, bytes.count - 1))
    #expect(proof(bytes, as: .utf16LittleEndian).fault == .outOfStep)
  }
}
