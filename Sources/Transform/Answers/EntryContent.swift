import Timesheets

/// What an entry says, made comparable between what was sent and what QuickBooks shows.
///
/// Billing is left out, because invoicing changes it.
struct EntryContent: Hashable {
  let day: PersonTime
  private let customer: String
  private let item: String
  private let classReference: String
  private let wageItem: String
  private let notes: String

  /// Who worked how long on which day.
  struct PersonTime: Hashable {
    let date: WorkDate
    let minutes: Int32
    let person: String
  }

  /// Nil for an entry that does not show who worked how long on which day.
  init?(_ entry: StandingEntry, _ names: ShownNames) {
    guard entry.hasContent, let date = entry.date, let minutes = entry.minutes else { return nil }
    day = PersonTime(date: date, minutes: minutes, person: names.name(of: entry.person))
    customer = names.name(of: entry.customer)
    item = names.name(of: entry.item)
    classReference = names.name(of: entry.classReference)
    wageItem = names.name(of: entry.wageItem)
    notes = Self.kept(entry.notes)
  }

  /// Notes as they come back from QuickBooks: no carriage returns, no blanks at either end.
  private static func kept(_ notes: String) -> String {
    var bytes = notes.utf8.filter { $0 != 0x0D }[...]
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The names that QuickBooks shows for ListIDs: an element may have another one since it was sent.
struct ShownNames {
  private var names: [String: String] = [:]

  init(in entries: some Sequence<StandingEntry>) {
    for entry in entries {
      for reference in [
        entry.person, entry.customer, entry.item, entry.classReference, entry.wageItem,
      ] where !reference.listID.isEmpty && !reference.fullName.isEmpty {
        // Of two names, from before and after a change, always the same one.
        let known = names[reference.listID]
        names[reference.listID] = known.map { min($0, reference.fullName) } ?? reference.fullName
      }
    }
  }

  /// The name of an element, without what QuickBooks does not tell names apart by.
  func name(of reference: StandingReference) -> String {
    let shown = names[reference.listID] ?? reference.fullName
    return NormalizedName(shown.isEmpty ? reference.listID : shown).folded
  }
}
