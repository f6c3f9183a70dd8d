import Testing
import Timesheets

@testable import Checks

@Suite struct PossibleCorrectionsTests {
  private typealias Piece = (day: Int, minutes: Int32, times: String)

  /// Lines without an id of a person's days, with clock times or notes that tell them apart.
  private func time(_ pieces: [Piece], person: String = "Ann Lee") -> DocumentBuilder {
    var document = DocumentBuilder(1, .quickBooksTimeCSV, format: .quickBooksTimeCSV)
    for piece in pieces {
      document.entry(
        person, wageItem: "Regular", minutes: piece.minutes, date: "2026-03-0\(piece.day)"
      ) { record, document in
        record.distinction = document.records.names.id(of: piece.times)
      }
    }
    return document
  }

  private func result(
    _ document: DocumentBuilder, _ carried: CarriedBefore = CarriedBefore()
  ) -> CheckedBundle {
    checked(bundle(.company(), document), carried: carried, options: CarryOptions())
  }

  private func ledger(_ deliveries: [Piece]...) -> CarriedBefore {
    var carried = CarriedBefore()
    for (delivery, run) in zip(deliveries, ["A", "B", "C"]) {
      carried.carry(result(time(delivery), carried), run: run)
    }
    return carried
  }

  private func warnings(_ checked: CheckedBundle) -> [Finding] {
    checked.findings(of: .duplicateCarried).filter {
      if case .mayCorrect = $0.detail { return true }
      return false
    }
  }

  private let monday = WorkDate(iso: "2026-03-02")
  private let week: [Piece] = [(2, 60, ""), (3, 75, ""), (4, 90, "")]

  @Test func `a line that was changed warns where the rest of its export comes again`() throws {
    let day = try #require(monday)
    let result = result(time([(2, 45, ""), (3, 75, ""), (4, 90, "")]), ledger(week))
    #expect(result.fates.map(\.state) == [.batched, .duplicate, .duplicate])
    let finding = try #require(warnings(result).first)
    #expect(warnings(result).count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.subject == .personDay(person: "Ann Lee", date: day))
    #expect(finding.affected == Tally(entries: 1, minutes: 45))
    #expect(
      finding.detail
        == .mayCorrect(
          person: "Ann Lee", date: day, run: "A", minutes: MinutesChange(before: 60, now: 45)))
  }

  @Test func `one finding for a person's day, without minutes where it is not one for one`() {
    let result = result(
      time([(2, 30, "a"), (2, 20, "b"), (3, 75, ""), (4, 80, "")]), ledger(week))
    #expect(result.fates.map(\.state) == [.batched, .batched, .duplicate, .batched])
    let details = warnings(result).map(\.detail)
    #expect(details.count == 2)
    guard let date = monday else { return }
    #expect(
      details.contains(.mayCorrect(person: "Ann Lee", date: date, run: "A", minutes: nil)))
  }

  @Test func `clock times that were mended warn as well`() {
    let split: [Piece] = [(2, 240, "08:00/12:00"), (2, 240, "13:00/17:00")]
    let mended: [Piece] = [(2, 240, "08:00/12:00"), (2, 240, "13:30/17:30")]
    let result = result(time(mended), ledger(split))
    #expect(result.fates.map(\.state) == [.duplicate, .batched])
    #expect(warnings(result).count == 1)
  }

  @Test func `a later part of the day is new work when nothing of the first part comes again`() {
    let result = result(
      time([(2, 230, "13:00/16:50")]), ledger([(2, 240, "08:00/12:00"), (3, 60, "")]))
    #expect(result.fates.map(\.state) == [.batched])
    #expect(warnings(result).isEmpty)
  }

  @Test func `what is as long as an entry that is gone warns though nothing else comes again`() {
    let result = result(
      time([(2, 240, "13:00/17:00"), (4, 60, "")]), ledger([(2, 240, ""), (3, 60, "")]))
    #expect(result.fates.map(\.state) == [.batched, .batched])
    #expect(warnings(result).map(\.affected) == [Tally(entries: 1, minutes: 240)])
  }

  @Test func `work added to a day that comes again whole is new work`() {
    let result = result(time(week + [(2, 30, "")]), ledger(week))
    #expect(result.fates.map(\.state) == [.duplicate, .duplicate, .duplicate, .batched])
    #expect(warnings(result).isEmpty)
  }

  @Test func `an entry of a run of which nothing comes again is none that was corrected`() {
    let carried = ledger([(2, 60, "")], [(3, 75, "")])
    #expect(warnings(result(time([(2, 45, ""), (3, 75, "")]), carried)).isEmpty)
  }

  @Test func `other people and other days are none that were corrected`() {
    var document = time([(3, 75, ""), (4, 90, ""), (5, 60, "")])
    document.entry("Bo Tran", wageItem: "Regular", minutes: 45)
    let result = result(document, ledger(week))
    #expect(result.fates.map(\.state) == [.duplicate, .duplicate, .batched, .batched])
    #expect(warnings(result).isEmpty)
  }

  @Test func `an entry with an id of its own is held or new, and never perhaps corrected`() {
    func requests(_ lines: [(id: String, minutes: Int32)]) -> DocumentBuilder {
      .requests(1, lines)
    }
    var carried = CarriedBefore()
    carried.carry(result(requests([("TS-20481", 60), ("TS-20417", 75)])), run: "A")
    let result = result(requests([("TS-20417", 75), ("TS-20999", 45)]), carried)
    #expect(result.fates.map(\.state) == [.duplicate, .batched])
    #expect(warnings(result).isEmpty)
  }
}
