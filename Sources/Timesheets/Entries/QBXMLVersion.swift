/// A version of the qbXML specification, as the `<?qbxml version="…"?>` instruction names it.
package struct QBXMLVersion: Hashable, Comparable, Sendable {
  /// The editions whose early versions had their own numbers (domain facts 1.6).
  package enum Edition: String, CaseIterable, Sendable {
    case unified = ""
    case canada = "CA"
    case unitedKingdom = "UK"
    case australia = "AU"
    case oz = "OZ"
  }

  package let edition: Edition
  package let major: Int
  package let minor: Int

  package init(edition: Edition = .unified, major: Int, minor: Int = 0) {
    self.edition = edition
    self.major = major
    self.minor = minor
  }

  /// Reads `13.0`, `4.1` or `CA3.0`; nil for anything else.
  package init?(_ text: String) {
    let edition =
      Edition.allCases.first { $0 != .unified && text.uppercased().hasPrefix($0.rawValue) }
      ?? .unified
    let parts = text.dropFirst(edition.rawValue.count)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]), major >= 0,
      minor >= 0
    else { return nil }
    self.init(edition: edition, major: major, minor: minor)
  }

  /// 13.0: every newer QBD takes it, and time tracking has not changed since 10.0.
  package static let safeDefault = QBXMLVersion(major: 13)

  /// `13.0`, as the instruction has it.
  package var text: String { "\(edition.rawValue)\(major).\(minor)" }

  /// Versions up to 5.0 and the country forms write `IsBillable`, later ones `BillableStatus`.
  package var usesBillableStatus: Bool { major >= 6 }

  /// The field appears in the specification with 9.0.
  package var hasExternalGUID: Bool { major >= 9 }

  /// 6.0 of the Australian edition, which alone lacks wage items, changes to time, preferences and
  /// payroll queries (domain facts 1.6).
  package var isAustralian6: Bool {
    major == 6 && (edition == .australia || edition == .oz)
  }

  /// Time carries wage items in every version but one.
  package var hasPayrollItemWage: Bool { !isAustralian6 }

  /// Time can be changed from 6.0 on; before, it is deleted and added anew.
  package var hasTimeTrackingMod: Bool { major >= 6 && !isAustralian6 }

  /// Compares numbers; the edition breaks ties so that the order is total.
  package static func < (left: QBXMLVersion, right: QBXMLVersion) -> Bool {
    (left.major, left.minor, left.edition.rawValue)
      < (right.major, right.minor, right.edition.rawValue)
  }
}
