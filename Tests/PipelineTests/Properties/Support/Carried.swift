import DelimitedText
import Pipeline
import Reports
import Spool
import SystemPackage
import Timesheets

/// What became of a delivery: the run, and what it published, read back from the disk.
struct Carried {
  let outcome: RunOutcome
  /// Every published file's bytes, by path; none when nothing was published.
  let files: [String: [UInt8]]

  init(_ outcome: RunOutcome) throws {
    self.outcome = outcome
    var files: [String: [UInt8]] = [:]
    if let folder = outcome.folder {
      let run = PublishedRun(folder)
      for file in try run.files() { files[file.name] = try run.read(file.name) }
    }
    self.files = files
  }

  var report: RunReport { outcome.report }

  /// The checks that have something to say above a note.
  var loudChecks: Set<CheckID> {
    Set(report.findings.filter { $0.severity > .note }.map(\.check))
  }

  /// The batches in loading order.
  var batches: [BatchFile] {
    get throws { try batchBytes.map { try BatchFile($0) } }
  }

  /// The bytes of the batches in loading order.
  var batchBytes: [[UInt8]] { named("batches/").map(\.bytes) }

  /// The files of the held entries.
  var held: [Delivery.File] { named("held/") }

  /// The rows of `entries.csv`, by column name.
  var entries: [[String: String]] {
    let table = DelimitedTable(files["entries.csv"] ?? [])
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.header, row.cells))
    }
  }

  private func named(_ folder: String) -> [Delivery.File] {
    files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
