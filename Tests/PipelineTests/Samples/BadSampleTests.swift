import Foundation
import Pipeline
import Reports
import Testing
import Timesheets

/// One spoilt delivery for each check: that check fires, and no other.
@Suite struct BadSampleTests {
  /// Checks that no delivery can fail, only leave undecided.
  private static let neverFailing: Set<CheckID> = [.payrollVisible]

  @Test func `every check has its bad sample, and every bad sample its check`() {
    #expect(Sample.bad.map(\.title) == CheckID.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: Sample.bad)
  func `a bad sample fires exactly its check`(sample: Sample) async throws {
    let report = try await sample.outcome.report
    let check = try #require(sample.check)
    let failed = Set(report.findings.filter { $0.verdict == .fail }.map(\.check))
    let unknown = Set(report.findings.filter { $0.verdict == .unknown }.map(\.check))
    if Self.neverFailing.contains(check) {
      #expect(failed == [])
      #expect(unknown.contains(check))
    } else {
      #expect(failed == [check])
      #expect(!unknown.contains(check))
    }
  }

  @Test(arguments: Sample.bad)
  func `a bad sample's exit code and refusal follow from its check`(
    sample: Sample
  ) async throws {
    let outcome = try await sample.outcome
    let check = try #require(sample.check)
    let refuses: Set<CheckID> = [.companyBound, .companyMixed]
    if refuses.contains(check) {
      #expect(outcome.exitCode == 65)
      #expect(outcome.folder == nil)
    } else {
      let severity = outcome.report.findings.first { $0.check == check }?.severity
      #expect(outcome.exitCode == (severity == .error ? 1 : 0))
      #expect(outcome.folder != nil)
    }
  }
}
