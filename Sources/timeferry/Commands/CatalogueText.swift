import Console
import Foundation
import Reports
import Timesheets

/// The catalogue of checks as `explain` prints it.
enum CatalogueText {
  /// All checks with their titles, one line each.
  static func list(_ language: Language, _ format: OutputFormat) -> String {
    let checks = CheckID.allCases
    if format == .json { return json(checks.map { object($0, language) }) }
    let width = checks.map(\.rawValue.count).max() ?? 0
    return checks.map { check in
      let padding = String(repeating: " ", count: width - check.rawValue.count)
      return "\(check.rawValue)\(padding)  \(Words(language).catalogue(check).title)\n"
    }.joined()
  }

  /// One check's whole paragraph.
  static func entry(_ check: CheckID, _ language: Language, _ format: OutputFormat) -> String {
    if format == .json { return json(object(check, language)) }
    let spoken = Words(language)
    let text = spoken.catalogue(check)
    let codes = check.prevents.map { "\($0.rawValue): \(spoken.sentence($0))" }
    let rows: [(CatalogueLabel, [String])] = [
      (.proves, [text.proves]), (.why, [text.why]), (.evidence, [text.evidence]),
      (.unknown, [text.unknown]), (.fix, [text.fix]), (.statusCodes, codes),
      (.severityOnFail, [spoken.word(check.failSeverity)]),
      (.severityOnUnknown, [spoken.word(check.unknownSeverity)]),
    ]
    let body = rows.filter { !$0.1.isEmpty }.map { label, lines in
      spoken.label(label) + "\n"
        + lines.map { wrapped($0, indent: 2, width: 78) + "\n" }.joined()
    }
    return "\(check.rawValue): \(text.title)\n\n" + body.joined(separator: "\n")
  }

  private static func wrapped(_ text: String, indent: Int, width: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    // Splits at plain blanks only, so that French non-breaking spaces keep their words together.
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines.joined(separator: "\n")
  }

  private struct Entry: Encodable {
    let id: String
    let title: String
    let proves: String
    let why: String
    let evidence: String
    let unknown: String
    let fix: String
    let statusCodes: [Int]
    let severityOnFail: String
    let severityOnUnknown: String
  }

  private static func object(_ check: CheckID, _ language: Language) -> Entry {
    let text = Words(language).catalogue(check)
    return Entry(
      id: check.rawValue, title: text.title, proves: text.proves, why: text.why,
      evidence: text.evidence, unknown: text.unknown, fix: text.fix,
      statusCodes: check.prevents.map(\.rawValue), severityOnFail: check.failSeverity.rawValue,
      severityOnUnknown: check.unknownSeverity.rawValue)
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
