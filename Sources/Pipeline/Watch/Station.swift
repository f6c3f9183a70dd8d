import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// One watched pipeline: its inbox, what lies in it, and what is known to be wrong.
///
/// Whatever goes wrong is this pipeline's own: it is told once, and tried again at every rescan.
struct Station: Sendable {
  let file: FilePath
  let world: WatchWorld
  private(set) var configuration: PipelineConfiguration?
  private(set) var status: StationStatus
  /// Held as long as the process lives, unless it failed or the pipeline names another.
  var inbox: Inbox?
  /// Claimed by an earlier process, or before something went wrong, and not at their end.
  var unfinished: [Claim] = []
  /// May be claimed, in the order of arrival.
  var ready: [Delivery] = []
  /// What was taken since the cycle began.
  var use = CycleUse()
  /// What was put back since the cycle began, and is not taken again before the next.
  var putBack: Set<FilePath.Component> = []
  /// The worst that runs ended with.
  private(set) var exitCode: Int32 = 0
  /// What else went wrong since the process began, the first of each kind.
  private(set) var troubles: [String: WatchTrouble] = [:]

  /// Faults that this pipeline has only beside others.
  private var conflict: [ConfigurationError] = []
  private var readStamp: FileStamp?
  /// Whether the pipeline was read since its conflicts with others were looked for.
  private var isReadAnew = false
  private var patience = Patience()
  private var gate = StationState.waiting
  /// What keeps the inbox from being looked at.
  private var lookTrouble: WatchTrouble?
  /// What keeps complete deliveries from being carried.
  private var workTrouble: WatchTrouble?
  private var restsUntilRescan = false
  /// The ledger that was held last: one that was there must not be made anew.
  var knownLedger: FilePath?
  /// The ledger that was held since anything went wrong: no dead run is left in it.
  var orderedLedger: FilePath?
  /// Whether a run may be left planned by a process that died, `timeferry run` too.
  var owesRecovery = false
  var memory = ToldMemory()

  init(_ file: FilePath, in world: WatchWorld) {
    self.file = file
    self.world = world
    status = StationStatus(pipeline: file.removingLastComponent().lastComponent?.string ?? "")
  }

  /// When a delivery that is arriving can be complete; nil when none is.
  var nextDue: ContinuousClock.Instant? { inbox?.nextDue }

  /// Whether a delivery can be carried now, or a dead run's end is to be looked after.
  var hasWork: Bool {
    guard gate == .waiting, lookTrouble == nil, !restsUntilRescan else { return false }
    return hasDeliveries || owesRecovery
  }

  /// Whether a delivery waits that may be carried.
  var hasDeliveries: Bool { !unfinished.isEmpty || (ready.first.map { allows($0) } ?? false) }

  /// Whether the limits of the cycle leave room for a delivery.
  func allows(_ delivery: Delivery) -> Bool {
    configuration?.watch.limits.allow(delivery.bytes, after: use) ?? false
  }

  /// Whether a delivery came to its end, or anything went wrong, since the process began.
  var hadSomething: Bool { status.last != nil || !troubles.isEmpty }

  func tell(_ fact: WatchEvent.Fact) {
    world.told(WatchEvent(pipeline: status.pipeline, fact: fact))
  }
}

// The pipeline file
extension Station {
  /// Begins a new cycle: everything is tried again. True when the pipeline was read anew since the
  /// last one.
  mutating func beginCycle() -> Bool {
    use = CycleUse()
    putBack = []
    restsUntilRescan = false
    let stamp = FileStamp(of: file)
    if configuration == nil || stamp != readStamp { readPipeline() }
    defer { isReadAnew = false }
    return isReadAnew
  }

  /// Reads the pipeline and its tables. Nothing of a faulty one is used.
  mutating func readPipeline() {
    readStamp = FileStamp(of: file)
    isReadAnew = true
    do {
      let read = try PipelineConfiguration(readingFileAt: file)
      _ = try read.watchedPlaces(of: file)
      configuration = read
      status.pipeline = read.name
    } catch {
      // It is told at the next look: before the first, whoever starts is told with the exit code.
      configuration = nil
      ready = []
      lookTrouble = .configuration(error.errors)
    }
  }

  /// What is wrong with the pipeline's own files, or with them beside others.
  var faults: [ConfigurationError] {
    if case .configuration(let errors) = lookTrouble { errors } else { conflict }
  }

  /// Says with which faults this pipeline stands beside others; none when it may be watched.
  mutating func mind(_ errors: [ConfigurationError]) { conflict = errors }
}

// The inbox
extension Station {
  /// Takes one look at the inbox: what lies there, what is complete, whether it may be taken.
  mutating func look(at now: ContinuousClock.Instant, _ news: FolderNews = FolderNews()) {
    guard let configuration else {
      if let lookTrouble { stopLooking(lookTrouble) }
      return
    }
    do {
      guard conflict.isEmpty else { throw ConfigurationRefused(errors: conflict) }
      try holdInbox(configuration)
      inbox?.note(news)
      let found = try inbox?.deliveries(at: now) ?? []
      let gate = try currentGate(configuration)
      lookTrouble = nil
      take(found)
      self.gate = gate
      owesRecovery = try !isInOrder(configuration)
      if status.waiting == 0, !owesRecovery { workTrouble = nil }
      settle()
    } catch {
      // Its lock may be that of a folder elsewhere by now.
      inbox = nil
      stopLooking(WatchTrouble(error))
    }
  }

