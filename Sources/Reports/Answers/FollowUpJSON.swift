import Timesheets

/// `answers.json` and `reversal.json`, schema `timeferry-follow-up/1`: the follow-up for programs,
/// in a fixed order of members. Its lines stand in `outcomes.csv`.
///
/// Within one schema number members are only ever added.
struct FollowUpJSON {
  static let schema = "timeferry-follow-up/1"

  private let report: FollowUpReport
  private let totals: FollowUpTotals
  /// The published folder; nil when nothing was published.
  private let folder: String?
  private let languages: [Words]

  init(_ report: FollowUpReport, _ totals: FollowUpTotals, folder: String?) {
    self.report = report
    self.totals = totals
    self.folder = folder
    languages = Language.allCases.map { Words($0, documents: report.documentNames) }
  }

  /// Passes the file's bytes to `body`, chunk by chunk.
  func write(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var json = JSONWriter()
    try json.object { json in
      writeHead(to: &json)
      writeTotals(to: &json)
      writeDocuments(to: &json)
      json.sets(report.sets)
      writeRefusals(to: &json)
      try writeFindings(to: &json, passingOnTo: body)
    }
    json.endFile()
    try json.passOn(atLeast: 0, to: body)
  }

  private func writeHead(to json: inout JSONWriter) {
    json.member("schema", Self.schema)
    json.member("followUp", report.name)
    json.member("kind", report.kind.rawValue)
    json.member("toolVersion", report.toolVersion)
    json.member("folder", folder)
    json.member("bundle", report.bundleName)
    json.member("company", report.company)
    json.member("verdict", report.verdict.rawValue)
    json.member("exitCode", Int(report.exitCode))
    json.member("known", report.isKnown)
    json.member("lostBatches", report.lostBatches)
  }

  private func writeTotals(to json: inout JSONWriter) {
    json.object("lines") { $0.tally(totals.lines) }
    json.states("before", totals.before)
    json.states("after", totals.after)
    json.object("sent") { $0.tally(totals.sent) }
    json.member("tie", totals.tie)
  }

  private func writeDocuments(to json: inout JSONWriter) {
    let ignored = Dictionary(report.ignored.map { ($0.document, $0.reason) }) { first, _ in first }
    json.objects("documents", report.documents.enumerated()) { json, numbered in
      let (index, document) = numbered
      json.member("name", document.name.path)
      json.member("ignored", ignored[DocumentID(index: UInt32(index))]?.rawValue)
      json.member("size", document.size)
      json.member("sha256", document.sha256)
    }
    json.objects("passedOver", report.passedOver) { json, item in
      json.member("name", item.name.path)
      json.member("reason", item.reason.rawValue)
    }
  }

  private func writeRefusals(to json: inout JSONWriter) {
    json.objects("refusals", RefusalGroup.all(of: report)) { json, group in
      json.member("code", group.code)
      json.member("group", group.group.rawValue)
      json.member("ofCorrections", group.ofCorrections)
      json.tally(group.tally)
      json.member("messages", group.messages.map(\.text))
      json.object("text") { json in
        for words in languages {
          let text = words.text(ofStatus: group.code)
          json.object(words.language.rawValue) { json in
            json.member("meaning", text.meaning)
            json.member("cure", words.cure(of: group))
          }
        }
      }
    }
  }

  private func writeFindings(
    to json: inout JSONWriter, passingOnTo body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let entries = AnsweredEntries(report)
    try json.objects("findings", report.findings) { json, finding in
      json.member("severity", finding.detail.severity.rawValue)
      json.member("detail", finding.detail.reportWord)
      json.object("place") { json in
        json.member("document", report.path(of: finding.place.document))
        json.member("line", Int(finding.place.line))
      }
      json.member("messageSetID", finding.detail.set)
      json.member("quickBooksWords", finding.detail.ownWords)
      json.object("text") { json in
        for words in languages {
          let text = words.text(of: finding.detail, entries)
          json.object(words.language.rawValue) { json in
            json.member("what", text.what)
            json.member("cure", text.cure)
          }
        }
      }
      try json.passOn(to: body)
    }
  }
}

extension JSONWriter {
  /// Sums by state, every state in its order.
  mutating func states(_ key: String, _ tallies: [LoadStateName: Tally]) {
    object(key) { json in
      for state in LoadStateName.allCases {
        json.object(state.rawValue) { $0.tally(tallies[state] ?? Tally()) }
      }
    }
  }

  /// What a follow-up's folder holds for QuickBooks.
  mutating func sets(_ sets: [FollowUpSet]) {
    objects("sets", sets) { json, set in
      json.member("file", set.file)
      json.member("kind", set.kind.reportWord)
      json.member("messageSetID", set.messageSetID)
      if case .recovery(let lost) = set.kind { json.member("recovers", lost) }
      if case .timeQuery(let days) = set.kind {
        json.member("from", days.lowerBound.isoText)
        json.member("through", days.upperBound.isoText)
      }
      json.tally(set.tally)
    }
  }
}

extension FollowUpSetKind {
  /// The word of `answers.json` and manifests for the kind.
  var reportWord: String {
    switch self {
    case .add: "add"
    case .change: "change"
    case .delete: "delete"
    case .recovery: "recovery"
    case .timeQuery: "time-query"
    }
  }
}
