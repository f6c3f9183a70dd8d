import Timesheets

/// `findings.csv`: every finding in reporting order, in English and French side by side.
struct FindingsTable {
  static let header = [
    "severity", "verdict", "check", "subject", "document", "line", "column", "element",
    "entries", "minutes", "hours", "what-en", "cure-en", "what-fr", "cure-fr",
  ]

  private let report: RunReport
  private let languages: [Words]

  init(_ report: RunReport) {
    self.report = report
    let documents = DocumentNames(report.records)
    languages = [Language.english, .french].map { Words($0, documents: documents) }
  }

  /// Passes the file's bytes to `body`, chunk by chunk.
  func write(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var rows = CSVRows(header: Self.header)
    for finding in report.findings {
      add(finding, to: &rows)
      try rows.passOn(to: body)
    }
    try rows.passOn(atLeast: 0, to: body)
  }

  private func add(_ finding: Finding, to rows: inout CSVRows) {
    rows.add(finding.severity.rawValue)
    rows.add(finding.verdict.rawValue)
    rows.add(finding.check.rawValue)
    rows.add(report.name(of: finding.subject))
    if let place = finding.place {
      rows.add(report.path(of: place.document))
      rows.add(Int(place.line))
      rows.add(place.column == 0 ? nil : Int(place.column))
      rows.add(place.element)
    } else {
      for _ in 0..<4 { rows.addEmpty() }
    }
    rows.add(finding.affected.entries)
    rows.add(finding.affected.minutes)
    rows.add(hoursOf: finding.affected.minutes)
    for words in languages {
      let text = words.sentence(finding)
      rows.add(text.what)
      rows.add(text.cure)
    }
    rows.endRow()
  }
}

extension RunReport {
  /// A document's path inside the bundle.
  func path(of document: DocumentID) -> String {
    records.documents[Int(document.index)].source.name.path
  }

  /// What a finding is about, by the name the source uses, the same in every language.
  func name(of subject: Subject) -> String {
    switch subject {
    case .bundle: bundleName
    case .document(let document): path(of: document)
    case .element(_, let name): name
    case .employee(let name): name
    case .personDay(let person, let date): "\(person) \(date.isoText)"
    case .entry(let index):
      "\(path(of: source[index].place.document)):\(source[index].place.line)"
    }
  }
}
