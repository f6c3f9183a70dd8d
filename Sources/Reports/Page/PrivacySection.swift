import Timesheets

/// What the files of the run hold of people, and who should see them.
struct PrivacySection {
  private let report: RunReport
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  var section: PageSection {
    var section = PageSection(words.privacyHeading)
    let facts = PrivacyFact.allCases.filter { $0 != .brokenDocuments || hasBrokenDocuments }
    section.paragraphs = facts.map { words.sentence($0) }
    var table = PageTable(
      words.privacyCaption, of: words.label(.file), text: [words.privacyContents])
    for files in PrivacyFiles.allCases {
      let names = names(of: files)
      if !names.isEmpty {
        table.add(names.joined(separator: ", "), text: [words.contents(of: files)])
      }
    }
    section.tables = [table]
    return section
  }

  private var hasBrokenDocuments: Bool { report.records.documents.contains(where: \.isBroken) }

  /// What the run wrote of these files; none when it wrote none.
  private func names(of files: PrivacyFiles) -> [String] {
    let languages = report.options.output.languages.map(\.rawValue)
    return switch files {
    case .batches: report.batches.isEmpty ? [] : ["batches/"]
    case .corrections: report.corrections.isEmpty ? [] : ["corrections/"]
    case .entries: ["entries.csv"]
    case .held: report.totals.held.entries == 0 && !hasBrokenDocuments ? [] : ["held/"]
    case .reports:
      languages.flatMap { ["report.\($0).html", "run-sheet.\($0).html", "summary.\($0).txt"] }
        + ["report.json", "findings.csv"]
    case .worklist: ["mapping-worklist.csv"]
    case .lists: TimeSystemLists(report).written.isEmpty ? [] : ["lists/"]
    case .manifest: ["manifest.json"]
    }
  }
}
