import Timesheets

/// A file of a run: its path from the run's folder, and its bytes, rendered as they are read.
package struct ReportFile: Sendable {
  package let path: String
  package let contents: DocumentBytes

  init(_ path: String, _ contents: DocumentBytes) {
    self.path = path
    self.contents = contents
  }

  init(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    contents = DocumentBytes { body in try bytes().withUnsafeBytes(body) }
  }
}

/// The files that tell of a run: everything it writes but batches and held entries.
///
/// Hours are added up once, here. Nothing is rendered before its bytes are asked for, and different
/// files may be asked for side by side. The same run gives the same bytes.
package struct RunFiles: Sendable {
  private let report: RunReport
  private let hours: HourTotals

  package init(_ report: RunReport) {
    self.report = report
    hours = HourTotals(report)
  }

  /// The report files, sorted by path: all but the run sheets, which tell the digests of the
  /// batches, and the manifest, which lists all. `folder` is what
  /// `report.json` and the summaries call the published folder; nil when nothing is published.
  package func all(folder: String?) -> [ReportFile] {
    let report = report
    let table = ReportFile(
      EntriesTable.path, DocumentBytes { try EntriesTable(report).write(to: $0) })
    return (others(folder: folder) + [table]).sorted { $0.path < $1.path }
  }

  /// The table of all entries, the one file that grows with them, to be rendered part by part.
  package var entries: EntriesTable { EntriesTable(report) }

  /// The report files but for the table of entries, sorted by path.
  package func others(folder: String?) -> [ReportFile] {
    let report = report
    let hours = hours
    var files = [
      ReportFile("findings.csv", DocumentBytes { try FindingsTable(report).write(to: $0) }),
      ReportFile("mapping-worklist.csv") { MappingWorklist(report).bytes },
      ReportFile("report.json", json(folder: folder)),
    ]
    let lists = TimeSystemLists(report)
    for list in lists.written {
      files.append(ReportFile(list.path, DocumentBytes { try lists.write(list, to: $0) }))
    }
    for language in report.options.output.languages {
      files.append(
        ReportFile("report.\(language.rawValue).html") {
          ReportPage(report, hours, language).bytes
        })
      files.append(
        ReportFile("summary.\(language.rawValue).txt") {
          Array(summary(language, folder: folder).utf8)
        })
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The run sheets, sorted by path. `documents` are the files that the run wrote for QuickBooks:
  /// they must be there before a sheet can tell their digests.
  package func sheets(of documents: [OutputFile]) -> [ReportFile] {
    let report = report
    let hours = hours
    return report.options.output.languages.map { language in
      ReportFile("run-sheet.\(language.rawValue).html") {
        RunSheet(report, hours, documents, language).bytes
      }
    }.sorted { $0.path < $1.path }
  }

  /// `report.json`, which is also what `--format json` prints.
  package func json(folder: String?) -> DocumentBytes {
    DocumentBytes { [report, hours] body in
      try ReportJSON(report, hours, folder: folder).write(to: body)
    }
  }

  /// The summary, which is also what the command prints.
  package func summary(_ language: Language, folder: String?) -> String {
    SummaryText(report, hours, language, folder: folder).text
  }

  /// The summary for a chat or a ticket, as Markdown.
  package func markdown(_ language: Language, folder: String?) -> String {
    MarkdownSummary(report, hours, language, folder: folder).text
  }

  /// `manifest.json`: a line for each of `outputs`, which are all files of the run but itself.
  /// `optionsDigest` is the SHA-256 of the options in force.
  package func manifest(optionsDigest: String, outputs: [OutputFile]) -> [UInt8] {
    Manifest(report, hours, optionsDigest: optionsDigest, outputs: outputs).bytes
  }
}
