import Testing
import Timesheets

@testable import Transform

@Suite struct SettlingTests {
  private let setA = sent("A", [1, 2, 3])

  /// What time shows of lines sent in the set A, with or without an ExternalGUID.
  private func settled(
    _ lines: [SentLine], by entries: [StandingEntry], asked: String? = nil, hasGUID: Bool = true,
    owners: [String: Int64] = [:]
  ) -> AnswerOutcomes {
    outcomes(
      [answered(nil, [.time(asked ?? question(about: "A"), entries)])], lines, in: [setA],
      owners: owners, batches: [batch("A", [1, 2, 3], hasGUID: hasGUID)])
  }

  @Test func `an unknown entry is found by its GUID, or is missing from the whole time`() {
    let outcome = settled(
      [line(1, .unknown), line(2, .unknown), line(3)], by: [hour("T1", guid: 1, edit: "4")])
    #expect(outcome.states == [1: .loaded("T1", edit: "4"), 2: .absent, 3: .awaiting])
    #expect(outcome.changes.map(\.set) == ["A", "A"])
    #expect(settled([line(1, .unknown)], by: []).states[1] == .absent)
  }

  @Test func `only a whole answer to our question about the very set proves absence`() {
    let unknown = [line(1, .unknown)]
    let shown = [hour("T2", guid: 2)]
    let days = firstDay...firstDay
    for asked in [
      "7", TimeQuestion(days: days).requestID, question(about: "B"),
      TimeQuestion(days: firstDay.adding(days: 1)...firstDay.adding(days: 9), set: "A").requestID,
    ] {
      #expect(settled(unknown, by: shown, asked: asked).changes.isEmpty)
    }
    // The line went out again since: the answer may be older.
    let again = [line(1, .unknown, set: "B", batch: "A")]
    #expect(settled(again, by: shown).changes.isEmpty)
    var cut = RequestAnswer.time(question(about: "A"), shown)
    cut.isWhole = false
    let bare = RequestAnswer(0, 0, .timeTrackingQuery, id: question(about: "A"))
    let refused = RequestAnswer(0, 3250, .timeTrackingQuery, id: question(about: "A"))
    for (answer, detail): (RequestAnswer, AnswerFindingDetail) in [
      (cut, .questionCutShort), (bare, .questionCutShort),
      (refused, .questionRefused(code: 3250, message: "")),
    ] {
      let outcome = outcomes(
        [answered(nil, [answer])], unknown, in: [setA], batches: [batch("A", [1])])
      #expect(outcome.changes.isEmpty)
      #expect(outcome.details == [detail])
    }
  }

  @Test
  func `an answer that shows nothing of what stands is of other books, and proves no absence`() {
    let lines = [line(1, .unknown), line(2, .loaded("T2")), line(3, .loaded("T3"))]
    #expect(settled(lines, by: []).changes.isEmpty)
    // One entry somebody may have deleted there by hand.
    #expect(settled(lines, by: [hour("T3", guid: 3)]).states[1] == .absent)
  }

  @Test func `any export proves that an entry stands`() {
    for state: LoadState in [
      .unknown, .awaiting, .absent, .notProcessed, .refused(code: 3140, message: ""),
    ] {
      let outcome = settled([line(1, state)], by: [hour("T1", guid: 1, edit: "1")], asked: "7")
      #expect(outcome.states[1] == .loaded("T1"))
    }
    let deleted = settled(
      [line(1, .deleted)], by: [hour("T1", guid: 1)], asked: "7", owners: ["T1": 1])
    #expect(deleted.changes.isEmpty)
  }

  @Test func `a foreign answer shows our entry by its GUID`() {
    var answer = RequestAnswer(1, 0, id: "5")
    answer.standing = [hour("T1", guid: 1, edit: "1")]
    let outcome = outcomes([answered("X", [answer])], [line(1, .unknown)], in: [setA])
    #expect(outcome.states[1] == .loaded("T1"))
    #expect(outcome.details == [.foreignSet(id: "X", answers: 1)])
  }

