import Testing
import Timesheets

@testable import Checks

@Suite struct CorrectedEntriesTests {
  private typealias Lines = [(id: String, minutes: Int32)]

  private func result(_ lines: Lines, _ carried: CarriedBefore) -> CheckedBundle {
    checked(bundle(.company(), .requests(1, lines)), carried: carried, options: CarryOptions())
  }

  private func states(_ lines: Lines, after earlier: Lines) -> [EntryState] {
    var carried = CarriedBefore()
    carried.carry(result(earlier, carried), run: "A")
    return result(lines, carried).fates.map(\.state)
  }

  private let earlier: Lines = [("TS-20481", 60), ("TS-20417", 75), ("TS-20455", 60)]

  @Test func `a lasting id with other content is held, and what is the same comes again`() throws {
    var carried = CarriedBefore()
    carried.carry(result(earlier, carried), run: "A")
    let result = result(
      [("TS-20481", 60), ("TS-20417", 45), ("TS-20455", 60), ("TS-20499", 45)], carried)
    #expect(result.fates.map(\.state) == [.duplicate, .held, .duplicate, .batched])
    #expect(
      result.details(of: .duplicateCarried).contains(
        .correction(
          .changeAwaits(
            CorrectedEntry(
              id: "TS-20417", run: "A", date: WorkDate(iso: "2026-03-02"), minutes: 45),
            .answer))))
    // By it the entry can be released.
    #expect(carried.entries[result.identities[1]]?.batch.run == "A")
  }

  @Test func `one of two equal entries is known by its id when the other is corrected`() {
    #expect(
      states([("TS-20481", 30), ("TS-20417", 75), ("TS-20455", 60)], after: earlier)
        == [.held, .duplicate, .duplicate])
    #expect(states([("TS-20455", 60), ("TS-20481", 30)], after: earlier) == [.duplicate, .held])
  }

  @Test func `a new equal entry stands in for the one that was corrected`() {
    // The hours come to the same: two of 60 minutes were carried, and there are two again.
    #expect(
      states(
        [("TS-20455", 60), ("TS-20481", 30), ("TS-20499", 60), ("TS-20417", 75)], after: earlier)
        == [.duplicate, .batched, .duplicate, .duplicate])
  }

  @Test func `an entry corrected to what another one says is held`() {
    #expect(states([("TS-20417", 60), ("TS-30000", 5)], after: earlier) == [.held, .batched])
    #expect(
      states([("TS-20417", 60), ("TS-20455", 60), ("TS-20481", 60)], after: earlier)
        == [.held, .duplicate, .duplicate])
  }

  @Test func `ids that changed places stop nothing that is the same`() {
    #expect(
      states([("TS-20481", 75), ("TS-20417", 60), ("TS-20455", 60)], after: earlier)
        == [.duplicate, .duplicate, .duplicate])
  }

  @Test func `ids handed on in a row are corrections when the row ends at an entry that is gone`() {
    #expect(
      states([("TS-20481", 5), ("TS-20417", 60)], after: [("TS-20481", 60), ("TS-20417", 75)])
        == [.held, .held])
    #expect(
      states(
        [("TS-20481", 5), ("TS-20417", 60), ("TS-30000", 75)],
        after: [("TS-20481", 60), ("TS-20417", 75)])
        == [.batched, .duplicate, .duplicate])
  }

  @Test func `numbers and short ids correct nothing`() {
    #expect(
      states([("1", 45), ("2", 30)], after: [("1", 60), ("2", 75)]) == [.batched, .batched])
    #expect(
      states([("00001", 45), ("00002", 30)], after: [("00001", 60), ("00002", 75)])
        == [.batched, .batched])
  }

  @Test func `a correction that was released is carried under its earlier identity`() throws {
    var carried = CarriedBefore()
    let first = result(earlier, carried)
    carried.carry(first, run: "A")
    carried.entries.set(.released, of: first.identities[1])
    let corrected: Lines = [("TS-20481", 60), ("TS-20417", 45), ("TS-20455", 60)]
    let again = result(corrected, carried)
    #expect(again.fates.map(\.state) == [.duplicate, .batched, .duplicate])
    #expect(again.identities[1] == first.identities[1])
    carried.carry(again, run: "B")
    #expect(carried.entries.carriages(of: first.identities[1]) == 2)
    // Now it is known as what it became, and by its first content still.
    #expect(result(corrected, carried).fates.map(\.state).allSatisfy { $0 == .duplicate })
    #expect(result(earlier, carried).fates.map(\.state).allSatisfy { $0 == .duplicate })
  }

  @Test func `an ExternalGUID made anew is no correction where the content is the same`() {
    func time(_ guid: String, minutes: Int32) -> BundleRecords {
      var document = DocumentBuilder(1)
      document.request("TS-20481", minutes: minutes, guid: guid)
      document.request("TS-20417", minutes: 75, guid: guid.replacing("A", with: "B"))
      return bundle(.company(), document)
    }
    var carried = CarriedBefore()
    carried.carry(
      checked(
        time("{A0000000-0000-0000-0000-000000000001}", minutes: 60), options: CarryOptions()),
      run: "A")
    let again = time("{A0000000-0000-0000-0000-000000000002}", minutes: 60)
    let changed = time("{A0000000-0000-0000-0000-000000000002}", minutes: 61)
    #expect(
      checked(again, carried: carried, options: CarryOptions()).fates.map(\.state)
        == [.duplicate, .duplicate])
    #expect(
      checked(changed, carried: carried, options: CarryOptions()).fates.map(\.state)
        == [.held, .duplicate])
  }
}
