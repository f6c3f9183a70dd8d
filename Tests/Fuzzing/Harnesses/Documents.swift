import DelimitedText
import Dispatch
import Pipeline
import QBXML
import Synchronization
import Timesheets

/// One document, recognised and decoded as a run would.
struct Document {
  let source: SourceDocument
  let records: DocumentRecords

  /// Reads bytes under a name, in pieces of at most so many bytes.
  init(
    _ bytes: [UInt8], named name: String = "delivered", index: UInt32 = 0, inPiecesOf length: Int
  ) throws {
    var validator = UTF8Validator()
    bytes.withUnsafeBytes { validator.add($0) }
    source = SourceDocument(
      name: MemberName(name), size: bytes.count, sha256: "\(index)",
      isStrictUTF8: validator.isWholeAndValid)
    let pieces = DocumentBytes { body in
      for start in stride(from: 0, to: bytes.count, by: length) {
        try bytes[start..<min(start + length, bytes.count)].withUnsafeBytes(body)
      }
    }
    records = try Pipeline.records(
      of: source, pieces, as: DocumentID(index: index), options: SourceOptions())
  }

  /// Everything read.
  var told: Told { Told(records) }

  /// The same bytes read side by side, as a big document is, in stretches of at least `length`
  /// bytes; nil where that says nothing of them.
  func records(ofStretches bytes: [UInt8], length: Int) throws -> DocumentRecords? {
    let limits = SourceOptions().limits
    let (document, encoding) = (records.document, records.encoding ?? .utf8)
    let bytes = DocumentBytes(bytes).limited(by: limits)
    switch records.kind {
    case .qbxml where encoding == .utf8:
      return try waiting {
        try await QBXMLDecoder.decodeSideBySide(bytes, document: document, length: length)
      }
    case .iif:
      return try waiting {
        try await IIFDecoder.decodeSideBySide(
          bytes, document: document, encoding: encoding, dayOrder: SourceOptions().dayOrder,
          length: length)
      }
    default: return nil
    }
  }
}

/// What concurrent work comes to, for a caller that cannot be suspended, as a fuzzer's is.
private func waiting<Made: Sendable>(
  _ work: @escaping @Sendable () async throws -> Made
) throws -> Made {
  let made = Mutex<Result<Made, any Error>?>(nil)
  let end = DispatchSemaphore(value: 0)
  Task.detached {
    let result: Result<Made, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    made.withLock { $0 = result }
    end.signal()
  }
  end.wait()
  guard let result = made.withLock({ $0 }) else { preconditionFailure("no end of the work") }
  return try result.get()
}

/// What a document says, free of how its tables happen to be laid out.
struct Told: Equatable {
  private let kind: DocumentKind
  private let nature: AnswerNature
  private let lines: [[Line]]
  private let listed: [String]
  private let passedOver: [String]
  private let findings: [FindingDetail]
  private let places: [UInt32]

  init(_ records: DocumentRecords) {
    kind = records.kind
    nature = records.nature
    lines = [records.activities, records.timeTracking, records.answered].map { lines in
      lines.map { Line($0, in: records) }
    }
    let lists = records.lists
    listed =
      lists.employees.map(\.element.fullName) + lists.vendors.map(\.element.fullName)
      + lists.otherNames.map(\.element.fullName) + lists.customers.map(\.element.fullName)
      + lists.items.map(\.element.fullName) + lists.classes.map(\.element.fullName)
      + lists.wageItems.map(\.element.fullName)
    passedOver = records.passedOver.map { "\($0.word) \($0.count)" }
    findings = records.findings.map(\.detail)
    places = records.findings.map(\.place.line)
  }
}

/// What one time line says.
private struct Line: Equatable {
  private let place: Place
  private let date: WorkDate?
  private let minutes: Int32
  private let seconds: Int8
  private let texts: [String]
  private let signs: [UInt8]

  init(_ line: TimeActivityRecord, in records: DocumentRecords) {
    place = line.place
    date = line.date
    minutes = line.minutes
    seconds = line.roundedOffSeconds
    let links = [line.person, line.customer, line.item, line.classReference, line.wageItem]
    let names = links.map { records.references[$0] }.flatMap {
      [$0.listID, $0.fullName, $0.alias]
    }
    let words = names + [line.dateText, line.durationText, line.distinction]
    texts =
      words.map { records.names[$0] }
      + [line.sourceID, line.externalGUID, line.notes].map { records.texts[$0] }
    signs = [line.billable.rawValue, line.sourceIDKind.rawValue, line.format.rawValue]
  }
}

/// What must hold of any document: everything read has its place in it, no piece-wise reading and
/// no encoding makes a difference, and it is read the same each time.
func readsDocument(_ input: UnsafeRawBufferPointer) throws {
  let bytes = Array(input)
  let document = try Document(bytes, inPiecesOf: max(bytes.count, 1))
  try confirmPlaces(document, in: bytes)
  let pieces = try Document(bytes, inPiecesOf: 1 + bytes.count % 13)
  try demand(document.told == pieces.told, "another text when it comes in pieces")
  let stretched = try document.records(ofStretches: bytes, length: 1 + bytes.count % 97)
  if let stretched {
    try demand(document.told == Told(stretched), "another text when it is read side by side")
  }
  if let wide = utf16(bytes), document.records.encoding == .utf8 {
    let wide = try Document(wide, inPiecesOf: 7)
    try demand(
      document.told == wide.told, "another text in UTF-16: \(document.told), \(wide.told)")
  }
}

/// Throws for a line or a finding that has its place outside the document.
func confirmPlaces(_ document: Document, in bytes: [UInt8]) throws {
  let last = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  let records = document.records
  for line in records.activities + records.timeTracking + records.answered {
    try demand((1...last).contains(Int(line.place.line)), "a line outside the document")
  }
  for finding in records.findings {
    try demand(
      (1...last).contains(Int(finding.place.line)), "a finding outside the document: \(finding)")
    try demand(finding.place.document == records.document, "a finding in another document")
  }
}

/// The same text in UTF-16, with its mark; nil unless it is plain UTF-8 that states no encoding.
private func utf16(_ bytes: [UInt8]) -> [UInt8]? {
  guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]), !bytes.contains(0),
    let text = String(validating: bytes, as: UTF8.self), !text.contains("encoding")
  else { return nil }
  return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
}
