import Testing

@testable import DelimitedText

struct NoteTextTests {
  private func note(_ text: String) -> String {
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBytes { NoteText.appendTimerNote($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("First line/nSecond line", "First line\nSecond line"), ("done/n", "done\n"),
    ("done/n/nBye", "done\n\nBye"), ("one/n two", "one\n two"), ("see/n- this", "see\n- this"),
  ])
  func `slash n is a line break of a timer note`(text: String, expected: String) {
    #expect(note(text) == expected)
  }

  @Test(arguments: [
    "day/night", "and/nor", "paid y/n", "paid y/n?", "w/n 5 days", "https://host.example/n/x",
    "see https://host.example/n", "/news", "l'un et/n'importe", "back\\nslash", "a/", "/", "1/2",
  ])
  func `slash n inside a word or an address is text`(text: String) {
    #expect(note(text) == text)
  }
}
