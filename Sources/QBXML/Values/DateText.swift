import Timesheets

/// qbXML's DATETYPE and DATETIMETYPE (domain facts 1.5), read without making strings.
enum DateText {
  /// Reads `YYYY-MM-DD`, one or two digits allowed for month and day; nil for anything else and
  /// for days that no calendar has.
  static func date(of token: UnsafeRawBufferPointer) -> WorkDate? {
    guard (8...10).contains(token.count), let year = number(token, 0..<4), token[4] == dash else {
      return nil
    }
    let monthEnd = token[6] == dash ? 6 : 7
    guard token[monthEnd] == dash, let month = number(token, 5..<monthEnd),
      (1...2).contains(token.count - monthEnd - 1),
      let day = number(token, monthEnd + 1..<token.count)
    else { return nil }
    return WorkDate(year: year, month: month, day: day)
  }

  /// Reads `YYYY-M-D[Thh[:mm[:ss[±hh:mm]]]]`; nil for anything else.
  static func stamp(of token: UnsafeRawBufferPointer) -> LocalStamp? {
    // What QuickBooks writes; the shorter forms that the type allows take the slow way.
    guard token.count >= 19, token[10] == UInt8(ascii: "T"), token[13] == colon,
      token[16] == colon, token.count == 19 || !isDigit(token[19]),
      let date = date(of: UnsafeRawBufferPointer(rebasing: token[0..<10])),
      let hour = number(token, 11..<13), let minute = number(token, 14..<16),
      let second = number(token, 17..<19), hour < 24, minute < 60, second <= 60
    else { return LocalStamp(qbxml: String(decoding: token, as: UTF8.self)) }
    return LocalStamp(
      seconds: Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// Appends `YYYY-MM-DD`.
  static func append(_ date: WorkDate, to output: inout [UInt8]) {
    let (year, month, day) = date.components
    DecimalText.append(year, width: 4, to: &output)
    output.append(dash)
    DecimalText.append(month, width: 2, to: &output)
    output.append(dash)
    DecimalText.append(day, width: 2, to: &output)
  }

  private static let dash = UInt8(ascii: "-")
  private static let colon = UInt8(ascii: ":")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func number(_ token: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard isDigit(token[index]) else { return nil }
      number = number * 10 + Int(token[index] - 0x30)
    }
    return range.isEmpty ? nil : number
  }
}
