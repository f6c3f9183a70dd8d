import Timesheets

/// A bundle that went through every check but the one that needs more of the ledger: how the
/// entries stand that it changes or leaves out.
///
/// Only `compared(_:carried:options:)` makes one; `checked` of it judges those.
package struct ComparedBundle: Sendable {
  let examined: Examined
  let company: String
  let identities: EntryIdentities
  let findings: FindingCollector
  let stops: CarriedStops
  let carried: CarriedBefore

  /// What the ledger is to be asked before the bundle can be judged.
  package var question: StandingQuestion {
    guard !carried.entries.isEmpty else { return StandingQuestion() }
    return StandingQuestion(
      entries: Set(stops.changed.map(\.before.identity)).sorted(), absence: absence)
  }

  /// Nil where a line may be missing that was exported, and where one comes from QuickBooks or from
  /// a batch in place of the source: then none can be said to have vanished.
  private var absence: AbsenceQuestion? {
    guard !stops.runs.isEmpty, isWhole, let days = examined.daysOfTime else { return nil }
    var present: Set<EntryIdentity> = []
    var keys: Set<UInt64> = []
    var isOfSource = true
    examined.records.texts.withUnsafeBytes { texts in
      let source = SourceIdentity(of: examined, texts: texts)
      for (entry, record) in examined.source.enumerated() {
        if source.carriedFromHere(record, among: carried.entries) != nil { isOfSource = false }
        let identity = identities.identityOfAny(entry, of: record)
        if carried.entries[identity] != nil { present.insert(identity) }
        let key = source.writtenKey(of: record)
        if key != 0 { keys.insert(key) }
      }
    }
    guard isOfSource else { return nil }
    return AbsenceQuestion(
      runs: stops.runs, days: days, present: present, presentKeys: keys)
  }

  private var isWhole: Bool {
    let checks: [CheckID] = [.documentReadable, .lineReadable, .responseStatus, .bundleStatement]
    let isRead = checks.allSatisfy {
      !examined.hasReadingFault(of: $0) && !findings.hasError(of: $0)
    }
    return isRead
      && !IteratorPages.all(of: examined.records).contains { pages in
        pages.last.kind == .timeTracking && (pages.remaining > 0 || pages.gap != nil)
      }
  }
}

extension Examined {
  /// The days that the bundle's time is about: its first to its last, or the stated period.
  fileprivate var daysOfTime: ClosedRange<WorkDate>? {
    let dates = source.lazy.compactMap(\.date)
    let statements = records.documents.compactMap(\.statement)
    guard let first = statements.compactMap(\.periodStart).max() ?? dates.min(),
      let last = statements.compactMap(\.periodEnd).min() ?? dates.max(), first <= last
    else { return nil }
    return first...last
  }
}
