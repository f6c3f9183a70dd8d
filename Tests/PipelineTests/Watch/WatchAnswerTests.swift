import Foundation
import LoadLedger
import QuickBooksStandIn
import Reports
import Testing
import Timesheets

@testable import Pipeline

/// What `watch` makes of answers that lie in the inbox.
@Suite struct WatchAnswerTests {
  private let scene: WatchScene
  private var watch: Watch
  private let batches: [[UInt8]]
  private var standIn: StandIn

  /// The sample delivery is carried, and waits to be loaded.
  init() async throws {
    let scene = try WatchScene()
    self.scene = scene
    try scene.drop("x")
    watch = try scene.watch()
    try await watch.rescan()
    let run = try #require(try scene.runs().first)
    let folder = "acme/outbox/\(run)/batches"
    batches = try scene.names(folder).map { Array(try scene.text("\(folder)/\($0)").utf8) }
    let lists = try scene.text("acme/sample/company-lists.xml")
    standIn = StandIn(company: try StandInCompany(exports: [Array(lists.utf8)]))
    _ = scene.news()
  }

  private mutating func answer(_ fault: Fault? = nil) throws -> String {
    String(decoding: try #require(try standIn.answer(batches[0], fault)), as: UTF8.self)
  }

  private func drop(_ files: [String: String], as name: String) throws {
    for (file, text) in files { try scene.write(text, to: "acme/inbox/\(name)\(file)") }
    try scene.write("", to: "acme/inbox/\(name).ready")
  }

  private func followUps() throws -> [FollowUpSummary] {
    try Ledger.open("\(scene.path)/acme/ledger.sqlite", .readOnly).followUps()
  }

  private func time(day: Int) throws -> String {
    try scene.text("acme/sample/time.xml")
      .replacing("2026-11-09", with: "2026-11-\(day)").replacing("<TxnID>", with: "<TxnID>9")
  }

  @Test mutating func `answers end in done, and are told with what they leave open`() async throws {
    try drop(["": try answer(.locked(at: 1))], as: "a.xml")
    try await watch.rescan()
    #expect(scene.events.map(\.id).contains("answered"))
    #expect(try scene.inbox() == ["done/a.xml", "done/x"])
    let followUp = try #require(try followUps().first)
    #expect(try scene.runs().contains(followUp.name))
    #expect(watch.statuses.first?.last?.run == followUp.name)
    #expect(watch.statuses.first?.last?.end == "done")
    let answered = try #require(scene.events.last { $0.id == "answered" })
    guard case .answered("a.xml", followUp.name, let open) = answered.fact else {
      Issue.record("\(answered.fact)")
      return
    }
    #expect(open.entries == 1)

    // The same once more: nothing new, and no failure.
    try drop(["": try scene.text("acme/inbox/done/a.xml")], as: "b.xml")
    _ = scene.news()
    try await watch.rescan()
    #expect(scene.news().contains("acme answered"))
    #expect(try scene.inbox() == ["done/a.xml", "done/b.xml", "done/x"])
    #expect(try followUps().count == 1)
    #expect(watch.statuses.first?.last?.run == followUp.name)
  }

  @Test mutating func `answers to nothing of ours fail, with the reason in both languages`()
    async throws
  {
    let foreign = try answer().replacing("requestID=\"", with: "requestID=\"x")
      .replacing("newMessageSetID=\"", with: "newMessageSetID=\"x")
      .replacing(/<ExternalGUID>[^<]*<\/ExternalGUID>/, with: "")
    try drop(["": foreign], as: "a.xml")
    try drop(["": "0x80040400: QuickBooks found an error when parsing the text."], as: "b.txt")
    try await watch.rescan()
    #expect(
      try scene.inbox() == [
        "done/x", "failed/a.xml", "failed/a.xml.reason.txt", "failed/b.txt",
        "failed/b.txt.reason.txt",
      ])
    for name in ["a.xml", "b.txt"] {
      let reason = try scene.text("acme/inbox/failed/\(name).reason.txt")
      #expect(reason.contains("Nothing was learned from this delivery."))
      #expect(reason.contains("Cette livraison n’a rien apporté de nouveau."))
    }
    let refusal = try scene.text("acme/inbox/failed/b.txt.reason.txt")
    #expect(refusal.components(separatedBy: "0x80040400").count > 2)
    #expect(try followUps().isEmpty)
    #expect(watch.worstExitCode == 65)
  }

  @Test mutating func `lists alone send again what they show mended`() async throws {
    try drop(["": try answer(.status(Status(3140, "Invalid."), at: 0))], as: "a.xml")
    try await watch.rescan()
    #expect(try followUps().first?.states[.refused]?.entries == 1)
    let lists = try scene.text("acme/sample/company-lists.xml")
    try drop(["": lists.replacing("</QBXML>", with: "</QBXML>\n")], as: "lists.xml")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/a.xml", "done/lists.xml", "done/x"])
    let newest = try #require(try followUps().first)
    #expect(newest.states[.awaiting]?.entries == 1)
    #expect(newest.sets == 1)
  }

  @Test mutating func `answers and time in one delivery are both taken in`() async throws {
    let files = ["/answer.xml": try answer(), "/time.xml": try time(day: 16)]
    let lists = try scene.text("acme/sample/company-lists.xml")
    try drop(files.merging(["/lists.xml": lists]) { $1 }, as: "mixed")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/mixed", "done/x"])
    #expect(
      scene.events.map(\.id).filter { ["answered", "carried"].contains($0) }.suffix(2)
        == ["answered", "carried"])
    #expect(try scene.runs().count == 3)
    #expect(try followUps().first?.states[.loaded]?.entries == 4)
  }

  @Test mutating func `time beside foreign answers is carried, and the answers are told of`()
    async throws
  {
    let foreign = try answer().replacing("requestID=\"", with: "requestID=\"x")
      .replacing("newMessageSetID=\"", with: "newMessageSetID=\"x")
      .replacing(/<ExternalGUID>[^<]*<\/ExternalGUID>/, with: "")
    let lists = try scene.text("acme/sample/company-lists.xml")
    try drop(
      ["/answer.xml": foreign, "/time.xml": try time(day: 16), "/lists.xml": lists], as: "mixed")
    try await watch.rescan()
    let news = scene.news()
    #expect(news.contains("acme answers-nothing"))
    #expect(news.contains("acme carried"))
    #expect(watch.worstExitCode == 65)
  }

  @Test mutating func `a broken export beside an answer does not end in done unseen`()
    async throws
  {
    let broken = try time(day: 16)
    for (name, cut) in [("half", broken.utf8.count / 2), ("head", 60)] {
      let part = String(decoding: broken.utf8.prefix(cut), as: UTF8.self)
      try drop(["/answer.xml": try answer(), "/time.xml": part], as: name)
      _ = scene.news()
      try await watch.rescan()
      let news = scene.news()
      #expect(news.contains("acme answered"), "\(name)")
      #expect(news.contains("acme failed") || news.contains("acme carried"), "\(name)")
      #expect(watch.worstExitCode > 0)
    }
  }
}
