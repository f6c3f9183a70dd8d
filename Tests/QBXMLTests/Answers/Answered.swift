import Testing
import Timesheets

@testable import QBXML

/// A document as the answer decoder reads it, for looking at in tests. `⟦1⟧` in the text names the
/// line it stands on.
struct Answered {
  let document: AnswerDocument
  private var marks: [UInt32: String] = [:]

  init(_ text: String, chunk: Int = .max) throws {
    for (line, words) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let mark = words.firstMatch(of: /⟦\d+⟧/) { marks[UInt32(line + 1)] = String(mark.output) }
    }
    let bytes = Array(text.replacing(/⟦\d+⟧/, with: "").utf8)
    document = try Self.decode(bytes, chunk: chunk)
  }

  static func decode(_ bytes: [UInt8], chunk: Int = .max) throws -> AnswerDocument {
    let pieces = DocumentBytes { body in
      var rest = bytes[...]
      while !rest.isEmpty {
        try rest.prefix(chunk).withUnsafeBytes { try body($0) }
        rest = rest.dropFirst(chunk)
      }
    }
    return try AnswerDecoder.decode(pieces, document: DocumentID(index: 3), encoding: .utf8)
  }

  /// Responses in a message set of version 13.0.
  static func responses(_ body: String) throws -> Answered {
    try Answered(
      """
      <?xml version="1.0"?>
      <?qbxml version="13.0"?>
      <QBXML><QBXMLMsgsRs>
      \(body)
      </QBXMLMsgsRs></QBXML>
      """)
  }

  func mark(_ place: Place) -> String { marks[place.line] ?? "\(place.line)" }

  /// Answers as `place requestID kind code severity ids`.
  var lines: [String] { document.answers.map(line) }

  private func line(_ answer: RequestAnswer) -> String {
    let kind =
      switch answer.kind {
      case .timeTrackingAdd: "add"
      case .timeTrackingMod: "mod"
      case .txnDel: "del"
      case .timeTrackingQuery: "query"
      case .other(let word): word
      }
    let ids = answer.writtenIDs.map { " \($0.txnID)/\($0.editSequence)/\($0.externalGUID)" } ?? ""
    return "\(mark(answer.place)) \(answer.requestID) \(kind) \(answer.statusCode) "
      + answer.severity.rawValue + ids
  }

  /// Findings as `place element detail`.
  var findings: [String] {
    document.findings.map { finding in
      let line = finding.place.line
      let detail =
        if case .unreadableValue(let field, let text) = finding.detail {
          "\(field)=\(text)"
        } else {
          "\(finding.detail)"
        }
      return "\(marks[line] ?? "\(line)") \(finding.place.element) \(detail)"
    }
  }
}

/// A document of a known nature.
struct AnswerSample: Sendable {
  let nature: AnswerNature
  let text: String

  private static let add = #"<TimeTrackingAddRs statusCode="0" statusSeverity="Info"/>"#
  private static let customers =
    #"<CustomerQueryRs statusCode="0"><CustomerRet><Name>x</Name></CustomerRet></CustomerQueryRs>"#
  /// QuickBooks' time as it answers a question of this requestID.
  static func time(_ requestID: String) -> String {
    """
    <TimeTrackingQueryRs requestID="\(requestID)" statusCode="0" retCount="1"><TimeTrackingRet>
    <TxnID>8-1</TxnID><TxnDate>2026-11-09</TxnDate><EntityRef><FullName>Ada</FullName></EntityRef>
    <Duration>PT1H</Duration></TimeTrackingRet></TimeTrackingQueryRs>
    """
  }
  static let question = "timeferry-time-2026-11-09_2026-11-15"

  private static let hosts = #"<HostQueryRs statusCode="0"/>"#

  private static func set(_ body: String) -> String {
    "<QBXML><QBXMLMsgsRs>\(body)</QBXMLMsgsRs></QBXML>"
  }

  static let natures: [AnswerSample] = [
    AnswerSample(nature: .answer, text: set(add)),
    AnswerSample(nature: .export, text: set(customers)),
    AnswerSample(nature: .export, text: "<CustomerRet><Name>x</Name></CustomerRet>"),
    AnswerSample(
      nature: .mixed(queries: ["CustomerQueryRs", "HostQueryRs"]),
      text: set(hosts + customers + add + hosts)),
    AnswerSample(nature: .answer, text: set(time(question))),
    AnswerSample(nature: .answer, text: set(add + time(question + "-0123456789abc"))),
    AnswerSample(nature: .answer, text: set(time("timeferry-time-of-a-later-version"))),
    AnswerSample(
      nature: .mixed(queries: ["CustomerQueryRs"]), text: set(customers + time(question))),
    AnswerSample(
      nature: .mixed(queries: ["TimeTrackingQueryRs"]),
      text: set(time(question) + time("kit-time"))),
    AnswerSample(nature: .export, text: set(time("kit-time"))),
    AnswerSample(nature: .answer, text: "<soap><body>" + set(add) + "</body></soap>"),
    AnswerSample(
      nature: .request,
      text: """
        <QBXML><QBXMLMsgsRq onError="stopOnError"><TimeTrackingAddRq requestID="1">
        <TimeTrackingAdd><Notes>x</Notes></TimeTrackingAdd></TimeTrackingAddRq>
        </QBXMLMsgsRq></QBXML>
        """),
    AnswerSample(nature: .request, text: "<TxnDelRq requestID='1'><TxnID>8</TxnID></TxnDelRq>"),
    AnswerSample(nature: .nothing, text: set("")),
    AnswerSample(nature: .nothing, text: "<QBXML/>"),
    AnswerSample(nature: .nothing, text: ""),
    AnswerSample(nature: .nothing, text: "just a note"),
    AnswerSample(nature: .nothing, text: "<html><body><p>Rs</p></body></html>"),
    AnswerSample(
      nature: .nothing,
      text: """
        <QBXML><QBXMLSignonMsgsRs><SignonDesktopRs statusCode="0"/></QBXMLSignonMsgsRs></QBXML>
        """),
    AnswerSample(
      nature: .refusal(HostFailure(code: 0x8004_0400, text: "0x80040400: bad stream")),
      text: "\n  0x80040400: bad stream\nmore"),
  ]
}
