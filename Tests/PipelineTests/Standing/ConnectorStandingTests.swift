import Foundation
import LoadLedger
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What is told of a company whose documents a Web Connector carries.
@Suite struct ConnectorStandingTests {
  private let scratch: ScratchLedger
  private var ledger: Ledger { scratch.ledger }

  init() throws {
    scratch = try ScratchLedger()
    try scratch.ledger.setCourier(
      user: "timeferry-foo", passwordHash: "secret hash",
      fileID: "{00000000-0000-0000-0000-00000000000a}", scratch.anna(1_780_000_000))
  }

  private func standing() throws -> LedgerStanding {
    try LedgerStanding(ofLedgerAt: scratch.path, newest: 20)
  }

  /// The section of the Web Connector, each fact on a line of its own.
  private func section(_ language: Language = .english) throws -> [String] {
    let words = ConnectorWords(language)
    return words.facts(of: try #require(try standing().connector)).map {
      "\($0.caption): \($0.text)"
    }
  }

  private func publish(_ run: String, _ ids: [String]) throws {
    try scratch.plan(run, ids)
    try ledger.published(run, scratch.anna(1_780_000_060))
  }

  private func begin() throws -> Int64 {
    try ledger.beginSession(
      ticketDigest: String(repeating: "a", count: 64), scratch.anna(1_780_000_120))
  }

  private func handNext(_ session: Int64) throws -> Handover {
    let next = try #require(try ledger.courierReading().waiting.first)
    return try ledger.hand(next.document, inSession: session, scratch.anna(1_780_000_180))
  }

