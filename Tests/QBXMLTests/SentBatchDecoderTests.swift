import QBXMLSchema
import Seeds
import Testing
import Timesheets

@testable import QBXML

struct SentBatchDecoderTests {
  /// What no list and no source is kept from holding: characters that XML cannot have or QuickBooks
  /// cannot keep, and blanks where readers of exports cut them off.
  private static let rareTexts = [
    "a\r\nb\rc\u{7F}\u{80}\u{99}\u{A0}\u{FEFF}", "  \u{1}x\u{85}\u{B}y\u{FFFE} ", "\n\t",
    "&#233;<é>",
    "👩🏽‍🚀 e\u{301} \u{2028}", "]]>\"'",
  ]

  private func sample(_ seed: UInt64) -> SampleBatch {
    var sample = SampleBatch(seed: seed, count: 60)
    var generator = SeededGenerator(seed: seed)
    for index in sample.entries.indices where index % 3 == 0 {
      sample.entries[index].notes = sample.notes.append(
        Self.rareTexts.randomElement(using: &generator) ?? "")
    }
    let element = ListElement(
      place: Place(document: DocumentID(index: 0), line: 1), fullName: " \u{1}Höhe:\u{7F}\t")
    sample.lists.customers[1].element = element
    sample.lists.otherNames[0].element = element
    return sample
  }

  private func document(
    _ sample: SampleBatch, _ version: QBXMLVersion, _ onError: OnError
  ) -> [UInt8] {
    BatchEncoder(
      version: version, onError: onError, lists: sample.lists, notes: sample.notes,
      identities: sample.identities
    ).bytes(of: sample.batch, entries: sample.entries[...])
  }

  private func decode(_ bytes: [UInt8]) throws -> SentBatch? {
    try SentBatchDecoder.decode(DocumentBytes(bytes))
  }

  private func requests(in document: [UInt8]) -> [Substring] {
    String(decoding: document, as: UTF8.self)
      .matches(of: #/(?s)<TimeTrackingAddRq .*?</TimeTrackingAddRq>/#).map(\.output)
  }

  @Test(arguments: RequestSchema.versions)
  func `a batch that was read back is written again byte for byte`(version: QBXMLVersion) throws {
    var generator = SeededGenerator(seed: 1)
    for seed in 1...8 {
      let onError = OnError.allCases[seed % 2]
      let sample = sample(UInt64(seed))
      let written = document(sample, version, onError)
      let batch = try #require(try decode(written))
      #expect(batch.id == sample.batch.messageSetID)
      #expect(batch.version == version)
      #expect(batch.onError == onError)
      #expect(batch.requests.map(\.requestID) == sample.identities.map(\.hexadecimal))
      let again = RequestEncoder(version: version, onError: onError)
        .document(batch.requests, messageSetID: batch.id)
      #expect(again == written)
      let part = batch.requests.filter { _ in Bool.random(using: &generator) }
      let remainder = RequestEncoder(version: version, onError: onError)
        .document(part, messageSetID: "part")
      #expect(requests(in: remainder).count == part.count)
      #expect(Set(requests(in: remainder)).isSubset(of: requests(in: written)))
    }
  }

  @Test func `what a request says comes back as it was meant`() throws {
    let text = """
      <?xml version="1.0"?>
      <?qbxml version="13.0"?>
      <QBXML>
        <QBXMLMsgsRq onError="stopOnError" newMessageSetID="set-1">
          <TimeTrackingAddRq requestID="r&amp;1">
            <TimeTrackingAdd>
              <TxnDate>2026-01-05</TxnDate>
              <EntityRef><ListID>8-1</ListID><FullName>Ada N&#233;e </FullName></EntityRef>
              <ClassRef><FullName>East</FullName></ClassRef>
              <Duration>PT7H30M</Duration>
              <Notes> &#128512;&#13;
      b</Notes>
              <BillableStatus>HasBeenBilled</BillableStatus>
              <ExternalGUID>{g}</ExternalGUID>
            </TimeTrackingAdd>
          </TimeTrackingAddRq>
        </QBXMLMsgsRq>
      </QBXML>
      """
    // A class in front of the duration is out of order, and no batch has it.
    #expect(try decode(Array(text.utf8)) == nil)
    let ordered = text.replacing(
      #/(\s+<ClassRef>.*</ClassRef>)(\s+<Duration>.*</Duration>)/#, with: { $0.2 + $0.1 })
    let batch = try #require(try decode(Array(ordered.utf8)))
    #expect(batch.id == "set-1")
    #expect(batch.onError == .stopOnError)
    var entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: 6))
    entry.ids.externalGUID = "{g}"
    entry.date = WorkDate(iso: "2026-01-05")
    entry.minutes = 450
    entry.person = StandingReference(listID: "8-1", fullName: "Ada Née ")
    entry.classReference = StandingReference(fullName: "East")
    entry.notes = " 😀\r\nb"
    entry.billable = .hasBeenBilled
    #expect(batch.requests == [BatchedRequest(requestID: "r&1", entry: entry)])
  }

