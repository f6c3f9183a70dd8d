import Testing
import Timesheets

@testable import DelimitedText

struct HeldLinesTests {
  private func held(
    _ lines: [UInt32], _ bytes: [UInt8], _ format: SourceFormat, _ encoding: TextEncoding = .utf8
  ) throws -> [UInt8] {
    var copies: [[UInt8]] = []
    for size in [1, 7, 1 << 20] {
      var copy: [UInt8] = []
      try HeldLines.copy(lines, of: chunked(bytes, size), in: format, encoding: encoding) {
        copy.append(contentsOf: $0)
      }
      copies.append(copy)
    }
    #expect(copies[0] == copies[2] && copies[1] == copies[2])
    return copies[2]
  }

  private func held(_ lines: [UInt32], _ text: String, _ format: SourceFormat) throws -> String {
    String(decoding: try held(lines, Array(text.utf8), format), as: UTF8.self)
  }

  private let timer = """
    !TIMERHDR|VER\r
    TIMERHDR| 8\r
    !CUST|NAME
    CUST|Foo
    !HDR|PROD
    HDR|QB
    !TIMEACT|DATE|EMP|DURATION
    TIMEACT|1/5/26|Ann|1:00
    TIMEACT|"x""y"|"Quill, Ann"|2:00\t\t\r
    !TIMEACT|EMP|DATE|DURATION
    TIMEACT|Bob|1/5/26|"3:00

    TIMEACT|Cid|1/5/26|4:00
    """

  @Test func `a held timer row takes its headers along, byte for byte`() throws {
    #expect(
      try held([9], tabbed(timer), .timerIIF)
        == tabbed(
          """
          !TIMERHDR|VER\r
          TIMERHDR| 8\r
          !HDR|PROD
          HDR|QB
          !TIMEACT|DATE|EMP|DURATION
          TIMEACT|"x""y"|"Quill, Ann"|2:00\t\t\r\n
          """))
  }

  @Test func `each held row stands under the header it was read with`() throws {
    #expect(
      try held([8, 11, 13], tabbed(timer), .timerIIF)
        == tabbed(
          """
          !TIMERHDR|VER\r
          TIMERHDR| 8\r
          !HDR|PROD
          HDR|QB
          !TIMEACT|DATE|EMP|DURATION
          TIMEACT|1/5/26|Ann|1:00
          !TIMEACT|EMP|DATE|DURATION
          TIMEACT|Bob|1/5/26|"3:00
          TIMEACT|Cid|1/5/26|4:00
          """))
  }

  @Test func `a held row of a report takes the header along and no title`() throws {
    let text =
      "Report\n\nusername,local_date,hours,notes\na,2026-01-05,1,\"x\ny\"\nb,2026-01-05,2,\n"
    #expect(
      try held([4], text, .quickBooksTimeCSV)
        == "username,local_date,hours,notes\na,2026-01-05,1,\"x\ny\"\n")
    #expect(
      try held([6], text, .quickBooksTimeCSV)
        == "username,local_date,hours,notes\nb,2026-01-05,2,\n")
  }

  @Test func `a held row of joined reports stands under its own header`() throws {
    let first = "username,local_date,hours\nann,2026-01-05,1\n"
    let second = "hours,local_date,username\n2,2026-01-06,bob\n3,2026-01-06,cid\n"
    #expect(
      try held([5], first + second, .quickBooksTimeCSV)
        == "hours,local_date,username\n3,2026-01-06,cid\n")
    #expect(
      try held([2, 4], first + second, .quickBooksTimeCSV)
        == first + "hours,local_date,username\n2,2026-01-06,bob\n")
  }

  @Test func `held rows keep their encoding and byte order mark`() throws {
    let text = "username,local_date,hours\nzoé😀,2026-01-05,1\nbob,2026-01-05,2\n"
    let kept = "username,local_date,hours\nbob,2026-01-05,2\n"
    func wide(_ text: String) -> [UInt8] {
      [0xFF, 0xFE] + utf16(text)
    }
    #expect(
      try held([3], wide(text), .quickBooksTimeCSV, .utf16LittleEndian) == wide(kept))
    let narrow = text.unicodeScalars.map { Transcoder.windows1252(of: $0) ?? 0x81 }
    #expect(
      try held([3], narrow, .quickBooksTimeCSV, .windows1252) == Array(kept.utf8))
    #expect(
      try held([3], [0xEF, 0xBB, 0xBF] + Array(text.utf8), .quickBooksTimeCSV)
        == [0xEF, 0xBB, 0xBF] + Array(kept.utf8))
  }

  @Test func `an endless held row goes out whole`() throws {
    let endless = String(repeating: "é", count: ReadingLimits().lineBytes)
    let header = "!TIMEACT\tDATE\tNOTE\r\n"
    let text = header + "TIMEACT\t1/5/26\tx\r\nTIMEACT\t1/6/26\t\(endless)\r\nTIMEACT\t1/7/26\ty"
    var copy: [UInt8] = []
    try HeldLines.copy(
      [3], of: DocumentBytes(Array(text.utf8)), in: .timerIIF, encoding: .utf8
    ) { copy.append(contentsOf: $0) }
    #expect(copy == Array((header + "TIMEACT\t1/6/26\t\(endless)\r\n").utf8))
  }

  @Test func `held rows decode to the entries they came from`() throws {
    let all = try decodeIIF(timer).plainEntries
    let copy = try held([9, 13], tabbed(timer), .timerIIF)
    var again = try decodeIIF(bytes: Array(copy.utf8)).plainEntries
    for (index, line) in [UInt32(9), 13].enumerated() { again[index].line = line }
    #expect(again == all.filter { [9, 13].contains($0.line) })
  }
}
