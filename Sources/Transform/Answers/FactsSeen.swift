import Timesheets

/// One look at an entry in QuickBooks.
struct FactsSeen {
  let editSequence: String
  let billable: BillableStatus?

  init(editSequence: String, billable: BillableStatus?) {
    self.editSequence = editSequence
    self.billable = billable
  }

  init(_ entry: StandingEntry) {
    self.init(editSequence: entry.ids.editSequence, billable: entry.billable)
  }

  /// What several looks tell together, whatever their order; nil without any.
  static func latest(of seen: [FactsSeen]) -> FactsSeen? {
    guard var newest = seen.first else { return nil }
    for other in seen where isLater(other.editSequence, than: newest.editSequence) {
      newest = other
    }
    let agreeing = seen.filter { [newest.editSequence, ""].contains($0.editSequence) }
    return FactsSeen(
      editSequence: newest.editSequence, billable: mostSettled(agreeing.compactMap(\.billable)))
  }

  /// Billed time is frozen: of two words for one version, the one that forbids more counts.
  static func mostSettled(_ words: [BillableStatus]) -> BillableStatus? {
    [.hasBeenBilled, .billable, .notBillable].first { words.contains($0) }
  }

  /// An order of versions: QuickBooks counts them up. What does not count comes before, in an order
  /// of its own, so that no result depends on which answer came first.
  static func isLater(_ left: String, than right: String) -> Bool {
    let numbers = (number(left), number(right))
    if numbers.0 == numbers.1 {
      return Array(right.utf8).lexicographicallyPrecedes(Array(left.utf8))
    }
    guard let number = numbers.0 else { return false }
    return numbers.1.map { number > $0 } ?? true
  }

  /// Nil when nobody can tell.
  static func isOlder(_ left: String, than right: String) -> Bool? {
    guard let left = number(left), let right = number(right) else { return nil }
    return left < right
  }

  /// At most 16 characters (domain facts 2.4).
  private static func number(_ editSequence: String) -> UInt64? {
    editSequence.utf8.allSatisfy { (0x30...0x39).contains($0) } ? UInt64(editSequence) : nil
  }
}

extension StandingFacts {
  /// The facts after one more look at the entry. What is known to be older adds what was missing
  /// and takes nothing away: an old export may be delivered late.
  func refreshed(by seen: FactsSeen) -> StandingFacts {
    var facts = self
    if seen.editSequence == editSequence || seen.editSequence.isEmpty {
      facts.billable = FactsSeen.mostSettled([billable, seen.billable].compactMap(\.self))
    } else if FactsSeen.isOlder(seen.editSequence, than: editSequence) == true {
      facts.billable = billable ?? seen.billable
    } else {
      facts.editSequence = seen.editSequence
      facts.billable = seen.billable ?? billable
    }
    return facts
  }
}
