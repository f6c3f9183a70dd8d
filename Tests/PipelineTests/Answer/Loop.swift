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
  /// The pipeline's, by which new lists are judged.
  var options = CarryOptions()
  /// What befalls loading beside faults of QuickBooks.
  var habits: Set<Habit> = []
  /// Statuses whose cause whoever loads mends.
  var mends: Set<Int> = [1000, 3250, 3260, 3261, 3262, 3263, 3270]
  /// An export of the lists that goes in with the next answers.
  var newLists: Delivery.File?
  /// Documents for QuickBooks that wait to be loaded, by their path from the outbox.
  private(set) var waiting: [Delivery.File] = []
  /// Batches that were loaded and answered.
  private(set) var history: [Delivery.File] = []
  private(set) var runs: [String] = []
  private(set) var told = Told()
  /// Documents whose answers are to be called lost.
  private var lost: [String] = []

  init(_ standIn: StandIn, _ random: SeededGenerator) throws {
    workplace = try Workplace()
    self.standIn = standIn
    self.random = random
  }

  /// Carries a delivery; its batches wait to be loaded.
  @discardableResult
  mutating func carry(
    _ delivery: Delivery, applying applies: Bool = false
  ) async throws -> Carried {
    let carried = try await workplace.carry(delivery, applying: applies)
    if carried.outcome.folder != nil { runs.append(carried.report.runID) }
    take(carried.files, of: carried.report.runID)
    return carried
  }

  /// Deletes what one run loaded; the deletions wait to be loaded.
  mutating func reverse(_ run: String) async throws -> ReversalOutcome {
    let shown = try workplace.placeAnew([("time.xml", try standIn.exportedTime())], in: .folder)
    var request = ReversalRequest(
      run: run, confirmation: nil, shown: [shown], output: OutputOptions(),
      limits: ArchiveLimits(), signature: .test)
    request.output.languages = [.english]
    func reverse() async throws -> ReversalOutcome {
      try await Pipeline.reverse(request, at: workplace.answeredPlace(), toolVersion: "0.0.0")
    }
    let preview = try await reverse()
    guard preview.needed.count > 0 else { return preview }
    request.confirmation = preview.needed
    let outcome = try await reverse()
    if let folder = outcome.folder { try take(folder, of: outcome.report.name) }
    return outcome
  }

  /// Whether there is something to load or to say.
  var isBusy: Bool { !waiting.isEmpty || !lost.isEmpty || newLists != nil }

  /// Loads all that waits and brings the answers back, round after round. Accidents end after so
  /// many rounds. True when nothing is left to do.
  mutating func settle(accidentsFor accidents: Int) async throws -> Bool {
    for round in 0..<accidents + 8 where isBusy {
      try await self.round(withAccidents: round < accidents)
    }
    return !isBusy
  }

  /// Loads what waits once, and brings the answers back.
  mutating func round(withAccidents: Bool) async throws {
    try await bringBack(loadAll(withAccidents: withAccidents))
  }

  /// What came of loading: documents that QuickBooks answered with, and those it did not answer.
  struct Loaded {
    var answers: [Delivery.File] = []
    var lost: [String] = []
    /// The questions that were answered, perhaps with a refusal, when something went wrong.
    var questions: [Delivery.File] = []
    /// Documents whose answers may not say what they answer, and are called lost afterwards.
    var nameless: [String] = []
  }

  /// Loads all that waits, in order.
  mutating func loadAll(withAccidents: Bool) throws -> Loaded {
    var loaded = Loaded()
    // Whoever gets no answer to a question asks it again.
    var later: [Delivery.File] = []
    if withAccidents { try meddle(&loaded) }
    for (number, file) in waiting.enumerated() {
      if withAccidents, habits.contains(.delay), random.chance(20) {
        later.append(file)
        continue
      }
      let isQuestion = file.name.contains("/questions/")
      let requests = try ParsedDocument(file.bytes).root.children[0].children.count
      let fault =
        withAccidents && random.chance(60) ? Fault.any(in: requests, using: &random) : nil
      let trouble = withAccidents && !isQuestion ? anyTrouble() : nil
      if let answer = try standIn.answer(trouble?.spoiled(file.bytes) ?? file.bytes, fault) {
        loaded.answers.append(("answer-\(number).xml", trouble?.spoiled(answer) ?? answer))
        if isQuestion, fault != nil { loaded.questions.append(file) }
        if file.name.contains("/batches/") { history.append(file) }
        if trouble == .noSetID || fault?.cutsAnswer == true { loaded.nameless.append(file.name) }
        // Where the first answer is lost in part, nothing tells that there were two.
        if trouble == .twice, fault == nil, let second = try standIn.answer(file.bytes) {
          loaded.answers.append(("second-answer-\(number).xml", second))
        }
      } else if isQuestion {
        later.append(file)
      } else {
        loaded.lost.append(file.name)
      }
    }
    waiting = later
    return loaded
  }

  /// Brings answers back, all at once or in several deliveries, in any order.
  mutating func bringBack(_ loaded: Loaded) async throws {
    var answers = loaded.answers
    answers.shuffle(using: &random)
    if let newLists { answers.append(newLists) }
    newLists = nil
    let called = lost + loaded.lost
    lost = []
    let pieces = random.number(1...2)
    var isSettled = false
    for piece in 0..<pieces {
      let files = answers.indices.filter { $0 % pieces == piece }.map { answers[$0] }
      let isLast = piece == pieces - 1
      if try await answer(files, lost: isLast ? called : []) { isSettled = true }
    }
    let refused = try workplace.refusedCodes().intersection(mends)
    if !refused.isEmpty, try await answer([], mended: refused) { isSettled = true }
    lost += loaded.nameless.filter { !lost.contains($0) && !$0.contains("/questions/") }
    // What QuickBooks refuses to tell twice is no news, and asked once more.
    if !isSettled { waiting += loaded.questions }
  }

  /// True when a follow-up came of it, or nothing is left to ask.
  private mutating func answer(
    _ files: [Delivery.File], lost: [String] = [], mended: Set<Int> = []
  ) async throws -> Bool {
    let answered = try await workplace.answer(
      files, lost: lost, mended: mended, options: options)
    guard let outcome = answered else { return false }
    heed(outcome.report)
    guard let folder = outcome.folder else {
      return outcome.report.lines.allSatisfy(\.askedIn.isEmpty)
    }
    try take(folder, of: outcome.report.name)
    return true
  }

  /// Does what a report asks for.
  private mutating func heed(_ report: FollowUpReport) {
    told.take(report)
    deleteWhatWasLoadedTwice()
    for finding in report.findings {
      // It must not be loaded; whatever else it holds is asked about.
      guard case .superseded(_, let set) = finding.detail, let file = report.setFiles[set],
        let index = waiting.firstIndex(where: { $0.name == file })
      else { continue }
      waiting.remove(at: index)
      lost.append(file)
    }
  }

  /// Loads a batch of long ago once more.
  private mutating func meddle(_ loaded: inout Loaded) throws {
    guard habits.contains(.again), !history.isEmpty, random.chance(25) else { return }
    if let answer = try standIn.answer(random.pick(history).bytes) {
      loaded.answers.append(("again.xml", answer))
    }
  }

  private mutating func anyTrouble() -> Trouble? {
    guard random.chance(25) else { return nil }
    let trouble = random.pick(Trouble.allCases)
    switch trouble {
    case .twice: return habits.contains(.again) ? trouble : nil
    case .noRet, .noSetID: return habits.contains(.poorAnswers) ? trouble : nil
    }
  }

  private mutating func take(_ folder: FilePath, of name: String) throws {
    let published = PublishedRun(folder)
    var found: [String: [UInt8]] = [:]
    for file in try published.files() { found[file.name] = try published.read(file.name) }
    take(found, of: name)
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
    mended: Set<Int> = [], standing: [Delivery.File] = [], on medium: RunMedium = RunMedium(),
    options given: CarryOptions? = nil
  ) async throws -> AnswerOutcome? {
    guard !files.isEmpty || !lost.isEmpty || !mended.isEmpty else { return nil }
    var options = given ?? CarryOptions()
    options.output.languages = [.english]
    if given == nil { options.source.weekStart = .monday }
    var request = AnswerRequest(
      reading: RunRequest(
        bundle: files.isEmpty ? [] : [try placeAnew(files, in: container)], options: options,
        standingLists: standing.isEmpty ? nil : try placeAnew(standing, in: .folder),
        mode: .publish, limits: ArchiveLimits(), signature: .test))
    request.lost = lost
    request.mended = mended
    let place = try answeredPlace(on: medium)
    let delivery = try await ReadDelivery(request.reading, at: place)
    defer { delivery.remove() }
    return try await Pipeline.answer(delivery, by: request, at: place, toolVersion: "0.0.0")
  }

  /// Where follow-ups of the outbox's runs go.
  func answeredPlace(on medium: RunMedium = RunMedium()) throws -> RunPlace {
    try RunPlace(
      .beside(path.appending("outbox")), .publish, scratch: path, on: medium, signature: .test)
  }

  /// Every line that was carried: of each identity the one that stands in QuickBooks, else the
  /// newest.
  func lines() throws -> [SentLine] {
    let ledger = try ledger(.readOnly)
    var lines: [EntryIdentity: SentLine] = [:]
    for run in try ledger.runs() {
      for line in try ledger.sent(ofRun: run.name).lines {
        guard let other = lines[line.identity] else {
          lines[line.identity] = line
          continue
        }
        let (left, right) = (line.state.standing != nil, other.state.standing != nil)
        if left == right ? line.number > other.number : left { lines[line.identity] = line }
      }
    }
    return lines.values.sorted { $0.number < $1.number }
  }
}
