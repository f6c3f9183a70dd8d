import DelimitedText
import Reports
import Spool
import Timesheets

/// Writes the reports of a run but the table of entries side by side, to be listed when all are
/// there. Returns them with what the rest of the files is made of.
///
/// Inside the run's own files the folder is told by its name alone, so that the same run has the
/// same bytes in whatever outbox it lies.
func writeReports(
  of report: RunReport, to staging: Staging
) async throws -> (files: RunFiles, written: [RunFile]) {
  let files = RunFiles(report)
  return (files, try await write(files.others(folder: report.runID), to: staging))
}

/// Writes the run sheets, to be listed when all are there; every document for QuickBooks is listed
/// by then.
///
/// One after the other: a page with a row for each of a thousand batches takes memory, and the
/// ledger is not done sooner.
func writeSheets(_ files: RunFiles, to staging: Staging) throws -> [RunFile] {
  try files.sheets(of: staging.outputs).map { try staging.writeUnlisted($0.contents, as: $0.path) }
}

private func write(_ files: [ReportFile], to staging: Staging) async throws -> [RunFile] {
  try await withThrowingTaskGroup(of: RunFile.self) { group in
    for file in files {
      group.addTask { try staging.writeUnlisted(file.contents, as: file.path) }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
}

/// Writes the manifest, which lists every file but itself; so it is the last one.
func writeManifest(_ files: RunFiles, of report: RunReport, to staging: inout Staging) throws {
  try staging.write(
    "manifest.json",
    files.manifest(optionsDigest: optionsDigest(report.options), outputs: staging.outputs))
}

extension Staging {
  /// What was written so far, as reports tell it, sorted by path.
  var outputs: [OutputFile] {
    files.sorted { $0.name < $1.name }.map { file in
      OutputFile(path: file.name, size: file.size, sha256: file.sha256)
    }
  }

  /// Writes what a document's chunks bring; their reading throws `SpoolError` or nothing.
  mutating func write(_ bytes: DocumentBytes, as name: String) throws(SpoolError) {
    list(try writeUnlisted(bytes, as: name))
  }

  /// Writes what a document's chunks bring, to be listed later.
  func writeUnlisted(_ bytes: DocumentBytes, as name: String) throws(SpoolError) -> RunFile {
    try writeUnlisted(name) { file throws(SpoolError) in
      do {
        try bytes.forEachChunk { try file.append($0) }
      } catch let error as SpoolError {
        throw error
      } catch {
        preconditionFailure("a document's chunks throw SpoolError only: \(error)")
      }
    }
  }
}
