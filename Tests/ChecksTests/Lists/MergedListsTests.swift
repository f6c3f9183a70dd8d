import Testing
import Timesheets

@testable import Checks

@Suite struct MergedListsTests {
  @Test func `one ListID in two exports is one element under its newest name`() {
    var old = DocumentBuilder(0, newest: "2026-01-01")
    old.customer("Foo Inc", "C-1")
    var new = DocumentBuilder(1, newest: "2026-02-01")
    new.customer("Foo Incorporated", "C-1", isActive: false)
    let merged = MergedLists(of: bundle(old, new).documents)
    #expect(merged.lists.customers.map(\.element.fullName) == ["Foo Incorporated"])
    #expect(merged.lists.customers[0].element.isInactive)
    #expect(merged.disagreements.map(\.field) == [.name, .isActive])
    #expect(merged.disagreements[0].believed.document.index == 1)
  }
}
