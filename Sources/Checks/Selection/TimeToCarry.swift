import Timesheets

/// Which time lines of a bundle are the ones to carry, and what its exported time tracking is.
struct TimeToCarry {
  /// In bundle order.
  let source: [TimeActivityRecord]
  let taken: TimeTrackingTaken

  /// Takes exported time tracking for the source when a pipeline says so, or by itself when the
  /// bundle holds no other time and nothing that was to be some; else for what QuickBooks already
  /// has. Exported time that shows an entry carried from here is QuickBooks' own: what somebody
  /// typed there beside it must not come back as new.
  init(of records: BundleRecords, role: TimeTrackingRole, carried: CarriedEntries) {
    guard !records.timeTracking.isEmpty else {
      (source, taken) = (records.activities, .absent)
      return
    }
    switch role {
    case .automatic
    where !records.activities.isEmpty || records.bringOtherTime || records.showAny(of: carried),
      .inQuickBooks:
      (source, taken) = (records.activities, .inQuickBooks)
    case .automatic:
      (source, taken) = (records.timeTracking, .source)
    case .source where records.activities.isEmpty:
      (source, taken) = (records.timeTracking, .source)
    case .source:
      let all = records.activities + records.timeTracking
      let order = all.indices.sorted { (all[$0].place, $0) < (all[$1].place, $1) }
      (source, taken) = (order.map { all[$0] }, .source)
    }
  }
}

extension ReadDocument {
  /// Whether somebody takes the document for a table, whatever it holds: a note that lies beside an
  /// export is none.
  fileprivate var isNamedAsTable: Bool {
    let name = source.name.path.lowercased()
    return [".csv", ".tsv", ".iif", ".xls", ".xlsx", ".ods"].contains { name.hasSuffix($0) }
  }

  /// Whether the document is a table of time, or may be one: what was cut or saved in place of an
  /// export looks like none. Attachments and the files of systems are known for what they are.
  fileprivate var isTableOfTime: Bool {
    switch kind {
    case .quickBooksTimeCSV: true
    case .iif: lists.exports.isEmpty && passedOver.isEmpty && timerHeaders.isEmpty
    case .ignored(let reason):
      switch reason {
      case .empty: true
      case .unknownText, .webPage, .otherXML, .binary: isNamedAsTable
      case .attachment, .systemFile, .nestedArchive, .noRecords: false
      }
    case .qbxml, .bundleStatement: false
    }
  }
}

extension BundleRecords {
  /// Whether exported time was asked for by our kit, or shows an entry under the ExternalGUID it
  /// was carried with.
  fileprivate func showAny(of carried: CarriedEntries) -> Bool {
    if documents.contains(where: \.showsQuickBooksTime) { return true }
    guard !carried.isEmpty else { return false }
    return timeTracking.contains { record in
      guard !record.externalGUID.isEmpty,
        let identity = EntryIdentity(text: texts[record.externalGUID])
      else { return false }
      return carried[identity] != nil
    }
  }

  /// Whether a document beside the exported time was to be the time to carry and holds none, or may
  /// have been: a table of headers, an empty or broken file, a text that nobody understands. What
  /// QuickBooks has must not take its place.
  fileprivate var bringOtherTime: Bool {
    let exported = Set(timeTracking.map(\.place.document))
    return documents.enumerated().contains { index, document in
      guard !exported.contains(DocumentID(index: UInt32(index))) else { return false }
      return document.isTableOfTime || document.timerHeaders.contains { $0.purpose != .lists }
        || document.isBroken
    }
  }
}
