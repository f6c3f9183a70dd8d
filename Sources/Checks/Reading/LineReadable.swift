import Timesheets

/// The check `line-readable`.
///
/// **What it proves.** Every line of an IIF or CSV file has the shape that its header row
/// declares.
///
/// **Why it matters.** A quote that never closes swallows the cells behind it, and a row
/// without a header row belongs to nothing.
///
/// **What proves it.** The quotes, the header rows and the number of cells.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Export the file again, and do not save it from a spreadsheet.
///
/// Prevents no status: QuickBooks would import the line with cells missing.
enum LineReadable {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard examined.hasReadingFault(of: .lineReadable) else { return }
    let places = EntryPlaces(of: examined.source)
    examined.forEachReadingFault(of: .lineReadable) { fault in
      let entries = places.entries(at: fault.place)
      let subject = entries.first.map { Subject.entry($0) } ?? .document(fault.place.document)
      let number =
        if case .lineTooLong = fault.detail {
          // What was cut off may be the hours' billing status: such a line is not carried. Without
          // an entry it may be all the lines after one whose end was lost.
          findings.report(
            .lineReadable, .error, on: subject, fault.detail, at: fault.place)
        } else {
          findings.report(.lineReadable, on: subject, fault.detail, at: fault.place)
        }
      for entry in entries where examined.outside[entry] == nil {
        findings.concern(entry: entry, finding: number)
      }
    }
  }
}
