import Testing
import Timesheets

@testable import Checks

/// Entries without an id of their own that come again under other names or in another format.
@Suite struct EqualInOtherWordsTests {
  private func result(
    _ document: DocumentBuilder, _ carried: CarriedBefore = CarriedBefore(),
    options: CarryOptions = CarryOptions()
  ) -> CheckedBundle {
    checked(bundle(.company(), document), carried: carried, options: options)
  }

  private func ledger(
    _ deliveries: DocumentBuilder..., options: CarryOptions = CarryOptions()
  ) -> CarriedBefore {
    var carried = CarriedBefore()
    for (delivery, run) in zip(deliveries, ["A", "B", "C"]) {
      carried.carry(result(delivery, carried, options: options), run: run)
    }
    return carried
  }

  private func states(_ checked: CheckedBundle) -> [EntryState] { checked.fates.map(\.state) }

  private func time(
    _ format: SourceFormat = .quickBooksTimeCSV, _ build: (inout DocumentBuilder) -> Void
  ) -> DocumentBuilder {
    var document = DocumentBuilder(1, .quickBooksTimeCSV, format: format)
    build(&document)
    return document
  }

  /// Lines of one day for a person under a name, one for each number of minutes.
  private func lines(_ name: String, _ minutes: Int32...) -> DocumentBuilder {
    time { time in
      for minutes in minutes { time.entry(name, wageItem: "Regular", minutes: minutes) }
    }
  }

  /// Options that map the misspelt name.
  private var mapping: CarryOptions {
    var options = CarryOptions()
    options.mapping.lines = [MappingLine(role: .person, source: "Ann Leigh", target: "Ann Lee")]
    return options
  }

