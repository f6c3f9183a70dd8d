import Foundation
import Reports
import Testing
import Timesheets

/// The README shows what the program really prints and really checks.
///
/// `TIMEFERRY_RECORD=1 script/test --filter ReadmeTests` rewrites what it shows, and fails.
@Suite struct ReadmeTests {
  private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  private let readme: String

  init() throws {
    readme = try String(contentsOf: Self.url, encoding: .utf8)
  }

  @Test func `every command the README shows prints what stands below it`() throws {
    let folder = try CommandFolder()
    var shown = readme
    let sessions = readme.components(separatedBy: "```console\n$ ").dropFirst()
    #expect(!sessions.isEmpty)
    for session in sessions {
      let lines = try #require(session.components(separatedBy: "\n```").first)
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = String(lines[0])
      let expected = lines.count > 1 ? String(lines[1]) : ""
      let result = try folder.run(command)
      let printed = result.output.trimmingCharacters(in: .newlines)
      #expect(Self.shows(expected, printed), "after “\(command)”:\n\(printed)")
      #expect(result.errors.isEmpty)
      // What is left out is chosen by hand.
      guard !expected.contains(Self.leftOut) else { continue }
      shown = shown.replacingOccurrences(of: expected, with: printed)
    }
    try record(shown)
  }

  @Test func `the README names every check with what it proves and how much it weighs`() {
    let words = Words(.english)
    for check in CheckID.allCases {
      let row =
        "| `\(check.rawValue)` | \(words.catalogue(check).proves) | \(check.failSeverity.rawValue) "
        + "| \(check.unknownSeverity.rawValue) |"
      #expect(readme.contains(row), "no row for \(check.rawValue)")
    }
  }

  /// Stands in the README for lines that it leaves out.
  private static let leftOut = "[…]"

  /// Whether a text of the README is what was printed, but for what it leaves out.
  private static func shows(_ expected: String, _ printed: String) -> Bool {
    var parts = expected.components(separatedBy: leftOut)
    let end = parts.removeLast()
    guard let start = parts.first else { return printed == end }
    guard printed.hasPrefix(start), printed.hasSuffix(end) else { return false }
    var rest = printed.dropFirst(start.count)
    for part in parts.dropFirst() {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= end.count
  }

  private func record(_ shown: String) throws {
    guard ProcessInfo.processInfo.environment["TIMEFERRY_RECORD"] == "1" else { return }
    try shown.write(to: Self.url, atomically: true, encoding: .utf8)
    Issue.record("the README was recorded; run again without recording")
  }
}
