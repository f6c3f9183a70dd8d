import Foundation
import LoadLedger
import Pipeline
import Reports
import Spool
import SystemPackage
import Testing
import Timesheets

/// What is carried twice when the memory is lost is not carried at all.
@Suite struct LostLedgerTests {
  private let folder: PipelineFolder

  init() throws {
    folder = try PipelineFolder()
  }

  /// A company file's export with one person, and one line of time.
  private func bundle(
    _ company: String, legal: String = "", ein: String = "", day: Int = 9
  ) throws -> FilePath {
    let name = "\(company)-\(day)"
    try folder.write(
      Array(
        """
        <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRs>
        <CompanyQueryRs statusCode="0"><CompanyRet><CompanyName>\(company)</CompanyName>
        <LegalCompanyName>\(legal)</LegalCompanyName><EIN>\(ein)</EIN></CompanyRet>
        </CompanyQueryRs>
        <EmployeeQueryRs statusCode="0"><EmployeeRet><ListID>1-1</ListID><Name>Ida Holm</Name>
        <IsActive>true</IsActive></EmployeeRet></EmployeeQueryRs></QBXMLMsgsRs></QBXML>
        """.utf8), to: name + "/lists.xml")
    try folder.write(
      Array(
        """
        <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">
        <TimeTrackingAddRq requestID="1"><TimeTrackingAdd><TxnDate>2026-11-0\(day)</TxnDate>
        <EntityRef><FullName>Ida Holm</FullName></EntityRef><Duration>PT1H0M</Duration>
        </TimeTrackingAdd></TimeTrackingAddRq></QBXMLMsgsRq></QBXML>
        """.utf8), to: name + "/time.xml")
    return FilePath(folder.path).appending(name)
  }

  private func carry(
    _ bundle: FilePath, ledger: String? = nil, newName: String? = nil
  ) async throws -> RunOutcome {
    let home = FilePath(folder.path).appending("books")
    var request = RunRequest(
      bundle: [bundle], options: CarryOptions(), mode: .publish, limits: ArchiveLimits(),
      signature: .test)
    request.newCompanyName = newName
    return try await carryOnce(
      request,
      at: RunLocation(
        outbox: .home(home), ledger: ledger.map { .named(FilePath($0)) } ?? .home(home)))
  }

  private var ledger: String { folder.path + "/books/Larch/ledger.sqlite" }

  @Test func `a ledger that is lost while its outbox stands carries nothing`() async throws {
    _ = try await carry(bundle("Larch"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/books/Larch")
    where name.hasPrefix("ledger.sqlite") {
      try FileManager.default.removeItem(atPath: folder.path + "/books/Larch/" + name)
    }
    let next = try bundle("Larch", day: 8)
    let error = await #expect(throws: RunError.self) { try await carry(next) }
    guard case .unknownRuns = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // The very run that stands there may be made again: it comes to the same folder.
    #expect(try await carry(bundle("Larch")).publication == .alreadyPublished)
    #expect(try await carry(next).publication == .published)
  }

  @Test func `an old backup of the ledger carries nothing that came after it`() async throws {
    _ = try await carry(bundle("Larch"))
    let backup = try Data(contentsOf: URL(fileURLWithPath: ledger))
    _ = try await carry(bundle("Larch", day: 8))
    try backup.write(to: URL(fileURLWithPath: ledger))
    // Neither what is new, nor what was carried since and comes again.
    for day in [7, 8] {
      let next = try bundle("Larch", day: day)
      let error = await #expect(throws: RunError.self) { try await carry(next) }
      guard case .unknownRuns = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a run whose manifest is gone is not forgotten with its ledger`() async throws {
    _ = try await carry(bundle("Larch"))
    let backup = try Data(contentsOf: URL(fileURLWithPath: ledger))
    let second = try #require(try await carry(bundle("Larch", day: 8)).folder)
    try backup.write(to: URL(fileURLWithPath: ledger))
    try FileManager.default.removeItem(atPath: second.string + "/manifest.json")
    await #expect(throws: RunError.self) { try await carry(bundle("Larch", day: 8)) }
  }

  @Test func `a copy of a run's folder hinders no run`() async throws {
    let first = try #require(try await carry(bundle("Larch")).folder)
    try FileManager.default.copyItem(atPath: first.string, toPath: first.string + " copy")
    #expect(try await carry(bundle("Larch", day: 8)).publication == .published)
  }

  @Test func `an outbox may hold the runs of other companies`() async throws {
    let outbox = FilePath(folder.path).appending("shared")
    for company in ["Larch", "Alder"] {
      let request = RunRequest(
        bundle: [try bundle(company)], options: CarryOptions(), mode: .publish,
        limits: ArchiveLimits(), signature: .test)
      let home = FilePath(folder.path).appending("books")
      let outcome = try await carryOnce(
        request, at: RunLocation(outbox: .named(outbox), ledger: .home(home)))
      #expect(outcome.publication == .published)
    }
  }

  @Test(arguments: ["legal", "employer"])
  func `a company under a new name is known again by what did not change`(
    mark: String
  ) async throws {
    let legal = mark == "legal" ? "Larch Street Ltd." : ""
    let ein = mark == "employer" ? "12-3456789" : ""
    _ = try await carry(bundle("Larch", legal: legal, ein: ein))
    let renamed = try bundle("Tamarack", legal: legal, ein: ein, day: 8)
    let error = await #expect(throws: RunError.self) { try await carry(renamed) }
    guard case .knownElsewhere(let known, "Larch", "Tamarack") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(known.hasSuffix("/books/Larch/ledger.sqlite"))
    let outcome = try await carry(renamed, ledger: ledger, newName: "Tamarack")
    #expect(outcome.publication == .published)
    // The same hours under the new name are the same entries.
    let again = try bundle("Tamarack", legal: legal, ein: ein)
    #expect(try await carry(again, ledger: ledger).report.totals.duplicate.entries == 1)
  }

  @Test func `letter case and blanks of its name make no other company`() async throws {
    #expect(try await carry(bundle("Larch Street")).publication == .published)
    let again = try await carry(bundle("LARCH  street"))
    #expect(again.report.totals.duplicate.entries == 1)
  }

  @Test func `a new name that the bundle does not give is not believed`() async throws {
    _ = try await carry(bundle("Larch"))
    let other = try bundle("Alder", day: 8)
    let error = await #expect(throws: RunError.self) {
      try await carry(other, ledger: ledger, newName: "Tamarack")
    }
    guard case .otherNewName("Tamarack", "Alder") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    await #expect(throws: LedgerError.self) { try await carry(other, ledger: ledger) }
  }
}
