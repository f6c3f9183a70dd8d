import Timesheets

/// `report.json`, schema `timeferry-report/1`: the run for programs, in a fixed order of members.
///
/// Within one schema number members are only ever added.
struct ReportJSON {
  static let schema = "timeferry-report/1"

  private let report: RunReport
  /// The published folder; nil when nothing was published.
  private let folder: String?
  private let hours: HourTotals
  private let languages: [Words]

  init(_ report: RunReport, _ hours: HourTotals, folder: String?) {
    self.report = report
    self.hours = hours
    self.folder = folder
    let documents = DocumentNames(report.records)
    languages = Language.allCases.map { Words($0, documents: documents) }
  }

  /// Passes the file's bytes to `body`, chunk by chunk.
  func write(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var json = JSONWriter()
    try json.object { json in
      writeHead(to: &json)
      writeTotals(to: &json)
      writeCompanyFile(to: &json)
      writeDocuments(to: &json)
      writeWork(to: &json)
      json.mapping(report.mapping)
      json.timeSystem(of: report)
      writeChecks(to: &json)
      json.previous(RunComparison(report, hours))
      json.corrections(of: report)
      json.timerFiles(of: report)
      try writeFindings(to: &json, passingOnTo: body)
    }
    json.endFile()
    try json.passOn(atLeast: 0, to: body)
  }

  private func writeHead(to json: inout JSONWriter) {
    json.member("schema", Self.schema)
    json.member("run", report.runID)
    json.member("toolVersion", report.toolVersion)
    json.member("folder", folder)
    json.member("bundle", report.bundleName)
    json.member("company", report.company)
    json.member("verdict", report.verdict.rawValue)
    json.member("exitCode", Int(report.exitCode))
    json.member("repeatOf", report.repeatOf)
    json.member("refusal", report.refusal.map { report.findings[$0].check.rawValue })
  }

  private func writeTotals(to json: inout JSONWriter) {
    json.object("entries") { json in
      for (state, tally) in report.totals.byState { json.member(state, tally.entries) }
    }
    json.object("minutes") { json in
      for (state, tally) in report.totals.byState { json.member(state, tally.minutes) }
    }
    json.member("tie", report.totals.tie)
    json.object("rounding") { json in
      let seconds = report.roundedOffSeconds
      json.member("minutes", report.roundedMinutes)
      json.member("secondsRoundedOff", seconds.sum)
      json.member("entriesWithSeconds", seconds.entries)
    }
    json.object("outside") { json in
      let outside = report.outsideTallies
      for (reason, tally) in outside {
        json.object(reason.rawValue) { $0.tally(tally) }
      }
    }
  }

  private func writeCompanyFile(to json: inout JSONWriter) {
    json.object("lists") { json in
      for count in ListCount.all(of: report.lists) {
        json.object(count.kind.rawValue) { json in
          json.member("total", count.total)
          json.member("inactive", count.inactive)
        }
      }
    }
    json.object("quickBooks") { json in
      json.member("companyName", report.lists.company?.companyName)
      json.member("product", report.lists.host?.productName)
      json.member("country", report.lists.host?.country)
      json.member("firstDayOfWeek", report.lists.preferences?.firstDayOfWeek?.qbxmlName)
    }
    json.member("weekStart", report.weekStart.qbxmlName)
    json.member("timeTracking", report.timeTrackingTaken.rawValue)
    json.objects("disagreements", report.disagreements) { json, disagreement in
      json.member("list", disagreement.list.rawValue)
      json.member("name", disagreement.name)
      json.member("field", disagreement.field.rawValue)
      json.object("believed") { $0.place(disagreement.believed, of: report) }
      json.object("passedOver") { $0.place(disagreement.passedOver, of: report) }
    }
  }

  private func writeDocuments(to json: inout JSONWriter) {
    let time = report.timeByDocument
    json.objects("documents", report.records.documents.enumerated()) { json, numbered in
      let (index, document) = numbered
      json.member("name", document.source.name.path)
      json.member("kind", document.kind.reportWord)
      json.member("ignored", document.kind.ignoredReason?.rawValue)
      json.member("encoding", document.encoding?.rawValue)
      json.member("size", document.source.size)
      json.member("sha256", document.source.sha256)
      json.tally(time[index])
      json.objects("passedOver", document.passedOver) { json, passed in
        json.member("word", passed.word)
        json.member("count", passed.count)
      }
    }
    json.objects("passedOver", report.passedOver) { json, item in
      json.member("name", item.name.path)
      json.member("reason", item.reason.rawValue)
    }
  }

  private func writeWork(to json: inout JSONWriter) {
    json.object("options") { json in
      for option in OptionsInForce(report.options).lines { json.member(option.key, option.value) }
    }
    json.objects("batches", report.batches) { json, batch in
      json.member("number", batch.number)
      json.member("file", "batches/" + batch.fileName)
      json.member("week", batch.week.isoText)
      json.member("entries", batch.entries.count)
      json.member("minutes", batch.minutes)
      json.member("messageSetID", batch.messageSetID)
      if batch.isCanary { json.member("canary", true) }
    }
    json.object("hours") { $0.hours(hours, lists: report.lists) }
  }

  private func writeChecks(to json: inout JSONWriter) {
    json.object("checks") { json in
      for outcome in CheckOutcome.all(of: report.findings) {
        json.object(outcome.check.rawValue) { json in
          json.member("verdict", outcome.verdict.rawValue)
          json.member("severity", outcome.severity?.rawValue)
          json.member("fails", outcome.fails)
          json.member("unknowns", outcome.unknowns)
        }
      }
    }
  }

  private func writeFindings(
    to json: inout JSONWriter, passingOnTo body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    try json.objects("findings", report.findings) { json, finding in
      write(finding, to: &json)
      try json.passOn(to: body)
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.member("check", finding.check.rawValue)
    json.member("verdict", finding.verdict.rawValue)
    json.member("severity", finding.severity.rawValue)
    json.member("detail", finding.detail.reportWord)
    json.object("subject") { json in
      json.member("kind", finding.subject.reportWord)
      json.member("name", report.name(of: finding.subject))
    }
    if let place = finding.place {
      json.object("place") { json in
        json.member("document", report.path(of: place.document))
        json.member("line", Int(place.line))
        json.member("column", place.column == 0 ? nil : Int(place.column))
        json.member("element", place.element.isEmpty ? nil : place.element)
      }
    } else {
      json.member("place", String?.none)
    }
    json.tally(finding.affected)
    json.object("text") { json in
      for words in languages {
        let text = words.sentence(finding)
        json.object(words.language.rawValue) { json in
          json.member("what", text.what)
          json.member("cure", text.cure)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ place: Place, of report: RunReport) {
    member("document", report.path(of: place.document))
    member("line", Int(place.line))
  }
}
