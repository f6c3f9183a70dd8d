import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Reports
import Testing
import Timesheets

/// Answers from the delivery to the ledger, in the forms that they come in.
@Suite struct AnswerTests {
  @Test func `answers in an archive settle every entry, and bring nothing when they come again`()
    async throws
  {
    var scene = try await AnswerScene()
    let answers = try scene.answers()
    let first = try #require(try await scene.workplace.answer(answers, in: .zip))
    #expect(first.exitCode == 0)
    #expect(try scene.states() == [.loaded: 6])
    #expect(try scene.folders() == [scene.carried.report.runID, first.report.name])

    let again = try #require(try await scene.workplace.answer(answers, in: .folder))
    #expect(again.ending == .repeated(first.report.name))
    #expect(again.exitCode == 0)
    #expect(again.told().contains("Everything in this delivery was known before"))
    #expect(try scene.folders().count == 2)
  }

  @Test func `what is wrong with answers is published once`() async throws {
    var scene = try await AnswerScene()
    let foreign = Delivery.edited(try scene.answer(1)) { text in
      text.replacing("newMessageSetID=\"", with: "newMessageSetID=\"x")
        .replacing("requestID=\"", with: "requestID=\"x")
    }
    let answers = [try scene.answer(0), ("foreign.xml", foreign.bytes)]
    let first = try #require(try await scene.workplace.answer(answers))
    #expect(first.folder != nil)
    #expect(first.exitCode == 1)
    let again = try #require(try await scene.workplace.answer(answers))
    #expect(again.ending == .repeated(first.report.name))
    #expect(again.exitCode == 1)
    #expect(try scene.folders().count == 2)
  }

  @Test func `answers come in parts, in one document, and without the name of their set`()
    async throws
  {
    var scene = try await AnswerScene()
    let answers = try scene.answers()
    let part = try #require(try await scene.workplace.answer([answers[1]]))
    #expect(part.exitCode == 0)
    #expect(try scene.states() == [.loaded: 2, .awaiting: 4])
    let sets = [answers[0], answers[2]].map { file in
      String(decoding: file.bytes, as: UTF8.self)
        .replacing(/newMessageSetID="[^"]*"/, with: "")
    }
    let inner = sets.map { text -> Substring in
      let start = text.range(of: "<QBXMLMsgsRs")?.lowerBound ?? text.startIndex
      let end = text.range(of: "</QBXML>")?.lowerBound ?? text.endIndex
      return text[start..<end]
    }
    let joined = "<?xml version=\"1.0\" ?>\n<QBXML>\n\(inner.joined())</QBXML>\n"
    let rest = try #require(try await scene.workplace.answer([("all.xml", Array(joined.utf8))]))
    #expect(rest.exitCode == 0)
    #expect(rest.report.findings.isEmpty)
    #expect(try scene.states() == [.loaded: 6])
  }

  @Test func `answers without data prove that entries stand, and ask under which TxnID`()
    async throws
  {
    var scene = try await AnswerScene()
    let bare = try scene.answers().map { file in
      Delivery.edited(file) {
        $0.replacing(/<TimeTrackingRet>(.|\n)*?<\/TimeTrackingRet>\s*/, with: "")
      }
    }
    let outcome = try #require(try await scene.workplace.answer(bare))
    #expect(try scene.states() == [.loaded: 6])
    let questions = try outcome.files("questions")
    #expect(questions.count == 1)
    #expect(outcome.told().contains("no answer showed their TxnID"))
    var standIn = scene.standIn
    let shown = try questions.map { ("shown.xml", try standIn.answer($0.bytes) ?? []) }
    let settled = try #require(try await scene.workplace.answer(shown))
    #expect(settled.exitCode == 0)
    let known = try scene.requests().compactMap { $0.state.standing?.txnID }
    #expect(Set(known) == Set(standIn.books.map(\.txnID)))
  }

