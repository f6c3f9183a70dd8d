import Testing
import Timesheets

@testable import Checks

@Suite struct AlreadyInQuickBooksTests {
  /// New entries in document 1 against lines that an export in document 2 shows.
  private func states(
    _ new: (inout DocumentBuilder) -> Void, standing: (inout DocumentBuilder) -> Void,
    options: CarryOptions = CarryOptions(), answered: Bool = false,
    carried: CarriedBefore = CarriedBefore()
  ) -> [EntryState] {
    var time = DocumentBuilder(1)
    new(&time)
    var export = DocumentBuilder(2, format: .timeTrackingRet)
    standing(&export)
    for index in export.records.activities.indices {
      export.records.activities[index].sourceIDKind = .txnID
      export.records.activities[index].sourceID = export.records.texts.append("T-\(index)")
    }
    if answered {
      export.records.answered = export.records.activities
    } else {
      export.records.timeTracking = export.records.activities
    }
    export.records.activities = []
    return checked(bundle(.company(), time, export), carried: carried, options: options)
      .fates.map(\.state)
  }

  /// A ledger in which the new entries were carried.
  private func ledger(
    options: CarryOptions = CarryOptions(), _ new: (inout DocumentBuilder) -> Void
  ) -> CarriedBefore {
    var time = DocumentBuilder(1)
    new(&time)
    var carried = CarriedBefore()
    carried.carry(checked(bundle(.company(), time), options: options), run: "A")
    return carried
  }

  private func note(_ text: String) -> (inout TimeActivityRecord, inout DocumentBuilder) -> Void {
    { record, document in record.notes = document.records.texts.append(text) }
  }

  @Test(arguments: [false, true])
  func `a line that stands there stops its equal, however it names the job`(answered: Bool) {
    let states = states(
      { $0.entry("ann lee", customer: "Foo Inc:Roof", change: self.note("Ridge\r\ndone ")) },
      standing: { export in
        export.entry("Ann Lee") { record, document in
          record.customer = document.reference("Foo Inc:Roof", id: "C-2")
          record.notes = document.records.texts.append("Ridge\ndone")
          record.billable = .hasBeenBilled
        }
      }, answered: answered)
    #expect(states == [.duplicate])
  }

  @Test func `two lines there stop two of three equal entries`() {
    let states = states(
      { time in for _ in 0..<3 { time.entry("Ann Lee", customer: "Foo Inc") } },
      standing: { export in for _ in 0..<2 { export.entry("Ann Lee", customer: "Foo Inc") } })
    #expect(states.filter { $0 == .duplicate }.count == 2)
    #expect(states[2] != .duplicate)
  }

  @Test func `another day, time, job or note stops nothing`() {
    let states = states(
      { time in
        time.entry("Ann Lee", customer: "Foo Inc", date: "2026-03-03")
        time.entry("Ann Lee", customer: "Foo Inc", minutes: 61)
        time.entry("Ann Lee", customer: "Bar Ltd")
        time.entry("Bo Tran", customer: "Foo Inc")
        time.entry("Ann Lee", customer: "Foo Inc", change: self.note("x"))
        time.entry("Ann Lee", customer: "No such job")
        time.entry("Ann Lee", customer: "Foo Inc", item: "Labour")
      },
      standing: { export in
        export.entry("Ann Lee", customer: "Foo Inc")
        export.entry("Ann Lee")
      })
    #expect(!states.contains(.duplicate))
  }

  @Test func `an ExternalGUID stops its entry though the time there was changed`() {
    let guid = "{A0000000-0000-0000-0000-00000000000B}"
    let states = states(
      { time in
        time.entry("Ann Lee", minutes: 30)
        time.entry("Ann Lee", minutes: 60) { record, document in
          record.externalGUID = document.records.texts.append(guid)
        }
      },
      standing: { export in
        export.entry("Ann Lee", minutes: 30) { record, document in
          record.externalGUID = document.records.texts.append(guid.lowercased())
        }
      })
    #expect(states[1] == .duplicate)
    #expect(states[0] != .duplicate)
  }

  @Test func `an entry carried from here is known by its identity, though it was changed there`()
    throws
  {
    var time = DocumentBuilder(1)
    for _ in 0..<2 { time.entry("Ann Lee", wageItem: "Regular") }
    let first = checked(bundle(.company(), time), options: CarryOptions())
    #expect(first.identities[0] != first.identities[1])
    let states = states(
      { new in for _ in 0..<3 { new.entry("Ann Lee", wageItem: "Regular") } },
      standing: { export in
        for identity in first.identities {
          export.entry("Bo Tran", customer: "Bar Ltd", minutes: 7) { record, document in
            record.externalGUID = document.records.texts.append(identity.bracedGUID)
          }
        }
      })
    #expect(states == [.duplicate, .duplicate, .batched])
  }

