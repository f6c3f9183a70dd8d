import Pipeline
import QuickBooksStandIn
import Reports
import Testing
import Timesheets

/// The reversal of a run, from the typed words to what the source may bring again.
@Suite struct ReverseTests {
  /// Six lines that stand in QuickBooks, some of them billable.
  private func loaded(billable: Int = 0) async throws -> AnswerScene {
    var scene = try await AnswerScene { lines, held in
      for index in 0..<billable {
        lines[index].billable = .billable
        lines[index].customer = held.customers.first(where: \.isActive)
        lines[index].item = held.items.last(where: \.isActive)
      }
    }
    let answers = try scene.answers()
    #expect(try await scene.workplace.answer(answers)?.exitCode == 0)
    return scene
  }

  @Test func `nothing is deleted before company and count are typed as they are`() async throws {
    let scene = try await loaded()
    let told = try await scene.reverse(count: nil)
    #expect(told.folder == nil)
    #expect(told.needed == .init(company: scene.company.name, count: 6))
    await #expect {
      try await scene.reverse(count: 5)
    } throws: { error in
      if case ReversalError.otherCount(typed: 5, found: 6) = error { true } else { false }
    }
    await #expect {
      try await scene.reverse(count: 6, company: "Another Firm")
    } throws: { error in
      if case ReversalError.otherCompany = error { true } else { false }
    }
    #expect(try scene.states() == [.loaded: 6])
    #expect(try scene.folders().count == 2)
    let done = try await scene.reverse(count: 6, company: scene.company.name.uppercased())
    #expect(done.folder != nil)
    #expect(try scene.states() == [.deleting: 6])
  }

  @Test func `billed time stays, and billable time unless an export just made shows it free`()
    async throws
  {
    var scene = try await loaded(billable: 3)
    #expect(try await scene.reverse(count: nil).needed.count == 3)
    let txnIDs = scene.standIn.books.filter { $0.billing == .billable }.map(\.txnID)
    scene.standIn.bill(txnIDs[0])
    let export = Delivery.File("time.xml", try scene.standIn.exportedTime())
    let outcome = try await scene.reverse(count: 5, shown: [export])
    let kept = outcome.report.lines.filter { $0.kept != nil }
    #expect(kept.map(\.kept) == [.billed])
    #expect(kept.map { $0.after.standing?.txnID } == [txnIDs[0]])
    #expect(try scene.states() == [.deleting: 5, .loaded: 1])
    #expect(outcome.text(in: .french).contains("facturé"))
  }

  @Test func `a second reversal deletes nothing, before the first's answer or after`()
    async throws
  {
    var scene = try await loaded()
    let first = try await scene.reverse(count: 6)
    for count in [0, 6] {
      await #expect {
        try await scene.reverse(count: count)
      } throws: { error in
        if case ReversalError.nothingToDelete = error { true } else { false }
      }
    }
    let deletions = try first.published("deletions")
    #expect(deletions.count == 1)
    let answers = try deletions.map { ("deleted.xml", try scene.standIn.answer($0.bytes) ?? []) }
    #expect(scene.standIn.books.isEmpty)
    #expect(try await scene.workplace.answer(answers)?.exitCode == 0)
    #expect(try scene.states() == [.deleted: 6])
    await #expect {
      try await scene.reverse(count: 6)
    } throws: { error in
      if case ReversalError.nothingToDelete = error { true } else { false }
    }
  }

  @Test func `what was reversed stays away until the source brings it in another delivery`()
    async throws
  {
    var scene = try await loaded()
    let reversal = try await scene.reverse(count: 6)
    let answers = try reversal.published("deletions").map {
      ("deleted.xml", try scene.standIn.answer($0.bytes) ?? [])
    }
    _ = try await scene.workplace.answer(answers)

    var delivery = AnswerScene.delivery(of: scene.lines, scene.company)
    delivery.options.output.batchSize = 2
    let same = try await scene.workplace.carry(delivery)
    #expect(same.report.totals.batched == Tally())
    #expect(same.outcome.exitCode == 1)
    #expect(try scene.states() == [.deleted: 6])

    var lines = scene.lines
    lines[0].notes = "worked elsewhere"
    let anew = try await scene.workplace.carry(AnswerScene.delivery(of: lines, scene.company))
    #expect(anew.report.totals.batched.entries == 6)
    for batch in anew.batchBytes { _ = try scene.standIn.answer(batch) }
    #expect(scene.standIn.books.count == 6)
  }
}

extension ReversalOutcome {
  /// The files of a kind that the reversal published, in their order.
  fileprivate func published(_ kind: String) throws -> [Delivery.File] {
    try documents(kind, in: folder)
  }
}
