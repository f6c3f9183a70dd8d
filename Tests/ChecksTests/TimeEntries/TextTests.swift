import Testing
import Timesheets

@testable import Checks

@Suite struct TextTests {
  private func result(
    _ notes: [String], _ format: SourceFormat = .timeTrackingAdd,
    lists: DocumentBuilder = .company(), customer: String = ""
  ) -> CheckedBundle {
    var time = DocumentBuilder(1, format == .timerIIF ? .iif : .qbxml, format: format)
    for note in notes {
      time.entry("Ann Lee", customer: customer) { record, document in
        record.notes = document.records.texts.append(note)
      }
    }
    return checked(bundle(lists, time), options: CarryOptions())
  }

  @Test(arguments: [(SourceFormat.timeTrackingAdd, 4095), (.timerIIF, 1000)])
  func `notes fit up to the limit of their format, in characters`(
    format: SourceFormat, limit: Int
  ) {
    let fitting = String(repeating: "é", count: limit)
    #expect(result([fitting], format).findings(of: .textFits).isEmpty)
    let result = result([fitting + "!"], format)
    let field = format == .timerIIF ? "NOTE" : "Notes"
    #expect(
      result.details(of: .textFits)
        == [.textTooLong(field: field, length: limit + 1, limit: limit)])
    #expect(result.fates[0].state == .held)
  }

  @Test func `a character beyond the first plane counts twice, as Windows counts it`() {
    let note = String(repeating: "𝄞", count: 2048)
    #expect(
      result([note]).details(of: .textFits)
        == [.textTooLong(field: "Notes", length: 4096, limit: 4095)])
  }

  @Test func `a list name beyond its field holds the entries that use it`() {
    let name = String(repeating: "x", count: 210)
    var lists = DocumentBuilder.company()
    lists.customer(name, "C-9")
    let result = result(["", ""], lists: lists, customer: name)
    #expect(
      result.details(of: .textFits)
        == [.textTooLong(field: "CustomerRef", length: 210, limit: 209)])
    #expect(result.findings(of: .textFits).first?.affected.entries == 2)
  }

  @Test(arguments: ["plain", "Été à Québec — 5 €", "tab\tand\r\nline", "“quoted” naïve Œuvre"])
  func `text of the code page survives`(note: String) {
    #expect(result([note]).findings(of: .textSurvives).isEmpty)
  }

  @Test func `a lost character is one finding with its first place and how many more`() {
    let result = result(["fine", "abcdefgh→i→", "→", "ж"])
    #expect(
      result.details(of: .textSurvives) == [
        .characterLost(field: "Notes", character: "→", position: 9, more: 2),
        .characterLost(field: "Notes", character: "ж", position: 1, more: 0),
      ])
    let finding = result.findings(of: .textSurvives).first
    #expect(finding?.severity == .warning)
    #expect(finding?.affected.entries == 2)
    #expect(finding?.place?.line == 2)
  }

  @Test(arguments: ["\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9D}", "\u{FFFD}"])
  func `control characters and replacements are lost, wherever they stand`(character: String) {
    for note in [character, "1234567" + character, "12345678" + character + "9"] {
      #expect(result([note]).findings(of: .textSurvives).count == 1)
    }
  }

  @Test func `a name that loses a character warns once, whoever uses it`() {
    var lists = DocumentBuilder.company()
    lists.customer("Żuraw", "C-9")
    let result = result(["", ""], lists: lists, customer: "Żuraw")
    #expect(
      result.details(of: .textSurvives)
        == [.characterLost(field: "CustomerRef", character: "Ż", position: 1, more: 0)])
    #expect(result.findings(of: .textSurvives).first?.affected.entries == 2)
  }
}
