import Timesheets

/// The check `duration-valid`.
///
/// **What it proves.** The time worked is one minute to 24 hours; 23:59 at most in a timer
/// file.
///
/// **Why it matters.** QuickBooks keeps whole minutes of one day, and a time that cannot be
/// read is no time.
///
/// **What proves it.** The duration, after seconds are rounded to a minute (domain facts 2.2,
/// 5.3).
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Correct the time in the system it comes from.
///
/// Prevents status 3035.
enum DurationValid {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.forEachEntry { index, record in
      guard let detail = fault(of: record, in: examined.records.names) else { return }
      let number = findings.report(
        .durationValid, on: .entry(index), detail,
        at: FindingPlace(record.place, element: record.format.durationField))
      findings.concern(entry: index, finding: number)
    }
  }

  private static func fault(
    of record: TimeActivityRecord, in names: NameTable
  ) -> FindingDetail? {
    let longest =
      record.format == .timerIIF ? WorkMinutes.longest - 1 : WorkMinutes.longest
    if record.isDurationMissing { return .durationMissing }
    if !record.durationText.isEmpty {
      let text = names[record.durationText]
      return record.format.isQBXML && text.isDecimal
        ? .otherForm(.decimalHours, text: text) : .durationUnreadable(text: text)
    }
    switch record.minutes {
    case ..<0: return .durationNegative(minutes: Int(record.minutes))
    case 0: return .durationZero
    case 1...longest: return nil
    default:
      let minutes = Int(record.minutes)
      return record.format == .timerIIF
        ? .durationOverTimer(minutes: minutes) : .durationOverDay(minutes: minutes)
    }
  }
}

extension String {
  /// Whether these are digits with a decimal point or comma among them, or alone.
  fileprivate var isDecimal: Bool {
    let marks = Set(".,".utf8)
    let digits = utf8.drop { $0 == UInt8(ascii: "-") }.filter { !marks.contains($0) }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