  @Test func `an entry that is there twice is told`() {
    let outcome = settled([line(1, .unknown)], by: [hour("T2", guid: 1), hour("T1", guid: 1)])
    #expect(outcome.states[1]?.standing?.txnID == "T1")
    #expect(outcome.details == [.loadedTwice(identity: identity(1), first: "T1", second: "T2")])
    let known = settled([line(1, .loaded("T1"))], by: [hour("T2", guid: 1)], asked: "7")
    #expect(known.details == [.loadedTwice(identity: identity(1), first: "T1", second: "T2")])
  }

  @Test func `a known entry is looked at once more`() {
    let billed = StandingFacts(txnID: "T1", editSequence: "4", billable: .hasBeenBilled)
    func seen(edit: String, _ billable: BillableStatus?, on facts: StandingFacts) -> LoadState? {
      var entry = hour("T1", guid: 1, edit: edit)
      entry.billable = billable
      return settled([line(1, .loaded(facts))], by: [entry], asked: "7").states[1]
    }
    let old = StandingFacts(txnID: "T1", editSequence: "3", billable: .billable)
    #expect(seen(edit: "4", .hasBeenBilled, on: old) == .loaded(billed))
    // An old export comes late: it must not thaw what is frozen.
    #expect(seen(edit: "3", .billable, on: billed) == .loaded(billed))
    #expect(seen(edit: "4", .billable, on: billed) == .loaded(billed))
    #expect(
      seen(edit: "10", .billable, on: billed)
        == .loaded(StandingFacts(txnID: "T1", editSequence: "10", billable: .billable)))
    let unseen = settled(
      [line(1, .loaded(StandingFacts()))], by: [hour("T1", guid: 1, edit: "2")], asked: "7")
    #expect(unseen.states[1] == .loaded("T1", edit: "2"))
  }

  @Test func `an equal entry without our GUID may be ours by hand, and nothing is sent again`() {
    let outcome = settled([line(1, .unknown)], by: [hour("T8"), hour("T9", guid: 9)])
    #expect(outcome.changes.isEmpty)
    #expect(outcome.details == [.ambiguousContent(identity: identity(1), standing: 1)])
    let other = settled([line(1, .unknown)], by: [hour("T8", notes: "x"), hour("T9", guid: 9)])
    #expect(other.states[1] == .absent)
  }

  @Test func `without GUIDs entries are settled by what they say, one to one`() {
    let lines = [line(1, .unknown), line(2, .loaded(StandingFacts()))]
    let all = settled(lines, by: [hour("T2", edit: "1"), hour("T1", edit: "1")], hasGUID: false)
    #expect(all.states == [1: .loaded("T2"), 2: .loaded("T1")])
    let foreign = settled(
      [line(1, .unknown)], by: [hour("T1", edit: "1")], asked: "7", hasGUID: false)
    #expect(foreign.states == [1: .loaded("T1")])
    // QuickBooks of an old version shows no GUIDs, though some were sent.
    let hidden = settled([line(1, .unknown)], by: [hour("T1", edit: "1")])
    #expect(hidden.states == [1: .loaded("T1")])
    let none = settled(lines, by: [hour("T8", notes: "x")], hasGUID: false, owners: ["T8": 50])
    #expect(none.states == [1: .absent, 2: .loaded(StandingFacts())])
  }

  @Test func `other than as many equal entries as lines settle nothing`() {
    let lines = [line(1, .unknown), line(2, .unknown)]
    let three = [hour("T1", at: 90), hour("T2", at: 91), hour("T3", at: 92)]
    for entries in [three, Array(three.prefix(1))] {
      let outcome = settled(lines, by: entries, hasGUID: false)
      #expect(outcome.changes.isEmpty)
      #expect(
        Set(outcome.details)
          == Set(
            [1, 2].map {
              .ambiguousContent(identity: identity($0), standing: entries.count)
            }))
    }
  }

  @Test func `an entry that is known to be another line's settles nothing`() {
    let lines = [line(1, .unknown), line(2, .loaded("T2"))]
    let entries = [hour("T2"), hour("T9")]
    let outcome = settled(lines, by: entries, hasGUID: false, owners: ["T9": 50])
    #expect(outcome.states[1] == .absent)
    // A batch without an answer may have written it as well.
    let waiting = settled([line(1, .unknown), line(2)], by: [hour("T2")], hasGUID: false)
    #expect(waiting.changes.isEmpty)
    // So may a line of which nobody can tell what it says.
    let blind = settled(
      [line(1, .unknown), line(8, set: "Z")], by: [hour("T2")], hasGUID: false)
    #expect(blind.changes.isEmpty)
  }

  @Test func `what was changed by hand since is not sent again`() {
    let outcome = settled(
      [line(1, .unknown)], by: [hour("T1", notes: "by hand")], hasGUID: false)
    #expect(outcome.changes.isEmpty)
    #expect(outcome.details == [.ambiguousContent(identity: identity(1), standing: 1)])
    var bare = hour("T1")
    bare.date = nil
    #expect(settled([line(1, .unknown)], by: [bare], hasGUID: false).changes.isEmpty)
  }

  @Test func `an element that was renamed is known by its ListID`() {
    var entry = hour("T1", edit: "1")
    entry.person.fullName = "Ann Lee-Jones"
    let outcome = settled([line(1, .unknown)], by: [entry], hasGUID: false)
    #expect(outcome.states[1] == .loaded("T1"))
  }

  @Test func `without its batch a line is only found and never missed`() {
    let lines = [line(1, .unknown), line(2, .unknown)]
    let outcome = outcomes(
      [answered(nil, [.time(question(about: "A"), [hour("T1", guid: 1, edit: "1")])])], lines,
      in: [setA])
    #expect(outcome.states == [1: .loaded("T1"), 2: .unknown])
  }

  @Test func `what was not asked about is found by the answer, and never missed`() {
    let outcome = outcomes(
      [
        answered("A", [.loaded(1, "T1")]),
        answered(nil, [.time(question(about: "A"), [hour("T2", guid: 2, edit: "1")])]),
      ], [line(1), line(2), line(3)], in: [setA], batches: [batch("A", [1, 2, 3])])
    #expect(outcome.states == [1: .loaded("T1"), 2: .loaded("T2"), 3: .unknown])
  }

  @Test func `a deletion without an answer is settled by time that is younger`() {
    let facts = StandingFacts(txnID: "T1", editSequence: "3")
    let lines = [line(1, .deleting(facts), set: "D", batch: "A")]
    let sets = [setA, sent("D", [1], .delete, as: "d")]
    func state(_ asked: String, _ entries: [StandingEntry]) -> LoadState? {
      outcomes([answered(nil, [.time(asked, entries)])], lines, in: sets).states[1]
    }
    #expect(state(question(about: "D"), [hour("T2", guid: 2)]) == .deleted)
    #expect(state(question(about: "D"), [hour("T1", guid: 1, edit: "3")]) == .loaded(facts))
    for asked in ["7", question(about: "A")] {
      #expect(state(asked, []) == .deleting(facts))
      #expect(state(asked, [hour("T1", guid: 1, edit: "3")]) == .deleting(facts))
    }
    #expect(state(question(about: "D"), [hour("T5", guid: 1)]) == .deleting(facts))
  }

  @Test func `a change without an answer is settled by time that is younger`() {
    let facts = StandingFacts(txnID: "T1", editSequence: "3")
    let lines = [line(1, .changing(facts), set: "C", batch: "A")]
    let sets = [setA, sent("C", [1], .change, as: "c")]
    func change(_ entry: StandingEntry, asked: String = question(about: "C")) -> LoadChange? {
      outcomes([answered(nil, [.time(asked, [entry])])], lines, in: sets).changes.first
    }
    let made = change(hour("T1", edit: "4"))
    #expect(made?.state == .loaded("T1", edit: "4"))
    #expect(made?.refusal == nil)
    // As it was before, or not on the day that it was to have.
    for entry in [hour("T1", edit: "3"), hour("T2", guid: 2)] {
      #expect(change(entry)?.state == .loaded(facts))
      #expect(change(entry)?.refusal?.code == 3231)
      #expect(change(entry, asked: question(about: "A")) == nil)
    }
    var other = hour("T1", edit: "4")
    other.minutes = 61
    #expect(change(other) == nil)
  }
}
