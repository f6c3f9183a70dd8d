import Timesheets

/// What every check looks at: the records, the merged lists, the links between them, the options.
struct Examined {
  let records: BundleRecords
  /// The time lines to carry, in bundle order.
  let source: [TimeActivityRecord]
  let timeTrackingTaken: TimeTrackingTaken
  let lists: CompanyLists
  let disagreements: [Disagreement]
  let linking: Linking
  let links: Links
  let jobcodes: Jobcodes
  /// The option that leaves an entry out, by entry; checks pass over those entries.
  let outside: [OutsideReason?]
  let pay: PayChain
  let options: CarryOptions

  /// Calls `body` for each entry that may be carried, in bundle order.
  func forEachEntry(_ body: (_ index: Int, _ record: TimeActivityRecord) -> Void) {
    for index in source.indices where outside[index] == nil { body(index, source[index]) }
  }
}
