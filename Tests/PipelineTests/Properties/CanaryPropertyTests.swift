import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// The first batches show on a few hours what QuickBooks makes of all of them.
@Suite struct CanaryPropertyTests {
  @Test(arguments: UInt64(1)...8)
  func `the first batches hold one entry of each combination, and all batches what they held`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(random.pick(MessyDelivery.Format.allCases), &random)
    clean.delivery.options.carry.mergesEqualLines = random.chance(40)
    let plain = try await Workplace().carry(clean.delivery)
    clean.delivery.options.output.canary = true
    let workplace = try Workplace()
    let carried = try await workplace.carry(clean.delivery)

    let batches = try carried.batches
    let canary = batches.prefix(carried.report.canaryBatches).flatMap(\.entries)
    let all = batches.flatMap(\.entries)
    func combination(_ entry: BatchFile.Entry) -> String {
      let person = entry["EntityRef/FullName"]
      let isVendor = clean.company.vendors.contains { $0.name == person }
      let isOther = clean.company.otherNames.contains { $0.name == person }
      return "\(isVendor) \(isOther) \(entry["PayrollItemWageRef/FullName"]) "
        + "\(entry["BillableStatus"]) \(entry["ClassRef/FullName"])"
    }
    #expect(Set(canary.map(combination)) == Set(all.map(combination)))
    #expect(Set(canary.map(combination)).count == canary.count)
    // The very same requests, in other batches.
    let before = try plain.batches.flatMap(\.entries)
    #expect(all.map(\.requestID).sorted() == before.map(\.requestID).sorted())
    #expect(carried.report.totals == plain.report.totals)
    #expect(PaidDay.sums(all.map { PaidDay($0) }) == PaidDay.sums(before.map { PaidDay($0) }))

    let folder = try #require(carried.outcome.folder)
    #expect(try Verification(of: folder).deviations == [])
    let rows = carried.entries.filter { $0["state"] == "batched" }
    for (name, batch) in zip(carried.report.batches.map(\.fileName), batches) {
      let inTable = rows.filter { $0["batch-file"] == "batches/\(name)" }
      #expect(Set(inTable.compactMap { $0["request-id"] }) == Set(batch.entries.map(\.requestID)))
    }
    // What the ledger knows is every entry, in whichever batch it lies.
    clean.delivery.options.output.canary = false
    let again = try await workplace.carry(clean.delivery)
    #expect(again.report.totals.duplicate == carried.report.totals.batched)
  }

  @Test func `the report says what to load first and look at`() async throws {
    var random = SeededGenerator(seed: 4)
    var clean = CleanDelivery(.requested, &random)
    func texts(_ carried: Carried) -> [String] {
      ["summary.en.txt", "report.en.html", "report.json"].map {
        String(decoding: carried.files[$0] ?? [], as: UTF8.self)
      }
    }
    for text in texts(try await Workplace().carry(clean.delivery)) {
      #expect(!text.contains("canary"))
    }
    clean.delivery.options.output.canary = true
    let carried = try await Workplace().carry(clean.delivery)
    #expect(carried.report.canaryBeforeOthers > 0)
    let written = texts(carried)
    #expect(written[0].contains("canary"))
    #expect(
      written[1].contains(carried.report.canaryBatches == 1 ? "1 is the canary" : "are the canary"))
    #expect(written[2].contains("\"output.canary\": \"true\""))
    #expect(
      written[2].matches(of: #/"canary": true/#).count == carried.report.canaryBatches)
  }
}
