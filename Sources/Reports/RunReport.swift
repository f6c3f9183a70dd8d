import Timesheets

/// Everything one run has to tell, as values. The renderers turn it into files.
package struct RunReport: Sendable {
  /// Names the run and its folder; made from the content of inputs and options.
  package var runID: String
  package var toolVersion: String
  /// The company file's name, or the pipeline's, or empty when neither says.
  package var company: String
  package var bundleName: String
  package var options: CarryOptions
  package var records: BundleRecords
  /// How many of the documents, the last ones, are the pipeline's own lists.
  package var standingDocuments = 0
  /// What lay among the documents and was not opened; folders of our own are not told.
  package var passedOver: [PassedOver] = []
  /// The time lines to carry, in bundle order; `fates` runs parallel to it.
  package var source: [TimeActivityRecord]
  package var fates: [EntryFate]
  /// Who each entry is for ever, parallel to `source`, all zeros for nobody.
  package var identities: [EntryIdentity] = []
  package var timeTrackingTaken: TimeTrackingTaken
  package var lists: CompanyLists
  /// Where two documents said different things of one list element.
  package var disagreements: [Disagreement] = []
  package var findings: [Finding]
  package var totals: ControlTotals
  /// Minutes written less minutes read, by the rounding option; 0 without it.
  package var roundedMinutes: Int
  /// The entries of the batches, in loading order, and the arena of their notes.
  package var entries: [TimeEntry]
  package var entryTexts: TextArena
  /// The records that another record's entry carries; empty unless equal lines are merged.
  package var merged: [EqualLine] = []
  package var batches: [Batch]
  /// The files that correct what stands in QuickBooks, in loading order.
  package var corrections: [CorrectionFile] = []
  /// The batches once more as timer files, where the pipeline asks for them.
  package var timerFiles: [TimerFile] = []
  /// The batches that no timer file can hold; empty where none are asked for, or none can be
  /// written at all.
  package var timerGaps: [TimerGap] = []
  /// First day of the week by which hours are grouped.
  package var weekStart: Weekday
  /// What each line of the mapping table did.
  package var mapping = MappingEffect()
  /// The people and jobs of the time that the company's active lists do not have.
  package var absences: [ListAbsence] = []
  /// The finding that refuses the whole bundle; nothing is published then.
  package var refusal: Int?
  /// The run that an earlier delivery of the same content led to, when nothing in this one can be
  /// carried that was not; nothing is published then.
  package var repeatOf: String?
  /// Under which name the QuickBooks Web Connector carries the batches; nil where a person loads
  /// them.
  package var courierUser: String?
  /// The company's newest run before this one, to compare with; nil when there is none.
  package var previous: PreviousRun?

  package init(
    runID: String, toolVersion: String, company: String, bundleName: String,
    options: CarryOptions, records: BundleRecords, source: [TimeActivityRecord],
    fates: [EntryFate], timeTrackingTaken: TimeTrackingTaken, lists: CompanyLists,
    findings: [Finding], totals: ControlTotals, roundedMinutes: Int, entries: [TimeEntry],
    entryTexts: TextArena, batches: [Batch], weekStart: Weekday, refusal: Int?
  ) {
    self.runID = runID
    self.toolVersion = toolVersion
    self.company = company
    self.bundleName = bundleName
    self.options = options
    self.records = records
    self.source = source
    self.fates = fates
    self.timeTrackingTaken = timeTrackingTaken
    self.lists = lists
    self.findings = findings
    self.totals = totals
    self.roundedMinutes = roundedMinutes
    self.entries = entries
    self.entryTexts = entryTexts
    self.batches = batches
    self.weekStart = weekStart
    self.refusal = refusal
  }
}

/// The run in one word; each language has one sentence for it.
package enum RunVerdict: String, CaseIterable, Sendable {
  /// All entries batched, nothing failed or unknown beyond notes.
  case carried
  /// All entries batched; something is to be looked at.
  case carriedWithWarnings = "carried-with-warnings"
  /// Some entries are held.
  case partlyHeld = "partly-held"
  /// No entry can be carried.
  case allHeld = "all-held"
  /// There was no time to carry.
  case noTime = "no-time"
  /// The bundle is refused whole.
  case refused
}

extension RunVerdict {
  /// The word for a run that was not refused.
  init(_ totals: ControlTotals, withWarnings: Bool) {
    if totals.read.entries == 0 {
      self = .noTime
    } else if totals.held.entries > 0 {
      self = totals.batched.entries > 0 ? .partlyHeld : .allHeld
    } else {
      self = withWarnings ? .carriedWithWarnings : .carried
    }
  }
}

extension ControlTotals {
  /// The totals with what rounding added to the batches, or took.
  package func rounded(by minutes: Int) -> ControlTotals {
    var totals = self
    totals.batched.minutes += minutes
    return totals
  }
}

extension RunReport {
  /// The totals with the minutes of the batches in place of those that their entries were read
  /// with: what is told of loading. With rounding these do not tie with what was read.
  var totalsToLoad: ControlTotals { totals.rounded(by: roundedMinutes) }

  /// The run in one word.
  package var verdict: RunVerdict {
    if refusal != nil { return .refused }
    return RunVerdict(
      totals, withWarnings: findings.contains { $0.severity > .note })
  }

  /// Whether all that there is to look at is what no export decides.
  var isMerelyUndecided: Bool { verdict == .carriedWithWarnings && findingsToMend.isEmpty }

  /// What the command ends with: 0 when everything was carried, 1 when something is held, a check
  /// failed as an error, or nothing in the bundle was taken for the time to carry or for lists, 65
  /// when the bundle is refused.
  package var exitCode: Int32 {
    if refusal != nil { return 65 }
    if totals.read.entries == 0 && (holdsNothingRead || lacksItsTime) { return 1 }
    let failed = findings.contains { $0.severity == .error && $0.verdict == .fail }
    return totals.held.entries > 0 || failed ? 1 : 0
  }

  /// Whether time that QuickBooks has came beside a file that was to hold the time to carry and
  /// holds none.
  private var lacksItsTime: Bool {
    timeTrackingTaken == .inQuickBooks && options.source.timeTracking == .automatic
  }

  /// Whether no delivered document was taken for an export: then there being no time is no good
  /// news.
  private var holdsNothingRead: Bool {
    records.documents.dropLast(standingDocuments).allSatisfy { document in
      switch document.kind {
      case .ignored, .bundleStatement: true
      case .qbxml, .iif, .quickBooksTimeCSV: false
      }
    }
  }
}