  @Test func `what is compared is what would be carried`() {
    var options = CarryOptions()
    options.carry.rounding = Rounding(minutes: 15, mode: .nearest)
    options.carry.serviceItems = .off
    options.source.jobcodes = ["vacation": .hours(.vacation)]
    let states = states(
      { $0.entry("Ann Lee", customer: "Vacation", item: "Labour", minutes: 65) },
      standing: { $0.entry("Ann Lee", minutes: 60) }, options: options)
    #expect(states == [.duplicate])
  }

  @Test func `lines that were merged into one are known by their sum`() {
    var options = CarryOptions()
    options.carry.mergesEqualLines = true
    let new: (inout DocumentBuilder) -> Void = { time in
      time.entry("Ann Lee", customer: "Foo Inc", minutes: 60, change: self.note("Ridge"))
      time.entry("Ann Lee", customer: "Foo Inc", minutes: 25)
      time.entry("Ann Lee", customer: "Foo Inc", minutes: 30, change: self.note("Gutter"))
      time.entry("Ann Lee", customer: "Bar Ltd", minutes: 30)
    }
    #expect(
      states(
        new,
        standing: { export in
          export.entry(
            "Ann Lee", customer: "Foo Inc", minutes: 115, change: self.note("Gutter; Ridge"))
        }, options: options) == [.duplicate, .duplicate, .duplicate, .batched])
    // The line without notes came after these two were loaded.
    #expect(
      states(
        new,
        standing: { export in
          export.entry(
            "Ann Lee", customer: "Foo Inc", minutes: 90, change: self.note("Ridge; Gutter"))
        }, options: options) == [.duplicate, .batched, .duplicate, .batched])
    #expect(
      states(
        new,
        standing: { export in
          export.entry("Ann Lee", customer: "Foo Inc", minutes: 90, change: self.note("Other"))
        }, options: options
      ).allSatisfy { $0 == .batched })
  }

  @Test func `a line of an entry that the ledger stopped stops no other one`() {
    let carried = ledger { $0.request("T-1", kind: .txnID) }
    // The new entry stands before the one whose line is there.
    let states = states(
      { new in
        new.request("T-2", kind: .txnID)
        new.request("T-1", kind: .txnID)
      },
      standing: { $0.entry("Ann Lee", wageItem: "Regular") }, carried: carried)
    #expect(states == [.batched, .duplicate])
  }

  @Test func `ledger and QuickBooks together stop each entry once`() {
    let equals: (Int) -> (inout DocumentBuilder) -> Void = { count in
      { time in for _ in 0..<count { time.entry("Ann Lee", wageItem: "Regular") } }
    }
    // One was carried from here and stands there, another one was entered there by hand.
    let states = states(equals(3), standing: equals(2), carried: ledger(equals(1)))
    #expect(states == [.duplicate, .duplicate, .batched])
    // What was carried from here but is not loaded yet stops its entry all the same.
    #expect(
      self.states(equals(3), standing: { $0.entry("Bo Tran") }, carried: ledger(equals(2)))
        == [.duplicate, .duplicate, .batched])
  }

  @Test func `a line that was corrected there by hand stops no other entry`() {
    let carried = ledger { $0.request("T-1", minutes: 60, kind: .txnID) }
    let states = states(
      { new in
        new.entry("Ann Lee", wageItem: "Regular", minutes: 45)
        new.request("T-1", minutes: 45, kind: .txnID)
      },
      standing: { $0.entry("Ann Lee", wageItem: "Regular", minutes: 45) }, carried: carried)
    #expect(states == [.batched, .held])
  }

  @Test func `a sum of merged lines that the ledger stopped stops no other entry`() {
    var options = CarryOptions()
    options.carry.mergesEqualLines = true
    let carried = ledger(options: options) { time in
      time.entry("Ann Lee", wageItem: "Regular", minutes: 60, change: self.note("Ridge"))
      time.entry("Ann Lee", wageItem: "Regular", minutes: 30, change: self.note("Gutter"))
    }
    let states = states(
      { new in
        new.entry("Ann Lee", wageItem: "Regular", minutes: 90, change: self.note("Ridge; Gutter"))
        new.entry("Ann Lee", wageItem: "Regular", minutes: 60, change: self.note("Ridge"))
        new.entry("Ann Lee", wageItem: "Regular", minutes: 30, change: self.note("Gutter"))
      },
      standing: { export in
        export.entry(
          "Ann Lee", wageItem: "Regular", minutes: 90, change: self.note("Ridge; Gutter"))
      }, options: options, carried: carried)
    #expect(states == [.batched, .duplicate, .duplicate])
  }

  @Test func `exported time is the source where there is no other`() {
    var export = DocumentBuilder(1, format: .timeTrackingRet)
    export.entry("Ann Lee")
    export.records.timeTracking = export.records.activities
    export.records.activities = []
    let result = checked(bundle(.company(), export), options: CarryOptions())
    #expect(result.findings(of: .alreadyInQuickBooks).isEmpty)
    #expect(result.fates.count == 1)
  }
}
