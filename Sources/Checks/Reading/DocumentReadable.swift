import Timesheets

/// The check `document-readable`.
///
/// **What it proves.** Every document that holds data could be read to its end.
///
/// **Why it matters.** The time behind a break is missing, so the hours before it cannot be
/// proved complete; carrying them and the mended file later would carry them twice.
///
/// **What proves it.** The XML is well-formed and within the limits; every IIF and CSV table
/// has a header row that can be used.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Export the file again, from QuickBooks or from the time system.
///
/// Prevents status 0x80040400, the whole document refused.
enum DocumentReadable {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    var byDocument = [[Int]](repeating: [], count: examined.records.documents.count)
    examined.forEachReadingFault(of: .documentReadable) { fault in
      let document = fault.place.document
      let number =
        if case .unknownQBXMLVersion = fault.detail {
          // The document was read whole: a program newer than these words wrote it.
          findings.report(
            .documentReadable, .warning, on: .document(document), fault.detail,
            at: fault.place)
        } else {
          findings.report(
            .documentReadable, on: .document(document), fault.detail, at: fault.place)
        }
      byDocument[Int(document.index)].append(number)
    }
    guard byDocument.contains(where: { !$0.isEmpty }) else { return }
    examined.forEachEntry { index, record in
      for number in byDocument[Int(record.place.document.index)] {
        findings.concern(entry: index, finding: number)
      }
    }
  }
}
