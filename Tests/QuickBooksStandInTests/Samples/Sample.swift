import CLibArchive
import Foundation
import QuickBooksStandIn
import Testing

/// A sample of the product, read with nothing of the product's.
struct Sample: CustomTestStringConvertible, Sendable {
  let path: String

  static func all(_ kind: String) -> [Sample] {
    let folder = root.appendingPathComponent(kind).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { Sample(path: "\(kind)/\($0)") }
  }

  var testDescription: String { path }

  /// The company that the lists of the sample show, its standing lists with them.
  func company() throws -> StandInCompany {
    let files = try files(in: "lists") + files(in: "bundle") + archived()
    var company = StandInCompany()
    for file in files where file.name.hasSuffix(".xml") {
      // A bad sample may hold a document that is broken.
      do { try company.load(file.bytes) } catch is ParsedDocument.Malformed { continue }
    }
    // An element in qbXML says more than the same one in IIF, which shows no payroll items at all
    // (domain facts 5.2): those that its time names exist, and those that they are mapped to.
    for file in files where file.name.lowercased().hasSuffix(".iif") {
      company.addMissing(from: IIFRows(file.bytes))
    }
    for item in try mappedWageItems() { company.addMissing(.wageItems, item) }
    return company
  }

  /// The documents to load, in the order of their names.
  func batches() throws -> [[UInt8]] {
    try files(in: "expected/batches").map(\.bytes)
  }

  /// The minutes that the batches carry, as the report has them.
  func batchedMinutes() throws -> Int {
    struct Report: Decodable {
      struct Minutes: Decodable { let batched: Int }
      struct Rounding: Decodable { let minutes: Int }
      let minutes: Minutes
      let rounding: Rounding
    }
    let bytes = try Data(contentsOf: folder.appendingPathComponent("expected/report.json"))
    let report = try JSONDecoder().decode(Report.self, from: bytes)
    return report.minutes.batched + report.rounding.minutes
  }

  /// The last column of its pipeline's mapping, where that is of wage items.
  private func mappedWageItems() throws -> [String] {
    let name = folder.lastPathComponent
    let mapping = Self.root.deletingLastPathComponent()
      .appendingPathComponent("pipelines/\(name)/mapping.csv")
    guard let text = try? String(contentsOf: mapping, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("wage-item,") }
      .compactMap { $0.split(separator: ",").last.map(String.init) }
  }

  private typealias File = (name: String, bytes: [UInt8])

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("samples")

  private var folder: URL { Self.root.appendingPathComponent(path) }

  private func files(in name: String) throws -> [File] {
    let folder = folder.appendingPathComponent(name)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (names ?? []).sorted().filter { name in
      ["xml", "iif"].contains(URL(fileURLWithPath: name).pathExtension.lowercased())
    }
    return try files.map { ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0)))) }
  }

  /// The files of the bundle where it is an archive.
  private func archived() throws -> [File] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix("bundle.") && $0 != "bundle.yaml" })
    else { return [] }
    let archive = archive_read_new()
    defer { archive_read_free(archive) }
    archive_read_support_filter_all(archive)
    archive_read_support_format_all(archive)
    var files: [File] = []
    guard
      archive_read_open_filename(archive, folder.appendingPathComponent(name).path, 1 << 16)
        == ARCHIVE_OK
    else { throw CocoaError(.fileReadUnknown) }
    var entry: OpaquePointer?
    while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = archive_read_data(archive, &chunk, chunk.count), count > 0 {
        bytes += chunk.prefix(count)
      }
      files.append((String(cString: archive_entry_pathname(entry)), bytes))
    }
    return files.sorted { $0.name < $1.name }
  }
}
