import Timesheets

/// The entries of which a lasting requestID says that they were carried with other content.
///
/// A source may also hand an id on to another entry. So a line is a correction only where the
/// entry that its id was carried for stands nowhere in the bundle as it was. A row of ids, each
/// handed on to the next entry, is looked at as a whole: where it leads to an entry that is gone,
/// all of its lines are corrections.
struct CorrectedEntries {
  /// A line and the entry its id was carried for.
  struct Named {
    let entry: Int
    let before: CarriedEntry
  }

  /// In bundle order.
  private(set) var all: [Named] = []

  /// Looks for them, once lines of equal content have the numbers under which they were carried.
  init(
    in examined: Examined, _ carried: CarriedEntries, _ identities: inout EntryIdentities
  ) {
    guard carried.haveSourceKeys else { return }
    let named = Self.linesNamedOtherwise(examined, carried, identities)
    guard !named.isEmpty else { return }
    var bearers = Bearers(of: Set(named.map(\.before.identity)), among: identities.all)
    let changed = named.filter { line in
      let record = examined.source[line.entry]
      guard identities.isNumber(line.before.identity, of: record, among: carried) else {
        return true
      }
      bearers.give(line.before.identity, to: line.entry, in: &identities)
      return false
    }
    all = Self.corrections(among: changed, bearers, identities)
  }

  /// Lines whose requestID was carried for an entry of another identity.
  private static func linesNamedOtherwise(
    _ examined: Examined, _ carried: CarriedEntries, _ identities: EntryIdentities
  ) -> [Named] {
    let keys = examined.records.texts.withUnsafeBytes { texts in
      let source = SourceIdentity(of: examined, texts: texts)
      return examined.source.map { source.writtenKey(of: $0) }
    }
    return keys.enumerated().compactMap { entry, key in
      guard key != 0, identities.isGiven(entry), let before = carried.entry(ofSourceKey: key),
        before.identity != identities.all[entry]
      else { return nil }
      // An ExternalGUID that was carried says more than a requestID.
      guard identities.isNamedByContent(entry) || carried[identities.all[entry]] == nil else {
        return nil
      }
      return Named(entry: entry, before: before)
    }
  }

  private static func corrections(
    among changed: [Named], _ bearers: Bearers, _ identities: EntryIdentities
  ) -> [Named] {
    let lines = Dictionary(grouping: changed.indices) { changed[$0].before.identity }
    var standing = Set(bearers.all.keys)
    var isCorrection = changed.map { !standing.contains($0.before.identity) }
    var waiting = changed.indices.filter { isCorrection[$0] }
    while let line = waiting.popLast() {
      // The line is another entry, corrected: what it happens to equal stands nowhere by that.
      let identity = identities.all[changed[line].entry]
      guard standing.remove(identity) != nil else { continue }
      for next in lines[identity] ?? [] where !isCorrection[next] {
        isCorrection[next] = true
        waiting.append(next)
      }
    }
    return changed.indices.filter { isCorrection[$0] }.map { changed[$0] }
  }
}

/// Which entries of the bundle bear certain identities.
private struct Bearers {
  private(set) var all: [EntryIdentity: Int] = [:]

  init(of wanted: Set<EntryIdentity>, among identities: [EntryIdentity]) {
    for (entry, identity) in identities.enumerated() where wanted.contains(identity) {
      all[identity] = entry
    }
  }

  /// Gives an entry the number under which it was carried. An equal line that has it gets the
  /// entry's own in its place.
  mutating func give(
    _ identity: EntryIdentity, to entry: Int, in identities: inout EntryIdentities
  ) {
    let own = identities.all[entry]
    let other = all.updateValue(entry, forKey: identity)
    if let other { identities.renumber(other, as: own) }
    if all[own] != nil { all[own] = other }
    identities.renumber(entry, as: identity)
  }
}
