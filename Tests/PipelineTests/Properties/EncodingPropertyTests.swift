import Foundation
import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// A text is the same text in every encoding that exports come in.
@Suite struct EncodingPropertyTests {
  /// An encoding, and what an XML declaration says of it.
  struct Written: CustomStringConvertible {
    var encoding: String.Encoding
    var mark: [UInt8] = []
    var declaration = "<?xml version=\"1.0\" ?>"
    let description: String
  }

  static let ofXML = [
    Written(
      encoding: .utf8, declaration: "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      description: "UTF-8, declared"),
    Written(encoding: .utf8, mark: [0xEF, 0xBB, 0xBF], description: "UTF-8, marked"),
    Written(
      encoding: .windowsCP1252, declaration: "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
      description: "Windows-1252, declared"),
    Written(
      encoding: .windowsCP1252, declaration: "<?xml version='1.0' encoding='ISO-8859-1' ?>",
      description: "Windows-1252, declared as Latin 1"),
    Written(encoding: .windowsCP1252, description: "Windows-1252, not declared"),
    Written(
      encoding: .windowsCP1252, declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      description: "Windows-1252, declared as UTF-8"),
    Written(
      encoding: .utf16LittleEndian, mark: [0xFF, 0xFE],
      declaration: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", description: "UTF-16LE"),
    Written(
      encoding: .utf16BigEndian, mark: [0xFE, 0xFF],
      declaration: "<?xml version=\"1.0\" encoding=\"utf-16\"?>", description: "UTF-16BE"),
    Written(encoding: .utf16LittleEndian, description: "UTF-16LE, not marked"),
  ]

  static let ofTables = [
    Written(encoding: .utf8, mark: [0xEF, 0xBB, 0xBF], description: "UTF-8, marked"),
    Written(encoding: .windowsCP1252, description: "Windows-1252"),
    Written(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], description: "UTF-16LE"),
    Written(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], description: "UTF-16BE"),
  ]

  @Test(arguments: ofXML, UInt64(1)...1)
  func `qbXML gives the same batches in every encoding`(
    written: Written, seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.exported, &random)
    let plain = QBXMLExport()
    let export = QBXMLExport(declaration: written.declaration)
    try await expectSameBatches(
      [("lists.xml", plain.lists(of: clean.company)), ("time.xml", plain.exported(clean.lines))],
      [("lists.xml", export.lists(of: clean.company)), ("time.xml", export.exported(clean.lines))],
      written, clean.delivery.options)
  }

  @Test(arguments: ofTables, UInt64(101)...102)
  func `tables give the same batches in every encoding`(
    written: Written, seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick([MessyDelivery.Format.timer, .timesheet])
    let clean = CleanDelivery(format, &random)
    let texts = clean.delivery.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    try await expectSameBatches(texts, texts, written, clean.delivery.options)
  }

  private func expectSameBatches(
    _ plain: [(String, String)], _ texts: [(String, String)], _ written: Written,
    _ options: CarryOptions
  ) async throws {
    var delivery = Delivery(options: options)
    for (name, text) in plain { delivery.add(name, text) }
    let workplace = try Workplace()
    let expected = try await workplace.carry(delivery)
    delivery.files = try texts.map { name, text in
      (name, written.mark + (try #require(text.data(using: written.encoding))))
    }
    let found = try await workplace.carry(delivery, outbox: "other")
    #expect(found.batchBytes == expected.batchBytes)
    #expect(found.report.totals.batched.entries > 0)
  }
}
