import QBXML
import QBXMLSchema
import Reports
import Testing
import Timesheets

@testable import Pipeline

/// What a run takes for a batch of its own, held against the reader that reads any export.
@Suite struct BatchFileTotalsTests {
  @Test(arguments: Sample.all)
  func `a batch in any version adds up to what the reader of exports finds in it`(
    sample: Sample
  ) async throws {
    let report = try await sample.outcome.report
    for version in RequestSchema.versions {
      let encoder = BatchEncoder(
        version: version, onError: report.options.output.onError, lists: report.lists,
        notes: report.entryTexts, identities: report.identities)
      for batch in report.batches {
        let bytes = encoder.bytes(of: batch, entries: report.entries[batch.entries])
        let meant = Tally(entries: batch.entries.count, minutes: batch.minutes)
        #expect(BatchFileTotals.tally(of: bytes, in: version) == meant)
        #expect(try read(bytes) == meant)
      }
    }
  }

  @Test(arguments: ["good/canary", "good/merged-lines"])
  func `whatever byte is lost or another one, no other hours are taken for the batch's`(
    sample: String
  ) throws {
    let (whole, version) = try batch(of: sample)
    let tally = try #require(BatchFileTotals.tally(of: whole, in: version))
    var refused = 0
    for position in whole.indices {
      for put in ["", "0", "7", "<", ">", "&", "\"", "\n", "é", "\u{1}"] {
        let tampered = whole[..<position] + put.utf8 + whole[(position + 1)...]
        guard let found = BatchFileTotals.tally(of: Array(tampered), in: version) else {
          refused += 1
          continue
        }
        #expect(try read(Array(tampered)) == found, "byte \(position) as \(put)")
        #expect(found.entries == tally.entries)
      }
    }
    #expect(refused > 5 * whole.count)
  }

  @Test(arguments: ["good/canary", "good/merged-lines"])
  func `a batch with a line too few, too many or cut off is none`(sample: String) throws {
    let (whole, version) = try batch(of: sample)
    let lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for position in lines.indices.dropLast() {
      var fewer = lines
      fewer.remove(at: position)
      var more = lines
      more.insert(lines[position], at: position)
      for tampered in [fewer, more, Array(lines[..<position])] {
        let bytes = Array(tampered.joined(separator: [UInt8(ascii: "\n")]))
        guard let found = BatchFileTotals.tally(of: bytes, in: version) else { continue }
        // What may be absent says nothing of hours.
        #expect(tampered.count == lines.count - 1)
        #expect(found == BatchFileTotals.tally(of: whole, in: version))
      }
    }
  }

  @Test func `a byte that texts never have as it is spoils a batch, wherever it stands in a text`()
    throws
  {
    let (whole, version) = try batch(of: "good/canary")
    let tag = Array("<FullName>".utf8)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: tag) }) + tag.count
    func tally(_ text: [UInt8]) -> Tally? {
      BatchFileTotals.tally(of: Array(whole[..<start]) + text + whole[start...], in: version)
    }
    for position in 0..<20 {
      for byte in UInt8.min...UInt8.max {
        var text = Array("a long enough full name".utf8)
        text[position] = byte
        let isText = (0x20...0x7E).contains(byte) && !"<>&\"'".utf8.contains(byte)
        #expect((tally(text) != nil) == (isText || byte == 9 || byte == 10), "\(byte)")
      }
    }
  }

  /// The shortest batch that a sample publishes.
  private func batch(of sample: String) throws -> (bytes: [UInt8], version: QBXMLVersion) {
    let sample = Sample(name: sample)
    let files = try FolderContents(of: sample.expected).files
    let batches = files.filter { $0.key.hasPrefix("batches/") }
    let bytes = try #require(batches.values.min { $0.count < $1.count })
    return (bytes, try sample.configuration().options.output.version)
  }

  private func read(_ bytes: [UInt8]) throws -> Tally {
    let records = try QBXMLDecoder.decode(
      DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf8)
    #expect(records.findings.isEmpty)
    var tally = Tally()
    for record in records.activities { tally.add(minutes: Int(record.minutes)) }
    return tally
  }
}
