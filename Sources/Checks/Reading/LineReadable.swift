import Timesheets

/// `line-readable`
///
/// - What it proves: every line of an IIF or CSV file has the shape that its header row declares.
/// - Why it matters: a quote that never closes swallows the cells behind it, and a row without a
///   header row belongs to nothing.
/// - What proves it: the quotes, the header rows and the number of cells.
/// - When it is unknown: never.
/// - Fix in QuickBooks: export the file again, and do not save it from a spreadsheet.
/// - Status code prevented: none; QuickBooks would import the line with cells missing.
enum LineReadable {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard examined.hasReadingFault(of: .lineReadable) else { return }
    let places = EntryPlaces(of: examined.source)
    examined.forEachReadingFault(of: .lineReadable) { fault in
      let entries = places.entries(at: fault.place)
      let subject = entries.first.map { Subject.entry($0) } ?? .document(fault.place.document)
      let number =
        if case .lineTooLong = fault.detail, !entries.isEmpty {
          // What was cut off may be the hours' billing status: such a line is not carried.
          findings.report(
            .lineReadable, .fail, .error, on: subject, fault.detail, at: fault.place)
        } else {
          findings.report(.lineReadable, on: subject, fault.detail, at: fault.place)
        }
      for entry in entries where examined.outside[entry] == nil {
        findings.concern(entry: entry, finding: number)
      }
    }
  }
}
