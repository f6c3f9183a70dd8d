import Foundation
import Pipeline
import Reports
import Testing
import Timesheets

/// What a clean delivery comes to, whatever its kind.
@Suite struct GoodSampleTests {
  @Test func `there are good samples of every kind of delivery`() {
    #expect(
      Sample.good.map(\.title) == [
        "canary", "iif-separate-lists", "iif-timer", "iterator-pages", "merged-lines",
        "mixed-kinds", "old-ca3-export", "quebec-fr", "quickbooks-time-csv", "standing-lists",
        "utf-16", "vendors-and-other-names", "weekly-qbxml", "windows-1252",
      ])
  }

  @Test(arguments: Sample.good)
  func `a good sample carries all that its pipeline selects`(sample: Sample) async throws {
    let outcome = try await sample.outcome
    let totals = outcome.report.totals
    #expect(outcome.exitCode == 0)
    #expect(totals.tie)
    #expect(totals.batched.entries > 0)
    #expect(totals.held == Tally())
    #expect(totals.duplicate == Tally())
    let options = try sample.configuration().options
    let selects =
      options.selection.from != nil || options.selection.cutOff != nil
      || options.selection.approvedOnly || !options.source.jobcodes.isEmpty
    #expect((totals.outside.entries > 0) == selects)
  }

  @Test(arguments: Sample.good)
  func `a good sample fails no check, and only IIF leaves checks unproved`(
    sample: Sample
  ) async throws {
    let findings = try await sample.outcome.report.findings
    #expect(findings.filter { $0.verdict == .fail }.map(\.check) == [])
    let unknown = Set(findings.map(\.check))
    if sample.title.hasPrefix("iif-") {
      #expect(unknown.isSuperset(of: [.payrollVisible, .useTimeData, .wageItemAny, .weekStart]))
      #expect(!findings.contains { $0.severity == .error })
    } else {
      #expect(unknown == [])
    }
  }

  @Test(arguments: Sample.all)
  func `no output has what is private in the lists`(sample: Sample) throws {
    let texts = [
      "000-00-", "000 000", "Fernbank Road", "Old Mill Lane", "Wharf Rd", "555-01", "Gate code",
      "Ticketed", "HoursAvailable",
    ]
    for (name, bytes) in try FolderContents(of: sample.expected).files {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in texts where text.contains(secret) {
        Issue.record("samples/\(sample.name)/expected/\(name) has “\(secret)”")
      }
    }
  }
}
