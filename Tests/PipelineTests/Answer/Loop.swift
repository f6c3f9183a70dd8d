import LoadLedger
import Pipeline
import QuickBooksStandIn
import Reports
import Seeds
import Spool
import SystemPackage
import Timesheets

/// A company file and Timeferry beside it: what one writes is loaded into the other, with whatever
/// accidents befall a load, until nothing is left to do.
struct Loop {
  let workplace: Workplace
  var standIn: StandIn
  var random: SeededGenerator
  /// Documents for QuickBooks that wait to be loaded, by their path from the outbox.
  private(set) var waiting: [Delivery.File] = []
  /// Statuses whose cause whoever loads mends.
  var mends: Set<Int> = [1000, 3250, 3260, 3261, 3262, 3263, 3270]

  init(_ standIn: StandIn, _ random: SeededGenerator) throws {
    workplace = try Workplace()
    self.standIn = standIn
    self.random = random
  }

  /// Carries a delivery; its batches wait to be loaded.
  @discardableResult
  mutating func carry(_ delivery: Delivery) async throws -> Carried {
    let carried = try await workplace.carry(delivery)
    take(carried.files, of: carried.report.runID)
    return carried
  }

  /// Loads all that waits and brings the answers back, round after round. Accidents end after so
  /// many rounds. True when nothing is left to do.
  mutating func settle(accidentsFor accidents: Int) async throws -> Bool {
    for round in 0..<accidents + 8 {
      guard !waiting.isEmpty else { return true }
      try await bringBack(loadAll(withAccidents: round < accidents))
    }
    return waiting.isEmpty
  }

  /// What came of loading: documents that QuickBooks answered with, and those it did not answer.
  struct Loaded {
    var answers: [Delivery.File] = []
    var lost: [String] = []
    /// The questions that were answered, perhaps with a refusal.
    var questions: [Delivery.File] = []
  }

  /// Loads all that waits, in order.
  mutating func loadAll(withAccidents: Bool) throws -> Loaded {
    var loaded = Loaded()
    // Whoever gets no answer to a question asks it again.
    var asked: [Delivery.File] = []
    for (number, file) in waiting.enumerated() {
      let requests = try ParsedDocument(file.bytes).root.children[0].children.count
      let fault =
        withAccidents && random.chance(60) ? Fault.any(in: requests, using: &random) : nil
      if let answer = try standIn.answer(file.bytes, fault) {
        loaded.answers.append(("answer-\(number).xml", answer))
        if file.name.contains("/questions/") { loaded.questions.append(file) }
      } else if file.name.contains("/questions/") {
        asked.append(file)
      } else {
        loaded.lost.append(file.name)
      }
    }
    waiting = asked
    return loaded
  }

  /// Brings answers back, all at once or in several deliveries, in any order.
  mutating func bringBack(_ loaded: Loaded) async throws {
    var answers = loaded.answers
    answers.shuffle(using: &random)
    let pieces = random.number(1...2)
    var isSettled = false
    for piece in 0..<pieces {
      let files = answers.indices.filter { $0 % pieces == piece }.map { answers[$0] }
      let isLast = piece == pieces - 1
      if try await answer(files, lost: isLast ? loaded.lost : []) { isSettled = true }
    }
    let refused = try workplace.refusedCodes().intersection(mends)
    if !refused.isEmpty, try await answer([], mended: refused) { isSettled = true }
    // What QuickBooks refuses to tell twice is no news, and asked once more.
    if !isSettled { waiting += loaded.questions }
  }

  /// True when a follow-up came of it, or nothing is left to ask.
  private mutating func answer(
    _ files: [Delivery.File], lost: [String] = [], mended: Set<Int> = []
  ) async throws -> Bool {
    let answered = try await workplace.answer(files, lost: lost, mended: mended)
    guard let outcome = answered else { return false }
    guard let folder = outcome.folder else {
      return outcome.report.lines.allSatisfy(\.askedIn.isEmpty)
    }
    let published = PublishedRun(folder)
    var found: [String: [UInt8]] = [:]
    for file in try published.files() { found[file.name] = try published.read(file.name) }
    take(found, of: outcome.report.name)
    return true
  }

  private mutating func take(_ files: [String: [UInt8]], of folder: String) {
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let place = name.split(separator: "/").first ?? ""
      if ["batches", "corrections", "deletions", "questions"].contains(place) {
        // A later follow-up asks the same again, for as long as it is open.
        waiting.removeAll { $0.bytes == bytes }
        waiting.append(("\(folder)/\(name)", bytes))
      }
    }
  }
}

extension Workplace {
  func ledger(_ access: LedgerAccess) throws -> Ledger {
    try Ledger.open(path.appending("outbox").string + ".sqlite", access)
  }

  /// The statuses that entries stand refused with.
  func refusedCodes() throws -> Set<Int> {
    Set(
      try ledger(.readOnly).sent(SentQuestion()).lines.compactMap { line in
        if case .refused(let code, _) = line.state { code } else { nil }
      })
  }

  /// Takes answers in, at the ledger of the outbox; nil when there is nothing to take in.
  func answer(
    _ files: [Delivery.File], in container: Container = .folder, lost: [String] = [],
    mended: Set<Int> = [], standing: [Delivery.File] = [], on medium: RunMedium = RunMedium()
  ) async throws -> AnswerOutcome? {
    guard !files.isEmpty || !lost.isEmpty || !mended.isEmpty else { return nil }
    var options = CarryOptions()
    options.output.languages = [.english]
    options.source.weekStart = .monday
    var request = AnswerRequest(
      reading: RunRequest(
        bundle: files.isEmpty ? [] : [try placeAnew(files, in: container)], options: options,
        standingLists: standing.isEmpty ? nil : try placeAnew(standing, in: .folder),
        mode: .publish, limits: ArchiveLimits(), signature: .test))
    request.lost = lost
    request.mended = mended
    let place = try RunPlace(
      .beside(path.appending("outbox")), .publish, scratch: path, on: medium, signature: .test)
    let delivery = try await ReadDelivery(request.reading, at: place)
    defer { delivery.remove() }
    return try await Pipeline.answer(delivery, by: request, at: place, toolVersion: "0.0.0")
  }
}
