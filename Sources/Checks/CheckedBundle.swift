import Timesheets

/// A bundle that went through every check: what was read, what it links to, what was found.
///
/// Only `checked` makes one, so nothing unchecked can be transformed.
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
  /// What the pipeline's mapping decided of each entry; empty when it maps nothing.
  package let mappedRoles: [MappedRoles]
  /// What each line of the pipeline's mapping did.
  package let mapping: MappingEffect
  /// The people and jobs of the time that the company's active lists do not have, people first,
  /// then most time first.
  package let absences: [ListAbsence]
  /// Sorted by severity (errors first), minutes concerned (most first), check and place.
  package let findings: [Finding]
  /// `batched` stands for "may be batched" until the batches are made.
  package let fates: [EntryFate]
  /// Who each entry is for ever, by entry; all zeros for those that end as `outside` and for
  /// copies. One that was carried before under another name has the name it had then.
  package let identities: [EntryIdentity]
  /// The company's name that identities are made with: the one of first contact; may be empty.
  package let company: String
  /// What each entry says, by entry, for a later delivery to be compared with; all zeros where
  /// there is no identity.
  package let contents: [ContentDigest]
  /// The key of each entry's lasting source id, by entry, 0 for none; empty when none has one.
  package let sourceKeys: [UInt64]
  /// Hashes of person and day, by entry, for those without an id of their own; 0 for the others,
  /// empty when all have one.
  package let personDays: [UInt64]
  /// What is to be changed and deleted in QuickBooks, in the order of the requests; empty unless a
  /// person wants corrections written.
  package let corrections: [Correction]
  /// First day of the week by which batches and reports are grouped: QuickBooks' own where known.
  package let weekStart: Weekday
  /// The finding that refuses the whole bundle: wrong or mixed companies. Nothing is published.
  package let refusal: Int?

  init(
    _ compared: ComparedBundle, collected: CollectedFindings, corrections: [Correction],
    weekStart: Weekday
  ) {
    let (examined, identities) = (compared.examined, compared.identities)
    records = examined.records
    source = examined.source
    timeTrackingTaken = examined.timeTrackingTaken
    lists = examined.lists
    disagreements = examined.disagreements
    links = examined.links
    wageItems = examined.pay.wageItems
    mappedRoles = examined.mappedRoles
    mapping = examined.mappingEffect
    absences = examined.listAbsences
    company = compared.company
    self.identities = identities.all
    contents = identities.contents
    sourceKeys = identities.sourceKeys
    personDays = identities.personDays
    findings = collected.findings
    self.corrections = corrections
    fates = collected.fates
    self.weekStart = weekStart
    refusal = collected.findings.firstIndex { finding in
      finding.severity == .error && finding.verdict == .fail
        && (finding.check == .companyBound || finding.check == .companyMixed)
    }
  }
}
