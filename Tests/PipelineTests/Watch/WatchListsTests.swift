import Foundation
import LoadLedger
import QuickBooksStandIn
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What `watch` makes of deliveries that bring company lists and nothing else.
@Suite struct WatchListsTests {
  private let scene: WatchScene
  private var watch: Watch
  private var standIn: StandIn
  private let lists: String

  init() throws {
    scene = try WatchScene()
    lists = try scene.text("acme/sample/company-lists.xml")
    standIn = StandIn(company: try StandInCompany(exports: [Array(lists.utf8)]))
    watch = try scene.watch()
  }

  /// The answers to a kit, as QuickBooks gives them, by the names that the kit proposes.
  private mutating func kit(
    _ fault: Fault? = nil, without group: KitGroup? = nil
  ) throws -> [String: String] {
    let configuration = try PipelineConfiguration(
      readingFileAt: FilePath("\(scene.path)/acme"))
    let version = configuration.options.output.version
    let plan = KitPlan(version: version, days: nil, for: configuration)
    var files: [String: String] = [:]
    for document in plan.documents where document.group != group {
      let answer = try standIn.answer(document.bytes(in: version), fault)
      files["/\(document.path)"] = String(decoding: try #require(answer), as: UTF8.self)
    }
    return files
  }

  private func drop(_ files: [String: String], as name: String) throws {
    for (file, text) in files { try scene.write(text, to: "acme/inbox/\(name)\(file)") }
    try scene.write("", to: "acme/inbox/\(name).ready")
  }

  private func renewed() throws -> [String] { try scene.names("acme/lists/renewed") }

  /// Everything in the standing folder, hidden or not.
  private func standing() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(scene.path)/acme/lists").sorted()
  }

