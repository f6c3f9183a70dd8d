import Seeds
import Timesheets

@testable import Transform

/// A QuickBooks and a ledger of the smallest kind, between which answers go astray: what the books
/// really hold is known, so that nothing can be claimed that is not so.
struct LoopModel {
  /// An entry that stands in the books.
  struct Book {
    let txnID: String
    /// Whose it is; 0 where somebody wrote it by hand.
    let line: Int64
    var entry: StandingEntry
  }

  /// A document that waits to be loaded.
  enum File: Equatable {
    case set(String)
    case recovery(of: String, id: String)
    case question(TimeQuestion)
  }

  let hasGUID: Bool
  /// Whether every entry of ours bears its GUID in every answer, and no other equals one.
  private(set) var isExact: Bool
  var generator: SeededGenerator
  private(set) var lines: [SentLine] = []
  private(set) var sets: [SentSet] = []
  private(set) var batches: [String: SentBatch] = [:]
  private(set) var books: [Book] = []
  private(set) var files: [File] = []
  /// Every answer that was ever saved.
  private(set) var drawer: [AnswerDocument] = []
  private var owners: [String: Int64] = [:]
  private var kept: [String: [RequestAnswer]] = [:]
  private var refused: Set<Int64> = []
  private var written = 0
  private let hidesGUIDs: Bool

