import Testing
import Timesheets

@Suite struct TimeQuestionTests {
  private let days: ClosedRange<WorkDate>

  init() throws {
    days = try #require(WorkDate(iso: "2026-03-02"))...#require(WorkDate(iso: "2026-03-08"))
  }

  @Test func `a question is known again by its request id alone`() throws {
    let plain = TimeQuestion(days: days)
    #expect(plain.requestID == "timeferry-time-2026-03-02_2026-03-08")
    #expect(plain.fileName == "time-2026-03-02_2026-03-08.xml")
    let bound = TimeQuestion(days: days, set: "0123456789abcdef0123456")
    #expect(bound.requestID == "timeferry-time-2026-03-02_2026-03-08-0123456789abc")
    #expect(bound.requestID.utf8.count <= 50)
    for question in [plain, bound] {
      #expect(TimeQuestion(requestID: question.requestID) == question)
    }
  }

  @Test func `it is about one set or about none`() {
    let bound = TimeQuestion(days: days, set: "0123456789abcdef0123456")
    #expect(bound.isAbout(set: "0123456789abcdef0123456"))
    #expect(!bound.isAbout(set: "0123456789ab0def0123456"))
    #expect(!TimeQuestion(days: days).isAbout(set: ""))
  }

  @Test(arguments: [
    "", "timeferry-time-", "timeferry-time-2026-03-02", "timeferry-time-2026-03-02_2026-03-01",
    "timeferry-time-2026-3-2_2026-03-08", "timeferry-time-2026-03-02 2026-03-08",
    "timeferry-time-2026-03-02_2026-03-08-", "timeferry-time-2026-03-02_2026-02-30",
    "timeferry-time-2026-03-02_2026-03-08-0123456789abcd", "timeferry-time-from_through",
  ])
  func `anything else is no question of ours`(requestID: String) {
    #expect(TimeQuestion(requestID: requestID) == nil)
  }

  @Test func `a question of ours is known by the beginning of its requestID`() throws {
    let day = try #require(WorkDate(iso: "2026-11-09"))
    #expect(TimeQuestion.isAsked(by: TimeQuestion(days: day...day, set: "0123").requestID))
    #expect(TimeQuestion.isAsked(by: "timeferry-time-"))
    #expect(TimeQuestion.isAskedByKit("kit-time-2026-11-09"))
    #expect(!TimeQuestion.isAskedByKit("kit-customers"))
    for other in ["", "kit-time", "timeferry-", "Timeferry-Time-2026-11-09_2026-11-09", "1"] {
      #expect(!TimeQuestion.isAsked(by: other))
    }
  }
}
