import Timesheets

/// What a `manifest.json` states, read again.
package struct WrittenManifest: Sendable {
  package let run: String
  package let company: String
  package let outputs: [OutputFile]
  package let totals: ControlTotals
  package let carried: WrittenSums

  /// Reads the file. Throws `JSONFault` where it is no manifest of this form, and what reading
  /// throws.
  package init(_ document: DocumentBytes) throws {
    let members = try JSONReader.members(
      ["schema", "run", "company", "outputs", "totals", "carried"], of: document)
    guard members["schema"]?.text == Manifest.schema, let run = members["run"]?.text,
      let outputs = members["outputs"]?.elements?.map(OutputFile.init(_:)),
      let totals = members["totals"],
      let sums = ControlTotals({ state in totals[state].flatMap(Tally.init(_:)) }),
      let carried = WrittenSums(members["carried"]), !outputs.contains(nil)
    else { throw JSONFault(line: 1) }
    self.run = run
    company = members["company"]?.text ?? ""
    self.outputs = outputs.compactMap { $0 }
    self.totals = sums
    self.carried = carried
  }
}

extension OutputFile {
  /// Reads the members that manifests write.
  init?(_ value: JSONValue) {
    guard let path = value["path"]?.text, let size = value["size"]?.number,
      let sha256 = value["sha256"]?.text
    else { return nil }
    self.init(path: path, size: size, sha256: sha256)
  }
}

/// What a `report.json` states of what was carried, read again.
package struct WrittenReport: Sendable {
  /// A batch as the report lists it.
  package struct Batch: Hashable, Sendable {
    package let file: String
    /// Requests and their minutes.
    package let tally: Tally
  }

  package let run: String
  package let company: String
  /// Nil for a word of another version.
  package let verdict: RunVerdict?
  package let totals: ControlTotals
  package let hours: WrittenSums
  package let batches: [Batch]
  /// The batches once more, as timer files; none where the report was not read whole, since most
  /// have none.
  package let timerFiles: [Batch]
  package let weekStart: Weekday
  /// The options in force, by key.
  package let options: [String: String]
  /// What each check came to; checks of other versions are left out.
  package let checks: [CheckID: Verdict]

  /// Whether minutes were rounded by option, so that an entry is carried with other minutes than
  /// it was read with.
  package var isRounded: Bool { options["carry.rounding.minutes"]?.isEmpty == false }

  /// The qbXML version of the batches.
  package var version: QBXMLVersion {
    options["output.qbxml-version"].flatMap { QBXMLVersion($0) } ?? .safeDefault
  }

  /// Reads the file. Throws `JSONFault` where it is no report of this form, and what reading
  /// throws.
  package init(_ document: DocumentBytes, _ extent: JSONReader.Extent = .whole) throws {
    var wanted: Set = [
      "schema", "run", "company", "verdict", "entries", "minutes", "hours", "batches",
      "weekStart", "options", "checks",
    ]
    if extent == .whole { wanted.insert("timerFiles") }
    let members = try JSONReader.members(wanted, of: document, extent)
    guard members["schema"]?.text == ReportJSON.schema, let run = members["run"]?.text,
      let totals = ControlTotals({ state in
        members["entries"]?[state]?.number.flatMap { entries in
          members["minutes"]?[state]?.number.map { Tally(entries: entries, minutes: $0) }
        }
      }), let hours = WrittenSums(members["hours"]),
      let batches = members["batches"]?.elements?.map(Batch.init(_:)), !batches.contains(nil),
      let weekStart = members["weekStart"]?.text.flatMap({ Weekday(name: $0) }),
      case .object(let options) = members["options"],
      case .object(let checks) = members["checks"]
    else { throw JSONFault(line: 1) }
    self.run = run
    company = members["company"]?.text ?? ""
    verdict = members["verdict"]?.text.flatMap { RunVerdict(rawValue: $0) }
    self.totals = totals
    self.hours = hours
    self.batches = batches.compactMap { $0 }
    timerFiles = (members["timerFiles"]?.elements ?? []).compactMap(Batch.init(_:))
    self.weekStart = weekStart
    self.options = options.compactMapValues(\.text)
    var outcomes: [CheckID: Verdict] = [:]
    for (word, outcome) in checks {
      guard let check = CheckID(rawValue: word),
        let verdict = outcome["verdict"]?.text.flatMap({ Verdict(rawValue: $0) })
      else { continue }
      outcomes[check] = verdict
    }
    self.checks = outcomes
  }
}

extension WrittenReport.Batch {
  fileprivate init?(_ value: JSONValue) {
    guard let file = value["file"]?.text, let tally = Tally(value) else { return nil }
    self.init(file: file, tally: tally)
  }
}
