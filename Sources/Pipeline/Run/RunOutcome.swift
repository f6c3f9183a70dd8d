import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

/// What a run came to: its report, and how it ended.
package struct RunOutcome: Sendable {
  package let report: RunReport
  package let ending: RunEnding
  /// The files that tell of the run, where it wrote them: the hours of all entries are added up in
  /// them, which need not be done again for the summary.
  private let written: RunFiles?

  init(report: RunReport, ending: RunEnding, written: RunFiles? = nil) {
    self.report = report
    self.ending = ending
    self.written = written
  }

  private var files: RunFiles { written ?? RunFiles(report) }

  /// The published folder; nil when nothing was published.
  package var folder: FilePath? {
    if case .published(let folder, _) = ending { folder } else { nil }
  }

  /// Whether the folder is new, or stood there with the same bytes; nil when nothing was published.
  package var publication: Publication? {
    if case .published(_, let publication) = ending { publication } else { nil }
  }

  /// What the command ends with.
  package var exitCode: Int32 { report.exitCode }

  /// `report.json` with the path of the published folder, chunk by chunk.
  package var reportJSON: DocumentBytes { files.json(folder: folder?.string) }

  /// The summary that a payroll clerk reads.
  package func summary(in language: Language) -> String {
    files.summary(language, folder: folder?.string)
  }

  /// The same for a chat or a ticket, as Markdown.
  package func markdown(in language: Language) -> String {
    files.markdown(language, folder: folder?.string)
  }
}

/// How a run ended.
package enum RunEnding: Sendable {
  case published(FilePath, Publication)
  /// The same content came before, and nothing in it can be carried that was not: nothing was
  /// published.
  case repeated(EarlierRun)
  /// The report names the finding that refuses the bundle.
  case refused
  /// Nothing in the bundle could be read as time or lists, so there is nothing to publish.
  case nothingRead
  case dryRun
}
