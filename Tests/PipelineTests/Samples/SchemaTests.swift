import Foundation
import Pipeline
import QBXML
import QBXMLSchema
import Reports
import Testing
import Timesheets

/// Every batch of every sample, in the order, types and lengths of its version.
@Suite struct SchemaTests {
  @Test(arguments: Sample.all)
  func `a published batch fits the version it is written in`(sample: Sample) throws {
    let version = try sample.configuration().options.output.version
    let files = try FolderContents(of: sample.expected).files
    for (name, bytes) in files where name.hasPrefix("batches/") {
      let breaks = RequestSchema(version).breaks(of: bytes)
      #expect(breaks == [], "samples/\(sample.name)/expected/\(name)")
    }
  }

  @Test(arguments: Sample.all)
  func `a sample's batches fit every version they could be written in`(
    sample: Sample
  ) async throws {
    let report = try await sample.outcome.report
    for version in RequestSchema.versions {
      let encoder = BatchEncoder(
        version: version, onError: report.options.output.onError, lists: report.lists,
        notes: report.entryTexts, identities: report.identities)
      for batch in report.batches {
        let bytes = encoder.bytes(of: batch, entries: report.entries[batch.entries])
        let breaks = RequestSchema(version).breaks(of: bytes)
        #expect(breaks == [], "\(sample.name), \(version.text), batch \(batch.number)")
      }
    }
  }
}
