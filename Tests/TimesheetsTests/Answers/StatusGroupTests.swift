import Testing
import Timesheets

struct StatusGroupTests {
  private static let done = [0, 1, 550, 560, 570]
  private static let doneIfReturned = [500, 501, 510, 530, 531]
  private static let retry = [1000, 3175, 3176, 3231]
  private static let fixData = [
    1060, 3000, 3010, 3020, 3030, 3031, 3035, 3040, 3045, 3050, 3060, 3065, 3070, 3080, 3085, 3090,
    3100, 3110, 3120, 3140, 3150, 3180, 3190, 3210, 3220, 3230, 9100, 9150, 9199,
  ]
  private static let fixSetUp = [
    1010, 1030, 3171, 3250, 3260, 3261, 3262, 3263, 3270, 3310,
  ]
  private static let stale = [3170, 3200, 3240]

  private func group(
    _ code: Int, _ severity: AnswerSeverity? = nil, returned: Bool = false,
    message: String = ""
  ) -> StatusGroup {
    StatusGroup(
      code: code, severity: severity ?? AnswerSeverity("", code: code), hasReturned: returned,
      message: message)
  }

  @Test func `every code that is known belongs to the group of its cause`() {
    #expect(Set(Self.done.map { group($0) }) == [.done])
    #expect(Set(Self.doneIfReturned.map { group($0, returned: true) }) == [.done])
    #expect(Set(Self.doneIfReturned.map { group($0) }) == [.fixData])
    #expect(Set(Self.retry.map { group($0) }) == [.retry])
    #expect(Set(Self.fixData.map { group($0) }) == [.fixData])
    #expect(Set(Self.fixSetUp.map { group($0) }) == [.fixSetUp])
    #expect(Set(Self.stale.map { group($0) }) == [.stale])
    #expect(group(600) == .ignored)
  }

  @Test func `the lists above hold every code there is a meaning for`() {
    let listed =
      Self.done + Self.doneIfReturned + Self.retry + Self.fixData + Self.fixSetUp + Self.stale
      + [600]
    let known = LoadStatus.allCases.map(\.rawValue)
    #expect(Set(known).isSubset(of: Set(listed)))
    #expect(Set(listed.compactMap { LoadStatus(code: $0) }) == Set(LoadStatus.allCases))
  }

  @Test func `a fault of saving that speaks of a lock is tried again`() {
    #expect(group(3180, message: "QuickBooks error message: The transaction is LOCKED.") == .retry)
    #expect(group(3180, message: "Cette opération est en cours d’utilisation.") == .retry)
    #expect(group(3180, message: "QuickBooks error message: The amount is wrong.") == .fixData)
  }

  @Test func `an error is never done, whatever its code`() {
    for code in [0, 1, 499, 530, 550, 600] {
      #expect(group(code, .error, returned: true) != .done, "\(code)")
    }
    #expect(group(3140, .info) == .fixData)
    #expect(group(3175, .warn, returned: true) == .retry)
  }

  @Test func `a code of no published list is grouped by its range`() {
    #expect(group(7) == .done)
    #expect(group(612) == .fixData)
    #expect(group(612, returned: true) == .done)
    #expect([1999, 2500].map { group($0) } == [.fixSetUp, .fixSetUp])
    #expect([-1, 3099, 3999, 9200, .max, .min].map { group($0) }.allSatisfy { $0 == .fixData })
  }

  @Test func `a severity is read in every spelling, else by the code's range`() {
    let words = ["Info", "INFO", "Warn", "Warning", "error"].map { AnswerSeverity($0, code: 0) }
    #expect(words == [.info, .info, .warn, .warn, .error])
    let ranges = [0, 499, 500, 999, 1000, -1].map { AnswerSeverity("?", code: $0) }
    #expect(ranges == [.info, .info, .warn, .warn, .error, .error])
  }
}
