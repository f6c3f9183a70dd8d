import DelimitedText
import Reports
import Spool
import Timesheets

/// Writes the reports of a run, and last the manifest that lists every file but itself.
///
/// Inside the run's own files the folder is told by its name alone, so that the same run has the
/// same bytes in whatever outbox it lies.
func writeReports(of report: RunReport, to staging: inout Staging) throws {
  let files = RunFiles(report)
  for file in files.all(folder: report.runID) {
    try staging.write(file.contents, as: file.path)
  }
  let outputs = staging.files.sorted { $0.name < $1.name }.map { file in
    OutputFile(path: file.name, size: file.size, sha256: file.sha256)
  }
  try staging.write(
    "manifest.json",
    files.manifest(optionsDigest: optionsDigest(report.options), outputs: outputs))
}

extension Staging {
  /// Writes what a document's chunks bring; their reading throws `SpoolError` or nothing.
  mutating func write(_ bytes: DocumentBytes, as name: String) throws(SpoolError) {
    try write(name) { file throws(SpoolError) in
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
