import Timesheets

/// Entries compared by what they say: hashes and equality without a `String` for either.
///
/// A reference that links counts as the element it links to, so that an entry that names a job by
/// ListID equals one that names it in words. Valid while the arena's bytes are.
struct CarriedContent {
  /// What counts as content.
  enum Scope {
    /// Everything the source says, clock times included: are these two lines one line?
    case sourceLine
    /// What QuickBooks keeps: does this line stand there already? Billing is left out, because
    /// invoicing changes it; wage items, because which one an entry gets is decided later.
    case quickBooks
    /// What is carried: would these two lines, in whatever forms, become one request twice? What
    /// one of them does not say cannot tell them apart.
    case request
    /// What lines that the pipeline merges have in common: the same without notes and minutes.
    case mergedLines
  }

  private let links: Links
  private let carry: FieldOptions
  private let jobcodes: Jobcodes
  private let texts: UnsafeRawBufferPointer
  private let scope: Scope

  init(of examined: Examined, texts: UnsafeRawBufferPointer, scope: Scope) {
    links = examined.links
    carry = examined.options.carry
    jobcodes = examined.jobcodes
    self.texts = texts
    self.scope = scope
  }

  /// Equal for equal entries.
  func hash(of record: TimeActivityRecord) -> UInt64 {
    var hash = ContentHash()
    hash.add(person(record))
    hash.add(customer(record))
    hash.add(item(record))
    hash.add(classElement(record))
    hash.add(record.date?.dayNumber ?? .min)
    switch scope {
    case .sourceLine:
      hash.add(minutes(record))
      hash.add(texts[record.notes])
      hash.add(UInt64(record.distinction.index))
    case .quickBooks, .request:
      hash.add(minutes(record))
      for byte in keptNotes(record) { hash.add(UInt64(byte)) }
    case .mergedLines: break
    }
    return hash.value
  }

  /// Whether two entries say the same.
  func isEqual(_ left: TimeActivityRecord, _ right: TimeActivityRecord) -> Bool {
    guard left.date == right.date, person(left) == person(right),
      customer(left) == customer(right), item(left) == item(right),
      classElement(left) == classElement(right)
    else { return false }
    switch scope {
    case .sourceLine:
      return minutes(left) == minutes(right) && wageItem(left) == wageItem(right)
        && left.hourType == right.hourType && left.billable == right.billable
        && left.dateText == right.dateText && left.durationText == right.durationText
        && left.distinction == right.distinction
        && texts[left.notes].elementsEqual(texts[right.notes])
    case .quickBooks:
      return minutes(left) == minutes(right)
        && keptNotes(left).elementsEqual(keptNotes(right))
    case .request:
      return left.date != nil && left.durationText.isEmpty && right.durationText.isEmpty
        && minutes(left) == minutes(right) && isBillable(left) == isBillable(right)
        && agree(wageItem(left), wageItem(right), unsaid: 0)
        && agree(left.hourType, right.hourType, unsaid: .unstated)
        && agree(left.distinction, right.distinction, unsaid: .empty)
        && keptNotes(left).elementsEqual(keptNotes(right))
    case .mergedLines:
      return true
    }
  }

  /// Whether two values are one, or one of them is not said.
  private func agree<Value: Equatable>(_ left: Value, _ right: Value, unsaid: Value) -> Bool {
    left == right || left == unsaid || right == unsaid
  }

  /// Time that does not say so is not billable.
  private func isBillable(_ record: TimeActivityRecord) -> Bool {
    switch record.billable {
    case .unstated, .notBillable: false
    case .billable, .hasBeenBilled, .unreadable: carry.billable != .off
    }
  }

  private var isOfQuickBooks: Bool { scope != .sourceLine }

  private func minutes(_ record: TimeActivityRecord) -> Int32 {
    guard isOfQuickBooks, let rounding = carry.rounding, let time = WorkMinutes(record.minutes)
    else { return record.minutes }
    return rounding.rounded(time).minutes
  }

  private func person(_ record: TimeActivityRecord) -> UInt64 {
    guard let linked = links[person: record.person] else { return UInt64(record.person.index) }
    return UInt64(linked.kind.rawValue + 1) << 32 | UInt64(linked.index)
  }

  /// A jobcode for leave is no customer in QuickBooks either.
  private func customer(_ record: TimeActivityRecord) -> UInt64 {
    if isOfQuickBooks, jobcodes[record.customer] != nil { return 0 }
    return element(record.customer, links[customer: record.customer])
  }

  private func item(_ record: TimeActivityRecord) -> UInt64 {
    if isOfQuickBooks, carry.serviceItems == .off { return 0 }
    return element(record.item, links[item: record.item])
  }

  private func classElement(_ record: TimeActivityRecord) -> UInt64 {
    if isOfQuickBooks, carry.classes == .off { return 0 }
    return element(record.classReference, links[class: record.classReference])
  }

  private func wageItem(_ record: TimeActivityRecord) -> UInt64 {
    element(record.wageItem, links[wageItem: record.wageItem])
  }

  private func element(_ id: ReferenceID, _ linked: ElementIndex) -> UInt64 {
    linked.index.map { 1 << 32 | UInt64($0) } ?? UInt64(id.index)
  }

  /// Notes as they come back from QuickBooks: no carriage returns, no blanks at either end.
  func keptNotes(_ record: TimeActivityRecord) -> some Sequence<UInt8> {
    var notes = texts[record.notes]
    while let last = notes.last, last <= 0x20 { notes = .init(rebasing: notes.dropLast()) }
    while let first = notes.first, first <= 0x20 { notes = .init(rebasing: notes.dropFirst()) }
    return notes.lazy.filter { $0 != 0x0D }
  }
}
