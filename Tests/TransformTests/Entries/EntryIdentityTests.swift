import Checks
import Testing
import Timesheets

@testable import Transform

@Suite struct EntryIdentityTests {
  private func identities(_ lines: [Line], company: String = "Foo Inc") -> [String] {
    var options = CarryOptions()
    options.company = company
    let made = entries(from: checked(bundle([lines]), options: options), options: options)
    return made.entries.map(\.record).sorted().map { made.identities[Int($0)].hexadecimal }
  }

  @Test func `the identity of an entry never changes`() {
    let content = identities([Line(customer: "Foo Inc", notes: "dug a hole")])
    #expect(content == ["c0392d97d9635fa38c493db48cee9ffe"])
    #expect(
      identities([Line(id: "1A2-1773000000", kind: .txnID)]) == ["20b7e612cfe8588594361619673a64ee"]
    )
  }

  @Test func `it is a version 5 UUID`() {
    for identity in identities((1...20).map { Line(minutes: $0) }) {
      let digits = Array(identity)
      #expect(digits[12] == "5")
      #expect("89ab".contains(digits[16]))
    }
  }

  @Test func `a TxnID or an ExternalGUID outlives a change of content`() {
    let guid = "{A0000000-0000-0000-0000-00000000000B}"
    let before = identities([
      Line(id: "T-1", kind: .txnID), Line(id: "1", kind: .requestID, guid: guid),
    ])
    let after = identities([
      Line(minutes: 30, id: "T-1", kind: .txnID),
      Line(minutes: 30, id: "9", kind: .requestID, guid: guid.lowercased()),
    ])
    #expect(before == after)
    #expect(before[0] != before[1])
  }

  @Test func `a requestID has no part in it, because every file counts from 1`() {
    let one = identities([Line(id: "1", kind: .requestID)])
    #expect(one != identities([Line(minutes: 30, id: "1", kind: .requestID)]))
    #expect(one == identities([Line(id: "2", kind: .requestID)]))
    #expect(one == identities([Line(id: "TS-20481", kind: .requestID)]))
  }

  @Test func `a row number is a place and no identity`() {
    #expect(identities([Line(id: "7", kind: .row)]) == identities([Line(id: "8", kind: .row)]))
  }

  @Test func `equal entries are numbered, whatever else is delivered`() {
    let two = identities([Line(), Line(minutes: 5), Line()])
    #expect(Set(two).count == 3)
    let three = identities([Line(), Line(), Line()])
    #expect(Set(three).isSuperset(of: [two[0], two[2]]))
  }

  @Test func `every part of the content counts`() {
    let lines = [
      Line(), Line(person: "Bo Tran"), Line(date: "2026-03-03"), Line(minutes: 61),
      Line(customer: "Foo Inc"), Line(item: "Labour"), Line(className: "North"),
      Line(notes: "x"), Line(billable: .hasBeenBilled), Line(distinction: "08:00"),
    ]
    #expect(Set(identities(lines)).count == lines.count)
  }

  @Test func `another company has other identities, letter case aside`() {
    #expect(identities([Line()]) != identities([Line()], company: "Bar Ltd"))
    #expect(identities([Line()]) == identities([Line()], company: "FOO  inc"))
  }
}
