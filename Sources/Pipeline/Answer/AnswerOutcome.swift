import Reports
import SystemPackage
import Timesheets

/// What a delivery of answers came to: its report, and how it ended.
package struct AnswerOutcome: Sendable {
  package let report: FollowUpReport
  package let ending: AnswerEnding

  /// The published folder; nil when nothing was published.
  package var folder: FilePath? {
    if case .published(let folder) = ending { folder } else { nil }
  }

  /// What the command ends with.
  package var exitCode: Int32 {
    if case .nothing = ending { 65 } else { report.exitCode }
  }
}

extension AnswerOutcome {
  /// `answers.json` with the path of the published folder, chunk by chunk.
  package var json: DocumentBytes { FollowUpFiles(report).json(folder: folder?.string) }

  /// The summary that a payroll clerk reads.
  package func text(in language: Language) -> String {
    FollowUpFiles(report).summary(language, folder: folder?.string)
  }
}

/// How a delivery of answers ended.
package enum AnswerEnding: Hashable, Sendable {
  case published(FilePath)
  /// It brings nothing that was not known: nothing was published. The follow-up that told it first,
  /// where one is known to have told just this.
  case repeated(String?)
  /// Nothing in it is about a request that was ever written here.
  case nothing
}
