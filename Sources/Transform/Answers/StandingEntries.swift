import Timesheets

/// The entries that a delivery shows to stand in QuickBooks, each once: pages and exports overlap.
struct StandingEntries {
  /// One entry, seen in one answer or in several.
  struct Seen {
    /// Empty where it was not shown.
    let txnID: String
    /// The identity that its ExternalGUID bears; nil where it has none or none was shown.
    let identity: EntryIdentity?
    /// Whether it bears any ExternalGUID: then it is not ours unless that is.
    let hasGUID: Bool
    /// How it was seen last.
    let entry: StandingEntry
    let facts: FactsSeen
    let place: Place
    /// The answers that show it.
    let answers: Set<Int>
  }

  /// Those with a TxnID in its order, then the others in the order of their places.
  let all: [Seen]
  /// By TxnID.
  let positions: [String: Int]
  /// The identities that ExternalGUIDs were shown for.
  let identities: Set<EntryIdentity>
  let names: ShownNames
  let answers: [ShownTime]

  init(in answers: [ShownTime]) {
    self.answers = answers
    var byTxnID: [String: [(entry: StandingEntry, answer: Int)]] = [:]
    var nameless: [(entry: StandingEntry, answer: Int)] = []
    for (position, answer) in answers.enumerated() {
      for entry in answer.entries {
        if entry.ids.txnID.isEmpty {
          nameless.append((entry, position))
        } else {
          byTxnID[entry.ids.txnID, default: []].append((entry, position))
        }
      }
    }
    nameless.sort { $0.entry.place < $1.entry.place }
    all =
      byTxnID.keys.sorted().compactMap { byTxnID[$0].flatMap { Seen($0) } }
      + nameless.compactMap { Seen([$0]) }
    positions = Dictionary(
      all.indices.lazy.filter { [all] in !all[$0].txnID.isEmpty }.map { [all] in (all[$0].txnID, $0)
      }
    ) { first, _ in first }
    identities = Set(all.compactMap(\.identity))
    names = ShownNames(in: answers.lazy.flatMap(\.entries))
  }

  /// Whether any entry is shown with an ExternalGUID, so that one of ours would be.
  var showGUIDs: Bool { all.contains(where: \.hasGUID) }
}

extension StandingEntries.Seen {
  /// Nil without any look at the entry.
  fileprivate init?(_ looks: [(entry: StandingEntry, answer: Int)]) {
    let latest = looks.map(\.entry).max { left, right in
      let versions = (left.ids.editSequence, right.ids.editSequence)
      if versions.0 != versions.1 { return FactsSeen.isLater(versions.1, than: versions.0) }
      if left.hasContent != right.hasContent { return right.hasContent }
      return right.place < left.place
    }
    guard let latest, let facts = FactsSeen.latest(of: looks.map { FactsSeen($0.entry) }),
      let place = looks.map(\.entry.place).min()
    else { return nil }
    let guids = looks.map(\.entry.ids.externalGUID).filter { !$0.isEmpty && $0 != "0" }
    txnID = latest.ids.txnID
    hasGUID = !guids.isEmpty
    identity = guids.compactMap { EntryIdentity(text: $0) }.min()
    entry = latest
    self.facts = facts
    self.place = place
    answers = Set(looks.map(\.answer))
  }
}
