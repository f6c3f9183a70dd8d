import Timesheets

@testable import Transform

/// Sets, lines and answers of a test, in words: line 7 is sent with the identity of `identity(7)`.
func identity(_ number: Int64) -> EntryIdentity {
  EntryIdentity(high: 0xfe44_0000_0000_0000, low: UInt64(number))
}

let firstDay = WorkDate(dayNumber: 20_514)  // 2026-03-02, a Monday

func line(
  _ number: Int64, _ state: LoadState = .awaiting, set: String = "A", batch: String? = nil,
  as other: Int64? = nil
) -> SentLine {
  SentLine(
    number: number, identity: identity(other ?? number), run: "run", date: firstDay, minutes: 60,
    state: state, set: set, batchSet: batch ?? set)
}

func sent(
  _ id: String, _ lines: [Int64], _ kind: SentSetKind = .add, as requestID: String? = nil
) -> SentSet {
  SentSet(
    id: id, kind: kind, folder: "run", outbox: "/outbox", file: "batches/0001-2026-03-02.xml",
    requests: lines.map {
      SentRequest(requestID: requestID ?? identity($0).hexadecimal, line: $0)
    })
}

/// A batch whose requests say nothing but who worked an hour on the first day.
func batch(_ id: String, _ lines: [Int64], hasGUID: Bool = true, notes: String = "") -> SentBatch {
  SentBatch(
    id: id, version: .safeDefault, onError: .continueOnError,
    requests: lines.map { number in
      var entry = hour(notes: notes)
      entry.billable = .notBillable
      entry.ids.externalGUID = hasGUID ? identity(number).bracedGUID : ""
      return BatchedRequest(requestID: identity(number).hexadecimal, entry: entry)
    })
}

/// An hour on the first day, as QuickBooks shows it.
func hour(
  _ txnID: String = "", guid: Int64? = nil, edit: String = "", notes: String = "", at: UInt32 = 90
) -> StandingEntry {
  var entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: at))
  entry.ids = StandingIDs(
    txnID: txnID, editSequence: edit, externalGUID: guid.map { identity($0).bracedGUID } ?? "")
  entry.date = firstDay
  entry.minutes = 60
  entry.person = StandingReference(listID: "80-1", fullName: "Ann Lee")
  entry.notes = notes
  return entry
}

extension RequestAnswer {
  init(
    _ line: Int64, _ code: Int = 0, _ kind: AnswerKind = .timeTrackingAdd, id: String? = nil,
    message: String = "", at: UInt32 = 10
  ) {
    self.init(
      place: Place(document: DocumentID(index: 0), line: at + UInt32(line)),
      requestID: id ?? identity(line).hexadecimal, kind: kind, statusCode: code,
      severity: AnswerSeverity("", code: code), message: message)
  }

  /// The line stands under this TxnID.
  static func loaded(_ line: Int64, _ txnID: String, edit: String = "1") -> RequestAnswer {
    var answer = RequestAnswer(line)
    answer.standing = [hour(txnID, guid: line, edit: edit)]
    return answer
  }

  /// An answer to our question, or to anybody's.
  static func time(_ requestID: String, _ entries: [StandingEntry]) -> RequestAnswer {
    var answer = RequestAnswer(
      0, entries.isEmpty ? 1 : 0, .timeTrackingQuery, id: requestID, at: 80)
    answer.standing = entries
    return answer
  }
}

/// The question about the first day and a set.
func question(about set: String) -> String {
  TimeQuestion(days: firstDay...firstDay, set: set).requestID
}

func answered(
  _ id: String?, _ answers: [RequestAnswer], status: Int? = nil
) -> AnsweredMessageSet {
  var set = AnsweredMessageSet(
    place: Place(document: DocumentID(index: 0), line: 3), id: id, status: status)
  set.answers = answers
  return set
}

func document(_ sets: [AnsweredMessageSet], _ nature: AnswerNature = .answer) -> AnswerDocument {
  var document = AnswerDocument(document: DocumentID(index: 0), encoding: .utf8)
  document.nature = nature
  document.messageSets = sets
  return document
}

/// What one document says of these lines.
func outcomes(
  _ sets: [AnsweredMessageSet], _ lines: [SentLine], in sent: [SentSet],
  owners: [String: Int64] = [:], batches: [SentBatch] = []
) -> AnswerOutcomes {
  outcomes(
    of: [document(sets)], among: SentRequests(sets: sent, lines: lines, owners: owners),
    batches: Dictionary(batches.map { ($0.id, $0) }) { first, _ in first })
}

extension AnswerOutcomes {
  /// The state of each line from now on, by its number.
  var states: [Int64: LoadState] {
    Dictionary(lines.map { ($0.number, $0.state) }) { first, _ in first }
  }

  var details: [AnswerFindingDetail] { findings.map(\.detail) }
}

extension LoadState {
  static func loaded(_ txnID: String, edit: String = "1") -> LoadState {
    .loaded(StandingFacts(txnID: txnID, editSequence: edit))
  }
}
