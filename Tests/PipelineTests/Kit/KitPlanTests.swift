import QBXML
import QBXMLSchema
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct KitPlanTests {
  private static let days = WorkDate(dayNumber: 20_395)...WorkDate(dayNumber: 20_500)

  private func plan(
    _ version: QBXMLVersion = .safeDefault, days: ClosedRange<WorkDate>? = days
  ) -> KitPlan {
    KitPlan(version: version, days: days, for: PipelineConfiguration())
  }

  @Test(arguments: KitPlan.versions)
  func `every document of every version fits its schema`(text: String) throws {
    let version = try #require(KitPlan.version(text))
    let plan = plan(version)
    #expect(plan.pages.isEmpty == (version.major < 5))
    for document in plan.documents + plan.pages {
      let bytes = document.bytes(in: version)
      #expect(QuerySchema(version).breaks(of: bytes) == [], "\(document.path)")
      #expect(bytes.allSatisfy { $0 < 0x7F })
    }
  }

  @Test(arguments: KitPlan.versions)
  func `no two requests of a kit have the same id, and no two files the same name`(
    text: String
  ) throws {
    let version = try #require(KitPlan.version(text))
    let plan = plan(version)
    let schema = QuerySchema(version)
    let documents = plan.documents + plan.pages
    let ids = documents.flatMap { schema.requests(of: $0.bytes(in: version)).map(\.id) }
    #expect(Set(ids).count == ids.count)
    let names = plan.files.map(\.path) + documents.map(\.answerPath)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: KitPlan.versions)
  func `a kit asks for every list that the checks look at, whole`(text: String) throws {
    let version = try #require(KitPlan.version(text))
    let schema = QuerySchema(version)
    let plan = plan(version, days: nil)
    var expected = [
      "HostQueryRq", "CompanyQueryRq", "PreferencesQueryRq", "EmployeeQueryRq", "VendorQueryRq",
      "OtherNameQueryRq", "CustomerQueryRq", "ItemServiceQueryRq", "ClassQueryRq",
      "PayrollItemWageQueryRq",
    ]
    if version.major >= 3 { expected.append("PayrollItemNonWageQueryRq") }
    let asked = plan.documents.flatMap { schema.requests(of: $0.bytes(in: version)) }
    #expect(asked.map(\.name) == expected)
    for document in plan.documents {
      let text = String(decoding: document.bytes(in: version), as: UTF8.self)
      #expect(!text.contains("MaxReturned") && !text.contains("IncludeRetElement"))
      let lists = asked.count { request in
        request.name != "HostQueryRq" && text.contains("<\(request.name) requestID")
          && text.contains("</\(request.name)>")
      }
      #expect(text.ranges(of: "<ActiveStatus>All</ActiveStatus>").count == lists)
    }
  }

  @Test func `payroll items stand in a document of their own`() {
    let payroll = plan().documents.filter { document in
      document.requests.contains { $0.element.name.hasPrefix("PayrollItem") }
    }
    #expect(payroll.map(\.path) == ["04-payroll.xml"])
    #expect(payroll[0].requests.count == 2)
  }

  @Test func `a month is asked for at once, a longer time month by month`() throws {
    func stretches(_ first: String, _ last: String) throws -> [String] {
      let days = try #require(WorkDate(iso: first))...#require(WorkDate(iso: last))
      let parts = KitPlan.stretches(days)
      #expect(parts.first?.lowerBound == days.lowerBound)
      #expect(parts.last?.upperBound == days.upperBound)
      for (left, right) in zip(parts, parts.dropFirst()) {
        #expect(left.upperBound.adding(days: 1) == right.lowerBound)
      }
      return parts.map { "\($0.lowerBound.isoText) \($0.upperBound.isoText)" }
    }
    #expect(try stretches("2026-11-09", "2026-11-09") == ["2026-11-09 2026-11-09"])
    #expect(try stretches("2026-10-20", "2026-11-19") == ["2026-10-20 2026-11-19"])
    #expect(
      try stretches("2026-11-30", "2027-02-01") == [
        "2026-11-30 2026-11-30", "2026-12-01 2026-12-31", "2027-01-01 2027-01-31",
        "2027-02-01 2027-02-01",
      ])
    #expect(
      try stretches("9999-11-15", "9999-12-31") == [
        "9999-11-15 9999-11-30", "9999-12-01 9999-12-31",
      ])
  }

  @Test func `a version is read in any letter case and only when it has time tracking`() {
    #expect(KitPlan.version("ca3.0")?.text == "CA3.0")
    #expect(KitPlan.version("13.0") == .safeDefault)
    for text in ["", "13", "1.1", "17.0", "13.0 ", "US13.0"] {
      #expect(KitPlan.version(text) == nil, "\(text)")
    }
  }

  @Test func `a kit is made once and overwrites nothing`() throws {
    let folder = try PipelineFolder()
    let kit = FilePath(folder.path).appending("a").appending("kit")
    let plan = plan()
    let made = try makeKit(plan, at: kit)
    #expect(made == plan.files.map { kit.appending($0.path) } + [kit.appending("answers")])
    #expect(throws: SpoolError.self) { try makeKit(plan, at: kit) }
    for file in plan.files {
      #expect(try PublishedRun(kit).read(file.path) == file.bytes)
    }
  }

  @Test func `a file that stands there already keeps anything from being made`() throws {
    let folder = try PipelineFolder()
    try folder.write(Array("mine".utf8), to: "kit.fr.html")
    let kit = FilePath(folder.path)
    #expect(
      throws: SpoolError.disk(DiskFailure(.createFile, kit.appending("kit.fr.html"), .fileExists))
    ) { try makeKit(plan(), at: kit) }
    #expect(try PublishedRun(kit).files().map(\.name) == ["kit.fr.html"])
  }
}
