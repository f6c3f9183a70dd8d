import Pipeline
import QuickBooksStandIn
import Seeds
import Testing
import Timesheets

/// However loading goes wrong, every hour stands in the books once.
@Suite struct LoopPropertyTests {
  @Test(arguments: UInt64(1)...24)
  func `every entry stands in the books once, whatever befalls its loading`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    var messy = MessyDelivery(&random)
    messy.delivery.options.output.batchSize = random.number(1...20)
    messy.delivery.options.output.onError = random.pick([.continueOnError, .stopOnError])
    messy.delivery.options.output.version = random.pick(Self.versions)
    let company = try StandInCompany(
      exports: [Array(QBXMLExport().lists(of: messy.company).utf8)])
    var loop = try Loop(StandIn(company: company), random)
    try await loop.carry(messy.delivery)
    #expect(try await loop.settle(accidentsFor: 4))
    #expect(PaidDay.sums(loop.standIn.books.map { PaidDay($0) }) == PaidDay.sums(messy.paidDays))
  }

  static let versions = ["5.0", "8.0", "10.0", "13.0", "16.0"].compactMap { QBXMLVersion($0) }
}
