import Seeds
import Testing
import Timesheets

@testable import DelimitedText

struct TimerEncoderTests {
  /// Names as hostile to a cell as a list may have them.
  private static let names = [
    "Ann Lee", "Quill, Zoé", "Bo \"Bob\" Tran", "a\tb", "“Smart” & Sons:Roof, north", "Ÿ’s €", "#1",
    "!TIMEACT", "\"", ",",
  ]
  private static let pieces = [
    "a", "Z", "é", "€", " ", "7", ":", ",", "\"", "\t", "\n", "\r\n", "\r", "/n", "/", "n",
    "\\n", "y/n", "day/night", "https://host/news", "'", "日",
  ]

  private static var lists: CompanyLists {
    func elements() -> [ListElement] {
      names.map { ListElement(place: Place(document: testDocument, line: 1), fullName: $0) }
    }
    var lists = CompanyLists()
    lists.employees = elements().map { EmployeeRecord(element: $0) }
    lists.vendors = elements().map { NameRecord(element: $0) }
    lists.otherNames = lists.vendors
    lists.customers = elements().map { CustomerRecord(element: $0) }
    lists.items = elements().map { ItemRecord(element: $0, type: .service) }
    lists.classes = elements().map { ClassRecord(element: $0) }
    lists.wageItems = elements().map { PayrollItemRecord(element: $0, wageType: .hourlyRegular) }
    return lists
  }

