import Foundation
import Pipeline
import QuickBooksStandIn
import Reports
import Testing
import Timesheets

/// When a refused entry may be sent again.
@Suite struct MendedTests {
  private let company: GeneratedCompany
  private var scene: AnswerScene
  private let answers: [Delivery.File]

  /// The first line's job was made inactive after the lists were exported.
  init() async throws {
    scene = try await AnswerScene { lines, held in
      let jobs = held.customers.indices.filter { held.customers[$0].isActive }
      for index in lines.indices { lines[index].customer = held.customers[jobs[1]] }
      if let employed = lines.firstIndex(where: { $0.wageItem != nil }) {
        lines.swapAt(0, employed)
      }
      lines[0].customer = held.customers[jobs[0]]
      held.customers[jobs[0]].isActive = false
    }
    company = scene.company
    answers = try scene.answers()
    let refused = try #require(try await scene.workplace.answer(answers))
    #expect(try scene.states() == [.loaded: 5, .refused: 1])
    #expect(refused.exitCode == 1)
  }

  /// The lists as they were exported later; `change` tells what was changed by then.
  private func lists(
    _ change: (inout GeneratedCompany) -> Void = { _ in }
  ) -> Delivery.File {
    var later = company
    later.modified = "2026-03-20T08:15:00-05:00"
    change(&later)
    return ("lists.xml", Array(QBXMLExport().lists(of: later).utf8))
  }

  private func inactivate(_ company: inout GeneratedCompany) {
    let job = scene.lines[0].customer?.id
    for index in company.customers.indices where company.customers[index].id == job {
      company.customers[index].isActive = false
    }
  }

  @Test func `lists that show the cause gone send the entry once`() async throws {
    let same = Delivery.File("lists.xml", Array(QBXMLExport().lists(of: company).utf8))
    let known = try #require(try await scene.workplace.answer([same]))
    #expect(known.folder == nil)

    let still = try #require(try await scene.workplace.answer([lists(inactivate)]))
    #expect(still.folder == nil)
    #expect(try scene.states() == [.loaded: 5, .refused: 1])

    let mended = try #require(try await scene.workplace.answer([lists()]))
    let again = try mended.files("batches")
    #expect(again.count == 1)
    #expect(mended.report.lines.map(\.mended) == [.lists])
    #expect(try scene.states() == [.loaded: 5, .awaiting: 1])

    // Refused once more: the same lists prove nothing any more.
    var standIn = scene.standIn
    let answer = ("again.xml", try standIn.answer(again[0].bytes) ?? [])
    let back = try #require(try await scene.workplace.answer([answer, lists()]))
    #expect(try back.files("batches").isEmpty)
    #expect(try scene.states() == [.loaded: 5, .refused: 1])
    let newer = lists { $0.modified = "2026-03-27T08:15:00-05:00" }
    let last = try #require(try await scene.workplace.answer([newer]))
    #expect(try last.files("batches").count == 1)
  }

  @Test func `lists without the one that is needed prove nothing`() async throws {
    let (name, bytes) = lists()
    let text = String(decoding: bytes, as: UTF8.self)
    for list in ["CustomerQueryRs", "EmployeeQueryRs"] {
      let start = try #require(text.range(of: "<\(list)")).lowerBound
      let end = try #require(text.range(of: "</\(list)>\n")).upperBound
      let rest = text[..<start] + text[end...]
      let outcome = try #require(
        try await scene.workplace.answer([(name, Array(rest.utf8))]))
      #expect(outcome.folder == nil, "\(list)")
    }
    #expect(try scene.states() == [.loaded: 5, .refused: 1])
  }

  @Test func `standing lists that were changed since prove it, a run in between or not`()
    async throws
  {
    var next = AnswerScene.delivery(of: [], company)
    var line = scene.lines[1]
    line.id = "next-week"
    line.date = line.date.adding(days: 7)
    next.files = [("time.xml", Array(QBXMLExport().exported([line]).utf8))]
    next.standing = [lists()]
    #expect(try await scene.workplace.carry(next).outcome.exitCode == 0)
    let outcome = try #require(
      try await scene.workplace.answer([answers[1]], standing: [lists()]))
    #expect(try outcome.files("batches").count == 1)
    #expect(outcome.report.lines.contains { $0.mended == .lists })
  }

  @Test func `a person's word counts for the status that is meant, and for no other`()
    async throws
  {
    let code = try #require(try scene.workplace.refusedCodes().first)
    await #expect {
      try await scene.workplace.answer([], mended: [code, 3250])
    } throws: { error in
      if case AnswerError.nothingRefused(3250, _) = error { true } else { false }
    }
    #expect(try scene.states() == [.loaded: 5, .refused: 1])
    let mended = try #require(try await scene.workplace.answer([], mended: [code]))
    #expect(try mended.files("batches").count == 1)
    #expect(mended.report.lines.map(\.mended) == [.person])
    #expect(try scene.states() == [.loaded: 5, .awaiting: 1])
    await #expect(throws: AnswerError.self) {
      try await scene.workplace.answer([], mended: [code])
    }
  }

  @Test func `an employee whose pay comes from time again is mended by the lists`() async throws {
    var scene = try await AnswerScene { lines, held in
      for index in held.employees.indices { held.employees[index].useTimeData = "NotSet" }
    }
    let answers = try scene.answers()
    _ = try await scene.workplace.answer(answers)
    let refused = try scene.states()[.refused] ?? 0
    #expect(refused > 0)
    let still = lists { later in
      for index in later.employees.indices { later.employees[index].useTimeData = "NotSet" }
    }
    #expect(try #require(try await scene.workplace.answer([still])).folder == nil)
    _ = try await scene.workplace.answer([lists()])
    #expect(try scene.states()[.refused] == nil)
    #expect(try scene.states()[.awaiting] == refused)
  }
}
