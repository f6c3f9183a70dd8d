import Reports
import Spool
import SystemPackage
import Timesheets

/// What a run came to: its report, and the folder it was published in.
package struct RunOutcome: Sendable {
  package let report: RunReport
  /// Nil when nothing was published: a dry run, or a refused bundle.
  package let folder: FilePath?
  /// Whether the folder is new, or stood there with the same bytes; nil when nothing was published.
  package let publication: Publication?

  /// What the command ends with.
  package var exitCode: Int32 { report.exitCode }

  /// `report.json` with the path of the published folder, chunk by chunk.
  package var reportJSON: DocumentBytes { RunFiles(report).json(folder: folder?.string) }

  /// The summary that a payroll clerk reads.
  package func summary(in language: Language) -> String {
    RunFiles(report).summary(language, folder: folder?.string)
  }
}