  private func encoder(
    _ lists: CompanyLists = lists, _ notes: TextArena = TextArena(), wageItems: Bool = true
  ) throws -> TimerEncoder {
    try #require(
      TimerEncoder(
        company: .known(name: "Foo Roofing, Inc.", createTime: "1208544781"), lists: lists,
        notes: notes, namesWageItems: wageItems))
  }

  private func entry(
    minutes: Int32 = 255, date: String = "2026-01-05", notes: TextSlice = .empty
  ) throws -> TimeEntry {
    TimeEntry(
      record: 0, person: PersonID(kind: .employee, index: 1),
      date: try #require(WorkDate(iso: date)), minutes: try #require(WorkMinutes(minutes)),
      customer: ElementIndex(4), item: ElementIndex(0), classIndex: ElementIndex(6),
      wageItem: ElementIndex(5), billable: .billable, notes: notes)
  }

  @Test func `a timer file is TIMERHDR, one header and a row for each entry`() throws {
    var notes = TextArena()
    let note = notes.append("Two, \"three\"\nFour")
    let bytes = try encoder(Self.lists, notes).bytes(of: [entry(notes: note)])
    var expected: [UInt8] = []
    let text = tabbed(
      """
      !TIMERHDR|VER|REL|COMPANYNAME|IMPORTEDBEFORE|FROMTIMER|COMPANYCREATETIME
      TIMERHDR|8|0|"Foo Roofing, Inc."|N|Y|1208544781
      !TIMEACT|DATE|JOB|EMP|ITEM|PITEM|DURATION|PROJ|NOTE|BILLINGSTATUS
      TIMEACT|01/05/26|"“Smart” & Sons:Roof, north"|"Quill, Zoé"|Ann Lee|\
      Ÿ’s €|4:15|#1|"Two, ""three""/nFour"|1

      """)
    for scalar in text.unicodeScalars {
      if scalar == "\n" { expected.append(ASCII.carriageReturn) }
      expected.append(try #require(Transcoder.windows1252(of: scalar)))
    }
    #expect(bytes == expected)
    let bare = try encoder(Self.lists, notes, wageItems: false).bytes(of: [entry()])
    #expect(try decodeIIF(bytes: bare, encoding: .windows1252).plainEntries[0].wageItem == "")
  }

  @Test(arguments: 0..<40)
  func `what is written reads as the same entries`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func index() -> Int { Int.random(in: 0..<Self.names.count, using: &random) }
    func some() -> ElementIndex { Bool.random(using: &random) ? .none : ElementIndex(index()) }
    var notes = TextArena()
    var texts: [String] = []
    let entries = try (0..<30).map { number in
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      texts.append(text)
      return TimeEntry(
        record: UInt32(number),
        person: PersonID(
          kind: PersonKind.allCases.randomElement(using: &random) ?? .employee,
          index: UInt32(index())),
        date: WorkDate(dayNumber: Int32.random(in: 3652...29_219, using: &random)),
        minutes: try #require(WorkMinutes(Int32.random(in: 1...1439, using: &random))),
        customer: some(), item: some(), classIndex: some(), wageItem: some(),
        billable: BillableStatus.allCases.randomElement(using: &random) ?? .billable,
        notes: notes.append(text))
    }
    let encoder = try encoder(Self.lists, notes)
    #expect(entries.allSatisfy { encoder.misfit(of: $0) == nil })
    let read = try decodeIIF(bytes: encoder.bytes(of: entries[...]), encoding: .windows1252)
    #expect(read.findings.isEmpty)
    #expect(read.timerHeaders.map(\.companyName) == ["Foo Roofing, Inc."])
    #expect(read.timerForm?.startsWithHeader == true)
    #expect(read.timerForm?.lines[.bareComma] == nil)
    func name(_ index: ElementIndex) -> String { index.index.map { Self.names[$0] } ?? "" }
    let billing: [BillableStatus: SourceBillable] = [
      .billable: .billable, .notBillable: .notBillable, .hasBeenBilled: .hasBeenBilled,
    ]
    #expect(read.plainEntries.count == entries.count)
    for ((entry, text), plain) in zip(zip(entries, texts), read.plainEntries) {
      #expect(
        plain
          == PlainEntry(
            line: plain.line, person: Self.names[Int(entry.person.index)],
            customer: name(entry.customer), item: name(entry.item),
            className: name(entry.classIndex), wageItem: name(entry.wageItem),
            date: entry.date.isoText, minutes: entry.minutes.minutes, notes: plain.notes,
            billable: try #require(billing[entry.billable])))
      #expect(Self.words(of: plain.notes) == Self.words(of: text), "\(text.debugDescription)")
    }
  }

  /// The words of each line, blanks aside, with what a timer file cannot say in its place.
  private static func words(of note: String) -> [String] {
    // By scalars: CR LF is one Character.
    let lines = note.replacing("日", with: "?").unicodeScalars
      .split { $0 == "\r" || $0 == "\n" }.map { String($0) }
    return lines.map { $0.filter { $0 != " " && $0 != "\t" } }.filter { !$0.isEmpty }
  }

  @Test func `what no timer file can hold is told and never written as something else`() throws {
    var lists = Self.lists
    let encoder = try encoder(lists)
    #expect(try encoder.misfit(of: entry(minutes: 1440)) == .duration)
    #expect(try encoder.misfit(of: entry(minutes: 1439)) == nil)
    #expect(try encoder.misfit(of: entry(date: "2050-01-01")) == .date)
    #expect(try encoder.misfit(of: entry(date: "1979-12-31")) == .date)
    lists.employees[1] = EmployeeRecord(
      element: ListElement(place: Place(document: testDocument, line: 1), fullName: "日本 Zoé"))
    #expect(
      try self.encoder(lists).misfit(of: entry()) == .name(.person, "日本 Zoé"))
    #expect(
      TimerEncoder(
        company: .unknown, lists: lists, notes: TextArena(), namesWageItems: true) == nil)
  }

  @Test func `a note is cut at 1,000 characters, and whatever is changed in one is told`() throws {
    var notes = TextArena()
    func keeps(_ text: String) throws -> (Bool, String) {
      let slice = notes.append(text)
      let encoder = try encoder(Self.lists, notes)
      let entry = try entry(notes: slice)
      let read = try decodeIIF(bytes: encoder.bytes(of: [entry]), encoding: .windows1252)
      return (encoder.keepsNote(of: entry), read.plainEntries[0].notes)
    }
    let long = String(repeating: "é", count: 1000)
    #expect(try keeps(long) == (true, long))
    #expect(try keeps(long + "x") == (false, long.dropLast() + "…"))
    #expect(try keeps("Roof 日") == (false, "Roof ?"))
    #expect(try keeps("First\nsecond") == (true, "First \n second"))
    #expect(try keeps("First\nSecond") == (true, "First\nSecond"))
    #expect(try keeps("day/night") == (false, "day/ night"))
    #expect(try keeps("") == (true, ""))
  }
}
