import Foundation
import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct LogLineTests {
  private static let full = WatchTrouble.disk(.disk(DiskFailure(.write, "out/x", .noSpace)))

  static let events = [
    WatchEvent(pipeline: "", fact: .started(pipelines: 2)),
    WatchEvent(pipeline: "", fact: .stopped),
    WatchEvent(
      pipeline: "acme",
      fact: .carried(
        delivery: "x.zip", run: "2026-11-09_abc", batched: Tally(entries: 4, minutes: 60),
        held: Tally(entries: 1, minutes: 15))),
    WatchEvent(pipeline: "acme", fact: .finished(delivery: "x.zip", run: "2026-11-09_abc")),
    WatchEvent(pipeline: "acme", fact: .addedLate(delivery: "x", run: "2026-11-09_abc")),
    WatchEvent(
      pipeline: "acme",
      fact: .failed(
        delivery: "x.zip", .broken(BundleRefusal(archive: "x.zip", .truncated)),
        path: "in/failed/x.zip")),
    WatchEvent(pipeline: "acme", fact: .putBack(delivery: "x\n.zip", full)),
    WatchEvent(pipeline: "acme", fact: .gone(delivery: "x.zip")),
    WatchEvent(
      pipeline: "acme",
      fact: .unreadable(delivery: "x.zip", DiskFailure(.read, "in/x.zip", .permissionDenied))),
    WatchEvent(pipeline: "acme", fact: .trouble(full)),
    WatchEvent(pipeline: "acme", fact: .mended),
    WatchEvent(pipeline: "acme", fact: .state(.outsideHours)),
    WatchEvent(pipeline: "acme", fact: .unnoticed(.noSpace)),
    WatchEvent(
      pipeline: "acme",
      fact: .statusUnwritten(.disk(DiskFailure(.createFile, "in/.s", .readOnlyFileSystem)))),
    WatchEvent(pipeline: "acme", fact: .listsRenewed(delivery: "x.zip", documents: 4)),
    WatchEvent(pipeline: "acme", fact: .listsKept(delivery: "x.zip", .noFolder)),
    WatchEvent(
      pipeline: "acme",
      fact: .listsKept(delivery: "x.zip", .incomplete([.vendors, .wageItems]))),
  ]

  private let moment = Moment(seconds: 1_795_320_300)

  @Test(arguments: events)
  func `an object on one line tells when, where, what and how bad`(event: WatchEvent) throws {
    let line = event.logLine(.json, at: moment, in: .english)
    #expect(!line.contains { $0.isNewline })
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["time"] as? String == "2026-11-22T04:05:00Z")
    #expect(object["event"] as? String == event.id)
    #expect(object["level"] as? String == event.level.rawValue)
    #expect(object["pipeline"] as? String == (event.pipeline.isEmpty ? nil : "acme"))
    let message = try #require(object["message"] as? String)
    #expect(event.logLine(.text, at: moment, in: .english).hasSuffix(": " + message))
  }

  @Test(arguments: events)
  func `every event has a sentence in either language`(event: WatchEvent) {
    let english = event.sentence(in: .english)
    let french = event.sentence(in: .french)
    #expect(english != french)
    #expect(!english.isEmpty && !french.contains(" :"))
  }

  @Test func `a line of text begins with the time`() {
    let lines = [0, 2, 5].map { Self.events[$0].logLine(.text, at: moment, in: .english) }
    #expect(
      lines == [
        "2026-11-22T04:05:00Z info timeferry: watching 2 pipelines",
        "2026-11-22T04:05:00Z info acme: x.zip: published as 2026-11-09_abc, 4 batched, 1 held",
        "2026-11-22T04:05:00Z warning acme: in/failed/x.zip: broken or not to be opened; "
          + "the reason is beside it",
      ])
  }

  @Test func `an object has its members in the order they are read`() {
    let line = Self.events[2].logLine(.json, at: moment, in: .english)
    let expected = #"""
      {"time": "2026-11-22T04:05:00Z", "level": "info", "pipeline": "acme", "event": "carried", \#
      "delivery": "x.zip", "run": "2026-11-09_abc", "entries": {"batched": 4, "held": 1}, \#
      "message": "x.zip: published as 2026-11-09_abc, 4 batched, 1 held"}
      """#
    #expect(line == expected)
  }

  @Test func `a fault of a table is told without what stands in it`() {
    let trouble = WatchTrouble.configuration([
      ConfigurationError(
        file: "mapping.csv", line: 3,
        kind: .badTable(
          .contradiction(
            source: "Sam", target: "Sam Ash", earlier: "Samir Ash", file: "mapping.csv", line: 2)))
    ])
    for language in Language.allCases {
      #expect(!trouble.sentence(in: language).contains("Sam"))
      #expect(trouble.sentence(in: language).hasPrefix("mapping.csv:3"))
    }
  }
}
