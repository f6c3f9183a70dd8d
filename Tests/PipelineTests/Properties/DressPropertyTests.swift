import Pipeline
import Seeds
import Testing
import Timesheets

/// How a program lays a file out says nothing.
@Suite struct DressPropertyTests {
  @Test(arguments: UInt64(1)...8)
  func `a timer file says the same in any layout`(seed: UInt64) async throws {
    try await expectSameBatches(.timer, seed) { lines, company, random in
      TimerExport(companyName: company.name, lineEnd: random.pick(["\r\n", "\n", "\r"]))
        .dressed(lines, &random)
    }
  }

  @Test(arguments: UInt64(101)...108)
  func `a timesheet report says the same in any layout`(seed: UInt64) async throws {
    try await expectSameBatches(.timesheet, seed) { lines, _, random in
      TimesheetExport(
        delimiter: random.pick([",", ";", "\t"]), lineEnd: random.pick(["\r\n", "\n"]),
        hasDecimalHours: random.chance(50)
      ).dressed(lines, &random)
    }
  }

  @Test(arguments: UInt64(201)...208)
  func `an export in qbXML says the same in any layout`(seed: UInt64) async throws {
    try await expectSameBatches(.exported, seed) { lines, _, random in
      QBXMLExport().dressed(lines, &random)
    }
  }

  private func expectSameBatches(
    _ format: MessyDelivery.Format, _ seed: UInt64,
    dress: ([GeneratedLine], GeneratedCompany, inout SeededGenerator) -> String
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(format, &random)
    let workplace = try Workplace()
    let plain = try await workplace.carry(clean.delivery)
    var dressed = clean.delivery
    dressed.files.removeLast()
    dressed.add(format.fileName, dress(clean.lines, clean.company, &random))
    let carried = try await workplace.carry(dressed, outbox: "dressed")
    #expect(carried.batchBytes == plain.batchBytes)
    #expect(carried.loudChecks.isEmpty)
  }
}
