import Foundation
import QBXML
import QuickBooksStandIn
import Reports
import Seeds
import Testing
import Timesheets

@testable import Pipeline

/// The documents of a kit, answered by a QuickBooks that refuses what the real one would.
@Suite struct KitAnswersTests {
  private func company(_ generated: GeneratedCompany) throws -> StandInCompany {
    try StandInCompany(exports: [Array(QBXMLExport().lists(of: generated).utf8)])
  }

  private func plan(
    _ version: String, days: ClosedRange<WorkDate>? = nil
  ) throws -> KitPlan {
    KitPlan(
      version: try #require(KitPlan.version(version)), days: days, for: PipelineConfiguration())
  }

  /// The answers under the names that the page tells.
  private func answers(
    to documents: [KitDocument], of plan: KitPlan, from standIn: inout StandIn,
    _ fault: Fault? = nil
  ) throws -> [Delivery.File] {
    try documents.map { document in
      let answer = try standIn.answer(document.bytes(in: plan.version), fault)
      return (document.answerPath, try #require(answer))
    }
  }

  @Test(arguments: ["2.0", "3.0", "5.0", "6.0", "10.0", "13.0", "16.0"])
  func `the answers are as good as the company's own export`(
    version: String
  ) async throws {
    var random = SeededGenerator(seed: version.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    var clean = CleanDelivery(random.pick(MessyDelivery.Format.allCases), &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    var standIn = StandIn(company: try company(clean.company))
    let plan = try plan(version)
    clean.delivery.files.removeFirst()
    clean.delivery.files += try answers(to: plan.documents, of: plan, from: &standIn)
    let second = try await workplace.carry(clean.delivery, outbox: "again")
    #expect(second.loudChecks.isEmpty)
    #expect(second.batchBytes == first.batchBytes)
    // Not even the notes on what could not be proved are more than before.
    #expect(second.report.findings.count <= first.report.findings.count)
  }

  @Test func `an early Canadian QuickBooks answers its own version and refuses a later one whole`()
    throws
  {
    let bundle = try FolderContents(of: Sample(name: "good/old-ca3-export").folder + "/bundle")
    let exports = bundle.files.filter { $0.key.hasSuffix(".xml") }.sorted { $0.key < $1.key }
    var standIn = StandIn(company: try StandInCompany(exports: exports.map(\.value)))
    let known = try plan("CA3.0")
    let names = try answers(to: known.documents, of: known, from: &standIn).map(\.name)
    #expect(names == known.documents.map(\.answerPath))
    let late = try plan("13.0")
    #expect(throws: ParserRefusal.self) {
      try answers(to: late.documents, of: late, from: &standIn)
    }
  }

  @Test func `time that QuickBooks holds is asked for, month by month, and not carried again`()
    async throws
  {
    var random = SeededGenerator(seed: 77)
    var clean = CleanDelivery(.timesheet, &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    var standIn = StandIn(company: try company(clean.company))
    for batch in first.batchBytes { _ = try standIn.answer(batch) }
    #expect(!standIn.books.isEmpty)
    let dates = first.report.source.compactMap(\.date)
    let days = try #require(dates.min()).adding(days: -40)...(try #require(dates.max()))
    let plan = try plan("13.0", days: days)
    #expect(plan.documents.count > 5)
    clean.delivery.files.removeFirst()
    clean.delivery.files += try answers(to: plan.documents, of: plan, from: &standIn)
    let second = try await workplace.carry(clean.delivery, outbox: "again")
    #expect(second.report.totals.duplicate == first.report.totals.batched)
    #expect(second.report.totals.batched == Tally())
  }

  @Test func `payroll that is switched off costs the payroll answers alone`() async throws {
    var random = SeededGenerator(seed: 5)
    var clean = CleanDelivery(.timesheet, &random)
    var standIn = StandIn(company: try company(clean.company))
    let plan = try plan("13.0")
    clean.delivery.files.removeFirst()
    clean.delivery.files += try answers(
      to: plan.documents, of: plan, from: &standIn, .payroll(.off))
    let carried = try await Workplace().carry(clean.delivery)
    #expect(carried.report.lists.employees.count == clean.company.employees.count)
    #expect(carried.report.lists.customers.count > 0)
    #expect(carried.loudChecks.contains(.payrollAvailable))
    #expect(!carried.loudChecks.contains(.personLinked))
  }

  @Test func `pages make the same lists, and a page that is missing is told`() async throws {
    var random = SeededGenerator(seed: 9)
    var clean = CleanDelivery(.timer, &random)
    var company = try company(clean.company)
    for number in 1...2_500 {
      company.add(.customers, "9000\(number)-1", "Very large customer \(number)")
    }
    var standIn = StandIn(company: company)
    let plan = try plan("13.0")
    let whole = try answers(to: plan.documents, of: plan, from: &standIn)
    clean.delivery.files.removeFirst()
    let time = clean.delivery
    clean.delivery.files += whole
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)

    let pages = try self.pages(of: plan, from: &standIn)
    let lists = try #require(pages["customer"])
    #expect(lists.count == 3)
    var paged = time
    // The jobs came in no other way.
    paged.files += whole.filter { !$0.name.contains("03-jobs") }
    paged.files += pages.values.flatMap { $0 }
    var classes = plan.documents[2].requests
    classes.removeAll { $0.element.name != "ClassQueryRq" }
    paged.files.append(
      (
        "classes.xml",
        try #require(
          try standIn.answer(QueryEncoder.bytes(of: classes, version: plan.version)))
      ))
    let second = try await workplace.carry(paged, outbox: "again")
    #expect(second.batchBytes == first.batchBytes)
    #expect(second.loudChecks == first.loudChecks)
    #expect(second.report.lists.customers.count == first.report.lists.customers.count)

    paged.files.removeAll { $0.name == lists[2].name }
    let third = try await workplace.carry(paged, outbox: "short")
    #expect(third.loudChecks.contains(.listsComplete))
  }

  /// Follows the page's steps: first page, then the iteratorID of each answer into the next
  /// document until none remain.
  private func pages(
    of plan: KitPlan, from standIn: inout StandIn
  ) throws -> [String: [Delivery.File]] {
    var pages: [String: [Delivery.File]] = [:]
    for (first, next) in zip(
      plan.pages.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element),
      plan.pages.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
    {
      guard case .firstPage(let list) = first.group, next.group == .nextPage(list) else {
        Issue.record("\(first.path) and \(next.path) are of two lists")
        continue
      }
      var answer = try #require(try standIn.answer(first.bytes(in: plan.version)))
      pages[list, default: []].append((first.answerPath, answer))
      while true {
        let response = try ParsedDocument(answer).root.children[0].children[0]
        if response.attributes["iteratorRemainingCount"] == "0" { break }
        let id = try #require(response.attributes["iteratorID"])
        let document = String(decoding: next.bytes(in: plan.version), as: UTF8.self)
          .replacing(KitDocument.placeholder, with: id)
        answer = try #require(try standIn.answer(Array(document.utf8)))
        let number = pages[list, default: []].count
        pages[list, default: []].append(
          (next.answerPath.replacing("-1", with: "-\(number)"), answer))
      }
    }
    return pages
  }
}
