import Reports
import Spool
import Timesheets

extension FollowUpKind {
  /// The report of a follow-up for programs.
  var reportName: String { rawValue + ".json" }
}

/// One thing by which the folder of a run or follow-up differs from what was published.
package struct Deviation: Hashable, Sendable {
  /// Path from the run's folder.
  package let path: String
  package let fact: Fact

  /// What was expected and what was found.
  package enum Fact: Hashable, Sendable {
    case missing(FileMark)
    case added(FileMark)
    case changed(expected: FileMark, found: FileMark)
    /// A link, pipe or device, which is no file of a run whatever it leads to.
    case notAFile
    /// The file does not have the form that this program writes.
    case unreadable
    /// The run or company that the file names.
    case statement(Statement, expected: String, found: String)
    /// The sum of a state, against the manifest's.
    case state(String, expected: Tally, found: Tally)
    /// A sum of carried hours, against the manifest's. The path is a folder where all batches
    /// together were added up.
    case sum(WrittenSums.Line, Measure, expected: Int, found: Int)
    /// What one batch or timer file holds, against the report's list of them.
    case batch(expected: Tally, found: Tally)
    /// The entries of outcomes.csv that name a file, against the manifest's list of files.
    case sent(file: String, expected: Tally, found: Tally)
  }

  /// What a file says of the run or follow-up as a whole, or of itself.
  package enum Statement: String, Hashable, Sendable {
    case run, company
    case followUp = "follow-up"
    case messageSet = "message-set"
  }

  /// What was counted.
  package enum Measure: String, Hashable, Sendable {
    case entries, minutes
  }

  /// What kind of file it is.
  package var role: RunFileRole { RunFileRole(path: path) }
}

/// How a file of a run can be told from another one of the same name.
package struct FileMark: Hashable, Sendable {
  package let size: Int
  package let sha256: String

  init(_ file: RunFile) {
    size = file.size
    sha256 = file.sha256
  }

  init(_ file: OutputFile) {
    size = file.size
    sha256 = file.sha256
  }
}

/// What a file of a run is for, which decides what a change in it means.
package enum RunFileRole: String, Hashable, Sendable, CaseIterable {
  /// A batch, or the folder of them.
  case batch
  /// A batch once more, as a timer file.
  case timer
  /// Changes or deletions.
  case correction
  /// A question to QuickBooks, which writes nothing.
  case question
  case manifest, report, entries
  /// A page, a summary, a table of findings: read by people only.
  case reading
  /// What the manifest lists under held/.
  case held
  /// A worklist, meant to be filled in.
  case worklist
  case other

  init(path: String) {
    self =
      switch path {
      case "manifest.json": .manifest
      case "report.json", FollowUpKind.answers.reportName, FollowUpKind.reversal.reportName:
        .report
      case "entries.csv", "outcomes.csv": .entries
      case "mapping-worklist.csv": .worklist
      case let path where path == "batches" || path.hasPrefix("batches/"): .batch
      case let path where path.hasPrefix("timer/"): .timer
      case let path where path.hasPrefix("corrections/") || path.hasPrefix("deletions/"):
        .correction
      case let path where path.hasPrefix("questions/"): .question
      case let path where path.hasPrefix("held/"): .held
      case let path where Self.isForReading(path): .reading
      default: .other
      }
  }

  private static func isForReading(_ path: String) -> Bool {
    path == "findings.csv" || path.hasPrefix("report.") || path.hasPrefix("summary.")
      || path.hasPrefix("run-sheet.") || path.hasPrefix("answers.")
      || path.hasPrefix("reversal.")
  }

  /// Whether loading it writes into QuickBooks.
  package var isLoaded: Bool { self == .batch || self == .timer || self == .correction }
}
