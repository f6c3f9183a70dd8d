import Testing
import WebConnector

@Suite struct GeneratedPasswordTests {
  @Test func `a password is groups of letters and digits that are not taken for one another`() {
    #expect(GeneratedPassword.text(from: Array(0..<24)) == "2345-6789-abcd-efgh-ijkm-npqr")
    let last = GeneratedPassword.text(from: Array(232...255))
    #expect(last == "abcd-efgh-ijkm-npqr-stuv-wxyz")
    for mistaken in "01lo" { #expect(!last.contains(mistaken)) }
  }

  @Test func `each of 32 signs stands for as many bytes as any other`() {
    var counts: [Character: Int] = [:]
    for byte in UInt8.min...UInt8.max {
      let text = GeneratedPassword.text(from: Array(repeating: byte, count: 24))
      counts[text.first ?? " ", default: 0] += 1
    }
    #expect(counts.count == 32)
    #expect(Set(counts.values) == [8])
  }
}
