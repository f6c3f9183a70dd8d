import Foundation
import Reports
import Testing
import Timesheets

/// The published schemas of the JSON files against the code that writes them.
///
/// That files are of their schema is for a validator to say, which script/test-reports asks.
@Suite struct ReportSchemaTests {
  @Test func `every word that report.json may say stands in its schema, and no other`() throws {
    let schema = try JSONSchema(named: "report")
    let words: [String: [String]] = [
      "checkID": CheckID.allCases.map(\.rawValue),
      "verdict": Verdict.allCases.map(\.rawValue),
      "severity": Severity.allCases.map(\.rawValue),
      "runVerdict": RunVerdict.allCases.map(\.rawValue),
      "outsideReason": OutsideReason.allCases.map(\.rawValue),
      "ignoredReason": IgnoredReason.allCases.map(\.rawValue),
      "passedOverReason": PassedOver.Reason.allCases.map(\.rawValue),
      "encoding": TextEncoding.allCases.map(\.rawValue),
      "timeTracking": TimeTrackingTaken.allCases.map(\.rawValue),
      "disagreementField": Disagreement.Field.allCases.map(\.rawValue),
      "role": ReferenceRole.allCases.map(\.rawValue),
      "mappingOutcome": MappingUse.Outcome.allCases.map(\.rawValue),
      "listOmission": ListOmission.allCases.map(\.rawValue),
      "absenceReason": ListAbsence.Reason.allCases.map(\.rawValue),
      "list": ListKind.allCases.map(\.rawValue),
      "weekday": Weekday.allCases.map(\.qbxmlName),
    ]
    for (definition, expected) in words {
      #expect(schema.definitions[definition]?.words == expected, "\(definition)")
    }
  }

  @Test func `the control totals of the schemas have every state of an entry`() throws {
    let states = ["read"] + EntryState.allCases.map(\.rawValue)
    let report = try JSONSchema(named: "report")
    for definition in ["entriesByState", "minutesByState"] {
      #expect(report.definitions[definition]?.required == states)
    }
    #expect(try JSONSchema(named: "manifest").properties["totals"]?.required == states)
  }

  @Test func `the schemas mean the same where they name the same`() throws {
    let report = try JSONSchema(named: "report")
    for (name, definition) in try JSONSchema(named: "manifest").definitions {
      #expect(report.definitions[name] == definition, "\(name)")
    }
  }
}

/// A schema as far as these tests look into it.
private struct JSONSchema: Decodable {
  struct Definition: Decodable, Equatable {
    let words: [String]?
    let required: [String]?

    private enum CodingKeys: String, CodingKey {
      case words = "enum"
      case required
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      // Numbers may be enumerated as well.
      words = try? members.decode([String].self, forKey: .words)
      required = try members.decodeIfPresent([String].self, forKey: .required)
    }
  }

  let properties: [String: Definition]
  let definitions: [String: Definition]

  private enum CodingKeys: String, CodingKey {
    case properties
    case definitions = "$defs"
  }

  init(named name: String) throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let file = root.appending(path: "Sources/Reports/JSON/\(name).schema.json")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}
