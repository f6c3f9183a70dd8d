import Testing
import Timesheets

@testable import Checks

/// A bundle in which nothing is wrong, and bundles in which one thing is.
@Suite struct CleanBundleTests {
  fileprivate struct Parts {
    var lists = DocumentBuilder.company()
    var time = DocumentBuilder(1)
    var options = CarryOptions()
  }

  private func clean() -> Parts {
    var parts = Parts()
    parts.options.company = "Foo Roofing"
    parts.options.source.weekStart = .monday
    for day in 2...6 {
      parts.time.entry(
        "Ann Lee", customer: "Foo Inc:Roof", item: "Labour", class: "North",
        wageItem: "Regular", minutes: 480, date: "2026-03-0\(day)")
      parts.time.entry("Cy Works", customer: "Bar Ltd", minutes: 95, date: "2026-03-0\(day)")
    }
    return parts
  }

  private func findings(_ change: (inout Parts) -> Void) -> [Finding] {
    var parts = clean()
    change(&parts)
    return checked(bundle(parts.lists, parts.time), options: parts.options).findings
  }

  @Test func `a clean bundle has no findings`() {
    #expect(findings { _ in }.map(\.detail) == [])
  }

  /// One mutation per check of reading, company, entry and duplicates: exactly that check speaks.
  private static let mutations: [(CheckID, @Sendable (inout Parts) -> Void)] = [
    (.bundleStatement, { $0.read(.statementUnreadable(.notYAML)) }),
    (.documentReadable, { $0.read(.forbiddenXML(.depth)) }),
    (.lineReadable, { $0.read(.openQuote(column: "NOTE")) }),
    (.valueReadable, { $0.read(.unreadableValue(field: "IsActive", text: "maybe")) }),
    (.responseStatus, { $0.lists.exported(.vendors, status: 3260) }),
    (.companyBound, { $0.options.company = "Bar Roofing" }),
    (
      .companyMixed,
      { parts in
        let place = parts.lists.place()
        parts.lists.records.lists.companies.append(
          CompanyRecord(place: place, companyName: "Bar Roofing", isSampleCompany: false))
        parts.options.company = nil
      }
    ),
    (.companySample, { $0.lists.records.lists.companies[0].isSampleCompany = true }),
    (.hostVersion, { $0.options.output.version = QBXMLVersion(major: 99) }),
    (
      .hostCountry,
      { parts in
        parts.lists.records.lists.hosts[0].country = "CA"
        parts.options.output.version = QBXMLVersion(major: 5)
      }
    ),
    (.hostFileMode, { $0.lists.records.lists.hosts[0].isSingleUser = false }),
    (
      .listsComplete,
      { parts in
        let place = parts.lists.place()
        parts.lists.records.lists.exports.append(
          ListExport(kind: .items, place: place, remaining: 5, iteratorID: "{1}"))
      }
    ),
    (.listsFresh, { $0.lists.records.newestStamp = LocalStamp(qbxml: "2025-03-01") }),
    (.timeTrackingOn, { $0.lists.records.lists.preferences[0].hasTimeTracking = false }),
    (.weekStart, { $0.options.source.weekStart = .sunday }),
    (.billableComplete, { $0.time.records.activities[1].billable = .billable }),
    (.durationValid, { $0.time.records.activities[0].minutes = 0 }),
    (.dayTotal, { $0.time.entry("Cy Works", customer: "Foo Inc", minutes: 1440) }),
    (.dateValid, { $0.time.records.activities[0].date = nil }),
    (.dateInRange, { $0.time.records.activities[0].date = WorkDate(iso: "1926-03-02") }),
    (
      .closingDate,
      { $0.lists.records.lists.preferences[0].closingDate = WorkDate(iso: "2026-03-02") }
    ),
    (
      .textFits,
      { parts in
        parts.time.records.activities[0].notes = parts.time.records.texts.append(
          String(repeating: "x", count: 4096))
      }
    ),
    (
      .textSurvives,
      { parts in
        parts.time.records.activities[0].notes = parts.time.records.texts.append("→")
      }
    ),
    (.duplicateInBundle, { $0.time.entry("Cy Works", customer: "Bar Ltd", minutes: 95) }),
    (
      .alreadyInQuickBooks,
      { parts in
        var standing = parts.time.records.activities[0]
        standing.sourceIDKind = .txnID
        standing.sourceID = parts.time.records.texts.append("T-1")
        parts.time.records.answered = [standing]
      }
    ),
  ]

  @Test(arguments: 0..<mutations.count)
  func `one thing wrong makes one check speak`(number: Int) {
    let (check, change) = Self.mutations[number]
    #expect(Set(findings(change).map(\.check)) == [check])
  }
}

extension CleanBundleTests.Parts {
  fileprivate mutating func read(_ fault: FindingDetail) {
    time.records.findings.append(
      ReadingFinding(fault, at: FindingPlace(document: DocumentID(index: 1), line: 1)))
  }
}