  @Test mutating func `the answers to a kit become the standing lists, and carry time alone`()
    async throws
  {
    try drop(try kit(), as: "a-kit")
    try drop(["": try scene.text("acme/sample/time.xml")], as: "time.xml")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/a-kit", "done/time.xml"])
    #expect(
      try renewed() == [
        "1-01-company.xml", "2-02-people.xml", "3-03-jobs.xml", "4-04-payroll.xml",
      ])
    #expect(try standing() == ["renewed"])
    #expect(scene.news().contains("acme lists-renewed"))
    // No run without time is made of them, and the time was linked by them.
    let runs = try scene.runs()
    #expect(runs.count == 1)
    #expect(try scene.names("acme/outbox/\(runs[0])/batches").count == 1)
    #expect(watch.statuses.first?.last?.end == "done")
  }

  @Test mutating func `a newer set replaces every document of the one before`() async throws {
    try drop(["": lists], as: "one.xml")
    try await watch.rescan()
    #expect(try renewed() == ["1-one.xml"])
    try drop(try kit(), as: "two")
    try await watch.rescan()
    #expect(try renewed().count == 4)
    try drop(["/b.xml": lists, "/.DS_Store": ""], as: "three")
    try await watch.rescan()
    #expect(try renewed() == ["1-b.xml"])
    #expect(try scene.text("acme/lists/renewed/1-b.xml") == lists)
    #expect(try standing() == ["renewed"])
    #expect(try scene.inbox() == ["done/one.xml", "done/three", "done/two"])
    #expect(try scene.runs().isEmpty)
  }

  @Test mutating func `payroll that is off, and lists that are empty, are answers too`()
    async throws
  {
    try drop(try kit(.payroll(.off)), as: "off")
    try await watch.rescan()
    #expect(try renewed().count == 4)
    #expect(try scene.inbox() == ["done/off"])
    // Payroll that the application may not see is known once the right is given.
    _ = scene.news()
    try drop(try kit(.payroll(.applicationDenied)), as: "denied")
    try await watch.rescan()
    #expect(scene.news().contains("acme lists-kept"))
    #expect(try scene.text("acme/lists/renewed/4-04-payroll.xml").contains("3250"))
  }

  @Test mutating func `an incomplete set leaves the lists as they are, and says what it lacks`()
    async throws
  {
    try drop(["": lists], as: "one.xml")
    try await watch.rescan()
    try drop(try kit(without: .people), as: "two")
    try await watch.rescan()
    #expect(try renewed() == ["1-one.xml"])
    let kept = try #require(scene.events.last { $0.id == "lists-kept" })
    guard case .listsKept("two", .incomplete([.employees, .vendors, .otherNames])) = kept.fact
    else {
      Issue.record("\(kept.fact)")
      return
    }
    #expect(
      kept.sentence(in: .english)
        == "two: the standing lists stay as they are: the delivery is not complete without "
        + "employees, vendors, and other names")
    // A locked list, or pages that do not come to their end, are not whole either.
    let refused = lists.replacing(
      "<VendorQueryRs statusCode=\"0\" statusSeverity=\"Info\"",
      with: "<VendorQueryRs statusCode=\"3176\" statusSeverity=\"Error\"")
    let half = lists.replacing(
      "<CustomerQueryRs", with: "<CustomerQueryRs iteratorRemainingCount=\"7\" iteratorID=\"{1}\"")
    for (name, text) in [("refused.xml", refused), ("half.xml", half)] {
      try drop(["": text], as: name)
      try await watch.rescan()
      #expect(scene.news().contains("acme lists-kept"), "\(name)")
      #expect(try renewed() == ["1-one.xml"])
    }
    #expect(try scene.names("acme/inbox/done").count == 4)
  }

  @Test mutating func `without a folder for lists they are what they were before`() async throws {
    try scene.edit("acme/pipeline.yaml", "\nlists: lists", "\n#lists: lists")
    try drop(["": lists], as: "one.xml")
    try await watch.rescan()
    #expect(scene.news().contains("acme lists-kept"))
    #expect(try scene.runs().map { $0.prefix(7) } == ["no-time"])
    #expect(try scene.inbox() == ["done/one.xml"])
    #expect(try standing().isEmpty)
  }

  @Test mutating func `lists beside time are that delivery's alone`() async throws {
    try scene.drop("x")
    try await watch.rescan()
    #expect(try standing().isEmpty)
    #expect(try scene.inbox() == ["done/x"])
    #expect(!scene.news().contains { $0.contains("lists") })
  }

  @Test mutating func `lists of another company are refused, whoever it is known from`()
    async throws
  {
    let name = try #require(lists.firstMatch(of: /<CompanyName>([^<]*)</)?.1)
    let foreign = lists.replacing(">\(name)<", with: ">Another Company Ltd.<")
    try scene.edit("acme/pipeline.yaml", "\n#company: ", "\ncompany: \"\(name)\" #")
    try drop(["": foreign], as: "pipeline.xml")
    try await watch.rescan()
    let reason = try scene.text("acme/inbox/failed/pipeline.xml.reason.txt")
    #expect(reason.contains("company lists of “Another Company Ltd.”"))
    #expect(reason.contains("«\u{A0}Another Company Ltd.\u{A0}»"))
    #expect(watch.worstExitCode == 65)

    try scene.edit("acme/pipeline.yaml", "\ncompany: ", "\n#company: ")
    try scene.drop("x")
    try await watch.rescan()
    try drop(["": foreign], as: "ledger.xml")
    try await watch.rescan()
    let other = try scene.text("acme/inbox/failed/ledger.xml.reason.txt")
    #expect(other.contains("Another Company Ltd."))
    try drop(["/1.xml": lists, "/2.xml": foreign], as: "both")
    try await watch.rescan()
    #expect(try scene.names("acme/inbox/failed").contains("both.reason.txt"))
    #expect(try standing().isEmpty)
  }

  @Test mutating func `what a renewal left half done is no list, and goes with the next`()
    async throws
  {
    try scene.write("no list", to: "acme/lists/.renewed-0/staged/1-lists.xml")
    try scene.write("host 1\n", to: "acme/lists/.renewed-0/.lock")
    try scene.make("acme/lists/.renewed-1")
    try scene.drop("x")
    try await watch.rescan()
    let run = try #require(try scene.runs().first)
    #expect(try !scene.text("acme/outbox/\(run)/report.json").contains("1-lists.xml"))
    try drop(["": lists], as: "one.xml")
    try await watch.rescan()
    #expect(try standing() == ["renewed"])
  }
}
