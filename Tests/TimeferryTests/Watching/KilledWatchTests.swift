import Foundation
import LoadLedger
import Seeds
import Testing
import Timesheets

/// Whoever carries is killed at any instant, again and again, and started again: nothing is lost,
/// nothing is carried twice, and everything comes to the same as if nothing had happened.
@Suite struct KilledWatchTests {
  /// Eight streams together make two hundred kills. For more, with other seeds:
  ///
  ///     TIMEFERRY_KILL_STREAMS=9...200 swift test --filter KilledWatchTests
  private static let killsPerStream = 25

  private static let seeds: ClosedRange<UInt64> = {
    let given = ProcessInfo.processInfo.environment["TIMEFERRY_KILL_STREAMS"] ?? ""
    let ends = given.split(separator: ".").compactMap { UInt64($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : 1...8
  }()

  @Test(arguments: seeds)
  func `a watch that is killed at any instant loses nothing and carries nothing twice`(
    seed: UInt64
  ) throws {
    let folder = try WatchedFolder()
    var torment = Torment(of: folder, seed: seed)
    while torment.kills < Self.killsPerStream { try torment.go() }
    let ending = try folder.drain()
    #expect(ending == .exit(0) || ending == .exit(1) || ending == .exit(65))

    let said = try String(contentsOfFile: folder.log, encoding: .utf8)
    try expect(folder, holds: torment.stream, said)
    let undisturbed = try WatchedFolder()
    for delivery in torment.deliveries { try undisturbed.drop(delivery) }
    try undisturbed.drain()
    try expect(undisturbed, holds: torment.stream, said)
    let (found, expected) = (try Standing(of: folder), try Standing(of: undisturbed))
    #expect(found.differences(from: expected) == [], "seed \(seed)")
    #expect(torment.isSpread, "seed \(seed): \(torment.met)")
  }

  /// Every delivery is at its end, every entry where it belongs, as many times as it was worked.
  private func expect(_ folder: WatchedFolder, holds stream: DeliveryStream, _ said: String) throws
  {
    #expect(folder.waiting == [])
    #expect(folder.names(in: "inbox/.claimed") == [])
    #expect(folder.names(in: "outbox/.work") == [])
    #expect(folder.names(in: "inbox/done") == stream.done.sorted())
    #expect(folder.names(in: "inbox/failed") == stream.failed.sorted())
    let entries = PublishedEntries(of: folder)
    #expect(entries.broken == [])
    #expect(entries.counts == stream.batched)
    #expect(stream.held.allSatisfy { entries.counts[$0] == nil })
    let ledger = try Ledger.open(folder.ledger, .readOnly)
    try ledger.examine()
    #expect(try ledger.unfinishedRuns().isEmpty)
    #expect(try ledger.runs().map(\.name).sorted() == folder.runs)
    #expect(try ledger.past(of: nil).entries.count == stream.batched.values.reduce(0, +))
  }
}

/// Kills one process after the other while deliveries come in.
private struct Torment {
  let folder: WatchedFolder
  private(set) var stream: DeliveryStream
  private(set) var deliveries: [StreamedDelivery] = []
  private(set) var kills = 0
  /// How many kills met each stage of a delivery's way.
  private(set) var met: [Stage: Int] = [:]
  private var random: SeededGenerator
  /// About as long as a process needs for what lies there; learned from those that were killed.
  private var life = 0.2

  init(of folder: WatchedFolder, seed: UInt64) {
    self.folder = folder
    stream = DeliveryStream(seed: seed)
    random = SeededGenerator(seed: seed &* 1_000_003)
  }

  /// Whether kills met deliveries on more than one stretch of their way.
  var isSpread: Bool { met.count > 2 }

  /// Drops something, starts a process and kills it at an instant that chance decides.
  mutating func go() throws {
    if folder.waiting.count < 6 {
      for _ in 0..<Int.random(in: 1...2, using: &random) { try drop() }
    }
    let before = ended
    let isLoop = Int.random(in: 0..<4, using: &random) == 0
    let command = try isLoop ? folder.watch() : folder.watch("--once")
    let began = ContinuousClock.now
    let deadline = began.advanced(by: .seconds(Double.random(in: 0...life, using: &random)))
    if Int.random(in: 0..<3, using: &random) == 0 {
      let place = Place.allCases[Int.random(in: 0..<Place.allCases.count, using: &random)]
      var changes = Int.random(in: 1...4, using: &random)
      var last = place.mark(in: folder)
      _ = holds(until: began.advanced(by: .seconds(life * 3))) {
        let mark = place.mark(in: folder)
        if mark != last { changes -= 1 }
        last = mark
        return changes == 0 || command.end != nil
      }
    } else {
      _ = holds(until: deadline) { command.end != nil }
    }
    command.kill()
    guard command.end == .signal(SIGKILL) else {
      life *= 0.9
      return
    }
    kills += 1
    met[stage, default: 0] += 1
    life = ended == before ? min(life * 1.1, 10) : max(life * 0.95, 0.02)
  }

  private mutating func drop() throws {
    let delivery = stream.next()
    deliveries.append(delivery)
    try folder.drop(delivery)
  }

  /// How many deliveries came to their end.
  private var ended: Int {
    folder.names(in: "inbox/done").count + folder.names(in: "inbox/failed").count
  }

  /// How far the delivery at hand has come.
  enum Stage: String, CaseIterable {
    case inbox, claimed, expanded, staged, pledged, published
  }

  private var stage: Stage {
    guard let claim = folder.names(in: "inbox/.claimed").first else { return .inbox }
    let work = folder.paths(below: "outbox/.work")
    if work.contains(where: { $0.hasSuffix("/pledged") }) {
      return work.contains { $0.hasSuffix("/staged") } ? .pledged : .published
    }
    if work.contains(where: { $0.hasSuffix("/staged") }) { return .staged }
    return work.isEmpty && !claim.isEmpty ? .claimed : .expanded
  }
}

/// A place that shows how far a process has come.
private enum Place: CaseIterable {
  case claimed, work, runs, done, failed, log

  /// Another one whenever something changed there.
  func mark(in folder: WatchedFolder) -> [String] {
    switch self {
    case .claimed: folder.paths(below: "inbox/.claimed")
    case .work: folder.paths(below: "outbox/.work")
    case .runs: folder.runs
    case .done: folder.names(in: "inbox/done")
    case .failed: folder.names(in: "inbox/failed")
    case .log: ["\(size(of: folder.ledger + "-wal"))"]
    }
  }

  private func size(of file: String) -> Int {
    var state = stat()
    return stat(file, &state) == 0 ? Int(state.st_size) : 0
  }
}
