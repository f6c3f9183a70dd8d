import Foundation
import Pipeline
import Testing
import Timesheets

@testable import Reports

/// A reader of a bad sample's pages learns of every finding where it is, what was seen and what to
/// do, in both languages.
@Suite struct BadSampleReportTests {
  /// Deliveries that are refused whole, of which only the command's own text tells.
  private static let refused: Set<CheckID> = [.companyBound, .companyMixed]

  @Test(arguments: Sample.bad)
  func `every finding is told with its place, its cause and its cure`(
    sample: Sample
  ) async throws {
    let outcome = try await sample.outcome
    let report = outcome.report
    let check = try #require(sample.check)
    #expect(report.findings.contains { $0.check == check })
    for language in Language.allCases {
      let page = try await text(of: sample, check, language)
      let words = Words(language, documents: DocumentNames(report.records))
      let isPage = !Self.refused.contains(check)
      // What is merely unproved is told once for each check, where it was met first.
      let unproved = Set(UnprovedList(report).findings.map(\.place))
      for finding in report.findings where isPage || finding.verdict == .fail {
        let told = words.sentence(finding)
        var parts = [told.what, told.cure]
        let isPlaced = finding.verdict == .fail || unproved.contains(finding.place)
        if let place = finding.place, isPlaced { parts.append(words.place(place)) }
        if finding.severity == .error { parts.append(told.cause) }
        for part in parts {
          #expect(page.contains(part.onlyWords), "\(sample.name), \(language): \(part)")
        }
      }
    }
  }

  @Test(arguments: Sample.bad)
  func `each is told in its own language`(sample: Sample) async throws {
    let report = try await sample.outcome.report
    let english = Words(.english, documents: DocumentNames(report.records))
    let check = try #require(sample.check)
    let page = try await text(of: sample, check, .french)
    for finding in report.findings {
      let told = english.sentence(finding)
      #expect(!page.contains(told.what.onlyWords), "\(sample.name): \(told.what)")
      #expect(!page.contains(told.cure.onlyWords), "\(sample.name): \(told.cure)")
    }
  }

  /// What a reader sees, without markup and line ends.
  private func text(
    of sample: Sample, _ check: CheckID, _ language: Language
  ) async throws -> String {
    guard !Self.refused.contains(check) else {
      return try await sample.outcome.summary(in: language).onlyWords
    }
    let name = "report.\(language.rawValue).html"
    let page = try #require(try await sample.published.files[name], "\(sample.name) has no \(name)")
    let seen = String(decoding: page, as: UTF8.self).replacing(/<[^>]*>/, with: " ")
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(seen) { $0.replacing($1.0, with: $1.1) }.onlyWords
  }
}

extension String {
  /// The words with one blank between them, however they are broken into lines.
  fileprivate var onlyWords: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
