import Testing
import Timesheets

@testable import LoadLedger

struct LoadSumsTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(
      Delivery([
        Line(id: "a", minutes: 50, rounded: 60), Line(id: "b", minutes: 30),
        Line(id: "c", minutes: 20, isMerged: true), Line(id: "d", minutes: 7),
      ]))
  }

  @Test func `a run that nothing is known of awaits its answers`() throws {
    let all = Tally(entries: 4, minutes: 107)
    #expect(
      try ledger.loadSums(ofRun: "run-1")
        == LoadSums(states: [.awaiting: all], carriedAgain: Tally(), correctedMinutes: 0))
    #expect(
      try ledger.loadSums(ofRun: "run-9")
        == LoadSums(states: [:], carriedAgain: Tally(), correctedMinutes: 0))
  }

  @Test func `every line counts once, with the minutes it was read with`() throws {
    try ledger.answer("answers", ["a": loaded("1-1"), "b": refused])
    #expect(
      try ledger.loadSums(ofRun: "run-1").states == [
        .loaded: Tally(entries: 1, minutes: 50), .refused: Tally(entries: 2, minutes: 50),
        .awaiting: Tally(entries: 1, minutes: 7),
      ])
    var sending = Answered("again")
    sending.sets = [try ledger.set("again", of: ["b"])]
    try ledger.follow(sending)
    #expect(
      try ledger.loadSums(ofRun: "run-1").states == [
        .loaded: Tally(entries: 1, minutes: 50), .awaiting: Tally(entries: 3, minutes: 57),
      ])
  }

  @Test func `what corrections make of the hours is told apart, once QuickBooks made them`() throws
  {
    try ledger.answer("answers", ["a": loaded("1-1"), "b": loaded("1-2")])
    let correction = PlannedCorrection(
      content: ContentDigest(high: 8, low: 8), date: WorkDate(dayNumber: 20_600), minutes: 45)
    var run = Delivery("e").named("run-2").planned()
    run.corrections = [try ledger.set("changes", .change, of: ["a", "b"], correction: correction)]
    run.files.append(PlannedFile(name: "changes.xml", size: 1, sha256: digest(1)))
    try ledger.plan(run, anna())
    #expect(try ledger.loadSums(ofRun: "run-1").correctedMinutes == 0)
    try ledger.answer("answers 2", ["a": loaded("1-1")])
    let sums = try ledger.loadSums(ofRun: "run-1")
    #expect(sums.correctedMinutes == -15)
    #expect(sums.states[.loaded] == Tally(entries: 1, minutes: 50))
    try ledger.answer("answers 3", ["b": loaded("1-2")])
    #expect(try ledger.loadSums().correctedMinutes == -20)
    #expect(try ledger.loadSums(ofRun: "run-2").correctedMinutes == 0)
  }

  @Test func `what came back and was carried again counts with the later run`() throws {
    try ledger.answer("answers", ["b": refused, "d": .unknown])
    var later = Delivery("b", "d").named("run-2")
    later.releases = [Line(id: "d").identity]
    try ledger.carry(later)
    let sums = try ledger.loadSums(ofRun: "run-1")
    #expect(sums.carriedAgain == Tally(entries: 1, minutes: 30))
    // The merged line came back as well, and no run has carried it yet.
    #expect(sums.states[.refused] == Tally(entries: 1, minutes: 20))
    // Whoever released the unknown did not prove it away.
    #expect(sums.states[.unknown] == Tally(entries: 1, minutes: 7))
    #expect(
      try ledger.loadSums(ofRun: "run-2").states == [.awaiting: Tally(entries: 2, minutes: 120)])
    #expect(try ledger.loadSums().states[.awaiting] == Tally(entries: 3, minutes: 170))
  }
}
