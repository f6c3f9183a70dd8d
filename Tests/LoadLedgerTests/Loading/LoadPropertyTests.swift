import Seeds
import Testing
import Timesheets

@testable import LoadLedger

/// Whatever is carried, answered, sent again, corrected and deleted: what the ledger says of every
/// entry is what happened, and nothing that may stand in QuickBooks goes out again.
struct LoadPropertyTests {
  /// A request of the books that a test keeps beside the ledger.
  private struct Request {
    var ids: [String]
    var run: String
    var state = LoadStateName.awaiting
    var set = ""
    var txnID = ""
    var content: UInt64
    var contentBefore: UInt64?
    var isOvertaken = false
  }

  /// What a ledger should know.
  private struct Books {
    /// By the identity that the request is named after and the run.
    var requests: [String: Request] = [:]
    /// The request that carried an entry last.
    var newest: [String: String] = [:]
    var batched: [String: Tally] = [:]

    func state(of id: String) -> CarriedState? {
      newest[id].flatMap { requests[$0] }.map { CarriedState($0.state) }
    }
  }

  private let scratch = ScratchLedger()
  private let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a ledger knows how every entry stands, and lets none out twice`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var books = Books()
    var kept = try ledger.past(of: fooBuilders)
    for round in 0..<12 {
      try carry(round, &books, &numbers)
      try answer(round, &books, &numbers)
      try refuseWhatMustNotBe(round, books, &numbers)
      try ledger.refresh(&kept)
      for past in [kept, try scratch.open(.readOnly).past(of: fooBuilders)] {
        try confirm(past.entries, books)
      }
      try confirmSums(books)
    }
    try ledger.examine()
  }

  /// A run of new lines and of some that came back, with changes of what is loaded.
  private func carry(
    _ round: Int, _ books: inout Books, _ numbers: inout SeededGenerator
  ) throws {
    let name = "run-\(round)"
    var delivery = Delivery([]).named(name)
    delivery.batchSize = .random(in: 1...5, using: &numbers)
    let returned = books.newest.keys.sorted().filter { id in
      books.state(of: id) == .returned && Bool.random(using: &numbers)
    }
    for id in (0..<12).map({ "\(round)/\($0)" }) + returned {
      var line = Line(id: id, content: .random(in: 1...9, using: &numbers))
      line.minutes = .random(in: 1...300, using: &numbers)
      line.isMerged = !delivery.lines.isEmpty && numbers.next() % 4 == 0
      if line.isMerged, let last = delivery.lines.last, last.isMerged { line.isMerged = false }
      delivery.lines.append(line)
    }
    var run = delivery.planned()
    let changes = try corrections(in: name, &books, &numbers)
    run.corrections = changes
    run.files += changes.map { PlannedFile(name: $0.file, size: 1, sha256: digest(1)) }
    try ledger.plan(run, anna())
    try ledger.published(name, anna())
    books.batched[name] = run.totals.batched
    var number = -1
    for line in delivery.lines {
      if line.isMerged {
        let carrier = delivery.lines[number].id
        books.requests[carrier + name]?.ids.append(line.id)
        overtake(line.id, &books)
        books.newest[line.id] = carrier + name
        continue
      }
      number = delivery.lines.firstIndex { $0.id == line.id } ?? 0
      overtake(line.id, &books)
      books.requests[line.id + name] = Request(
        ids: [line.id], run: name, content: line.content)
      books.newest[line.id] = line.id + name
    }
  }

  private func overtake(_ id: String, _ books: inout Books) {
    if let earlier = books.newest[id] { books.requests[earlier]?.isOvertaken = true }
  }

  /// Changes and deletions of some entries that stand.
  private func corrections(
    in name: String, _ books: inout Books, _ numbers: inout SeededGenerator
  ) throws -> [PlannedSet] {
    var sets: [PlannedSet] = []
    for key in books.requests.keys.sorted() {
      guard let request = books.requests[key], request.state == .loaded,
        books.newest[request.ids[0]] == key, numbers.next() % 5 == 0
      else { continue }
      let content = numbers.next() % 9 + 1
      let id = "\(name) \(sets.count)"
      if numbers.next() % 2 == 0 {
        sets.append(try ledger.set(id, .delete, of: [request.ids[0]]))
        books.requests[key]?.state = .deleting
      } else {
        let correction = PlannedCorrection(
          content: ContentDigest(high: content, low: ~content), date: WorkDate(dayNumber: 20_600),
          minutes: Int32(content))
        sets.append(try ledger.set(id, .change, of: [request.ids[0]], correction: correction))
        books.requests[key]?.state = .changing
        books.requests[key]?.contentBefore = request.content
        books.requests[key]?.content = content
      }
    }
    return sets
  }

  /// A follow-up of answers to some requests, with a remainder of some that were proved away.
  private func answer(
    _ round: Int, _ books: inout Books, _ numbers: inout SeededGenerator
  ) throws {
    var answered = Answered("answers-\(round)")
    var again: [String] = []
    for key in books.requests.keys.sorted() where numbers.next() % 3 > 0 {
      guard var request = books.requests[key], books.newest[request.ids[0]] == key else { continue }
      let (state, refusal) = answer(to: request, &numbers)
      guard let state else { continue }
      answered.changes.append(
        try ledger.change(of: request.ids[0], to: state, refusal: refusal))
      request.state = state.name
      request.txnID = state.standing?.txnID ?? request.txnID
      if refusal != nil { request.content = request.contentBefore ?? request.content }
      if state.name == .loaded { request.contentBefore = nil }
      let mayGoAgain = CarriedState(state.name) == .returned && state.name != .deleted
      if mayGoAgain, !request.isOvertaken, numbers.next() % 2 == 0 {
        again.append(request.ids[0])
        request.state = .awaiting
      }
      books.requests[key] = request
    }
    if !again.isEmpty {
      answered.sets = [try ledger.set("remainder-\(round)", of: again)]
    }
    try ledger.follow(answered)
  }

  /// What QuickBooks might answer to a request that stands so; nil for nothing new.
  private func answer(
    to request: Request, _ numbers: inout SeededGenerator
  ) -> (LoadState?, RequestRefusal?) {
    let facts = StandingFacts(
      txnID: request.txnID.isEmpty ? "T-\(numbers.next())" : request.txnID, editSequence: "1")
    let refusal = RequestRefusal(code: 3200, message: "The edit sequence is out of date.")
    let choice = numbers.next() % 4
    switch request.state {
    case .awaiting:
      return ([.loaded(facts), refused, .notProcessed, .unknown][Int(choice)], nil)
    case .unknown: return ([.loaded(facts), .absent, refused, nil][Int(choice)], nil)
    case .changing: return (.loaded(facts), choice < 2 ? refusal : nil)
    case .deleting: return choice < 2 ? (.loaded(facts), refusal) : (.deleted, nil)
    case .refused, .notProcessed, .absent:
      return request.isOvertaken || choice > 0 ? (nil, nil) : (.loaded(facts), nil)
    case .loaded, .deleted: return (nil, nil)
    }
  }

  /// Tries to send and to carry again what may stand in QuickBooks.
  private func refuseWhatMustNotBe(
    _ round: Int, _ books: Books, _ numbers: inout SeededGenerator
  ) throws {
    for key in books.requests.keys.sorted() where numbers.next() % 10 == 0 {
      guard let request = books.requests[key], books.newest[request.ids[0]] == key else { continue }
      let id = request.ids[0]
      let isAway = CarriedState(request.state) == .returned
      guard !isAway || request.isOvertaken else { continue }
      var sending = Answered("wrong")
      sending.sets = [try ledger.set("wrong", of: [id])]
      #expect(isRefused { try ledger.follow(sending) })
      guard !isAway else { continue }
      #expect(isRefused { try ledger.plan(Delivery(id).named("wrong")) })
    }
  }

  private func confirm(_ carried: CarriedEntries, _ books: Books) throws {
    #expect(carried.count == books.newest.count)
    for (id, key) in books.newest {
      let entry = try #require(carried[Line(id: id).identity])
      let request = try #require(books.requests[key])
      #expect(entry.state == CarriedState(request.state), "\(id) \(request)")
      guard request.ids[0] == id else { continue }
      #expect(entry.content == ContentDigest(high: request.content, low: ~request.content))
      let line = try #require(try ledger.line(id))
      #expect(line.state.name == request.state)
      #expect(line.isOvertaken == request.isOvertaken)
    }
  }

  /// Every entry of a run is in one state, and all together are what the run batched.
  private func confirmSums(_ books: Books) throws {
    var all: [LoadStateName: Tally] = [:]
    var again = Tally()
    for (run, batched) in books.batched {
      let sums = try ledger.loadSums(ofRun: run)
      #expect(sums.states.values.reduce(sums.carriedAgain, +) == batched)
      all.merge(sums.states) { $0 + $1 }
      again = again + sums.carriedAgain
    }
    let whole = try ledger.loadSums()
    #expect(whole.states == all && whole.carriedAgain == again)
    for name in [LoadStateName.loaded, .awaiting, .unknown] {
      let entries = books.requests.values.filter { $0.state == name }.map(\.ids.count)
      #expect(all[name]?.entries ?? 0 == entries.reduce(0, +))
    }
  }
}
