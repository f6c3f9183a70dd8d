import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// Watched folders: takes what is complete out of inboxes, has it carried, and goes on for ever.
///
/// A loop of looking, carrying and waiting. What lies in an inbox is learned by listing it at every
/// rescan; what the system tells of changes only ends a wait early. Deliveries are carried one
/// after another, pipelines in turns.
package struct Watch: Sendable {
  private let paths: [FilePath]
  private let world: WatchWorld
  private let statusFile: FilePath?
  private(set) var stations: [Station] = []
  private var unwritten: SpoolError?

  /// How long one pipeline may carry before the others get their turn.
  private static let turn = Duration.seconds(10)

  /// Reads the pipelines that the paths name: files, folders of one, folders of such folders.
  ///
  /// Throws every fault when none of them can be watched. As long as one can, the others are told,
  /// wait and are read again at each rescan.
  package init(
    _ paths: [FilePath], in world: WatchWorld, statusFile: FilePath? = nil
  ) throws(ConfigurationRefused) {
    self.paths = paths
    self.world = world
    self.statusFile = statusFile
    stations = try pipelineFiles(at: paths).map { Station($0, in: world) }
    var errors: [ConfigurationError] = []
    for index in stations.indices { stations[index].readPipeline() }
    mindConflicts()
    for station in stations { errors += station.faults }
    if stations.allSatisfy({ !$0.faults.isEmpty }) { throw ConfigurationRefused(errors: errors) }
  }

  /// Watches until a stop is asked for and the delivery at hand is at its end.
  package mutating func run(rescan: Duration, _ stop: StopSignal) async {
    var nextRescan = world.now()
    var inboxes = self.inboxes
    var folders = FolderWatch(inboxes)
    // Whoever hears it may drop a delivery: it is seen from now on.
    tell(.started(pipelines: stations.count))
    var wake: Wake?
    while !stop.isAsked {
      let isRescan = world.now() >= nextRescan
      if isRescan { nextRescan = world.now().advanced(by: rescan) }
      await step(isRescan ? .rescan : .wake, told: wake, stop)
      if inboxes != self.inboxes {
        inboxes = self.inboxes
        folders = FolderWatch(inboxes)
        nextRescan = world.now()
      }
      let due = nextDue.map { min($0, nextRescan) } ?? nextRescan
      let rest = hasWork ? .zero : max(.zero, world.now().duration(to: due))
      wake = folders.wait(atMost: rest, stop)
      note(folders.states)
    }
    end(isTold: true)
  }

  /// Carries what is complete, and what becomes so within `patience` of now, and ends.
  ///
  /// `wait` lets time pass until an instant, or until a stop is asked for.
  package mutating func drain(
    _ stop: StopSignal, wait: (ContinuousClock.Instant) -> Void
  ) async -> WatchResult {
    let start = world.now()
    let latest = stations.compactMap(\.configuration?.watch.patience.quiet).max() ?? .zero
    let end = start.advanced(by: latest * 2)
    await step(.rescan, stop)
    while !stop.isAsked {
      if hasWork {
        await step(.wake, stop)
      } else if let due = nextDue, due <= end {
        wait(due)
        await step(.wake, stop)
      } else {
        break
      }
    }
    self.end(isTold: stop.isAsked || stations.contains(where: \.hadSomething))
    return WatchResult(
      exitCode: stations.map(\.exitCode).max() ?? 0,
      troubles: stations.flatMap { $0.troubles.sorted { $0.key < $1.key }.map(\.value) })
  }

  /// Why a step is taken.
  enum Occasion {
    /// It is time to look at everything and to read every pipeline that was edited.
    case rescan
    /// What was arriving may be complete, work is left, or the system told of a change.
    case wake
  }

  /// Looks where there may be something to see, and gives every pipeline that has work one turn.
  /// `told` is what the system told since the last step.
  mutating func step(_ occasion: Occasion, told wake: Wake? = nil, _ stop: StopSignal) async {
    let now = world.now()
    if occasion == .rescan { beginCycle() }
    for index in stations.indices {
      let news = stations[index].inbox.flatMap { wake?.news(of: $0.path) } ?? FolderNews()
      let isDue = stations[index].nextDue.map { $0 <= now } ?? false
      // A change without news is a folder that vanished or came back, or a pause that is over.
      let isTold =
        wake?.cause == .change && (news != FolderNews() || !(wake?.hasNews ?? false))
      if occasion == .rescan || isDue || isTold {
        stations[index].look(at: now, news)
        stations[index].writeStatus()
      } else {
        stations[index].inbox?.note(news)
      }
    }
    for index in stations.indices where stations[index].hasWork && !stop.isAsked {
      await stations[index].work(until: world.now().advanced(by: Self.turn), stop)
      stations[index].writeStatus()
      Memory.giveBackLeftovers()
    }
    writeStatus(isBeat: occasion == .rescan)
  }

  var hasWork: Bool { stations.contains(where: \.hasWork) }

  var nextDue: ContinuousClock.Instant? { stations.compactMap(\.nextDue).min() }

  /// What each pipeline does, in their order.
  package var statuses: [StationStatus] { stations.map(\.status) }

  private var inboxes: [FilePath] { stations.compactMap { $0.configuration?.inbox } }

  /// Tells each pipeline how well its inbox is watched; the states are in the order of `inboxes`.
  private mutating func note(_ states: [FolderWatch.State]) {
    let watched = stations.indices.filter { stations[$0].configuration?.inbox != nil }
    for (index, state) in zip(watched, states) { stations[index].note(state) }
  }

  /// Finds pipelines that are new in the folders that were named, and forgets those that are gone.
  private mutating func beginCycle() {
    // Whatever names no pipeline any more keeps those that it named, which say what is wrong.
    if let files = try? pipelineFiles(at: paths), files != stations.map(\.file) {
      let known = Dictionary(uniqueKeysWithValues: stations.map { ($0.file, $0) })
      stations = files.map { known[$0] ?? Station($0, in: world) }
    }
    var isAnyNew = false
    for index in stations.indices where stations[index].beginCycle() { isAnyNew = true }
    if isAnyNew { mindConflicts() }
  }

  private mutating func mindConflicts() {
    let readable = stations.indices.filter { stations[$0].configuration != nil }
    let pipelines = readable.compactMap { index in
      stations[index].configuration.map {
        WatchedPipeline(file: stations[index].file, configuration: $0)
      }
    }
    let found = conflicts(among: pipelines)
    for (position, index) in readable.enumerated() { stations[index].mind(found[position] ?? []) }
  }

  /// Leaves every pipeline's state as stopped. Cron mails whatever is told, so that an end after
  /// nothing is not.
  private mutating func end(isTold: Bool) {
    for index in stations.indices {
      stations[index].stop()
      stations[index].writeStatus()
    }
    writeStatus(isBeat: true)
    if isTold { tell(.stopped) }
  }

  private mutating func writeStatus(isBeat: Bool) {
    let beat = world.signature().at
    if isBeat {
      for index in stations.indices { stations[index].writeStatus(beat: beat) }
    }
    guard let statusFile else { return }
    do {
      let bytes = StatusFiles.bytes(
        of: statuses, world.process, beat: beat, in: world.language)
      try world.medium.disk.replaceFile(statusFile, bytes)
      unwritten = nil
    } catch {
      if unwritten != error { tell(.statusUnwritten(error)) }
      unwritten = error
    }
  }

  private func tell(_ fact: WatchEvent.Fact) { world.told(WatchEvent(pipeline: "", fact: fact)) }
}

/// What `watch --once` came to.
package struct WatchResult: Sendable {
  /// The worst that runs ended with.
  package let exitCode: Int32
  /// What else went wrong, each kind once for every pipeline.
  package let troubles: [WatchTrouble]
}
