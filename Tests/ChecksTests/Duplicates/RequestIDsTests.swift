import Testing
import Timesheets

@testable import Checks

@Suite struct RequestIDsTests {
  /// Which entries have a lasting id, by document.
  private func lasting(_ documents: [String]...) -> [[Bool]] {
    let times = documents.enumerated().map { index, ids in
      DocumentBuilder.requests(UInt32(index), ids.map { ($0, 60) })
    }
    let keys = checked(
      BundleRecords(
        gathering: times.enumerated().map { index, document in
          (
            SourceDocument(
              name: MemberName("\(index).xml"), size: 1, sha256: "\(index)", isStrictUTF8: true),
            document.records
          )
        }), options: CarryOptions()
    ).sourceKeys
    var rest = keys[...]
    return documents.map { ids in
      let own = rest.prefix(ids.count)
      rest = rest.dropFirst(ids.count)
      return ids.indices.map { own.isEmpty ? false : own[own.startIndex + $0] != 0 }
    }
  }

  @Test(arguments: [
    ["1", "2", "3"], ["0", "1"], ["Req-1", "Req-2", "Req-3"], ["00001", "00002"],
    ["line 9 of week 46", "line 10 of week 46"], ["PV-46-001", "PV-46-002", "PV-46-002"],
    ["Timesheet", "Timesheet"], ["TS-20481", "TS-20481", "TS-20481"],
    // What was held of a numbered file comes back with gaps.
    ["Req-00003", "Req-00007", "Req-00120"], ["Req-3"], ["Timesheet"], ["1"], ["A1B2", "C3D4"],
  ])
  func `a plain numbering does not last`(ids: [String]) {
    #expect(lasting(ids) == [ids.map { _ in false }])
  }

  @Test(arguments: [
    ["TS-20481", "TS-20417", "TS-20455"], ["TS-20481"], ["48210", "48211", "48213"],
    ["a41f-99c2", "b004-7e21"], ["TS-980", "TS-1042", "TS-977"], ["ann-0001", "bo-00001"],
    ["7f3c1c52-9d8e-4c7a-9b64-21e75df08813"],
  ])
  func `an id that no counting makes lasts`(ids: [String]) {
    #expect(lasting(ids) == [ids.map { _ in true }])
  }

  @Test func `a numbering that goes on in the next document does not last`() {
    let first = (1...3).map { "Line \(49_999 + $0)" }
    #expect(lasting(first) == [[true, true, true]])
    let whole = (1...10_500).map { "Line \($0)" }
    let (one, two) = (Array(whole.prefix(10_200)), Array(whole.dropFirst(10_200)))
    #expect(lasting(one, two).allSatisfy { $0.allSatisfy { !$0 } })
  }

  @Test func `an id of four characters does not last among longer ones`() {
    #expect(lasting(["TS-9", "TS-20417", "XX-20455"]) == [[false, true, true]])
  }

  @Test func `the key of an id never changes`() {
    let checked = checked(
      bundle(.requests(0, [("TS-20481", 60), ("TS-20417", 60)])), options: CarryOptions())
    #expect(checked.sourceKeys == [13_475_643_482_690_703_101, 6_007_091_906_369_024_226])
  }

  @Test func `where no id lasts there are no keys`() {
    let checked = checked(
      bundle(.requests(0, [("1", 60), ("2", 60)])), options: CarryOptions())
    #expect(checked.sourceKeys.isEmpty)
  }
}
