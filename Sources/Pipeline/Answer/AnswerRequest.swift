import Timesheets

/// What one delivery of answers is asked to do, beside being read.
package struct AnswerRequest: Sendable {
  /// Where the answers and new list exports lie, and by which options lines are judged. Its bundle
  /// may be empty when a person says something.
  package var reading: RunRequest
  /// Statuses of which a person says that their cause is mended.
  package var mended: Set<Int> = []
  /// Documents of which a person says that they were loaded and that the answer is lost: the name
  /// of a run or follow-up, or the path of one of its files from the outbox.
  package var lost: [String] = []

  package init(reading: RunRequest) {
    self.reading = reading
  }
}
