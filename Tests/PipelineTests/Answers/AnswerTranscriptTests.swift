import Foundation
import Testing
import Timesheets

@testable import Reports

/// The answers of `Transcripts/`, decoded and judged as any answer is, and what a reader is told of
/// them.
///
/// `TIMEFERRY_RECORD=1 swift test --filter AnswerTranscriptTests` records them anew, and fails, so
/// that none can pass by recording.
@Suite struct AnswerTranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  private static let isRecording = ProcessInfo.processInfo.environment["TIMEFERRY_RECORD"] == "1"

  private static func transcript(_ name: String) throws -> AnswerTranscript {
    AnswerTranscript(
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
  }

  private static func cases() throws -> [AnswerTranscript.Case] {
    try names.flatMap { try transcript($0).cases }
  }

  @Test(arguments: names)
  func `an answer is told as its transcript says`(name: String) throws {
    let transcript = try Self.transcript(name)
    var found = transcript
    for (position, entry) in transcript.cases.enumerated() {
      found.cases[position].report = try AnsweredScene().told(entry.answer)
    }
    if Self.isRecording {
      let file = Self.folder.appendingPathComponent(name)
      try found.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without TIMEFERRY_RECORD")
      return
    }
    for (expected, found) in zip(transcript.cases, found.cases) {
      #expect(found.report == expected.report, "\(name): \(expected.comment)")
    }
  }

  @Test(arguments: names)
  func `a transcript is written as it is recorded`(name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(AnswerTranscript(text).text == text)
  }

  @Test func `every status of a request is shown, and told in both languages`() throws {
    let cases = try Self.cases()
    for status in LoadStatus.allCases {
      let code = status == .macroFault ? #/statusCode="91\d\d"/# : try Self.pattern(status.rawValue)
      let shown = cases.filter { $0.answer.contains(code) }
      #expect(!shown.isEmpty, "\(status)")
      // What went well has no need of words.
      guard status.rawValue >= 500 && status != .nothingToClear else { continue }
      for language in Language.allCases {
        let meaning = Words(language).sentence(status)
        #expect(
          shown.contains { Self.unbroken($0.report).contains(Self.unbroken(meaning)) },
          "\(status) in \(language)")
      }
    }
  }

  @Test func `every status of a message set is shown, and told in both languages`() throws {
    let cases = try Self.cases()
    for status in MessageSetStatus.allCases {
      let code = "messageSetStatusCode=\"\(status.rawValue)\""
      let shown = cases.filter { $0.answer.contains(code) }
      #expect(!shown.isEmpty, "\(status)")
      guard status != .done else { continue }
      for language in Language.allCases {
        let meaning = Words(language).text(ofMessageSetStatus: status.rawValue).meaning
        #expect(
          shown.contains { Self.unbroken($0.report).contains(Self.unbroken(meaning)) },
          "\(status) in \(language)")
      }
    }
  }

  @Test func `every fault of the host is shown, and told in both languages`() throws {
    let reports = try Self.cases().filter { !$0.answer.hasPrefix("<") }
      .map { Self.unbroken($0.report) }
    for fault in HostFault.allCases {
      let failure = HostFailure(code: fault.rawValue, text: "")
      for language in Language.allCases {
        let text = Words(language).text(of: failure)
        let isTold = reports.contains { report in
          [failure.hexadecimal, text.meaning, text.cure].allSatisfy {
            report.contains(Self.unbroken($0))
          }
        }
        #expect(isTold, "\(fault) in \(language)")
      }
    }
  }

  @Test func `what QuickBooks says is kept to the letter`() throws {
    for entry in try Self.cases() {
      guard let found = entry.answer.firstMatch(of: #/statusMessage="([^"]+)"/#) else { continue }
      let own = found.output.1.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      // Nothing is told of what went well, of what was not tried, and of what was not there.
      let isSilent = ["\"Info\"", "\"3231\"", "<TxnDelRs"].contains { entry.answer.contains($0) }
      if !isSilent || entry.answer.contains("\"3175\"") {
        #expect(entry.report.contains("\n     \(own)\n"), "\(entry.comment)")
      }
    }
  }

  private static func pattern(_ code: Int) throws -> Regex<Substring> {
    try Regex("[ \n]statusCode=\"\(code)\"", as: Substring.self)
  }

  private static func unbroken(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
