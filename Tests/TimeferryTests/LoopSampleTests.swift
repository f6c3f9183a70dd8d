import Foundation
import QuickBooksStandIn
import Testing

/// The answers in `samples/loop/` are what QuickBooks says to what the program writes.
///
/// Recorded anew, together with what the README and the transcripts show of it:
///
///     TIMEFERRY_RECORD=1 swift test --filter LoopSampleTests; git diff
///
/// A run that records fails, so that none can pass by recording.
@Suite struct LoopSampleTests {
  @Test func `the walk through the loop gets the answers of the sample, and ends with none open`()
    throws
  {
    var walk = try LoopWalk()
    try walk.run("timeferry run samples/loop/1-delivery")
    let carried = walk.name
    // Since the lists were exported, somebody made a job inactive; an entry is open on another
    // computer, and the answer is cut short where it is saved.
    let jobs = walk.quickBooks.company
    walk.quickBooks.company.add(
      .customers, "80000015-1614697964", "École Marie-Rollet:Bibliothèque", isActive: false)
    try walk.load(into: "2-answer", .locked(at: 5)) { Self.cut($0, behindAnswer: 8) }

    try walk.run("timeferry answer samples/loop/2-answer", endsWith: 1)
    try walk.load(into: "3-answers")

    try walk.run("timeferry answer samples/loop/3-answers", endsWith: 1)
    walk.quickBooks.company = jobs
    try walk.run("timeferry answer samples/loop/4-lists", endsWith: 1)
    try walk.load(into: "5-answer")
    try walk.run("timeferry answer samples/loop/5-answer")
    #expect(walk.quickBooks.books.count == 10)
    #expect(walk.minutesInQuickBooks == 3675)

    try walk.run("timeferry run samples/loop/6-correction --apply")
    try walk.load(into: "7-answers")
    try walk.run("timeferry answer samples/loop/7-answers")
    #expect(walk.quickBooks.books.count == 9)
    #expect(walk.minutesInQuickBooks == 3525)

    try walk.expect(
      ["time.xml": walk.quickBooks.exportedTime(from: "2026-11-09", to: "2026-11-13")],
      in: "8-time")
    try walk.run(
      "timeferry reverse \(carried) samples/loop/8-time --company 'Menuiserie Bégin-Lévesque inc.' "
        + "--count 9")
    try walk.load(into: "9-answer")
    try walk.run("timeferry answer samples/loop/9-answer")
    #expect(walk.quickBooks.books == [])
    if LoopWalk.isRecording {
      Issue.record("recorded samples/loop; run again without TIMEFERRY_RECORD")
    }
  }
  /// An answer of which only the start was saved.
  private static func cut(_ answer: [UInt8], behindAnswer number: Int) -> [UInt8] {
    let start = "<TimeTrackingAddRs "
    let parts = String(decoding: answer, as: UTF8.self).components(separatedBy: start)
    return Array(parts.prefix(number + 1).joined(separator: start).utf8)
  }
}