  @Test(arguments: [
    (#"newMessageSetID="0123456789abcdef0123456""#, ""),
    (#"newMessageSetID="0123456789abcdef0123456""#, #"newMessageSetID="""#),
    (" newMessageSetID", #" oldMessageSetID="x" newMessageSetID"#),
    ("continueOnError", "rollbackOnError"), (#"<?qbxml version="13.0"?>"#, ""),
    (#"<?qbxml version="13.0"?>"#, #"<?qbxml version="5.0"?>"#),
    (#"<?qbxml version="13.0"?>"#, #"<?qbxml version="8.0"?>"#), ("</QBXML>", ""),
    ("  </QBXMLMsgsRq>", "  </QBXMLMsgsRq><QBXMLMsgsRq/>"), ("QBXMLMsgsRq", "QBXMLMsgsRs"),
    ("TimeTrackingAddRq", "TimeTrackingModRq"), ("requestID", "id"),
    ("</TimeTrackingAdd>", "</TimeTrackingAdd><IncludeRetElement>TxnID</IncludeRetElement>"),
    ("<TxnDate>", "<TxnDate></TxnDate><TxnDate>"), ("<TxnDate>", "<Rate>5</Rate><TxnDate>"),
    ("<Duration>PT", "<Duration>PT90S"), ("<Duration>PT", "<Duration>-PT"),
    ("<BillableStatus>", "<BillableStatus>un"), ("EntityRef>", "ClassRef>"),
  ])
  func `anything else than a batch of ours is none`(found: String, replaced: String) throws {
    let written = document(SampleBatch(seed: 3), .safeDefault, .continueOnError)
    let text = String(decoding: written, as: UTF8.self)
    #expect(text.contains(found))
    #expect(try decode(Array(text.replacing(found, with: replaced).utf8)) == nil)
  }

  @Test func `what follows on a batch, an answer and no document at all are no batch`() throws {
    let encoder = RequestEncoder(version: .safeDefault)
    let deletion = TimeTrackingDeletion(requestID: "d", txnID: "8")
    let written = document(SampleBatch(seed: 3), .safeDefault, .continueOnError)
    for other in [
      encoder.document([deletion], messageSetID: "s"),
      encoder.document(MessageSetRecovery.ask(lost: "a", new: "b")),
      encoder.document([BatchedRequest](), messageSetID: "s"),
      Array("<QBXML><QBXMLMsgsRs newMessageSetID='s'/></QBXML>".utf8), Array("IIF".utf8), [],
      written.dropLast(40), written + written,
    ] {
      #expect(try decode(other) == nil)
    }
    #expect(
      try decode(
        Array(
          String(decoding: written, as: UTF8.self)
            .replacing(#/requestID="\w+"/#, with: #"requestID="same""#).utf8)) == nil)
  }

  @Test(arguments: 1...10)
  func `a batch that was tampered with is read as it stands now, or not at all`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let written = document(sample(seed), .safeDefault, .continueOnError)
    var (read, refused) = (0, 0)
    for _ in 0..<100 {
      let pieces = ["é", "&#0;", "<Notes>", "</QBXML>", "<TxnDate/>", "\"", " requestID='x'"]
      guard let batch = try decode(mutated(written, pieces: pieces, &generator)) else {
        refused += 1
        continue
      }
      read += 1
      let again = RequestEncoder(version: batch.version, onError: batch.onError)
        .document(batch.requests, messageSetID: batch.id)
      let requests = try #require(try decode(again)).requests
      #expect(requests.map(\.requestID) == batch.requests.map(\.requestID))
      #expect(requests.map(said) == batch.requests.map(said))
    }
    #expect(read > 0 && refused > 0, "a generator that breaks nothing proves nothing")
  }

  /// All that a request says, wherever it stands.
  private func said(_ request: BatchedRequest) -> StandingEntry {
    let entry = request.entry
    var said = StandingEntry(place: Place(document: DocumentID(index: 0), line: 0))
    said.ids = entry.ids
    said.date = entry.date
    said.minutes = entry.minutes
    said.person = entry.person
    said.customer = entry.customer
    said.item = entry.item
    said.classReference = entry.classReference
    said.wageItem = entry.wageItem
    said.notes = entry.notes
    said.billable = entry.billable
    return said
  }
}
