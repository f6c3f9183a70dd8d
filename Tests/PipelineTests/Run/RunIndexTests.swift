import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Reports
import Seeds
import Spool
import SystemPackage
import Testing
import Timesheets

/// `index.html` of an outbox, from the first run to a reversal.
@Suite struct RunIndexTests {
  private func page(_ name: String = "index.html", in workplace: Workplace) throws -> String {
    let outbox = PublishedRun(workplace.path.appending("outbox"))
    return String(decoding: try outbox.read(name), as: UTF8.self)
  }

  private func link(_ folder: String, _ file: String, _ text: String) -> String {
    "<a href=\"\(folder)/\(file)\">\(text)</a>"
  }

  @Test func `the index follows run, answer and reversal, and names nobody`() async throws {
    var scene = try await AnswerScene()
    let run = scene.carried.report.runID
    var page = try page(in: scene.workplace)
    #expect(page.contains(link(run, "report.en.html", run)))
    #expect(page.contains(link(run, "run-sheet.en.html", "Run sheet")))
    #expect(page.contains("<div>Awaiting an answer: 6 ("))

    let answers = [try scene.answer(0)]
    let answered = try #require(try await scene.workplace.answer(answers)).report.name
    page = try self.page(in: scene.workplace)
    #expect(page.contains("<div>Awaiting an answer: 4 ("))
    #expect(page.contains("<div>Loaded: 2 ("))
    #expect(page.contains(link(answered, "answers.en.txt", answered)))

    let reversed = try await scene.reverse(count: 2)
    page = try self.page(in: scene.workplace)
    #expect(page.contains("<div>Deletion awaiting an answer: 2 ("))
    let name = reversed.report.name
    #expect(page.contains(link(name, "reversal.en.txt", name)))

    let company = scene.company
    #expect(page.contains("All runs – \(company.name)"))
    let people = company.employees.map(\.element) + company.vendors + company.otherNames
    for element in people + company.customers + company.wageItems.map(\.element) {
      #expect(!page.contains(element.name), "\(element.name)")
    }
    #expect(!page.contains("delivery") && !page.contains(Signature.test.by))
  }

  @Test func `the newest run comes first, and one whose folder is gone is only named`()
    async throws
  {
    let workplace = try Workplace()
    let (first, second) = try deliveries(of: "Larch & Sons")
    let older = try await workplace.carry(first).report.runID
    let outbox = workplace.path.appending("outbox")
    try FileManager.default.removeItem(atPath: outbox.appending(older).string)
    let newer = try await workplace.carry(second).report.runID
    let page = try page(in: workplace)
    let places = [newer, older].compactMap {
      page.range(of: "<tr><th scope=\"row\">\($0)")?.lowerBound
    }
    #expect(places.count == 1, "only the one that is gone stands without a link")
    let linked = try #require(page.range(of: link(newer, "report.en.html", newer))?.lowerBound)
    #expect(places.allSatisfy { linked < $0 })
    #expect(!page.contains("\(older)/"))
    #expect(page.contains("<h1>All runs – Larch &amp; Sons</h1>"))
  }

  @Test func `a report without an end does not hold the index up`() async throws {
    var scene = try await AnswerScene()
    let run = scene.carried.report.runID
    let report = scene.workplace.path.appending("outbox").appending(run).appending("report.json")
    try FileManager.default.removeItem(atPath: report.string)
    try FileManager.default.createSymbolicLink(
      atPath: report.string, withDestinationPath: "/dev/zero")
    _ = try await scene.workplace.answer([try scene.answer(0)])
    #expect(try page(in: scene.workplace).contains("<div>Loaded: 2 ("))
  }

  @Test func `companies that share an outbox have an index each`() async throws {
    let workplace = try Workplace()
    let outbox = workplace.path.appending("outbox")
    func carry(_ delivery: Delivery, _ ledger: String) async throws -> String {
      var options = delivery.options
      options.output.languages = [.french, .english]
      let request = RunRequest(
        bundle: [try workplace.placeAnew(delivery.files, in: .folder)], options: options,
        mode: .publish, limits: ArchiveLimits(), signature: .test)
      return try await carryOnce(
        request,
        at: RunLocation(
          outbox: .named(outbox), ledger: .named(workplace.path.appending(ledger)))
      ).report.runID
    }
    let larch = try deliveries(of: "Larch & Sons")
    let rowan = try deliveries(of: "Rowan/Ltd")
    let first = try await carry(larch.0, "larch.sqlite")
    let other = try await carry(rowan.0, "rowan.sqlite")
    let second = try await carry(larch.1, "larch.sqlite")
    let own = try page(in: workplace)
    #expect(own.contains(first) && own.contains(second))
    #expect(!own.contains(other) && !own.contains("Rowan"))
    #expect(own.contains("<html lang=\"fr-CA\">"))
    let theirs = try page("index-Rowan-Ltd.html", in: workplace)
    #expect(theirs.contains(other))
    #expect(!theirs.contains(first) && !theirs.contains("Larch"))

    // Whoever takes the first page away does not make the other company's move there.
    try FileManager.default.removeItem(atPath: outbox.appending("index.html").string)
    let last = try await carry(rowan.1, "rowan.sqlite")
    #expect(try page("index-Rowan-Ltd.html", in: workplace).contains(last))
    #expect(!FileManager.default.fileExists(atPath: outbox.appending("index.html").string))
  }

  @Test func `what somebody else put there stays`() async throws {
    let workplace = try Workplace()
    let outbox = workplace.path.appending("outbox")
    try FileManager.default.createDirectory(
      atPath: outbox.appending("index-Larch.html").string, withIntermediateDirectories: true)
    let foreign = Data("<html>my own list</html>".utf8)
    try foreign.write(to: URL(fileURLWithPath: outbox.appending("index.html").string))
    let run = try await workplace.carry(deliveries(of: "Larch").0).report.runID
    #expect(try page("index-Larch-2.html", in: workplace).contains(run))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: outbox.appending("index.html").string)) == foreign)
  }

  /// Two deliveries of a company, a week apart.
  private func deliveries(of name: String) throws -> (Delivery, Delivery) {
    var random = SeededGenerator(seed: 11)
    var company = GeneratedCompany(&random)
    company.name = name
    func delivery(_ first: Int32) -> Delivery {
      var maker = LineMaker(company, first: WorkDate(dayNumber: first), days: 5)
      return AnswerScene.delivery(of: (0..<2).map { _ in maker.line(&random) }, company)
    }
    return (delivery(20_514), delivery(20_521))
  }
}
