import Pipeline
import QuickBooksStandIn
import Reports
import Seeds
import Testing
import Timesheets

/// What is published loads into a QuickBooks that refuses what the real one would.
@Suite struct LoadingPropertyTests {
  @Test(arguments: UInt64(1)...12)
  func `every published batch loads, and the books hold what was worked`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    var messy = MessyDelivery(&random)
    messy.delivery.options.output.batchSize = random.number(1...40)
    messy.delivery.options.carry.mergesEqualLines = random.chance(40)
    messy.delivery.options.output.version = random.pick(Self.versions)
    messy.delivery.options.output.onError = random.pick([.continueOnError, .stopOnError])
    let published = try await Workplace().carry(messy.delivery)
    let standIn = try loaded(published, into: messy.company)
    #expect(PaidDay.sums(standIn.books.map { PaidDay($0) }) == PaidDay.sums(messy.paidDays))
  }

  @Test(arguments: UInt64(101)...108)
  func `what the books export is not carried again`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(random.pick([.requested, .timer, .timesheet]), &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    let standIn = try loaded(first, into: clean.company)
    clean.delivery.files.append(("standing.xml", try standIn.exportedTime()))
    let second = try await workplace.carry(clean.delivery, outbox: "again")
    #expect(second.report.totals.duplicate == first.report.totals.batched)
    #expect(second.report.totals.batched == Tally())
  }

  @Test(arguments: UInt64(201)...204)
  func `lists that the stand-in exports are as good as the company's own`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(random.pick(MessyDelivery.Format.allCases), &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    let standIn = StandIn(company: try company(clean.company))
    clean.delivery.files[0].bytes = try standIn.exportedLists()
    let second = try await workplace.carry(clean.delivery, outbox: "again")
    #expect(second.loudChecks.isEmpty)
    #expect(second.batchBytes == first.batchBytes)
  }

  private static let versions = [
    "2.0", "3.0", "4.1", "5.0", "6.0", "8.0", "10.0", "13.0", "16.0",
  ].compactMap { QBXMLVersion($0) }

  private func company(_ generated: GeneratedCompany) throws -> StandInCompany {
    try StandInCompany(exports: [Array(QBXMLExport().lists(of: generated).utf8)])
  }

  /// The books after every batch, none of whose requests may fail.
  private func loaded(_ carried: Carried, into company: GeneratedCompany) throws -> StandIn {
    var standIn = StandIn(company: try self.company(company))
    for batch in carried.batchBytes {
      let answer = try #require(try standIn.answer(batch))
      for request in try ParsedDocument(answer).root.children[0].children {
        #expect(request.attributes["statusCode"] == "0")
      }
    }
    return standIn
  }
}