  init(seed: UInt64, hasGUID: Bool) {
    generator = SeededGenerator(seed: seed)
    self.hasGUID = hasGUID
    hidesGUIDs = hasGUID && Int.random(in: 0..<3, using: &generator) == 0
    let isByHand = hasGUID && !hidesGUIDs && Bool.random(using: &generator)
    isExact = hasGUID && !hidesGUIDs && !isByHand
    let count = Int64.random(in: 4...14, using: &generator)
    refused = Set((1...count).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 })
    var number: Int64 = 1
    while number <= count {
      let last = min(number + Int64.random(in: 0..<5, using: &generator), count)
      carry(number...last)
      number = last + 1
    }
    if isByHand { writeByHand() }
  }

  private mutating func carry(_ numbers: ClosedRange<Int64>) {
    let id = "batch \(numbers.lowerBound)"
    let onError = OnError.allCases.randomElement(using: &generator) ?? .continueOnError
    let requests = numbers.map { number in
      var entry = hour(notes: ["", "x"].randomElement(using: &generator) ?? "")
      entry.date = firstDay.adding(days: Int32.random(in: 0..<2, using: &generator))
      entry.billable = .billable
      entry.ids.externalGUID = hasGUID ? identity(number).bracedGUID : ""
      return BatchedRequest(requestID: identity(number).hexadecimal, entry: entry)
    }
    batches[id] = SentBatch(id: id, version: .safeDefault, onError: onError, requests: requests)
    sets.append(sent(id, Array(numbers)))
    files.append(.set(id))
    for (number, request) in zip(numbers, requests) {
      lines.append(
        SentLine(
          number: number, identity: identity(number), run: "run",
          date: request.entry.date ?? firstDay, minutes: 60, state: .awaiting, set: id,
          batchSet: id))
    }
  }

  /// Somebody wrote what one of the lines says.
  private mutating func writeByHand() {
    guard let line = lines.randomElement(using: &generator), var entry = request(of: line)?.entry
    else { return }
    entry.ids.externalGUID = ""
    write(entry, line: 0)
  }

  func request(of line: SentLine) -> BatchedRequest? {
    batches[line.batchSet]?.requests.first { $0.requestID == line.identity.hexadecimal }
  }

  private func line(_ number: Int64) -> SentLine? { lines.first { $0.number == number } }

  @discardableResult
  private mutating func write(_ entry: StandingEntry, line: Int64) -> String {
    written += 1
    var entry = entry
    entry.ids.txnID = "T\(written)"
    entry.ids.editSequence = "\(100 + written)"
    books.append(Book(txnID: entry.ids.txnID, line: line, entry: entry))
    return entry.ids.txnID
  }

  // QuickBooks

  /// Loads the next file, whose answer goes into the drawer.
  mutating func loadNext(hasFaults: Bool) {
    guard !files.isEmpty else { return }
    switch files.remove(at: hasFaults ? Int.random(in: 0..<files.count, using: &generator) : 0) {
    case .set(let id): load(id, hasFaults: hasFaults)
    case .recovery(let lost, let id):
      var set = answered(id, kept[lost]?.map(\.recovered) ?? [])
      set.status = kept[lost] == nil ? 9002 : 0
      drawer.append(document([set]))
    case .question(let question): answer(question, hasFaults: hasFaults)
    }
  }

  private mutating func load(_ id: String, hasFaults: Bool) {
    guard let set = sets.first(where: { $0.id == id }), let first = line(set.requests[0].line)
    else { return }
    let stops = batches[first.batchSet]?.onError == .stopOnError
    let crash = hasFaults && Int.random(in: 0..<3, using: &generator) == 0
    let end = crash ? Int.random(in: 0...set.requests.count, using: &generator) : set.requests.count
    var answers: [RequestAnswer] = []
    var hasFailed = false
    for request in set.requests.prefix(end) {
      guard let line = line(request.line) else { continue }
      var code = hasFailed && stops ? 3231 : 0
      if code == 0, hasFaults, Int.random(in: 0..<8, using: &generator) == 0 { code = 3175 }
      if code == 0, set.kind == .add, refused.contains(line.number) { code = 3140 }
      answers.append(perform(set.kind, request, line, code))
      hasFailed = hasFailed || code != 0
    }
    if !crash || Bool.random(using: &generator) { kept[id] = answers }
    if crash { answers.removeLast(Int.random(in: 0...answers.count, using: &generator)) }
    drawer.append(document([answered(id, answers.map { trimmed($0) })]))
  }

  /// Does what one request wants, unless it fails with a code.
  private mutating func perform(
    _ kind: SentSetKind, _ request: SentRequest, _ line: SentLine, _ code: Int
  ) -> RequestAnswer {
    let answered: AnswerKind
    switch kind {
    case .add, .recovery: answered = .timeTrackingAdd
    case .change: answered = .timeTrackingMod
    case .delete: answered = .txnDel
    }
    var answer = RequestAnswer(line.number, code, answered, id: request.requestID)
    guard code == 0 else { return answer }
    if kind == .add, let request = self.request(of: line) {
      write(request.entry, line: line.number)
      answer.standing = [books[books.count - 1].entry]
    } else if let book = books.firstIndex(where: { $0.txnID == line.state.standing?.txnID }) {
      if kind == .delete {
        answer.deletedTxnID = books.remove(at: book).txnID
      } else {
        written += 1
        books[book].entry.ids.editSequence = "\(100 + written)"
        answer.standing = [books[book].entry]
      }
    } else {
      answer = RequestAnswer(line.number, 3120, answered, id: request.requestID)
    }
    return answer
  }

  private mutating func trimmed(_ answer: RequestAnswer) -> RequestAnswer {
    var answer = answer
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: answer.standing = []
    case 1: answer = answer.recovered
    default: break
    }
    return answer
  }

  private mutating func answer(_ question: TimeQuestion, hasFaults: Bool) {
    var entries = books.map(\.entry).filter { entry in
      entry.date.map { question.days.contains($0) } == true
    }
    if hidesGUIDs, Bool.random(using: &generator) {
      for index in entries.indices { entries[index].ids.externalGUID = "" }
    }
    var answer = RequestAnswer.time(question.requestID, entries)
    if hasFaults, Int.random(in: 0..<4, using: &generator) == 0 {
      answer.isWhole = false
      answer.standing.removeLast(Int.random(in: 0...entries.count, using: &generator))
    }
    drawer.append(document([answered(nil, [answer])]))
  }

  // Deliveries

  /// Some answers of the drawer, old ones too, and what becomes of answers on their way.
  mutating func delivery() -> [AnswerDocument] {
    var documents: [AnswerDocument] = []
    for saved in drawer where Int.random(in: 0..<3, using: &generator) == 0 {
      documents.append(spoilt(saved))
      if Int.random(in: 0..<6, using: &generator) == 0 { documents.append(saved) }
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let foreign = RequestAnswer.loaded(900, "F1")
      documents.append(document([answered("foreign", [foreign])]))
      documents.append(document([answered(nil, [.time("1", books.map(\.entry))])], .export))
    }
    return numbered(documents)
  }

  private mutating func spoilt(_ saved: AnswerDocument) -> AnswerDocument {
    var saved = saved
    for index in saved.messageSets.indices {
      let isQuestion = saved.messageSets[index].answers.first?.kind == .timeTrackingQuery
      guard !isQuestion else { continue }
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where saved.messageSets[index].status == nil: saved.messageSets[index].id = nil
      case 1:
        saved.messageSets[index].answers.removeAll { _ in Bool.random(using: &generator) }
      case 2: saved.messageSets[index].answers += saved.messageSets[index].answers
      default: break
      }
    }
    return saved
  }

  /// Documents in which every answer has a place of its own.
  func numbered(_ documents: [AnswerDocument]) -> [AnswerDocument] {
    documents.enumerated().map { index, saved in
      let id = DocumentID(index: UInt32(index))
      var numbered = AnswerDocument(document: id, encoding: .utf8)
      numbered.nature = saved.nature
      var line: UInt32 = 1
      for set in saved.messageSets {
        var copy = AnsweredMessageSet(
          place: Place(document: id, line: line), id: set.id, status: set.status)
        for answer in set.answers {
          line += 10
          copy.answers.append(answer.moved(to: Place(document: id, line: line)))
        }
        line += 10
        numbered.messageSets.append(copy)
      }
      return numbered
    }
  }

  mutating func shuffled(_ documents: [AnswerDocument]) -> [AnswerDocument] {
    var documents = documents.shuffled(using: &generator)
    for index in documents.indices {
      for set in documents[index].messageSets.indices {
        documents[index].messageSets[set].answers.shuffle(using: &generator)
      }
    }
    return documents
  }

  // The ledger

  var known: SentRequests { SentRequests(sets: sets, lines: lines, owners: owners) }

  mutating func apply(_ outcome: AnswerOutcomes) {
    for change in outcome.changes {
      guard let index = lines.firstIndex(where: { $0.number == change.line }) else { continue }
      lines[index] = lines[index].standing(change.state)
      if let txnID = change.state.standing?.txnID, !txnID.isEmpty { owners[txnID] = change.line }
    }
  }

  /// Mends what is wrong with some entries; gives those that were refused and would not be now.
  mutating func mend(_ all: Bool = false) -> Set<Int64> {
    refused = refused.filter { _ in !all && Int.random(in: 0..<3, using: &generator) > 0 }
    return Set(lines.map(\.number)).subtracting(refused)
  }

  /// Writes message sets and questions, which wait to be loaded from then on.
  mutating func publish(_ remainder: [RemainderBatch], _ questions: Questions) {
    for batch in remainder {
      send(batch.messageSetID, .add, batch.lines.compactMap { line($0) }) {
        ($0.identity.hexadecimal, .awaiting)
      }
    }
    for question in questions.recoveries {
      let file = File.recovery(of: question.lost, id: question.messageSetID)
      if !files.contains(file) { files.append(file) }
      if sets.contains(where: { $0.id == question.messageSetID }) { continue }
      sets.append(sent(question.messageSetID, [], .recovery(of: question.lost)))
    }
    for time in questions.times where !files.contains(.question(time)) {
      files.append(.question(time))
    }
  }

  /// Changes or deletes an entry whose TxnID is known.
  mutating func correct() {
    let standing = lines.filter { line in
      if case .loaded(let facts) = line.state { !facts.txnID.isEmpty } else { false }
    }
    guard let line = standing.randomElement(using: &generator), let facts = line.state.standing
    else {
      return
    }
    let name = "correction \(sets.count)"
    if Bool.random(using: &generator) {
      send(name, .change, [line]) { ("\($0.identity.hexadecimal)-\(name)", .changing(facts)) }
    } else {
      send(name, .delete, [line]) { ("\($0.identity.hexadecimal)-\(name)", .deleting(facts)) }
    }
  }

  private mutating func send(
    _ id: String, _ kind: SentSetKind, _ sent: [SentLine],
    _ request: (SentLine) -> (id: String, state: LoadState)
  ) {
    let requests = sent.map { (line: $0.number, request: request($0)) }
    sets.append(
      SentSet(
        id: id, kind: kind, folder: "more", outbox: "/outbox", file: "\(id).xml",
        requests: requests.map { SentRequest(requestID: $0.request.id, line: $0.line) }))
    files.append(.set(id))
    for (number, request) in requests {
      guard let index = lines.firstIndex(where: { $0.number == number }) else { continue }
      let line = lines[index]
      lines[index] = SentLine(
        number: line.number, identity: line.identity, run: line.run, date: line.date,
        minutes: line.minutes, state: request.state, set: id, batchSet: line.batchSet)
    }
  }
}

extension RequestAnswer {
  /// As a recovery shows it: the ids in place of what was returned.
  fileprivate var recovered: RequestAnswer {
    var answer = self
    answer.recovery = writtenIDs
    answer.standing = []
    return answer
  }

  fileprivate func moved(to place: Place) -> RequestAnswer {
    var answer = RequestAnswer(
      place: place, requestID: requestID, kind: kind, statusCode: statusCode, severity: severity,
      message: message)
    answer.standing = standing
    answer.recovery = recovery
    answer.deletedTxnID = deletedTxnID
    answer.isWhole = isWhole
    return answer
  }
}
