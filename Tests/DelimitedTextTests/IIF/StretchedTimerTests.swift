import Seeds
import Testing
import Timesheets

@testable import DelimitedText

/// Timer files that are cut and read side by side.
struct StretchedTimerTests {
  private static let opening = [
    "!TIMERHDR|VER|COMPANYNAME|FROMTIMER|COMPANYCREATETIME", "TIMERHDR|8|Foo|Y|1208544781",
    "!TIMEACT|DATE|JOB|EMP|ITEM|PITEM|DURATION|PROJ|NOTE|BILLINGSTATUS",
    "TIMEACT|01/05/26|Bar:Roof|Ann|Labour|Hourly|4:15|North|Fram\u{E9}e|1",
  ]

  /// Rows that leave it open how the ones after them are read, where they are read at all.
  private static let rows = [
    "TIMEACT|02/03/26|Bar:Roof|Ann|Labour|Hourly|1:30|North|Note/nof two lines|1",
    "TIMEACT|11/12/26|Bar|Bo Tran|Travel||:45||\"Said \"\"no\"\", twice\"|0",
    "TIMEACT|12/11/2026|Bar, Ltd|Zo\u{EB}||||7.5|\"open, and never closed|2",
    "TIMEACT|2026-04-05|Bar|Ann|||8||C:\\new \\n here|maybe", "timeact|4/5/26||Di|||1:00||",
    "TIMEACT|13/05/26||Ann|||soon||", "TIMEACT|05/13/26||Ann|||2:00||", "TIMEACT|||||||||",
    "TIMEACT", "", "||", "SPL|1|2", "TIMEACT|1/2/26||\"Ann\"|||-1:00|||1|surplus|cells",
    "ENDTIMEACT", "\"TIMEACT\"|1/2/6||Ann|||0:10||\u{20AC}5",
  ]

  /// Rows that change how others are read, or hold more than time.
  private static let turns = [
    "!TIMEACT|EMP|DATE|DURATION", "!TIMEACT|NOTE|JOB", "!HDR|DATE|TIME", "HDR|1/1/26|1208544781",
    "!EMP|NAME|HIDDEN", "EMP|Cy|N", "!INVITEM|NAME|INVITEMTYPE", "!ENDGRP", "INVITEM|Walk|GRP",
    "INVITEM|Lamp|SERV", "ENDGRP", "!SPL|AMOUNT", "TIMERHDR|8|Other|N|1", "!TIMERHDR|COMPANYNAME",
  ]

  private func stretched(
    _ bytes: DocumentBytes, _ encoding: TextEncoding, length: Int
  ) async throws -> DocumentRecords? {
    let stretches = try IIFDecoder.timerStretches(of: bytes, encoding: encoding, length: length)
    guard let stretches else { return nil }
    return try await IIFDecoder.decode(
      bytes, in: stretches, IIFDecoder.rowFormat(of: bytes, encoding: encoding),
      IIFReading(document: testDocument, encoding: encoding, dayOrder: .monthFirst))
  }

  /// Every field of the records; the lines of slips, which have no order, aside.
  private func summary(_ records: DocumentRecords) -> [String] {
    var records = records
    let form = records.timerForm
    records.timerForm = nil
    let slips = TimerSlip.allCases.map { "\($0) \(form?.lines[$0] ?? [])" }
    return [
      String(reflecting: records), "\(form?.place.line ?? 0) \(form?.startsWithHeader ?? false)",
    ]
      + slips
  }

  private func expectSame(
    _ rows: [String], lineEnd: String, lengths: some Sequence<Int>
  ) async throws -> Int {
    var read = 0
    let text = tabbed(rows.joined(separator: lineEnd))
    let ansi = text.unicodeScalars.compactMap(Transcoder.windows1252(of:))
    for (encoding, bytes) in [(.utf8, Array(text.utf8)), (.windows1252, ansi)]
      as [(TextEncoding, [UInt8])]
    {
      var limits = ReadingLimits()
      limits.lineBytes = 70
      let bytes = DocumentBytes(bytes).limited(by: limits)
      let whole = try summary(
        IIFDecoder.decode(
          bytes, document: testDocument, encoding: encoding, dayOrder: .monthFirst))
      for length in lengths {
        guard let records = try await stretched(bytes, encoding, length: length) else { continue }
        read += 1
        #expect(summary(records) == whole, "\(length) \(encoding) \(text.debugDescription)")
      }
    }
    return read
  }

  @Test(arguments: ["\n", "\r\n", "\n\n", "\r"])
  func `a timer file reads the same however it is cut`(lineEnd: String) async throws {
    for end in ["", lineEnd] {
      let read = try await expectSame(
        Self.opening + Self.rows + [end], lineEnd: lineEnd, lengths: stride(from: 1, to: 600, by: 3)
      )
      #expect(read > 0 || lineEnd == "\r")
    }
  }

  @Test(arguments: 0..<40)
  func `whatever stands in a timer file, it reads the same`(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var rows = Self.opening
    for _ in 0..<30 {
      let pool = Int.random(in: 0..<20, using: &generator) == 0 ? Self.turns : Self.rows
      rows.append(pool.randomElement(using: &generator) ?? "")
    }
    if seed % 4 == 0 { rows.removeFirst(2) }
    if seed % 5 == 0 { rows.insert("!EMP|NAME", at: 0) }
    let lineEnd = ["\n", "\r\n", "\n\n"].randomElement(using: &generator) ?? "\n"
    let read = try await expectSame(rows, lineEnd: lineEnd, lengths: [1, 50, 120, 300, 500])
    #expect(read > 0, "what is never read in stretches proves nothing")
  }

  @Test func `faults beyond the number that is kept are the same ones`() async throws {
    let many = (0..<2_500).map { number in
      "TIMEACT|01/05/26||Ann|||1:00|||odd" + (number % 500 == 0 ? "|\(number)" : "")
    }
    let distinct = (0..<DelimitedLimits.faults + 500).map { number in
      "TIMEACT|01/05/26||Ann|||1:00|||n\(number % (DelimitedLimits.faults + 20))"
    }
    for rows in [many, distinct + many] {
      let read = try await expectSame(
        Self.opening + rows, lineEnd: "\n", lengths: [30_000])
      #expect(read > 0)
    }
  }
}
