import LoadLedger
import QuickBooksStandIn
import Testing
import Timesheets

@testable import Pipeline

/// What `watch` publishes for a company whose documents a Web Connector carries.
@Suite struct WatchConnectorTests {
  private let scene: WatchScene
  private var watch: Watch
  private let run: String

  /// The sample delivery is carried, and waits for the Web Connector.
  init() async throws {
    scene = try WatchScene()
    try Ledger.open("\(scene.path)/acme/ledger.sqlite").setCourier(
      user: "timeferry-foo", passwordHash: "secret hash",
      fileID: "{00000000-0000-0000-0000-00000000000a}",
      Signature(by: "anna", at: Moment(seconds: 1_780_000_000)))
    try scene.drop("x")
    watch = try scene.watch()
    try await watch.rescan()
    run = try #require(try scene.runs().first)
  }

  @Test func `nobody is told to load the run by hand, wherever it is told of`() throws {
    for file in ["run-sheet.en.html", "report.en.html", "summary.en.txt"] {
      let text = try scene.text("acme/outbox/\(run)/\(file)").replacing("\n", with: " ")
      #expect(text.contains("QuickBooks Web Connector carries these batches"), "\(file)")
      #expect(!text.contains("then load the batches"), "\(file)")
    }
    let index = try scene.text("acme/outbox/index.html")
    #expect(index.contains("The QuickBooks Web Connector carries these batches: do not load"))
    #expect(index.contains("<p>Last call: none yet."))
    #expect(index.contains("ne les chargez pas à la main"))
    #expect(!index.contains("secret"))
  }

  @Test mutating func `what is batched again after an answer is carried too`() async throws {
    let folder = "acme/outbox/\(run)/batches"
    let batch = try scene.text("\(folder)/\(try scene.names(folder)[0])")
    let lists = try scene.text("acme/sample/company-lists.xml")
    var standIn = StandIn(company: try StandInCompany(exports: [Array(lists.utf8)]))
    let answer = try #require(try standIn.answer(Array(batch.utf8), .locked(at: 1)))
    try scene.write(String(decoding: answer, as: UTF8.self), to: "acme/inbox/a.xml")
    try scene.write("", to: "acme/inbox/a.xml.ready")
    try await watch.rescan()
    let followUp = try #require(try scene.runs().first { $0.hasPrefix("answers_") })
    let english = try scene.text("acme/outbox/\(followUp)/answers.en.txt")
      .replacing("\n", with: " ")
    #expect(english.contains("carries these documents: do not load them by hand"))
    #expect(!english.contains("Load these files") && !english.contains("load the files of"))
    let french = try scene.text("acme/outbox/\(followUp)/answers.fr.txt")
      .replacing("\n", with: " ")
    #expect(french.contains("ne les chargez pas à la main"))
  }
}
