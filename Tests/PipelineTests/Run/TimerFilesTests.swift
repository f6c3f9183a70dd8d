import DelimitedText
import Foundation
import Pipeline
import Reports
import Seeds
import SystemPackage
import Testing
import Timesheets

/// The batches once more as timer files.
@Suite struct TimerFilesTests {
  private func delivery(
    _ seed: UInt64, withLists: Bool = true
  ) -> CleanDelivery {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(.requested, &random)
    clean.delivery.options.output.timer = true
    clean.delivery.options.output.batchSize = 7
    if withLists {
      clean.delivery.add("timer-lists.iif", TimerExport.lists(of: clean.company))
    }
    return clean
  }

  private func entries(_ bytes: [UInt8]) throws -> DocumentRecords {
    try IIFDecoder.decode(
      DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .windows1252,
      dayOrder: .monthFirst)
  }

  @Test(arguments: UInt64(1)...6)
  func `each batch has a timer file of the same entries in the same order`(
    seed: UInt64
  ) async throws {
    let clean = delivery(seed)
    let workplace = try Workplace()
    let carried = try await workplace.carry(clean.delivery)
    #expect(carried.loudChecks.isEmpty)
    let report = carried.report
    #expect(report.timerFiles.map(\.batch) == report.batches.map(\.number))
    #expect(report.timerGaps.isEmpty)
    #expect(
      carried.files.keys.filter { $0.hasPrefix("timer/") }.sorted()
        == report.timerFiles.map(\.path))
    for ((file, batch), bytes) in zip(zip(report.timerFiles, try carried.batches), report.batches) {
      #expect(file.path == "timer/" + bytes.fileName.dropLast(4) + ".iif")
      let timer = try entries(try #require(carried.files[file.path]))
      func name(_ id: ReferenceID) -> String { timer.names[timer.references[id].fullName] }
      #expect(timer.timerHeaders.map(\.companyCreateTime) == ["1208544781"])
      // A note may hold the two characters that list exports write for a line break.
      #expect(timer.timerForm?.lines.keys.allSatisfy { $0 == .backslashBreak } == true)
      #expect(
        timer.activities.map { "\($0.date?.isoText ?? "") \(name($0.person)) \(name($0.customer))" }
          == batch.entries.map {
            "\($0["TxnDate"]) \($0["EntityRef/FullName"]) \($0["CustomerRef/FullName"])"
          })
      #expect(timer.activities.reduce(0) { $0 + Int($1.minutes) } == file.tally.minutes)
    }
    let folder = try #require(carried.outcome.folder)
    #expect(try Verification(of: folder).deviations == [])
  }

  @Test func `a timer file that a run wrote is carried by no other run`() async throws {
    let workplace = try Workplace()
    let clean = delivery(1)
    let carried = try await workplace.carry(clean.delivery)
    let path = try #require(carried.report.timerFiles.first?.path)
    var again = delivery(2).delivery
    let bytes = try #require(carried.files[path])
    again.files.append((name: "back.iif", bytes: bytes))
    let error = await #expect(throws: RunError.self) { try await workplace.carry(again) }
    guard case .ownTimerFile("back.iif", carried.report.runID) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a timer file that was changed does not pass, listed anew or not`() async throws {
    let workplace = try Workplace()
    let carried = try await workplace.carry(delivery(2).delivery)
    let folder = try #require(carried.outcome.folder)
    let path = try #require(carried.report.timerFiles.first).path
    let url = URL(fileURLWithPath: folder.appending(path).string)
    let bytes = try #require(carried.files[path])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    let row = Array("TIMEACT\t03/05/26\t\tNobody\t\t\t1:00\t\t\t0\r\n".utf8)
    try Data(bytes + row).write(to: url)
    let verification = try Verification(of: folder)
    #expect(!verification.areBatchesIntact)
    let facts = verification.deviations.filter { $0.path == path }.map(\.fact)
    #expect(facts.count == 2)
    #expect(
      facts.contains { fact in
        if case .batch(let expected, let found) = fact {
          found.entries == expected.entries + 1 && found.minutes == expected.minutes + 60
        } else {
          false
        }
      })
  }

  @Test func `without the company's create time there is no timer file, and a finding says why`()
    async throws
  {
    let carried = try await Workplace().carry(delivery(3, withLists: false).delivery)
    #expect(carried.files.keys.allSatisfy { !$0.hasPrefix("timer/") })
    #expect(carried.loudChecks == [.timerFile])
    #expect(carried.outcome.exitCode == 0)
    #expect(carried.report.timerFiles.isEmpty)
    let summary = String(decoding: carried.files["summary.en.txt"] ?? [], as: UTF8.self)
    #expect(summary.contains("Timer Lists"))
  }

  @Test func `nobody who asks for no timer file has one, or a word on them`() async throws {
    var clean = delivery(4)
    clean.delivery.options.output.timer = false
    let carried = try await Workplace().carry(clean.delivery)
    #expect(carried.files.keys.allSatisfy { !$0.hasPrefix("timer/") })
    let json = String(decoding: carried.files["report.json"] ?? [], as: UTF8.self)
    #expect(!json.contains("timerFiles") && !json.contains("output.timer"))
  }

  @Test func `the standing lists may bring the create time, and wage items may stay out`()
    async throws
  {
    var clean = delivery(5)
    clean.delivery.standing = [clean.delivery.files.removeLast()]
    clean.delivery.options.output.timerWageItems = false
    let carried = try await Workplace().carry(clean.delivery)
    #expect(carried.report.timerFiles.count == carried.report.batches.count)
    for file in carried.report.timerFiles {
      let timer = try entries(try #require(carried.files[file.path]))
      #expect(timer.activities.allSatisfy { timer.references[$0.wageItem].fullName == .empty })
    }
  }

  @Test func `a batch with an entry of 24:00 has no timer file, and the others have`() async throws
  {
    var clean = delivery(6)
    clean.lines[0].minutes = 1440
    clean.delivery.files[1].bytes = Array(QBXMLExport().requested(clean.lines).utf8)
    let carried = try await Workplace().carry(clean.delivery)
    let report = carried.report
    #expect(report.timerGaps.map(\.misfit) == [.duration])
    #expect(report.timerFiles.count == report.batches.count - 1)
    #expect(
      report.findings.contains {
        $0.detail == .timer(.unwritable(.duration)) && $0.affected.minutes == 1440
      })
    let page = String(decoding: carried.files["report.en.html"] ?? [], as: UTF8.self)
    #expect(page.contains("never from both"))
    #expect(page.contains("Batches without a timer file"))
    let summary = String(decoding: carried.files["summary.en.txt"] ?? [], as: UTF8.self)
    #expect(summary.contains("1. The files of timer/"))
    let sheet = String(decoding: carried.files["run-sheet.en.html"] ?? [], as: UTF8.self)
    #expect(sheet.contains("never from both"))
  }
}
