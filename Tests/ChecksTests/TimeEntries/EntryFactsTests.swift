import Testing
import Timesheets

@testable import Checks

@Suite struct EntryFactsTests {
  private func result(
    _ format: SourceFormat = .timeTrackingAdd, options: CarryOptions = CarryOptions(),
    lists: DocumentBuilder = .company(), _ fill: (inout DocumentBuilder) -> Void
  ) -> CheckedBundle {
    var time = DocumentBuilder(1, format == .timerIIF ? .iif : .qbxml, format: format)
    fill(&time)
    return checked(bundle(lists, time), options: options)
  }

  @Test(arguments: [
    ("", "Labour", true, false), ("Foo Inc", "", false, true), ("", "", true, true),
  ])
  func `billable time without customer or item is held`(
    customer: String, item: String, lacksCustomer: Bool, lacksItem: Bool
  ) {
    let result = result { time in
      time.entry("Ann Lee", customer: customer, item: item) { record, _ in
        record.billable = .billable
      }
    }
    #expect(
      result.details(of: .billableComplete)
        == [.billableLacks(customer: lacksCustomer, item: lacksItem)])
    #expect(result.fates[0].state == .held)
  }

  @Test func `whole billable time and time that is not billable pass`() {
    let result = result { time in
      time.entry("Ann Lee", customer: "Foo Inc", item: "Labour") { record, _ in
        record.billable = .billable
      }
      time.entry("Ann Lee")
      time.entry("Ann Lee") { record, _ in record.billable = .unstated }
    }
    #expect(result.findings(of: .billableComplete).isEmpty)
  }

  @Test func `a pipeline may require a billing status, or carry none`() {
    var options = CarryOptions()
    options.carry.billable = .required
    let required = result(options: options) { time in
      time.entry("Ann Lee") { record, _ in record.billable = .unstated }
    }
    #expect(required.details(of: .billableComplete) == [.billableNotGiven])
    options.carry.billable = .off
    let off = result(options: options) { time in
      time.entry("Ann Lee") { record, _ in record.billable = .billable }
    }
    #expect(off.findings(of: .billableComplete).isEmpty)
  }

  @Test func `leave under a jobcode is no customer to bill`() {
    var options = CarryOptions()
    options.source.jobcodes = ["vacation": .hours(.vacation)]
    let result = result(options: options) { time in
      time.entry("Ann Lee", customer: "Vacation", item: "Labour") { record, _ in
        record.billable = .billable
      }
    }
    #expect(
      result.details(of: .billableComplete) == [.billableLacks(customer: true, item: false)])
  }

  @Test(arguments: [
    (SourceFormat.timeTrackingAdd, Int32(1)), (.timeTrackingAdd, 1440), (.timerIIF, 1439),
  ])
  func `one minute to a day passes`(format: SourceFormat, minutes: Int32) {
    let result = result(format) { $0.entry("Ann Lee", minutes: minutes) }
    #expect(result.findings(of: .durationValid).isEmpty)
  }

  @Test(arguments: [
    (SourceFormat.timeTrackingAdd, Int32(0), FindingDetail.durationZero),
    (.timeTrackingAdd, -30, .durationNegative(minutes: -30)),
    (.timeTrackingAdd, 1441, .durationOverDay(minutes: 1441)),
    (.timerIIF, 1440, .durationOverTimer(minutes: 1440)),
  ])
  func `any other time is held`(format: SourceFormat, minutes: Int32, detail: FindingDetail) {
    let result = result(format) { $0.entry("Ann Lee", minutes: minutes) }
    #expect(result.details(of: .durationValid) == [detail])
    #expect(result.findings(of: .durationValid).first?.affected.minutes == Int(minutes))
    #expect(result.fates[0].state == .held)
  }

  @Test func `no duration is not the same as no time`() {
    let result = result { time in
      time.entry("Ann Lee", minutes: 0) { record, _ in record.isDurationMissing = true }
    }
    #expect(result.details(of: .durationValid) == [.durationMissing])
  }

  @Test func `a duration that is none is told as it stands`() {
    let result = result { time in
      time.entry("Ann Lee", minutes: 0) { record, document in
        record.durationText = document.records.names.id(of: "PT7.5H")
      }
    }
    #expect(result.details(of: .durationValid) == [.durationUnreadable(text: "PT7.5H")])
  }

  @Test(arguments: [
    ("", FindingDetail.dateMissing), ("2026-02-30", .dateImpossible(text: "2026-02-30")),
    ("13/32/2026", .otherForm(.date, text: "13/32/2026")), ("soon", .dateUnreadable(text: "soon")),
    ("2026-03", .dateUnreadable(text: "2026-03")),
  ])
  func `an entry without a day of the calendar is held`(text: String, detail: FindingDetail) {
    let result = result { time in
      time.entry("Ann Lee", date: "") { record, document in
        record.dateText = document.records.names.id(of: text)
      }
    }
    #expect(result.details(of: .dateValid) == [detail])
    #expect(result.findings(of: .dateValid).first?.place?.element == "TxnDate")
    #expect(result.fates[0].state == .held)
  }

  @Test func `a document read in the order that its dates show is a warning on all its entries`() {
    let shown = FindingPlace(document: DocumentID(index: 1), line: 2, element: "DATE")
    let result = result(.timerIIF) { time in
      time.entry("Ann Lee")
      time.entry("Bo Tran")
      time.entry("Bo Tran", date: "")
      time.records.findings = [ReadingFinding(.dayOrderShown(.dayFirst), at: shown)]
    }
    let warning = result.findings(of: .dateValid).first { $0.severity == .warning }
    #expect(warning?.detail == .dayOrderShown(.dayFirst))
    #expect(warning?.subject == .document(DocumentID(index: 1)))
    #expect(warning?.affected.entries == 2)
    #expect(result.fates.prefix(2).map(\.state) == [.batched, .batched])
  }

  @Test func `dates outside the years anybody means are held, one finding for each date`() throws {
    let result = result { time in
      time.entry("Ann Lee", date: "0206-03-02")
      time.entry("Bo Tran", date: "0206-03-02")
      time.entry("Bo Tran", date: "2026-03-02")
    }
    let options = CheckOptions()
    let date = try #require(WorkDate(iso: "0206-03-02"))
    #expect(
      result.details(of: .dateInRange) == [
        .outsideLimits(date: date, earliest: options.earliest, latest: options.latest)
      ])
    #expect(result.findings(of: .dateInRange).first?.affected.entries == 2)
  }

  @Test func `dates outside the stated period are held`() throws {
    let result = result { time in
      var statement = BundleStatement(place: time.place())
      statement.periodStart = WorkDate(iso: "2026-03-02")
      statement.periodEnd = WorkDate(iso: "2026-03-08")
      time.records.statement = statement
      for date in ["2026-03-01", "2026-03-02", "2026-03-08", "2026-03-09"] {
        time.entry("Ann Lee", date: date)
      }
    }
    #expect(result.findings(of: .dateInRange).map(\.place?.line) == [2, 5])
    #expect(result.fates.map(\.state)[0] == .held)
    #expect(result.fates.map(\.state)[3] == .held)
  }

  @Test func `time on or before the closing date warns`() throws {
    let closing = try #require(WorkDate(iso: "2026-03-02"))
    var lists = DocumentBuilder.company()
    lists.records.lists.preferences[0].closingDate = closing
    let result = result(lists: lists) { time in
      time.entry("Ann Lee", date: "2026-03-02")
      time.entry("Ann Lee", date: "2026-03-03")
    }
    #expect(result.details(of: .closingDate) == [.beforeClosing(date: closing, closing: closing)])
    #expect(result.findings(of: .closingDate).first?.severity == .warning)
  }

  @Test func `without preferences nobody knows the closing date`() {
    var lists = DocumentBuilder.company()
    lists.records.lists.preferences = []
    let result = result(lists: lists) { $0.entry("Ann Lee") }
    #expect(result.details(of: .closingDate) == [.undecided(by: .preferences)])
    #expect(result.findings(of: .closingDate).first?.severity == .note)
  }
}
