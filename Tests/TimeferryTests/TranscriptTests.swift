import Foundation
import Testing

/// The commands of `Transcripts/`, run by the executable that users run.
///
/// Recorded anew together with the samples' output:
///
///     TIMEFERRY_RECORD=1 swift test --filter 'GoldenTests|TranscriptTests'; git diff
///
/// A run that records fails, so that none can pass by recording.
@Suite struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  private static let isRecording = ProcessInfo.processInfo.environment["TIMEFERRY_RECORD"] == "1"

  @Test(arguments: names)
  func `commands print and end as their transcript says`(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    var found = transcript
    for (position, entry) in transcript.cases.enumerated() {
      found.cases[position].result = try CommandFolder().run(entry.command)
    }
    if Self.isRecording {
      try found.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without TIMEFERRY_RECORD")
      return
    }
    for (expected, found) in zip(transcript.cases, found.cases) {
      #expect(found.result.output == expected.result.output, "\(name): $ \(expected.command)")
      #expect(found.result.errors == expected.result.errors, "\(name): $ \(expected.command)")
      #expect(found.result.exitCode == expected.result.exitCode, "\(name): $ \(expected.command)")
    }
  }

  @Test(arguments: names)
  func `a transcript is written as it is recorded`(name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let transcript = Transcript(text)
    #expect(transcript.text == text)
    #expect(transcript.cases.allSatisfy { !$0.comment.isEmpty })
  }

  @Test func `every exit code that a user can meet is shown`() throws {
    var codes: Set<Int32> = []
    for name in Self.names {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      codes.formUnion(Transcript(text).cases.map(\.result.exitCode))
    }
    #expect(codes == [0, 1, 64, 65, 74, 75, 78])
  }
}
