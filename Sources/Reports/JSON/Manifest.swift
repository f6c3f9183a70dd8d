import Timesheets

/// A file of a run: where it stands in the run's folder, and its digest.
package struct OutputFile: Hashable, Sendable {
  /// Path from the run's folder, `/` between folders.
  package let path: String
  package let size: Int
  /// SHA-256, lower-case hexadecimal.
  package let sha256: String

  package init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }
}

/// `manifest.json`, schema `timeferry-manifest/1`: what went in, what came out, and the totals that
/// must be found again in QuickBooks.
struct Manifest {
  static let schema = "timeferry-manifest/1"

  private let report: RunReport
  private let hours: HourTotals
  private let optionsDigest: String
  private let outputs: [OutputFile]

  /// A manifest of every file of the run but itself. `optionsDigest` is the SHA-256 of the options
  /// in force.
  init(
    _ report: RunReport, _ hours: HourTotals, optionsDigest: String, outputs: [OutputFile]
  ) {
    self.report = report
    self.hours = hours
    self.optionsDigest = optionsDigest
    self.outputs = outputs.sorted { $0.path < $1.path }
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", Self.schema)
      json.member("run", report.runID)
      json.member("toolVersion", report.toolVersion)
      json.member("company", report.company)
      json.member("optionsSHA256", optionsDigest)
      json.objects("inputs", report.records.documents) { json, document in
        json.member("name", document.source.name.path)
        json.member("size", document.source.size)
        json.member("sha256", document.source.sha256)
      }
      json.objects("outputs", outputs) { json, output in
        json.member("path", output.path)
        json.member("size", output.size)
        json.member("sha256", output.sha256)
      }
      json.object("totals") { json in
        for (state, tally) in report.totals.byState {
          json.object(state) { $0.tally(tally) }
        }
      }
      json.object("carried") { $0.hours(hours, lists: report.lists) }
    }
    json.endFile()
    return json.bytes
  }
}
