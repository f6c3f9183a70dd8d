import Timesheets

/// A bundle that went through every check: what was read, what it links to, what was found.
///
/// Only `checked(_:options:)` makes one, so nothing unchecked can be transformed.
package struct CheckedBundle: Sendable {
  package let records: BundleRecords
  /// The time lines to carry, in bundle order; `fates` and `resolved` run parallel to it.
  package let source: [TimeActivityRecord]
  package let timeTrackingTaken: TimeTrackingTaken
  package let lists: CompanyLists
  /// Where documents say different things of one list element, and which one was believed.
  package let disagreements: [Disagreement]
  package let links: Links
  /// The wage item each entry is carried with.
  package let wageItems: [ElementIndex]
  /// Sorted by severity (errors first), minutes concerned (most first), check and place.
  package let findings: [Finding]
  /// `batched` stands for "may be batched" until the batches are made.
  package let fates: [EntryFate]
  /// Who each entry is for ever, by entry; all zeros for those that end as `outside` and for
  /// copies.
  package let identities: [EntryIdentity]
  /// First day of the week by which batches and reports are grouped: QuickBooks' own where known.
  package let weekStart: Weekday
  /// The finding that refuses the whole bundle: wrong or mixed companies. Nothing is published.
  package let refusal: Int?

  init(
    examined: Examined, wageItems: [ElementIndex], identities: EntryIdentities,
    collected: CollectedFindings, weekStart: Weekday
  ) {
    records = examined.records
    source = examined.source
    timeTrackingTaken = examined.timeTrackingTaken
    lists = examined.lists
    disagreements = examined.disagreements
    links = examined.links
    self.wageItems = wageItems
    self.identities = identities.all
    findings = collected.findings
    fates = collected.fates
    self.weekStart = weekStart
    refusal = collected.findings.firstIndex { finding in
      finding.severity == .error && finding.verdict == .fail
        && (finding.check == .companyBound || finding.check == .companyMixed)
    }
  }
}
