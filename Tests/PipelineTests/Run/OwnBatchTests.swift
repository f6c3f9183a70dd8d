import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// A batch that lies in the inbox in place of its answer is no new time, whatever it can say of
/// itself.
@Suite struct OwnBatchTests {
  private static let versions = ["2.0", "CA3.0", "5.0", "6.0", "AU6.0", "8.0", "9.0", "13.0"]
    .compactMap { QBXMLVersion($0) }

  /// A delivery in any format, under options by which a batch says other things than its source.
  private func delivery(
    _ version: QBXMLVersion, _ random: inout SeededGenerator
  ) -> CleanDelivery {
    var clean = CleanDelivery(random.pick(MessyDelivery.Format.allCases), &random)
    clean.company.supportedVersion = version.text
    clean.delivery.files[0].bytes = Array(QBXMLExport().lists(of: clean.company).utf8)
    clean.delivery.options.output.version = version
    clean.delivery.options.output.batchSize = random.number(1...20)
    if random.chance(40) { clean.delivery.options.carry.mergesEqualLines = true }
    if random.chance(40) {
      clean.delivery.options.carry.rounding = Rounding(
        minutes: 15, mode: random.pick([.up, .down]))
    }
    if random.chance(30) { clean.delivery.options.carry.classes = .off }
    return clean
  }

  @Test(arguments: versions, UInt64(1)...3)
  func `a batch that comes back as if it were time is not carried again`(
    version: QBXMLVersion, seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed &* 100 &+ UInt64(version.major))
    let clean = delivery(version, &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    let batches = try first.batches
    var again = clean.delivery
    let withSource = random.chance(30)
    if !withSource { again.files.removeLast() }
    var requests = 0
    for (number, batch) in batches.enumerated() where number == 0 || random.chance(70) {
      again.files.append(("\(random.number(1...9))-\(number).xml", batch.bytes))
      requests += batch.entries.count
    }
    let second = try await workplace.carry(again)
    let totals = second.report.totals
    #expect(totals.batched == Tally())
    #expect(totals.held == Tally())
    // The time of a company file is no source beside other time.
    #expect(totals.duplicate.entries >= requests)
    #expect(second.report.findings.contains { $0.check == .duplicateCarried })
  }

  @Test(arguments: versions)
  func `a request of ours that somebody changed or cut out is no new entry either`(
    version: QBXMLVersion
  ) async throws {
    var random = SeededGenerator(seed: UInt64(version.major))
    let clean = delivery(version, &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    let batch = try #require(try first.batches.first)
    let text = String(decoding: batch.bytes, as: UTF8.self)
    var again = clean.delivery
    again.files.removeLast()
    let requests = text.matches(of: #/(?s)<TimeTrackingAddRq .*?</TimeTrackingAddRq>/#)
      .map { String($0.output) }
    // As a loader splits a job: requests alone, without an envelope.
    let changed = requests.map {
      $0.replacing(#/<Duration>.*</Duration>/#, with: "<Duration>PT0H7M</Duration>")
        .replacing(#/(?s)<Notes>.*</Notes>/#, with: "<Notes>changed</Notes>")
        .replacing(#/(?s)\s*<ExternalGUID>.*</ExternalGUID>/#, with: "")
        .replacing(#/requestID="\w+"/#) {
          $0.output.uppercased().replacing("REQUESTID", with: "requestID")
        }
    }
    again.add("part.xml", changed.joined(separator: "\n"))
    let second = try await workplace.carry(again)
    #expect(second.report.totals.batched == Tally())
    #expect(second.report.totals.duplicate.entries == requests.count)
  }

  @Test(arguments: versions, [TimeTrackingRole.automatic, .source])
  func `the answer to our own question about time is never new time`(
    version: QBXMLVersion, role: TimeTrackingRole
  ) async throws {
    var random = SeededGenerator(seed: UInt64(version.major))
    let clean = delivery(version, &random)
    let day = WorkDate(dayNumber: 20_512)
    let set = random.chance(50) ? "0123456789abcdef0123456" : ""
    let question = TimeQuestion(days: day...day.adding(days: 13), set: set)
    let time = QBXMLExport().exported(clean.lines)
      .replacing(#/<TimeTrackingQueryRs(?: requestID="[^"]*")?/#) { _ in
        "<TimeTrackingQueryRs requestID=\"\(question.requestID)\""
      }
    #expect(time.contains(question.requestID))
    var answered = clean.delivery
    answered.options.source.timeTracking = role
    answered.files.removeLast()
    answered.add("answer.xml", time)
    // Nothing is known of these entries, and no list is missing: only what they are stops them.
    let carried = try await Workplace().carry(answered)
    #expect(carried.report.totals == ControlTotals())
    #expect(carried.report.entries.isEmpty)
    // Beside new time it shows what stands in QuickBooks.
    let lines = clean.lines.count
    var beside = clean.delivery
    beside.files.append(answered.files[answered.files.count - 1])
    beside.options.carry.rounding = nil
    beside.options.carry.mergesEqualLines = false
    let second = try await Workplace().carry(beside)
    #expect(second.report.totals.duplicate.entries == lines)
  }
}
