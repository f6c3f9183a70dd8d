import QBXML
import Reports
import Spool
import Timesheets

/// A follow-up's folder, derived again.
extension Verification {
  static let outcomesName = "outcomes.csv"

  /// Adds up the table of outcomes and the batches, and holds the sums against the manifest's.
  mutating func derive(
    from run: PublishedRun, _ found: [RunFile], against manifest: WrittenFollowUp
  ) throws {
    let names = Set(found.map(\.name))
    var listed = Dictionary(manifest.sets.map { ($0.file, $0) }) { first, _ in first }
    let reportName = manifest.kind.reportName
    if names.contains(reportName) {
      do {
        let report = try WrittenFollowUp(report: run.bytes(of: reportName))
        compare(report, in: reportName, with: manifest)
        listed.merge(report.sets.map { ($0.file, $0) }) { _, reported in reported }
      } catch is JSONFault {
        note(reportName, .unreadable)
      }
    }
    var named: [String: Tally] = [:]
    if names.contains(Self.outcomesName) {
      if let sums = try OutcomesTableSums(run.bytes(of: Self.outcomesName)) {
        outcomes = sums.states
        named = sums.files
        compare(sums.states, in: Self.outcomesName, with: manifest.totals)
        compare(sums.files, with: manifest.sets)
      } else {
        note(Self.outcomesName, .unreadable)
      }
    }
    for set in manifest.sets where set.writes && names.contains(set.file) {
      batches += 1
      guard set.adds else {
        // A change or deletion holds no hours of its own: the table says which it is about.
        carried = carried + (named[set.file] ?? Tally())
        continue
      }
      try compare(run.bytes(of: set.file), in: set.file, with: listed[set.file] ?? set)
    }
  }

  private mutating func compare(
    _ report: WrittenFollowUp, in path: String, with manifest: WrittenFollowUp
  ) {
    if report.name != manifest.name {
      note(path, .statement(.followUp, expected: manifest.name, found: report.name))
    }
    if report.company != manifest.company {
      note(path, .statement(.company, expected: manifest.company, found: report.company))
    }
    compare(report.totals, in: path, with: manifest.totals)
  }

  private mutating func compare(
    _ sums: [LoadStateName: Tally], in path: String, with expected: [LoadStateName: Tally]
  ) {
    for state in LoadStateName.allCases {
      let (should, does) = (expected[state] ?? Tally(), sums[state] ?? Tally())
      if should != does { note(path, .state(state.rawValue, expected: should, found: does)) }
    }
  }

  /// Holds the entries that name a file against what the file was listed with.
  private mutating func compare(_ files: [String: Tally], with sets: [WrittenFollowUp.Set]) {
    let expected = Dictionary(sets.map { ($0.file, $0.tally) }) { first, _ in first }
    for file in Set(expected.keys).union(files.keys).sorted() {
      let (should, does) = (expected[file] ?? Tally(), files[file] ?? Tally())
      if should != does {
        note(Self.outcomesName, .sent(file: file, expected: should, found: does))
      }
    }
  }

  /// Holds what a batch asks QuickBooks to add against what it was listed with.
  private mutating func compare(
    _ bytes: DocumentBytes, in path: String, with set: WrittenFollowUp.Set
  ) throws {
    guard let batch = try SentBatchDecoder.decode(bytes) else {
      note(path, .unreadable)
      return
    }
    var holds = Tally()
    for request in batch.requests { holds.add(minutes: Int(request.entry.minutes ?? 0)) }
    carried = carried + holds
    if let id = set.messageSetID, id != batch.id {
      note(path, .statement(.messageSet, expected: id, found: batch.id))
    }
    if holds != set.tally { note(path, .batch(expected: set.tally, found: holds)) }
  }
}

/// A published outcomes.csv added up again: by state, and by the file that each entry names.
private struct OutcomesTableSums {
  private(set) var states: [LoadStateName: Tally] = [:]
  private(set) var files: [String: Tally] = [:]

  /// Nil when a row of it is none of ours. Throws what reading throws.
  init?(_ table: DocumentBytes) throws {
    var sums = Self()
    let isWhole = try WrittenTable.read(
      ["after", "minutes", "sent-again-in", "asked-in"], of: table
    ) { row in sums.add(row) }
    guard isWhole else { return nil }
    self = sums
  }

  private init() {}

  private mutating func add(_ row: WrittenTable.Row) -> Bool {
    guard let state = LoadStateName(rawValue: row[0]), let minutes = Int(row[1]) else {
      return false
    }
    states[state, default: Tally()].add(minutes: minutes)
    let named = row[2].isEmpty ? [] : [row[2]]
    for file in named + row[3].split(separator: " ").map(String.init) {
      files[file, default: Tally()].add(minutes: minutes)
    }
    return true
  }
}