  @Test func `before the first call it says what waits, and what must run`() throws {
    try publish("week-1", ["a"])
    try publish("week-2", ["b"])
    #expect(
      try section() == [
        "User: “timeferry-foo”, added 2026-05-28T20:26:40Z by anna. The Web Connector carries what "
          + "is planned from then on: do not load that by hand.",
        "Last call: none yet. Is timeferry serve running, and is the .qwc file installed?",
        "Session: none yet.", "Handed over: nothing that awaits its answer.",
        "To be carried: 2 documents; next: week-1/batches/0001.xml.",
        "Without an answer: nothing.", "Company lists: none brought yet.",
      ])
    let text = LedgerStanding.text([try standing()], in: .english)
    #expect(text.contains("\nQuickBooks Web Connector\n------------------------\nUser: "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
  }

  @Test func `a session at work is told with the company file and the document on its way`()
    throws
  {
    try publish("week-1", ["a"])
    let session = try begin()
    try ledger.noteContact(.began, at: Moment(seconds: 1_780_000_120))
    try ledger.noteHost(
      CourierHost(company: "Maple & Sons", product: "QuickBooks Premier 2023"),
      ofSession: session, at: Moment(seconds: 1_780_000_130))
    _ = try handNext(session)
    let facts = try section()
    #expect(facts[1] == "Last call: 2026-05-28T20:28:40Z: a session began.")
    #expect(
      facts[2] == "Session: at work since 2026-05-28T20:28:40Z, with “Maple & Sons” "
        + "(QuickBooks Premier 2023).")
    #expect(
      facts[3]
        == "Handed over: week-1/batches/0001.xml, at 2026-05-28T20:29:40Z; not answered yet. If no "
        + "answer comes, the company waits until 2026-05-28T22:29:40Z, and then QuickBooks is "
        + "asked. Whoever has seen that QuickBooks works on nothing any more need not wait so "
        + "long: timeferry answer --lost, with this document.")
    #expect(facts[4] == "To be carried: nothing.")
    let french = try section(.french)
    #expect(
      french[2].hasPrefix("Session\u{A0}: en cours depuis le ") || french[2].contains("cours"))
    #expect(french[3].contains("pas encore de réponse"))
  }

  @Test func `what a broken session left, and what to do, is told to people and programs`()
    throws
  {
    try publish("week-1", ["a"])
    let session = try begin()
    _ = try handNext(session)
    try ledger.endSession(session, .noConnection, scratch.anna(1_780_000_240))
    for _ in 0..<3 { try ledger.noteRefusedLogin(scratch.anna(1_780_000_300)) }
    let facts = try section()
    #expect(
      facts.contains(
        "Without an answer: week-1/batches/0001.xml. The next session asks QuickBooks what became "
          + "of it; load nothing by hand."))
    #expect(facts.contains("Refused logins: 3 since the last session began."))
    #expect(
      facts.last == "In the way: The Web Connector could not reach QuickBooks. Open the company "
        + "file in QuickBooks, then press Update Selected in the Web Connector.")
    let json = LedgerStanding.json([try standing()], unreadable: [])
    for member in [
      "\"user\": \"timeferry-foo\"", "\"lastCall\": \"refused\"", "\"handedOver\": null",
      "\"lastSessionEnd\": \"no-connection\"", "\"week-1/batches/0001.xml\"",
      "\"refusedLogins\": 3", "\"obstacle\": \"no-connection\"",
    ] {
      #expect(json.contains(member), "\(member)")
    }
    #expect(!json.contains("secret"))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((read["ledgers"] as? [[String: Any]])?.first?["connector"] != nil)
  }

  @Test func `every obstacle says in either language what to do`() throws {
    try publish("week-1", ["a"])
    try ledger.end(
      try handNext(try begin()),
      .answered(delivery: "a.xml", sha256: String(repeating: "a", count: 64)),
      scratch.anna(1_780_000_240))
    let stray = try #require(try standing().connector?.untaken.first)
    let obstacles =
      SessionEnd.allCases.map { CourierObstacle.ended($0) }
      + DocumentHindrance.allCases.map { .document($0) }
      + [.refusedLogin, .ledgerLost, .untaken(stray)]
    #expect(Set(obstacles.map(\.id)).count == obstacles.count)
    for language in Language.allCases {
      let sentences = obstacles.map { $0.sentence(in: language) }
      #expect(Set(sentences).count == sentences.count)
      for sentence in sentences {
        #expect(sentence.hasSuffix(".") && sentence.count { $0 == "." } > 1, "\(sentence)")
      }
    }
  }

  @Test func `why the Web Connector was sent away, and until when, is told`() throws {
    var told: Set<String> = []
    for result in ContactResult.allCases {
      try ledger.noteContact(
        result, at: Moment(seconds: 1_780_000_120), until: Moment(seconds: 1_780_003_720))
      for language in Language.allCases {
        let call = try section(language)[1]
        #expect(call.contains("2026-05-28T21:28:40Z"), "\(call)")
        told.insert(call)
      }
    }
    #expect(told.count == 2 * ContactResult.allCases.count)
    try ledger.noteContact(.outsideHours, at: Moment(seconds: 1_780_000_120))
    #expect(
      try section()[1] == "Last call: 2026-05-28T20:28:40Z: it was sent away, outside the hours of "
        + "the pipeline (watch.hours).")
    #expect(
      LedgerStanding.json([try standing()], unreadable: []).contains(
        "\"lastCall\": \"outside-hours\""))
  }

  @Test func `a ledger without one has no word of it`() throws {
    let other = try ScratchLedger()
    try other.plan("week-1", ["a"])
    let standing = try LedgerStanding(ofLedgerAt: other.path, newest: 20)
    #expect(!LedgerStanding.text([standing], in: .english).contains("Connector"))
    #expect(!LedgerStanding.json([standing], unreadable: []).contains("connector"))
  }

  @Test func `doctor says that it carries, and what its pipeline lacks`() throws {
    var configuration = PipelineConfiguration()
    configuration.ledger = scratch.path
    configuration.outbox = FilePath(scratch.folder)
    configuration.options.company = "Maple & Sons"
    func found() -> [String] {
      diagnoses(of: configuration, readFrom: "p.yaml").map {
        "\($0.outcome.rawValue) \($0.sentence(in: .english))"
      }
    }
    #expect(found().contains { $0.hasPrefix("good A QuickBooks Web Connector carries for") })
    #expect(found().contains { $0.hasPrefix("fault") && $0.contains("names no inbox") })
    #expect(found().contains { $0.hasPrefix("warning The company lists") })
    configuration.inbox = FilePath(scratch.folder)
    configuration.listsFolder = FilePath(scratch.folder)
    #expect(!found().contains { $0.contains("names no") })

    configuration.ledger = FilePath(scratch.folder + "/none.sqlite")
    #expect(!found().contains { $0.contains("connector") })
    configuration.connector.listsDays = 3
    #expect(found().contains { $0.hasPrefix("warning The pipeline has settings under “conn") })
  }
}
