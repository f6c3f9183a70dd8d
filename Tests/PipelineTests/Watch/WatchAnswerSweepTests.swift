import LoadLedger
import QuickBooksStandIn
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// A watch that takes in time, answers, and both in one delivery, and that fails or dies at any
/// change of disk or ledger, comes to the same as one that nothing happened to.
@Suite struct WatchAnswerSweepTests {
  private let stream: SweepStream
  private let expected: SweepStanding

  init() async throws {
    stream = try await Self.stream()
    let untouched = try SweepFolder(stream)
    var watch = try untouched.watch()
    try await watch.carryAll()
    expected = try untouched.standing()
  }

  /// The answers are those to the batches that the first delivery leads to, wherever it lies.
  private static func stream() async throws -> SweepStream {
    var stream = SweepStream(onlyFirst: true)
    let first = try SweepFolder(stream)
    var watch = try first.watch()
    try await watch.carryAll()
    let batches = try first.standing().files.filter {
      $0.key.hasPrefix("outbox/") && $0.key.contains("/batches/")
    }.sorted { $0.key < $1.key }
    var standIn = StandIn(
      company: try StandInCompany(exports: [stream.files["lists/lists.xml"] ?? []]))
    for (_, bytes) in batches {
      let answer = try standIn.answer(bytes, .locked(at: 0)) ?? []
      stream.add("inbox/2/answer.xml", answer)
      stream.add("inbox/3.xml", answer + Array("\n".utf8))
    }
    stream.add("inbox/2/time.xml", stream.later)
    for name in ["2", "3.xml"] { stream.add("inbox/\(name).ready", []) }
    return stream
  }

  @Test func `the stream ends as it should when nothing happens`() {
    #expect(expected.runs.count == 2)
    let ends = expected.files.keys.filter { $0.hasPrefix("inbox/") }.sorted()
    #expect(
      ends == [
        "inbox/done/1.xml", "inbox/done/2/answer.xml", "inbox/done/2/time.xml",
        "inbox/done/3.xml",
      ])
    let again = expected.files.keys.filter {
      $0.hasPrefix("outbox/answers_") && $0.contains("/batches/")
    }
    #expect(again.count == 1)
    #expect(Set(expected.requests).count == expected.requests.count - 1)
  }

  @Test(
    arguments: [
      WatchSweepTests.Fault.disk(.noSpace, .dead, from: 0, every: 7),
      .disk(.ioError, .mended, from: 2, every: 11),
      .ledger(.diskFull, .dead, from: 0), .ledger(.diskFull, .mended, from: 1),
      .ledger(.locked, .dead, from: 2),
    ])
  func `whatever fails, nothing is lost and nothing goes out twice`(
    fault: WatchSweepTests.Fault
  ) async throws {
    var instant = fault.first
    while true {
      let folder = try SweepFolder(stream)
      let (medium, isMet) = fault.medium(instant)
      do {
        var watch = try folder.watch(on: medium)
        try await watch.carryAll()
        if !fault.isDead { try await watch.carryAll() }
      }
      var watch = try folder.watch()
      try await watch.carryAll()
      #expect(try folder.standing().differences(from: expected) == [], "instant \(instant)")
      guard isMet() else { break }
      instant += fault.stride
    }
    #expect(instant > 13)
  }
}