  private mutating func holdInbox(_ configuration: PipelineConfiguration) throws {
    let path = try configuration.watchedPlaces(of: file).inbox
    guard inbox?.path != path || patience != configuration.watch.patience else { return }
    inbox = nil
    patience = configuration.watch.patience
    var opened = try Inbox.open(path, patience: patience, disk: world.medium.disk)
    unfinished = try opened.recovered()
    inbox = opened
  }

  /// Whether no dead run can be left at the pipeline's places. Without a ledger none was planned.
  private func isInOrder(_ configuration: PipelineConfiguration) throws -> Bool {
    let ledger = try configuration.watchedPlaces(of: file).ledger
    return try orderedLedger == ledger || !world.medium.disk.exists(ledger)
  }

  private mutating func take(_ found: [Delivery]) {
    ready = found.filter { $0.isClaimable && !putBack.contains($0.name) }
    status.waiting = found.count { $0.isClaimable } + unfinished.count
    status.arriving = found.count { $0.state == .arriving }
    status.unreadable = 0
    memory.forgetAllBut(found.map(\.name))
    for delivery in found {
      guard case .unreadable(let failure) = delivery.state else { continue }
      status.unreadable += 1
      if memory.isNew("\(failure)", of: delivery.name) {
        tell(.unreadable(delivery: delivery.shownName, failure))
      }
      meet(.disk(.disk(failure)))
    }
  }

  /// Why deliveries wait; `waiting` when they need not.
  private func currentGate(
    _ configuration: PipelineConfiguration
  ) throws(SpoolError) -> StationState {
    configuration.gate(
      isPaused: try inbox?.isPaused() ?? false, minuteOfDay: world.minuteOfDay())
  }

  /// Whether another delivery may be taken, asked before each.
  mutating func mayTake() throws(SpoolError) -> Bool {
    guard let configuration, inbox != nil else { return false }
    gate = try currentGate(configuration)
    return gate == .waiting
  }
}

// What goes wrong, and what is told of it
extension Station {
  /// Looks no more, and carries nothing, before the next rescan.
  private mutating func stopLooking(_ trouble: WatchTrouble) {
    lookTrouble = trouble
    ready = []
    meet(trouble)
    settle()
  }

  /// Carries nothing more before the next rescan.
  mutating func stopWorking(_ trouble: WatchTrouble) {
    workTrouble = trouble
    restsUntilRescan = true
    orderedLedger = nil
    meet(trouble)
    settle()
  }

  /// A delivery came to its end: whatever was wrong is not any more.
  mutating func ended(_ last: StationStatus.LastDelivery, isDone: Bool) {
    workTrouble = nil
    status.last = last
    status.waiting = max(0, status.waiting - 1)
    if isDone { status.done += 1 } else { status.failed += 1 }
    settle()
  }

  /// Keeps in mind what the process is to end with.
  mutating func meet(_ trouble: WatchTrouble) {
    if troubles[trouble.id] == nil { troubles[trouble.id] = trouble }
  }

  /// Keeps in mind the worst that a run ended with.
  mutating func meet(_ code: Int32) { exitCode = max(exitCode, code) }

  mutating func setWorking(_ isWorking: Bool) {
    if !isWorking { status.state = .waiting }
    settle()
    if isWorking { status.state = .working }
  }

  mutating func stop() { status.state = .stopped }

  /// Brings the state up to date, and tells what is new about it.
  private mutating func settle() {
    status.trouble = lookTrouble ?? workTrouble
    let isWorking = status.state == .working && lookTrouble == nil && workTrouble == nil
    status.state = isWorking ? .working : status.trouble == nil ? gate : .trouble
    let sentence = status.trouble?.sentence(in: .english)
    if let trouble = status.trouble, sentence != memory.trouble {
      tell(.trouble(trouble))
    } else if status.trouble == nil, memory.trouble != nil {
      tell(.mended)
    }
    memory.trouble = sentence
    if status.trouble == nil, gate != memory.gate {
      tell(.state(gate))
      memory.gate = gate
    }
  }

  /// Writes the inbox's state where other programs find it; with a beat, that of the rescan too.
  mutating func writeStatus(beat: Moment? = nil) {
    guard let inbox else { return }
    let bytes = StatusFiles.bytes(of: status, world.process, in: world.language)
    do {
      if bytes != memory.status {
        try world.medium.disk.replaceFile(inbox.path.appending(StatusFiles.status), bytes)
        memory.status = bytes
      }
      if let beat {
        try world.medium.disk.replaceFile(
          inbox.path.appending(StatusFiles.heartbeat),
          StatusFiles.heartbeat(world.process, beat: beat))
        memory.unwritten = nil
      }
    } catch {
      if memory.unwritten != error { tell(.statusUnwritten(error)) }
      memory.unwritten = error
    }
  }

  /// Tells once why the system does not tell of changes in the inbox.
  mutating func note(_ state: FolderWatch.State) {
    guard case .unwatched(let reason) = state else {
      memory.unnoticed = nil
      return
    }
    if memory.unnoticed != reason { tell(.unnoticed(reason)) }
    memory.unnoticed = reason
  }
}
