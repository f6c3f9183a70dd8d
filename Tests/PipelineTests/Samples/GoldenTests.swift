import Foundation
import Pipeline
import Reports
import Spool
import Testing
import Timesheets

/// Every byte that the samples' runs write, against what is kept beside them.
///
/// When output is meant to change, record it anew, the transcripts of the command line with it, and
/// read the difference before committing it:
///
///     TIMEFERRY_RECORD=1 swift test --filter 'GoldenTests|TranscriptTests'; git diff
///
/// A run that records fails, so that none can pass by recording.
@Suite struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["TIMEFERRY_RECORD"] == "1"

  @Test(arguments: Sample.all)
  func `a sample's run writes what is expected, byte for byte`(sample: Sample) async throws {
    let found = try await sample.published
    if Self.isRecording {
      try found.write(to: sample.expected)
      Issue.record("recorded \(sample.name); run again without TIMEFERRY_RECORD")
      return
    }
    let expected = try FolderContents(of: sample.expected)
    for difference in found.differences(from: expected) {
      Issue.record("samples/\(sample.name)/expected/\(difference)")
    }
  }

  @Test(arguments: Sample.all)
  func `a second run publishes nothing, and another ledger has the same published`(
    sample: Sample
  ) async throws {
    let folder = try PipelineFolder()
    let first = try await sample.carry(into: folder)
    #expect(try FolderContents(of: first).differences(from: try await sample.published) == [])

    let outbox = folder.path + "/outbox"
    let before = try FolderContents(of: outbox)
    let second = try await sample.carry(into: folder)
    #expect(second.publication == nil)
    #expect(second.report.repeatOf == (first.folder == nil ? nil : first.report.runID))
    #expect(second.report.totals.read == first.report.totals.read)
    #expect(try FolderContents(of: outbox).differences(from: before) == [])
  }

  @Test(arguments: Sample.all)
  func `a dry run leaves nothing behind and comes to the same`(sample: Sample) async throws {
    let folder = try PipelineFolder()
    try await sample.carryBefore(into: folder)
    let before = try FolderContents(of: folder.path)
    let dry = try await sample.carryAlone(into: folder, .dryRun)
    let run = try await sample.outcome
    #expect(try FolderContents(of: folder.path).differences(from: before) == [])
    #expect(dry.folder == nil)
    #expect(dry.exitCode == run.exitCode)
    #expect(dry.report.runID == run.report.runID)
    #expect(dry.report.totals == run.report.totals)
  }

  @Test func `a comparison that fails names the file and its first differing line`() throws {
    let folder = try PipelineFolder(["a.txt": "one\ntwo\n", "b.txt": "", "c.txt": "same"])
    let other = try PipelineFolder(["a.txt": "one\n2\n", "c.txt": "same", "d/e.txt": ""])
    let found = try FolderContents(of: folder.path)
    #expect(
      found.differences(from: try FolderContents(of: other.path)) == [
        "a.txt, line 2:\n  expected 2\n  found    two", "b.txt is not expected",
        "d/e.txt is missing",
      ])
  }
}
