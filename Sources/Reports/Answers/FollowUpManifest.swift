import Timesheets

/// `manifest.json` of a follow-up, schema `timeferry-follow-up-manifest/1`: what was delivered,
/// what came out, and the sums that must be found again in its files.
struct FollowUpManifest {
  static let schema = "timeferry-follow-up-manifest/1"

  private let report: FollowUpReport
  private let totals: FollowUpTotals
  private let outputs: [OutputFile]

  /// A manifest of every file of the folder but itself.
  init(_ report: FollowUpReport, _ totals: FollowUpTotals, outputs: [OutputFile]) {
    self.report = report
    self.totals = totals
    self.outputs = outputs.sorted { $0.path < $1.path }
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", Self.schema)
      json.member("followUp", report.name)
      json.member("toolVersion", report.toolVersion)
      json.member("company", report.company)
      json.member("kind", report.kind.rawValue)
      json.objects("inputs", report.documents) { json, document in
        json.member("name", document.name.path)
        json.member("size", document.size)
        json.member("sha256", document.sha256)
      }
      json.objects("outputs", outputs) { json, output in
        json.member("path", output.path)
        json.member("size", output.size)
        json.member("sha256", output.sha256)
      }
      json.object("totals") { json in
        for state in LoadStateName.allCases {
          json.object(state.rawValue) { $0.tally(totals.after[state] ?? Tally()) }
        }
      }
      json.sets(report.sets)
    }
    json.endFile()
    return json.bytes
  }
}

/// What a follow-up's `manifest.json` states, or its report for programs, read again.
package struct WrittenFollowUp: Sendable {
  /// A document for QuickBooks as the manifest lists it.
  package struct Set: Hashable, Sendable {
    package let file: String
    private let kind: String
    package let messageSetID: String?
    package let tally: Tally

    /// Whether loading it writes into QuickBooks.
    package var writes: Bool { !["recovery", "time-query"].contains(kind) }
    /// Whether loading it adds time.
    package var adds: Bool { kind == "add" }

    fileprivate init?(_ value: JSONValue) {
      guard let file = value["file"]?.text, let kind = value["kind"]?.text,
        let tally = Tally(value)
      else { return nil }
      self.file = file
      self.kind = kind
      messageSetID = value["messageSetID"]?.text
      self.tally = tally
    }
  }

  package let name: String
  package let kind: FollowUpKind
  package let company: String
  /// The manifest's alone.
  package let outputs: [OutputFile]
  /// By what the answers prove, every state.
  package let totals: [LoadStateName: Tally]
  package let sets: [Set]

  /// Reads a manifest. Throws `JSONFault` where it is none of this form, and what reading throws.
  package init(_ document: DocumentBytes) throws {
    try self.init(document, schema: FollowUpManifest.schema, totals: "totals", hasOutputs: true)
  }

  /// Reads `answers.json` or `reversal.json`. Throws as with a manifest.
  package init(report document: DocumentBytes) throws {
    try self.init(document, schema: FollowUpJSON.schema, totals: "after", hasOutputs: false)
  }

  private init(
    _ document: DocumentBytes, schema: String, totals key: String, hasOutputs: Bool
  ) throws {
    let members = try JSONReader.members(
      ["schema", "followUp", "kind", "company", "outputs", key, "sets"], of: document)
    let outputs = members["outputs"]?.elements?.map { OutputFile($0) } ?? (hasOutputs ? [nil] : [])
    guard members["schema"]?.text == schema, let name = members["followUp"]?.text,
      let kind = members["kind"]?.text.flatMap({ FollowUpKind(rawValue: $0) }),
      !outputs.contains(nil),
      let sets = members["sets"]?.elements?.map({ Set($0) }), !sets.contains(nil),
      let totals = members[key].flatMap(Self.totals)
    else { throw JSONFault(line: 1) }
    self.name = name
    self.kind = kind
    company = members["company"]?.text ?? ""
    self.outputs = outputs.compactMap { $0 }
    self.totals = totals
    self.sets = sets.compactMap { $0 }
  }

  private static func totals(_ value: JSONValue) -> [LoadStateName: Tally]? {
    var totals: [LoadStateName: Tally] = [:]
    for state in LoadStateName.allCases {
      guard let tally = value[state.rawValue].flatMap(Tally.init(_:)) else { return nil }
      totals[state] = tally
    }
    return totals
  }
}
