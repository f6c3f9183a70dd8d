import Pipeline
import QuickBooksStandIn
import Reports
import Seeds
import Testing
import Timesheets

/// Corrections of what was loaded, whatever befalls them, and the reversal of a run.
@Suite struct LoopCorrectionPropertyTests {
  @Test(arguments: UInt64(2011)...2024)
  func `the books say what the source says last, or a report says why not`(
    seed: UInt64
  ) async throws {
    var scene = try CorrectionScene(seed)
    for _ in 0..<4 {
      try await scene.deliverSome()
      for _ in 0..<scene.loop.random.number(0...3) {
        try await scene.loop.round(withAccidents: true)
        scene.useQuickBooks()
      }
      scene.source.change(&scene.loop.random)
    }
    #expect(try await scene.loop.settle(accidentsFor: 0))
    let last = try await scene.deliverUntilDone()
    let faults = scene.faults(last)
    #expect(faults == [], "\(faults.joined(separator: "\n"))")
    if seed % 2 == 0 { try await scene.reverseOneRun() }
  }
}

/// A source that changes, and the company it is carried into.
private struct CorrectionScene {
  var loop: Loop
  var source: ChangingSource
  private var options = CarryOptions()

  init(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    source = ChangingSource(&random)
    options.source.weekStart = .monday
    options.output.version = random.pick(Self.versions)
    options.output.batchSize = random.number(3...30)
    options.output.onError = random.pick([.continueOnError, .stopOnError])
    if source.hasTxnIDs { options.source.timeTracking = .source }
    let lists = Array(QBXMLExport().lists(of: source.company).utf8)
    loop = try Loop(StandIn(company: try StandInCompany(exports: [lists])), random)
    loop.options = options
    for habit in Habit.allCases where loop.random.chance(50) { loop.habits.insert(habit) }
  }

  private static let versions = ["8.0", "10.0", "13.0", "16.0"].compactMap { QBXMLVersion($0) }

  mutating func deliverSome() async throws {
    var documents = (0..<ChangingSource.documents).filter { _ in loop.random.chance(60) }
    if documents.isEmpty { documents = [0] }
    let delivery = source.delivery(of: documents, options, shown: try shown(chance: 40))
    try await loop.carry(delivery, applying: loop.random.chance(75))
  }

  /// Delivers everything and loads what comes of it, until nothing does.
  mutating func deliverUntilDone() async throws -> Carried {
    for _ in 0..<8 {
      let all = Array(0..<ChangingSource.documents)
      let carried = try await loop.carry(
        source.delivery(of: all, options, shown: try shown(chance: 100)), applying: true)
      #expect(carried.report.totals.tie)
      guard loop.isBusy else { return carried }
      #expect(try await loop.settle(accidentsFor: 0))
    }
    Issue.record("corrections without an end")
    return try await loop.carry(source.delivery(of: [0], options), applying: true)
  }

  /// QuickBooks' own time, which a source of TxnIDs cannot be told from.
  private mutating func shown(chance: Int) throws -> [UInt8]? {
    guard !source.hasTxnIDs, loop.random.chance(chance) else { return nil }
    return try loop.standIn.exportedTime()
  }

  /// Somebody bills an entry, or writes into it.
  mutating func useQuickBooks() {
    guard !loop.standIn.books.isEmpty, loop.random.chance(50) else { return }
    let entry = loop.random.pick(loop.standIn.books)
    if loop.random.chance(40) {
      loop.standIn.bill(entry.txnID)
    } else {
      loop.standIn.edit(entry.txnID) { $0.notes += " (seen)" }
    }
  }

  /// What is wrong with the books after the last delivery: nothing, if all is well.
  func faults(_ last: Carried) -> [String] {
    var told: [String: CorrectionDetail] = [:]
    for finding in last.report.findings {
      if case .correction(let detail) = finding.detail { told[detail.entry.id] = detail }
    }
    var faults: [String] = []
    var books = loop.standIn.books
    for line in source.lines {
      let entries = books.filter { $0.notes.hasPrefix(line.tag) }
      books.removeAll { $0.notes.hasPrefix(line.tag) }
      let cause = told[line.line.id].map { "\($0)" } ?? "untold"
      let said = entries.map { Booked($0) }
      let isRight = line.isGone ? said.isEmpty : said == [Booked(line.line)]
      let isOld = said.count == 1 && line.said.contains(said[0])
      if !isRight, !isOld || told[line.line.id] == nil {
        faults.append("\(line.tag)\(line.line.id) gone \(line.isGone): \(said), \(cause)")
      }
    }
    return faults + books.map { "nobody's: \($0.txnID) \(Booked($0))" }
  }

  /// Takes one run out of QuickBooks again: its entries are gone, and nothing else is.
  mutating func reverseOneRun() async throws {
    let run = loop.random.pick(loop.runs)
    let before = loop.standIn.books
    let lines = try loop.workplace.lines().filter { $0.run == run }
    let standing = Set(lines.compactMap { $0.state.standing?.txnID })
    let outcome = try await loop.reverse(run)
    #expect(try await loop.settle(accidentsFor: 0))
    let kept = outcome.report.lines.filter { $0.kept != nil }
    let left = Set(loop.standIn.books.map(\.txnID))
    for entry in before {
      let isBilled = entry.billing == .hasBeenBilled
      #expect(
        left.contains(entry.txnID) == (!standing.contains(entry.txnID) || isBilled),
        "\(entry)")
      if isBilled, standing.contains(entry.txnID) {
        #expect(kept.contains { $0.after.standing?.txnID == entry.txnID && $0.kept == .billed })
      }
    }
    #expect(left.isSubset(of: before.map(\.txnID)))
    #expect(try loop.workplace.lines().allSatisfy { $0.run != run || $0.state != .unknown })
  }
}
