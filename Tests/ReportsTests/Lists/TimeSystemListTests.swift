import Testing
import Timesheets

@testable import Reports

@Suite struct TimeSystemListTests {
  /// A firm whose lists were all exported.
  private var run: SampleRun {
    var run = SampleRun()
    run.lists.exported = [.employees, .vendors, .customers, .items, .classes]
    run.lists.customers = ["Quay", "Quay:North", "Quay:North:Wall", "Shut"].map { name in
      var element = run.lists.customers[0].element
      element.fullName = name
      element.isActive = name == "Shut" ? false : name == "Quay" ? nil : true
      return CustomerRecord(element: element)
    }
    return run
  }

  private func table(_ list: TimeSystemList, _ run: SampleRun) throws -> [[String]] {
    rows(ofCSV: try bytes(of: list.path, in: run.report))
  }

  @Test func `each list is a file of its active elements`() throws {
    #expect(
      try table(.employees, run) == [
        ["name", "list_id", "active"], ["Ada Roy", "80000001-1", "yes"],
      ])
    #expect(try table(.contractors, run).dropFirst() == [["Boreal Crew", "80000003-1", "yes"]])
    #expect(
      try table(.serviceItems, run) == [
        ["service item", "list_id", "active"], ["Paving", "80000005-1", "yes"],
      ])
    #expect(try table(.classes, run) == [["class", "list_id", "active"]])
  }

  @Test func `a job shows each of its levels, and whether it is known to be active`() throws {
    let id = "80000004-1"
    #expect(
      try table(.jobs, run) == [
        ["name", "jobcode_1", "jobcode_2", "jobcode_3", "job", "list_id", "active"],
        ["Quay", "Quay", "", "", "no", id, ""],
        ["Quay:North", "Quay", "North", "", "yes", id, "yes"],
        ["Quay:North:Wall", "Quay", "North", "Wall", "yes", id, "yes"],
      ])
  }

  @Test func `who may work on which job is told by the lists' active names alone`() throws {
    var run = run
    let pairs = [
      ("ADA  ROY", "quay : north"), ("Ada Roy", "Quay"), ("Boreal Crew", "Quay"),
      ("Zoé Côté", "Quay"), ("Ada Roy", "Shut"), ("Nobody", "Quay"),
    ]
    run.options.assignments = AssignmentTable(
      pairs: Set(
        pairs.map {
          AssignmentTable.Pair(person: NormalizedName($0), customer: NormalizedName($1))
        }))
    #expect(
      try table(.assignments, run) == [
        ["person", "jobcode"], ["Ada Roy", "Quay"], ["Ada Roy", "Quay:North"],
        ["Boreal Crew", "Quay"],
      ])
    #expect(TimeSystemLists(run.report).assignmentsLeftOut == 3)
    run.options.carry.vendors = .off
    #expect(try table(.assignments, run).count == 3)
  }

  @Test func `a list that no export has, or that an option leaves out, is not written and said`() {
    var run = run
    run.lists.exported.remove(.customers)
    run.options.carry.vendors = .off
    run.options.carry.classes = .off
    let lists = TimeSystemLists(run.report)
    #expect(lists.written == [.employees, .serviceItems])
    #expect(
      TimeSystemList.allCases.map { lists.omission(of: $0) } == [
        nil, .switchedOff, .notExported, .noTable, nil, .switchedOff,
      ])
    let paths = RunFiles(run.report).all(folder: nil).map(\.path)
    #expect(
      paths.filter { $0.hasPrefix("lists/") } == ["lists/employees.csv", "lists/service-items.csv"])
  }

  @Test func `what a first synchronization would have removed is told with its hours`() throws {
    var report = run.report
    report.absences = [
      ListAbsence(
        role: .person, name: "Zoé <Côté>", reason: .inactive, listed: "Zoé Côté",
        time: Tally(entries: 2, minutes: 90))
    ]
    let json = String(decoding: try bytes(of: "report.json", in: report), as: UTF8.self)
    #expect(json.contains("\"name\": \"Zoé <Côté>\""))
    for (language, reason) in [
      ("en", "Inactive in QuickBooks."), ("fr", "Inactif dans QuickBooks."),
    ] {
      let page = String(
        decoding: try bytes(of: "report.\(language).html", in: report), as: UTF8.self)
      #expect(page.contains("Zoé &lt;Côté&gt;") && page.contains(reason))
    }
  }
}
