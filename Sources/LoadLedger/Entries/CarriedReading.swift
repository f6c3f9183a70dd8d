import GRDB
import Timesheets

extension Ledger {
  /// What this ledger knows, for a run of the company that a bundle names.
  ///
  /// Confirms the company without writing anything: `plan` binds and completes. A bundle that
  /// names none is nobody else's. Throws `.otherCompany` for another company's names or EIN.
  package func past(
    of given: CompanyNames?, einHash: String? = nil
  ) throws(LedgerError) -> CarriedBefore {
    var past = CarriedBefore()
    try read { database in
      try confirm(given, einHash: einHash, in: database)
      try database.bringUpToDate(&past)
    }
    return past
  }

  /// Throws `.otherCompany` when the ledger belongs to another company than the one that a bundle
  /// names; writes nothing.
  package func confirm(
    _ given: CompanyNames?, einHash: String? = nil
  ) throws(LedgerError) {
    try read { try confirm(given, einHash: einHash, in: $0) }
  }

  private func confirm(_ given: CompanyNames?, einHash: String?, in database: Database) throws {
    guard let binding = try database.companyBinding(), !binding.canBe(given, einHash: einHash)
    else { return }
    throw LedgerError(.read, path, binding.refusal(of: given))
  }

  /// Brings an earlier reading up to date, which costs no more than what came since.
  ///
  /// A release that the caller set in it stays until the entry is carried.
  package func refresh(_ past: inout CarriedBefore) throws(LedgerError) {
    try read { try $0.bringUpToDate(&past) }
  }
}

extension Database {
  fileprivate func bringUpToDate(_ past: inout CarriedBefore) throws {
    past.company = try companyBinding()?.firstName
    try addBatches(to: &past.entries)
    try addEntries(to: &past.entries)
    try addStates(to: &past.entries)
    try addReleases(to: &past.entries)
  }

  fileprivate func addBatches(to carried: inout CarriedEntries) throws {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT batch.id, batch.number, run.name FROM batch JOIN run ON run.id = batch.run_id
        WHERE batch.id > ? ORDER BY batch.id
        """, arguments: [carried.batches.count])
    while let row = try rows.next() {
      carried.add(CarriedBatch(run: row["name"], number: row["number"]))
      // Batches are numbered without a gap and never deleted, so a number is a position.
      guard row["id"] == carried.batches.count else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
  }

  fileprivate func addEntries(to carried: inout CarriedEntries) throws {
    let last = try Int64.fetchOne(self, sql: "SELECT max(id) FROM entry") ?? 0
    guard last > carried.newest else { return }
    carried.reserve(Int(last - carried.newest))
    var rows = try BulkStatement(
      self,
      sql: """
        SELECT id, identity, content, batch_id, source_key, person_day, read_minutes
        FROM entry WHERE id > ? ORDER BY id
        """)
    rows.bind(carried.newest)
    while try rows.next(in: self) {
      let identity = try rows.words(1)
      let content = try rows.words(2)
      let batch = rows.number(3)
      guard (1...Int64(carried.batches.count)).contains(batch) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      carried.add(
        EntryMark(
          identity: EntryIdentity(high: identity.high, low: identity.low),
          content: ContentDigest(high: content.high, low: content.low)),
        sourceKey: UInt64(bitPattern: rows.number(4)),
        day: PersonDay(
          key: UInt64(bitPattern: rows.number(5)),
          minutes: UInt16(truncatingIfNeeded: rows.number(6))),
        batch: Int(batch) - 1, number: rows.number(0))
    }
  }

  /// Brings the states of entries up to date by the steps that came since.
  fileprivate func addStates(to carried: inout CarriedEntries) throws {
    let last = try nextStep() - 1
    guard last > carried.newestStep else { return }
    var again: Set<EntryIdentity> = []
    for lines in [
      "JOIN entry AS line ON line.id = step.entry_id",
      """
      JOIN merged_line ON merged_line.carrier_id = step.entry_id
      JOIN entry AS line ON line.id = merged_line.entry_id
      """,
    ] {
      var rows = try BulkStatement(
        self,
        sql: """
          SELECT line.identity, line.part, line.carriage, step.state,
            coalesce(step.content, line.content), max(step.id)
          FROM step \(lines) WHERE step.id > ? GROUP BY line.id
          """)
      rows.bind(carried.newestStep)
      while try rows.next(in: self) {
        let words = try rows.words(0)
        let identity = EntryIdentity(high: words.high, low: words.low)
        if carried.carriages(of: identity) > 1 {
          again.insert(identity)
        } else {
          carried.set(try CarriedState(name: rows.text(3)), of: identity)
        }
        if rows.number(1) == 0, rows.number(2) == carried.carriages(of: identity) {
          let content = try rows.words(4)
          carried.set(ContentDigest(high: content.high, low: content.low), of: identity)
        }
      }
    }
    for identity in again.sorted() {
      carried.set(try stateOfAllCarriages(of: identity), of: identity)
    }
    carried.know(stepsTo: last)
  }

  /// How an entry stands that was carried more than once: as its last carriage does, unless that is
  /// proved away while an earlier one stands in QuickBooks.
  private func stateOfAllCarriages(of identity: EntryIdentity) throws -> CarriedState {
    let names = try String.fetchAll(
      self,
      sql: """
        SELECT standing.state FROM entry
        JOIN standing ON standing.entry_id = entry.id
        WHERE entry.identity = ? ORDER BY entry.carriage DESC
        """, arguments: [identity.blob])
    let states = try names.map(CarriedState.init(name:))
    guard let last = states.first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let standing = states.first { $0 == .loaded || $0 == .pending }
    return last == .returned ? standing ?? last : last
  }

  /// Marks what a person released and no run carried since. What is known to stand in QuickBooks
  /// needs a new word: the old one was given when nobody knew.
  fileprivate func addReleases(to carried: inout CarriedEntries) throws {
    let released = try Row.fetchCursor(
      self,
      sql: """
        SELECT identity FROM entry_release AS release
        WHERE NOT EXISTS (
          SELECT 1 FROM entry
          WHERE entry.identity = release.identity AND entry.carriage > release.carriage)
        """)
    while let row = try released.next() {
      guard let identity = EntryIdentity(in: row) else { continue }
      switch carried[identity]?.state {
      case .loaded, .pending, nil: continue
      case .batched, .unknown, .released, .returned: carried.set(.released, of: identity)
      }
    }
  }
}

extension CarriedState {
  /// The state by its name in the ledger.
  fileprivate init(name: String) throws {
    guard let state = LoadStateName(rawValue: name) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    self.init(state)
  }
}
