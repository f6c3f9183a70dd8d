import Pipeline
import Reports
import Seeds
import Spool
import Testing
import Timesheets

/// The same delivery gives the same bytes, whenever, wherever and in whatever it comes.
@Suite struct RepeatPropertyTests {
  @Test(arguments: UInt64(1)...4)
  func `a second run publishes nothing new`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let workplace = try Workplace()
    let first = try await workplace.carry(messy.delivery)
    let second = try await workplace.carry(messy.delivery)
    #expect(first.outcome.publication == .published)
    #expect(second.outcome.publication == nil)
    #expect(second.report.repeatOf == first.report.runID)
    #expect(second.report.totals.batched == Tally())
    #expect(second.report.totals.read == first.report.totals.read)
  }

  @Test(arguments: UInt64(101)...104)
  func `two outboxes get the same bytes`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let workplace = try Workplace()
    let here = try await workplace.carry(messy.delivery, outbox: "here")
    let there = try await workplace.carry(messy.delivery, outbox: "there")
    #expect(here.files == there.files)
    #expect(here.report.runID == there.report.runID)
  }

  @Test(arguments: UInt64(201)...205)
  func `a folder, a zip and a tar give the same bytes, in any order of members`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let workplace = try Workplace()
    var runs: [Carried] = []
    for container in Container.allCases {
      var delivery = messy.delivery
      delivery.files.shuffle(using: &random)
      runs.append(
        try await workplace.carry(delivery, in: container, outbox: "\(container)"))
    }
    for run in runs.dropFirst() { #expect(run.files == runs[0].files) }
  }

  @Test(arguments: UInt64(301)...308)
  func `files under other names, lines in another order, give the same batches`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(MessyDelivery.Format.allCases)
    var clean = CleanDelivery(format, &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    clean.lines.shuffle(using: &random)
    clean.delivery.files.removeAll()
    // Another split of the same lines, and names that sort otherwise.
    let cut = random.number(0...clean.lines.count)
    for lines in [clean.lines[..<cut], clean.lines[cut...]] where !lines.isEmpty {
      let text = format.text(of: Array(lines), company: clean.company, &random)
      clean.delivery.add("\(random.next())/\(format.fileName)", text)
    }
    clean.delivery.add("zz/lists.xml", QBXMLExport().lists(of: clean.company))
    let second = try await workplace.carry(clean.delivery, outbox: "second")
    #expect(second.batchBytes == first.batchBytes)
    #expect(!first.batchBytes.isEmpty)
  }
}
