import SystemPackage
import Timesheets

/// What one delivery of answers is asked to do, beside being read.
package struct AnswerRequest: Sendable {
  /// Where the answers and new list exports lie, and by which options lines are judged. Its bundle
  /// may be empty when a person says something.
  package var reading: RunRequest
  /// Statuses of which a person says that their cause is mended.
  package var mended: Set<Int> = []
  /// Documents of which a person says that they were loaded and that the answer is lost: the name
  /// or folder of a run or follow-up, or one of its files, whatever path leads there.
  package var lost: [String] = []

  package init(reading: RunRequest) {
    self.reading = reading
  }
}

extension AnswerRequest {
  /// The documents called lost, as the ledger knows them: a folder's name, or a file's path from
  /// the outbox, which is always `folder/kind/file.xml`.
  var lostDocuments: [String] {
    lost.map { given in
      let components = FilePath(given).components.map(\.string)
      let isFile = components.last?.hasSuffix(".xml") ?? false
      return components.suffix(isFile ? 3 : 1).joined(separator: "/")
    }
  }
}
