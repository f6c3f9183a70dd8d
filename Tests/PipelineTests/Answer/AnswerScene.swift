import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Reports
import Seeds
import Spool
import SystemPackage
import Timesheets

/// Six lines of a company, carried in three batches of two, and a company file to load them into.
struct AnswerScene {
  let workplace: Workplace
  let company: GeneratedCompany
  let lines: [GeneratedLine]
  var standIn: StandIn
  let carried: Carried

  /// `change` makes of the lines and of the company what the file has in the place of what its
  /// exports showed.
  init(
    batchSize: Int = 2, version: String = "13.0",
    _ change: (inout [GeneratedLine], inout GeneratedCompany) -> Void = { _, _ in }
  ) async throws {
    workplace = try Workplace()
    var random = SeededGenerator(seed: 11)
    let company = GeneratedCompany(&random)
    var maker = LineMaker(company, first: WorkDate(dayNumber: 20_514), days: 5)
    var lines = (0..<6).map { _ in maker.line(&random) }
    for index in lines.indices { lines[index].billable = .notBillable }
    var held = company
    change(&lines, &held)
    self.lines = lines
    self.company = company
    standIn = StandIn(
      company: try StandInCompany(exports: [Array(QBXMLExport().lists(of: held).utf8)]))
    var delivery = Self.delivery(of: lines, company)
    delivery.options.output.batchSize = batchSize
    delivery.options.output.version = QBXMLVersion(version) ?? .safeDefault
    carried = try await workplace.carry(delivery)
  }

  /// The weekly delivery of lines, with the company's lists.
  static func delivery(of lines: [GeneratedLine], _ company: GeneratedCompany) -> Delivery {
    var delivery = Delivery()
    delivery.options.source.weekStart = .monday
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    delivery.add("time.xml", QBXMLExport().exported(lines))
    return delivery
  }

  /// What the company file answers to a batch, as the loader saves it.
  mutating func answer(_ batch: Int, _ fault: Fault? = nil) throws -> Delivery.File {
    let bytes = carried.batchBytes[batch]
    return ("response-\(batch).xml", try standIn.answer(bytes, fault) ?? [])
  }

  /// What it answers to all of them.
  mutating func answers() throws -> [Delivery.File] {
    try carried.batchBytes.indices.map { try answer($0) }
  }

  /// How many requests stand in each state.
  func states() throws -> [LoadStateName: Int] {
    try Dictionary(grouping: requests(), by: \.state.name).mapValues(\.count)
  }

  func requests() throws -> [SentLine] {
    let ledger = try workplace.ledger(.readOnly)
    try ledger.examine()
    let all = try ledger.runs().flatMap { try ledger.sent(ofRun: $0.name).lines }
    return Dictionary(all.map { ($0.number, $0) }) { first, _ in first }.values
      .sorted { $0.number < $1.number }
  }

  /// The folders that stand in the outbox.
  func folders() throws -> Set<String> {
    let outbox = workplace.path.appending("outbox")
    return Set(
      try FileManager.default.contentsOfDirectory(atPath: outbox.string)
        .filter { !$0.hasPrefix(".") && $0 != "index.html" })
  }

  /// A published file's path on the disk.
  func path(_ file: String) -> String {
    workplace.path.appending("outbox").pushing(FilePath(file)).string
  }

  /// The batches of a run, by their path from the outbox.
  func batchFile(_ batch: Int) -> String {
    let names = carried.files.keys.filter { $0.hasPrefix("batches/") }.sorted()
    return "\(carried.report.runID)/\(names[batch])"
  }
}

/// The files of a kind in a published folder, in their order.
func documents(_ kind: String, in folder: FilePath?) throws -> [Delivery.File] {
  guard let folder else { return [] }
  let published = PublishedRun(folder)
  return try published.files().map(\.name).filter { $0.hasPrefix(kind + "/") }.sorted()
    .map { ($0, try published.read($0)) }
}

extension AnswerOutcome {
  /// The files of a kind that the follow-up published, in their order.
  func files(_ kind: String) throws -> [Delivery.File] { try documents(kind, in: folder) }

  /// The text without the breaks of its lines.
  func told(_ language: Language = .english) -> String {
    text(in: language).split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
  }
}

extension Delivery {
  /// A document with other text in the place of some.
  static func edited(_ file: File, _ change: (String) -> String) -> File {
    (file.name, Array(change(String(decoding: file.bytes, as: UTF8.self)).utf8))
  }
}

extension AnswerScene {
  /// Reverses the run that carried the lines, by the name of the company and a count; without a
  /// count it is only told what would be done.
  func reverse(
    count: Int?, company typed: String? = nil, shown: [Delivery.File] = [],
    on medium: RunMedium = RunMedium()
  ) async throws -> ReversalOutcome {
    var options = OutputOptions()
    options.languages = [.english, .french]
    let request = ReversalRequest(
      run: carried.report.runID,
      confirmation: count.map { .init(company: typed ?? company.name, count: $0) },
      shown: shown.isEmpty ? [] : [try workplace.placeAnew(shown, in: .folder)],
      output: options, limits: ArchiveLimits(), signature: .test)
    let place = try RunPlace(
      .beside(workplace.path.appending("outbox")), .publish, scratch: workplace.path, on: medium,
      signature: .test)
    return try await Pipeline.reverse(request, at: place, toolVersion: "0.0.0")
  }
}