  @Test func `what answers nothing of ours is refused, and nothing is changed`() async throws {
    let scene = try await AnswerScene()
    var other = try await AnswerScene { lines, _ in lines[0].notes = "another source" }
    let foreign = try other.answers().map { file in
      Delivery.edited(file) {
        $0.replacing("newMessageSetID=\"", with: "newMessageSetID=\"x")
          .replacing("requestID=\"", with: "requestID=\"x")
          .replacing(/<ExternalGUID>[^<]*<\/ExternalGUID>/, with: "")
      }
    }
    let outcome = try #require(try await scene.workplace.answer(foreign))
    #expect(outcome.ending == .nothing)
    #expect(outcome.exitCode == 65)

    let refusal = Array("0x80040400: QuickBooks found an error when parsing the text.".utf8)
    let host = try #require(try await scene.workplace.answer([("response.txt", refusal)]))
    #expect(host.ending == .nothing)
    #expect(host.exitCode == 65)
    #expect(host.told().contains("0x80040400"))

    let batch = try #require(
      try await scene.workplace.answer([("response.xml", scene.carried.batchBytes[0])]))
    #expect(batch.ending == .nothing)
    #expect(batch.exitCode == 65)
    #expect(batch.report.findings.map(\.detail) == [.requestDocument])

    #expect(try scene.states() == [.awaiting: 6])
    #expect(try scene.folders() == [scene.carried.report.runID])
  }

  @Test func `a batch that somebody changed is not sent again before it is put back`()
    async throws
  {
    var scene = try await AnswerScene()
    let file = scene.path(scene.batchFile(1))
    let bytes = try #require(FileManager.default.contents(atPath: file))
    let answers = try [scene.answer(0), scene.answer(1, .locked(at: 0)), scene.answer(2)]
    let edited = String(decoding: bytes, as: UTF8.self).replacing("PT", with: "PT0H")
    try Data(edited.utf8).write(to: URL(fileURLWithPath: file))

    let first = try #require(try await scene.workplace.answer(answers))
    #expect(first.report.lostBatches == [scene.batchFile(1)])
    #expect(first.exitCode == 1)
    #expect(try first.files("batches").isEmpty)
    #expect(try scene.states() == [.loaded: 5, .refused: 1])
    for (language, part) in [
      (Language.english, "Put each file back from a backup"),
      (.french, "Remettez chaque fichier à sa place, inchangé, à partir d’une sauvegarde"),
    ] {
      let told = first.told(language).replacing("\u{A0}", with: " ")
      #expect(told.contains(part))
      #expect(told.replacing(" ", with: "").contains(scene.batchFile(1)))
    }

    try FileManager.default.removeItem(atPath: file)
    let gone = try #require(try await scene.workplace.answer(answers))
    #expect(gone.ending == .repeated(first.report.name))
    #expect(gone.report.lostBatches == [scene.batchFile(1)])

    try bytes.write(to: URL(fileURLWithPath: file))
    let mended = try #require(try await scene.workplace.answer(answers))
    let again = try mended.files("batches")
    #expect(again.count == 1)
    #expect(mended.report.lostBatches.isEmpty)
    #expect(try scene.states() == [.loaded: 5, .awaiting: 1])
  }

  @Test func `a batch whose entries all stand may be gone`() async throws {
    var scene = try await AnswerScene()
    let answers = try scene.answers()
    try FileManager.default.removeItem(atPath: scene.path(scene.batchFile(0)))
    let outcome = try #require(try await scene.workplace.answer(answers))
    #expect(outcome.exitCode == 0)
    #expect(outcome.report.lostBatches.isEmpty)
  }

  @Test func `what a person calls lost is asked about, by run, folder or file`() async throws {
    var scene = try await AnswerScene()
    _ = try await scene.workplace.answer([try scene.answer(0)])
    let file = try #require(
      try await scene.workplace.answer([], lost: [scene.path(scene.batchFile(1))]))
    #expect(try scene.states() == [.loaded: 2, .unknown: 2, .awaiting: 2])
    #expect(try file.files("questions").count == 2)
    let run = try #require(
      try await scene.workplace.answer([], lost: [scene.carried.report.runID + "/"]))
    #expect(try scene.states() == [.loaded: 2, .unknown: 4])
    #expect(run.exitCode == 1)
    let again = try #require(
      try await scene.workplace.answer([], lost: [scene.carried.report.runID]))
    #expect(again.folder == nil)
    #expect(again.exitCode == 1)

    for lost in ["nowhere", "\(scene.carried.report.runID)/batches/0009-2026-01-01.xml"] {
      await #expect {
        try await scene.workplace.answer([], lost: [lost])
      } throws: { error in
        if case AnswerError.unknownRun(lost, _) = error { true } else { false }
      }
    }
    #expect(try scene.folders().count == 4)
  }
}