  @Test(arguments: [SourceFormat.timerIIF, .timeTrackingAdd])
  func `equal time in two forms of one delivery warns`(format: SourceFormat) {
    func part(_ document: UInt32, _ format: SourceFormat, _ notes: String) -> DocumentBuilder {
      var part = DocumentBuilder(document, format: format)
      for minutes: Int32 in [60, 90] {
        part.entry("Ann Lee", customer: "Acme", minutes: minutes) { record, document in
          record.notes = document.records.texts.append(notes)
          if format == .quickBooksTimeCSV {
            record.billable = .unstated
            record.distinction = document.records.names.id(of: "08:00")
          }
        }
      }
      return part
    }
    let csv = part(1, .quickBooksTimeCSV, "dug")
    let result = checked(
      bundle(.company(), csv, part(2, format, "dug ")), options: CarryOptions())
    let first = DocumentID(index: 1)
    #expect(
      Set(result.details(of: .duplicateInBundle)) == [
        .equalLines(first: Place(document: first, line: 1)),
        .equalLines(first: Place(document: first, line: 2)),
      ])
    let other = checked(bundle(.company(), csv, part(2, format, "dig")), options: CarryOptions())
    #expect(other.findings(of: .duplicateInBundle).isEmpty)
  }

  @Test func `copies in overlapping files of one delivery are no new entries`() {
    func part(_ document: UInt32, _ minutes: Int32...) -> DocumentBuilder {
      var part = DocumentBuilder(document, .quickBooksTimeCSV, format: .quickBooksTimeCSV)
      for minutes in minutes { part.entry("Ann Lee", wageItem: "Regular", minutes: minutes) }
      return part
    }
    let carried = ledger(lines("Ann Lee", 60, 75, 90, 90))
    let halves = checked(
      bundle(.company(), part(1, 60, 75, 90, 90), part(2, 75, 90, 90, 30)), carried: carried,
      options: CarryOptions())
    #expect(
      states(halves) == [
        .duplicate, .duplicate, .duplicate, .duplicate, .duplicate, .duplicate, .duplicate,
        .batched,
      ])
    // A third equal line in one file is one more.
    let more = checked(
      bundle(.company(), part(1, 90, 90), part(2, 90, 90, 90)), carried: carried,
      options: CarryOptions())
    #expect(states(more) == [.duplicate, .duplicate, .duplicate, .duplicate, .batched])
  }

  @Test func `a name that was mapped and then mended carries nothing again`() throws {
    let carried = ledger(lines("Ann Leigh", 60, 75), options: mapping)
    #expect(carried.entries.count == 2)
    for options in [mapping, CarryOptions()] {
      let again = result(lines("Ann Lee", 60, 75, 90), carried, options: options)
      #expect(states(again) == [.duplicate, .duplicate, .batched])
      #expect(again.details(of: .duplicateCarried) == [.carriedBefore(run: "A")])
    }
    // By the id it has in the ledger it can be released.
    let again = result(lines("Ann Lee", 60), carried)
    #expect(carried.entries[again.identities[0]] != nil)
  }

  @Test func `each carried entry stops one that says the same`() {
    let carried = ledger(lines("Ann Leigh", 60, 60), options: mapping)
    #expect(
      states(result(lines("Ann Lee", 60, 60, 60), carried)) == [.duplicate, .duplicate, .batched])
    #expect(states(result(lines("Ann Lee", 60), carried)) == [.duplicate])
  }

  @Test func `an entry that comes again under its own name stops nothing else`() {
    let carried = ledger(lines("Ann Leigh", 60), options: mapping)
    let both = time { time in
      time.entry("Ann Lee", wageItem: "Regular")
      time.entry("Ann Leigh", wageItem: "Regular")
    }
    #expect(states(result(both, carried, options: mapping)) == [.batched, .duplicate])
    let later = ledger(lines("Ann Leigh", 60), both, options: mapping)
    #expect(later.entries.count == 2)
    #expect(states(result(both, later, options: mapping)) == [.duplicate, .duplicate])
    #expect(
      states(result(lines("Ann Lee", 60, 60, 60), later)) == [.duplicate, .duplicate, .batched])
  }

  @Test func `the same time in another format is not carried again`() {
    func line(_ format: SourceFormat, _ id: String, _ kind: SourceIDKind) -> DocumentBuilder {
      time(format) { time in
        time.entry("Ann Lee", customer: "Foo Inc:Roof", item: "Labour", wageItem: "Regular") {
          $0.sourceIDKind = kind
          $0.sourceID = $1.records.texts.append(id)
          $0.notes = $1.records.texts.append(id.isEmpty ? "Ridge\ndone" : "Ridge\r\ndone ")
          if kind == .requestID {
            $0.person = $1.reference("Ann Lee", id: "E-1")
            $0.customer = $1.reference("", id: "C-2")
          } else {
            $0.person = $1.reference("Ann Lee", alias: "ann")
          }
        }
      }
    }
    let formats = [
      line(.timerIIF, "", .none), line(.quickBooksTimeCSV, "7", .row),
      line(.timeTrackingAdd, "1", .requestID),
    ]
    for first in formats {
      for second in formats {
        #expect(states(result(second, ledger(first))) == [.duplicate])
      }
    }
  }

  @Test func `other clock times, and ids of the entries' own, are other entries`() {
    func timed(_ times: String) -> DocumentBuilder {
      time { time in
        time.entry("Ann Lee", wageItem: "Regular") { record, document in
          record.distinction = document.records.names.id(of: times)
        }
      }
    }
    #expect(states(result(timed("13:00/14:00"), ledger(timed("08:00/09:00")))) == [.batched])
    func named(_ id: String, _ kind: SourceIDKind) -> DocumentBuilder {
      time(.timeTrackingAdd) { $0.request(id, kind: kind) }
    }
    #expect(states(result(named("T-2", .txnID), ledger(named("T-1", .txnID)))) == [.batched])
    #expect(states(result(lines("Ann Lee", 60), ledger(named("T-1", .txnID)))) == [.batched])
    #expect(states(result(named("T-1", .txnID), ledger(lines("Ann Lee", 60)))) == [.batched])
  }

  @Test func `a lasting requestID is the same entry when only its name was mended`() {
    func requests(_ name: String) -> DocumentBuilder {
      time(.timeTrackingAdd) { time in
        for (id, minutes) in [("TS-20481", 60), ("TS-20417", 75)] as [(String, Int32)] {
          time.entry(name, wageItem: "Regular", minutes: minutes) {
            $0.sourceIDKind = .requestID
            $0.sourceID = $1.records.texts.append(id)
          }
        }
      }
    }
    let again = result(requests("Ann Lee"), ledger(requests("Ann Leigh"), options: mapping))
    #expect(states(again) == [.duplicate, .duplicate])
    #expect(again.details(of: .duplicateCarried) == [.carriedBefore(run: "A")])
  }

  @Test func `what a person released is carried once more though its name was mended`() throws {
    let before = lines("Ann Leigh", 60, 60)
    var carried = ledger(before, options: mapping)
    let second = result(before, options: mapping).identities[1]
    carried.entries.set(.released, of: second)
    let again = result(lines("Ann Lee", 60, 60), carried)
    #expect(states(again) == [.batched, .duplicate])
    #expect(again.identities[0] == second)
    carried.carry(again, run: "B")
    #expect(carried.entries.carriages(of: second) == 2)
    #expect(states(result(lines("Ann Lee", 60, 60), carried)) == [.duplicate, .duplicate])
  }
}
