import QBXML
import Timesheets
import Transform

/// What was sent to QuickBooks: two batches of the company's time.
private struct Sent: Sendable {
  var requests = SentRequests()
  var batches: [String: SentBatch] = [:]

  init() throws {
    var options = CarryOptions()
    options.output.batchSize = 2
    for (batch, bytes) in try Carriage([Array(companyTime.utf8)], options: options).batches {
      guard let sent = try SentBatchDecoder.decode(DocumentBytes(bytes)) else { continue }
      batches[sent.id] = sent
      var asked: [SentRequest] = []
      for request in sent.requests {
        guard let identity = EntryIdentity(text: request.requestID),
          let date = request.entry.date, let minutes = request.entry.minutes
        else { continue }
        let number = Int64(requests.lines.count + 1)
        requests.lines.append(
          SentLine(
            number: number, identity: identity, run: "run", date: date, minutes: minutes,
            state: .awaiting, set: sent.id, batchSet: sent.id))
        asked.append(SentRequest(requestID: request.requestID, line: number))
      }
      requests.sets.append(
        SentSet(
          id: sent.id, kind: .add, folder: "run", outbox: "/outbox",
          file: "batches/\(batch.fileName)", requests: asked))
    }
  }
}

private let sent = Result { try Sent() }

/// What must hold of any answer: lines neither come nor go, nothing that may stand in QuickBooks
/// is sent again, said twice it changes nothing, and it is judged the same each time.
func judgesAnswers(_ input: UnsafeRawBufferPointer) throws {
  let sent = try sent.get()
  try demand(sent.requests.lines.count == 3, "the batches of the harness itself")
  let documents = try [
    answers(Array(input), inPiecesOf: max(input.count, 1)),
    answers(Array(input), inPiecesOf: 1 + input.count % 13),
  ]
  let last = 1 + input.count { $0 == 0x0A || $0 == 0x0D }
  for answer in documents[0].answers {
    try demand((1...last).contains(Int(answer.place.line)), "an answer outside the document")
  }
  let told = documents.map { outcomes(of: [$0], among: sent.requests, batches: sent.batches) }
  try demand(told[0].changes == told[1].changes, "another answer when it comes in pieces")
  try demand(told[0].findings == told[1].findings, "other findings when it comes in pieces")
  try confirm(told[0], of: sent, said: documents[0])
}

private func confirm(_ told: AnswerOutcomes, of sent: Sent, said answer: AnswerDocument) throws {
  let numbers = sent.requests.lines.map(\.number)
  try demand(told.lines.map(\.number) == numbers, "lines that come or go")
  let again = remainder(
    of: told.lines, mended: Set(numbers), batches: sent.batches, sets: sent.requests.sets,
    options: OutputOptions())
  let states = Dictionary(uniqueKeysWithValues: told.lines.map { ($0.number, $0.state) })
  let resent = again.flatMap(\.lines)
  try demand(Set(resent).count == resent.count, "a line that is sent twice")
  for line in resent {
    try demand(states[line]?.isProvedAway ?? false, "sent again while it may stand there")
  }
  _ = questions(about: told.lines, sets: sent.requests.sets, unsettled: told.unsettled)
  let known = SentRequests(sets: sent.requests.sets, lines: told.lines)
  let repeated = outcomes(of: [answer], among: known, batches: sent.batches)
  try demand(repeated.changes.isEmpty, "said twice, it changes more: \(repeated.changes)")
  let twice = outcomes(of: [answer, answer], among: sent.requests, batches: sent.batches)
  try demand(
    twice.lines.map(\.state) == told.lines.map(\.state), "the same answer in two files")
}

private func answers(_ bytes: [UInt8], inPiecesOf length: Int) throws -> AnswerDocument {
  let document = try Document(bytes, inPiecesOf: length)
  let pieces = DocumentBytes { body in
    for start in stride(from: 0, to: bytes.count, by: length) {
      try bytes[start..<min(start + length, bytes.count)].withUnsafeBytes(body)
    }
  }
  return try AnswerDecoder.decode(
    pieces, document: DocumentID(index: 0), encoding: document.records.encoding ?? .windows1252)
}
