import Timesheets

/// What the dates of one document show of its order of day and month.
///
/// A program writes all dates of a file alike: where 13/11 stands, 09/11 is a day of November too,
/// whatever the pipeline says. A file whose dates show both orders, or none, leaves it open.
struct DayOrderEvidence {
  /// The order that the pipeline states for documents that leave it open.
  let option: DayOrder
  /// The column that findings name.
  private let field: String
  private var isOptionShown = false
  /// The first date that has a meaning in the other order alone.
  private var otherPlace: FindingPlace?
  /// Years of those dates, where they are short. More than two in a row are rather days, as in
  /// `26/11/09`: a year that stands first.
  private var shortYears: ClosedRange<Int>?
  /// The entries to read again if the other order is shown in the end.
  private(set) var openEntries: [UInt32] = []

  init(option: DayOrder, field: String) {
    self.option = option
    self.field = field
  }

  /// Counts the date of the entry with this index, which stands in a cell of `row`.
  mutating func add(
    _ numbers: DateNumbers, ofEntry entry: Int, at cell: Int, of row: DelimitedRow,
    in document: DocumentID
  ) {
    // Nothing can speak for the other order alone any more.
    if isOptionShown { return }
    if numbers.isOpen { openEntries.append(UInt32(entry)) }
    guard let shown = numbers.onlyOrder else { return }
    if shown == option {
      isOptionShown = true
      openEntries = []
      return
    }
    if otherPlace == nil { otherPlace = row.place(of: cell, in: document, element: field) }
    if numbers.isYearShort { addYears(numbers.year...numbers.year) }
  }

  private mutating func addYears(_ years: ClosedRange<Int>) {
    let known = shortYears ?? years
    shortYears = min(known.lowerBound, years.lowerBound)...max(known.upperBound, years.upperBound)
  }

  /// Evidence with nothing counted, for dates further down in a document with this one.
  var beginning: DayOrderEvidence {
    var beginning = DayOrderEvidence(option: option, field: field)
    beginning.isOptionShown = isOptionShown
    return beginning
  }

  /// Takes over what dates show that stand behind `lines` lines and so many entries.
  mutating func append(_ part: DayOrderEvidence, behind lines: UInt32, entries: Int) {
    if isOptionShown { return }
    if part.isOptionShown {
      isOptionShown = true
      openEntries = []
      return
    }
    openEntries.append(contentsOf: part.openEntries.lazy.map { $0 + UInt32(entries) })
    otherPlace = otherPlace ?? part.otherPlace?.moved(by: lines)
    if let years = part.shortYears { addYears(years) }
  }

  /// The order that all dates show, and the first place that does, when it is not the option's.
  var shownOtherwise: (order: DayOrder, place: FindingPlace)? {
    guard !isOptionShown, let otherPlace, shortYears?.count ?? 0 <= 2 else { return nil }
    return (option == .monthFirst ? .dayFirst : .monthFirst, otherPlace)
  }
}

extension DocumentRecords {
  /// Reads the dates again in the order that the document shows, when it is not the option's, and
  /// says so.
  mutating func settleDates(by evidence: DayOrderEvidence, into log: inout FindingLog) {
    guard let (order, place) = evidence.shownOtherwise else { return }
    for entry in evidence.openEntries {
      guard let (year, month, day) = activities[Int(entry)].date?.components else { continue }
      activities[Int(entry)].date = WorkDate(year: year, month: day, day: month)
    }
    var dates: [NameID: WorkDate?] = [:]
    for entry in activities.indices where activities[entry].dateText != .empty {
      let text = activities[entry].dateText
      let known = dates[text] ?? names[text].read(in: order)
      dates[text] = .some(known)
      guard let date = known else { continue }
      activities[entry].date = date
      activities[entry].dateText = .empty
    }
    log.report(.dayOrderShown(order), at: place)
  }
}

extension String {
  /// The date that the text names in this order.
  fileprivate func read(in order: DayOrder) -> WorkDate? {
    Array(utf8).withUnsafeBytes { WorkDate(delimited: $0, order: order) }
  }
}
