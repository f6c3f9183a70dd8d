import Timesheets

/// Decides which entries the pipeline's options leave out, before any check looks at them.
///
/// An entry without a usable date, person or job is never left out by it: it stays in, so that a
/// check holds it and says why. Of several reasons the first one in `OutsideReason` is told.
struct EntrySelection {
  private let selection: SelectionOptions
  private let vendors: FieldPolicy
  private let links: Links
  private let jobcodes: Jobcodes
  /// Whether a `bundle.yaml` declares time approved that says nothing itself.
  private let isDeclaredApproved: Bool

  init(of records: BundleRecords, links: Links, options: CarryOptions) {
    selection = options.selection
    vendors = options.carry.vendors
    self.links = links
    jobcodes = Jobcodes(of: records, meanings: options.source.jobcodes)
    isDeclaredApproved = records.documents.contains { $0.statement?.isApproved == true }
  }

  /// The reason for each entry that is left out, nil for the others.
  func reasons(for source: [TimeActivityRecord]) -> [OutsideReason?] {
    source.map(reason)
  }

  private func reason(for record: TimeActivityRecord) -> OutsideReason? {
    if let date = record.date, let reason = reason(for: date) { return reason }
    if !isApprovedEnough(record.approval) { return .notApproved }
    if isRefused(links[person: record.person]) { return .workerKind }
    return jobcodes[record.customer] == .leftOut ? .jobcode : nil
  }

  private func reason(for date: WorkDate) -> OutsideReason? {
    if let from = selection.from, date < from { return .beforeRange }
    if let through = selection.through, date > through { return .afterRange }
    if let cutOff = selection.cutOff, date <= cutOff { return .cutOff }
    return nil
  }

  private func isApprovedEnough(_ approval: Approval) -> Bool {
    switch approval {
    case .approved: true
    case .unstated: !selection.approvedOnly || isDeclaredApproved
    case .notApproved: !selection.approvedOnly
    }
  }

  private func isRefused(_ person: PersonID?) -> Bool {
    guard let person else { return false }
    return switch vendors {
    case .optional: false
    case .off: person.kind == .vendor
    case .required: person.kind != .vendor
    }
  }
}
