import LoadLedger
import QBXML
import Reports
import Spool
import SystemPackage
import Timesheets

/// The company lists of a delivery that brings nothing else: where they are a complete set, they
/// take the place of the standing ones.
struct BroughtLists {
  private let delivery: ReadDelivery
  /// The documents that bring lists, by their position in the delivery.
  private let positions: [Int]

  /// Nil for a delivery that brings anything else as well, or a document that is not whole.
  init?(_ delivery: ReadDelivery) {
    let records = delivery.records
    guard records.activities.isEmpty, records.timeTracking.isEmpty,
      delivery.delivered.allSatisfy({ $0.bringsListsAlone || $0.isSystemFile })
    else { return nil }
    self.delivery = delivery
    positions = delivery.delivered.indices.filter { delivery.delivered[$0].bringsListsAlone }
    if positions.isEmpty { return nil }
  }

  /// Why the standing lists stay; nil where these replace them.
  func reasonToKeep(by request: RunRequest) -> KeptLists? {
    if request.standingLists == nil { return .noFolder }
    let missing = missing(in: request.options.output.version)
    return missing.isEmpty ? nil : .incomplete(missing)
  }

  /// How many documents bring lists.
  var documents: Int { positions.count }

  /// Every list that the kit asks for in this version and that did not come whole.
  private func missing(in version: QBXMLVersion) -> [ListKind] {
    let asked = Set(
      KitGroup.lists.flatMap(\.elements).filter { $0.exists(in: version) }
        .flatMap(\.lists))
    let exports = positions.flatMap { delivery.delivered[$0].lists.exports }
    return ListKind.allCases.filter { kind in
      asked.contains(kind) && !Self.isWhole(exports.filter { $0.kind == kind })
        || kind == .company && companies.isEmpty
    }
  }

  /// Whether one answer is the whole list, or the pages of one iterator come to its end.
  private static func isWhole(_ exports: [ListExport]) -> Bool {
    exports.contains { export in export.isAnswer && export.remaining == 0 }
  }

  /// Throws `LedgerError` `.otherCompany` for lists of another company file than the ledger's, and
  /// says of which others they are than the pipeline's, or than each other's; nil when they are
  /// all of one.
  func foreign(
    to expected: String?, _ ledger: Ledger
  ) throws(LedgerError) -> FailureReason? {
    for company in companies {
      try ledger.confirm(company.names, einHash: company.employerHash)
    }
    guard let expected = expected ?? companies.first?.names.name else { return nil }
    let other = companies.first { !$0.hasName(expected) }
    return other.map { .foreignLists(found: $0.names.name, expected: expected) }
  }

  private var companies: [CompanyRecord] {
    positions.flatMap { delivery.delivered[$0].lists.companies }.filter { !$0.names.name.isEmpty }
  }

  /// Puts the documents in the place of those that came before them.
  ///
  /// They bear numbers in the order of the delivery, because the folder decides which of two
  /// documents of one age is believed by their names.
  func replace(in lists: FilePath, disk: Disk) throws(SpoolError) {
    let digits = String(documents).count
    try disk.renewFolder(lists.appending(Self.folder)) { staging throws(SpoolError) in
      for (number, position) in positions.enumerated() {
        let document = delivery.delivered[position]
        let ordinal = String(number + 1)
        let name = String(repeating: "0", count: digits - ordinal.count) + ordinal
        _ = try staging.writeUnlisted(
          delivery.bundle.bytes(of: position), as: "\(name)-\(document.shortName)")
      }
    }
  }

  /// The folder in the standing one whose files are replaced.
  static let folder: FilePath.Component = "renewed"
}

/// Why the lists of a delivery that brings nothing else do not become the standing ones.
package enum KeptLists: Hashable, Sendable {
  /// The pipeline names no folder for them.
  case noFolder
  /// These are missing, or did not come whole.
  case incomplete([ListKind])
}

extension KitGroup {
  /// The groups that ask for lists and for what the company is.
  fileprivate static let lists: [KitGroup] = [.company, .people, .jobs, .payroll]
}

extension ReadDocument {
  fileprivate var isSystemFile: Bool { kind == .ignored(.systemFile) }

  /// Whether it brings lists, whole, and nothing else.
  fileprivate var bringsListsAlone: Bool {
    nature == .export && !isBroken && !lists.exports.isEmpty
      && !lists.exports.contains { $0.kind == .timeTracking }
  }

  /// The last part of its name for a person, in letters that every disk and page takes.
  fileprivate var shortName: String {
    let last = source.name.path.split(separator: "/").last.map(String.init) ?? ""
    let name = String(
      last.map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || letter == ".") ? letter : "-"
      })
    return String(name.suffix(80))
  }
}

extension ListExport {
  /// Whether QuickBooks gave the list, be it empty, or has none to give because the feature is off
  /// (3250), as payroll often is. A right that is missing is no answer: it can be given.
  fileprivate var isAnswer: Bool {
    statusCode == 3250
      || statusCode < 500 && AnswerSeverity(statusSeverity, code: statusCode) != .error
  }
}

extension CompanyRecord {
  fileprivate var names: CompanyNames {
    CompanyNames(name: companyName.isEmpty ? legalName : companyName, legalName: legalName)
  }

  fileprivate var employerHash: String? { BundleCompany.hash(ofEmployer: employerNumber) }

  /// Whether either of its names is this one.
  fileprivate func hasName(_ name: String) -> Bool {
    [companyName, legalName].contains {
      NormalizedName($0).folded == NormalizedName(name).folded
    }
  }
}
