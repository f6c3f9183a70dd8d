import Timesheets

/// The check `text-fits`.
///
/// **What it proves.** Notes and names are no longer than the fields of QuickBooks they go to.
///
/// **Why it matters.** QuickBooks refuses a text that is too long, and nothing is ever cut
/// silently.
///
/// **What proves it.** The number of characters: 4,095 for notes, 1,000 in a timer file, 41 for
/// persons, 209 for customers and jobs, 159 for items and classes, 31 for wage items.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Shorten the text in the system the time comes
/// from.
///
/// Prevents status 3070.
enum TextFits {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.records.texts.withUnsafeBytes { texts in
      examined.forEachEntry { index, record in
        let limit = record.format == .timerIIF ? 1000 : 4095
        // Bytes are at least as many as characters, so most notes need no counting.
        guard texts[record.notes].count > limit else { return }
        let length = characters(in: texts[record.notes])
        guard length > limit else { return }
        let field = record.format.notesField
        let number = findings.report(
          .textFits, on: .entry(index),
          .textTooLong(field: field, length: length, limit: limit),
          at: FindingPlace(record.place, element: field))
        findings.concern(entry: index, finding: number)
      }
    }
    for element in UsedElements(of: examined).all {
      let (field, limit) = element.role.qbxmlField
      let length = element.fullName.utf16.count
      guard length > limit else { continue }
      let number = findings.report(
        .textFits, on: .element(element.role, element.fullName),
        .textTooLong(field: field, length: length, limit: limit),
        at: FindingPlace(examined.source[element.firstEntry].place, element: field))
      UsedElements.forEachEntry(using: element, in: examined) { entry in
        findings.concern(entry: entry, finding: number)
      }
    }
  }

  /// The length as Windows counts it: one for each UTF-16 unit.
  private static func characters(in text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in text {
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte >= 0xF0 { count += 1 }
    }
    return count
  }
}
