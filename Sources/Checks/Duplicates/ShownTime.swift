import Timesheets

/// How the bundle shows certain carried entries, where it brings the time that is in QuickBooks.
///
/// An entry is known by the TxnID that the ledger has, else by the ExternalGUID that it was carried
/// with.
struct ShownTime {
  private let records: BundleRecords
  private var byTxnID: [String: Int] = [:]
  private var byGUID: [EntryIdentity: Int] = [:]

  /// Looks for the entries of these identities; goes through the exported time once.
  init(
    of identities: [EntryIdentity], _ standing: CarriedStanding, in examined: Examined
  ) {
    records = examined.records
    guard !identities.isEmpty, examined.timeTrackingTaken == .inQuickBooks else { return }
    let wanted = Set(identities)
    let lines = standing.lines.values + standing.absent
    let txnIDs = Set(lines.compactMap { $0.sent.state.standing?.txnID }).subtracting([""])
    examined.records.texts.withUnsafeBytes { texts in
      let source = SourceIdentity(of: examined, texts: texts)
      for (index, record) in records.timeTracking.enumerated() {
        if let guid = source.externalGUID(record) {
          let identity = EntryIdentity(high: guid.high, low: guid.low)
          if wanted.contains(identity) { keep(index, &byGUID[identity]) }
        }
        guard !txnIDs.isEmpty, record.sourceIDKind == .txnID else { continue }
        let txnID = String(decoding: texts[record.sourceID], as: UTF8.self)
        if txnIDs.contains(txnID) { keep(index, &byTxnID[txnID]) }
      }
    }
  }

  /// Of two exports of one line the later counts, unless the earlier shows that it is billed.
  private func keep(_ index: Int, _ kept: inout Int?) {
    if let earlier = kept, records.timeTracking[earlier].billable == .hasBeenBilled { return }
    kept = index
  }

  /// The exported line that is the entry, by its position; nil where none is.
  func line(of line: StandingLine) -> Int? {
    let txnID = line.sent.state.standing?.txnID ?? ""
    return txnID.isEmpty ? byGUID[line.identity] : byTxnID[txnID]
  }

  /// What the export shows of the entry, and what was known where it shows less.
  func facts(of line: Int?, orElse known: StandingFacts) -> StandingFacts {
    guard let line else { return known }
    let record = records.timeTracking[line]
    var facts = known
    facts.txnID = records.texts[record.sourceID]
    let editSequence = records.editSequence(ofTimeTracking: line)
    if !editSequence.isEmpty { facts.editSequence = editSequence }
    switch record.billable {
    case .notBillable: facts.billable = .notBillable
    case .billable: facts.billable = .billable
    case .hasBeenBilled: facts.billable = .hasBeenBilled
    case .unstated, .unreadable: break
    }
    return facts
  }

  /// Whether the export itself says that the entry is billable still.
  func showsBillable(_ line: Int?) -> Bool {
    line.map { records.timeTracking[$0].billable == .billable } ?? false
  }
}
