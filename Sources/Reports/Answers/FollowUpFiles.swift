import Timesheets

/// The files that tell of a follow-up: everything in its folder but what is written for QuickBooks.
///
/// Nothing is rendered before its bytes are asked for, and different files may be asked for side by
/// side. The same follow-up gives the same bytes.
package struct FollowUpFiles: Sendable {
  private let report: FollowUpReport
  private let totals: FollowUpTotals

  package init(_ report: FollowUpReport) {
    self.report = report.counted
    totals = FollowUpTotals(report)
  }

  /// The report files, sorted by path: all but the manifest, which lists them. `folder` is what
  /// they call the published folder; nil when nothing is published.
  package func all(folder: String?) -> [ReportFile] {
    let stem = report.kind.rawValue
    let report = report
    var files = [
      ReportFile("outcomes.csv", DocumentBytes { try OutcomesTable(report).write(to: $0) }),
      ReportFile(stem + ".json", json(folder: folder)),
    ]
    for language in report.languages {
      files.append(
        ReportFile("\(stem).\(language.rawValue).txt") {
          Array(summary(language, folder: folder).utf8)
        })
    }
    return files.sorted { $0.path < $1.path }
  }

  /// `answers.json` or `reversal.json`, which is also what `--format json` prints.
  package func json(folder: String?) -> DocumentBytes {
    DocumentBytes { [report, totals] body in
      try FollowUpJSON(report, totals, folder: folder).write(to: body)
    }
  }

  /// The text, which is also what the command prints.
  package func summary(_ language: Language, folder: String?) -> String {
    FollowUpText(report, totals, language, folder: folder).text
  }

  /// `manifest.json`: a line for each of `outputs`, which are all files of the folder but itself.
  package func manifest(outputs: [OutputFile]) -> [UInt8] {
    FollowUpManifest(report, totals, outputs: outputs).bytes
  }
}
