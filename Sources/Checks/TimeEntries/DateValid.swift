import Timesheets

/// The check `date-valid`.
///
/// **What it proves.** Every entry has a day of the calendar.
///
/// **Why it matters.** QuickBooks books an entry without a date on the day it is loaded.
///
/// **What proves it.** The date, read by the rules of its own format.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Correct the date in the system the time comes
/// from.
///
/// Dates that show another order of day and month than the pipeline states are read as they
/// show it; that is a warning.
///
/// Prevents status 3020.
enum DateValid {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.forEachEntry { index, record in
      guard record.date == nil else { return }
      let number = findings.report(
        .dateValid, on: .entry(index),
        fault(of: examined.records.names[record.dateText], in: record.format),
        at: FindingPlace(record.place, element: record.format.dateField))
      findings.concern(entry: index, finding: number)
    }
    examined.forEachReadingFault(of: .dateValid) { fault in
      let document = fault.place.document
      let number = findings.report(
        .dateValid, .warning, on: .document(document), fault.detail, at: fault.place)
      examined.forEachEntry { index, record in
        guard record.place.document == document, record.date != nil else { return }
        findings.concern(entry: index, finding: number)
      }
    }
  }

  /// Three numbers are meant as a date, and the calendar has no such day.
  private static func fault(of text: String, in format: SourceFormat) -> FindingDetail {
    if text.isEmpty { return .dateMissing }
    let numbers = text.utf8.split(omittingEmptySubsequences: false) { separators.contains($0) }
    let isShapedLikeDate =
      numbers.count == 3
      && numbers.allSatisfy { number in
        (1...4).contains(number.count) && number.allSatisfy { (0x30...0x39).contains($0) }
      }
    if isShapedLikeDate, format.isQBXML, numbers[0].count != 4 {
      return .otherForm(.date, text: text)
    }
    return isShapedLikeDate ? .dateImpossible(text: text) : .dateUnreadable(text: text)
  }

  private static let separators = Set("-/.".utf8)
}
