import Foundation
import LoadLedger
import Spool
import Synchronization
import SystemPackage
import Timesheets

@testable import Pipeline

/// Pipelines of a test's own with their inboxes, and a world whose time only the test moves.
final class WatchScene: Sendable {
  let path: String
  private let time = Mutex(Time())
  private let log = Mutex<[WatchEvent]>([])
  private let heard = Mutex<(@Sendable (WatchEvent) -> Void)?>(nil)

  private struct Time {
    var seconds = 0
    var minuteOfDay = 600
    var clock: Int64 = 1_795_320_000
    var onSignature: (@Sendable () -> Void)?
  }

  private static let start = ContinuousClock.now

  /// Makes a folder for each of the pipelines, as `timeferry init` does; a marker calls a delivery
  /// complete, so that nothing has to rest.
  init(_ names: [String] = ["acme"]) throws {
    path = NSTemporaryDirectory() + "timeferry-" + UUID().uuidString
    for name in names { try makePipeline(name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The world around `watch`.
  func world(on medium: RunMedium = RunMedium()) -> WatchWorld {
    WatchWorld(
      toolVersion: "1.0.0", process: WatchProcess(number: 7, since: Moment(seconds: 0)),
      language: .english, on: medium, now: { [self] in now }, signature: { [self] in signature },
      minuteOfDay: { [self] in time.withLock { $0.minuteOfDay } },
      told: { [self] in hear($0) })
  }

  func watch(on medium: RunMedium = RunMedium()) throws -> Watch {
    try Watch([FilePath(path)], in: world(on: medium))
  }

  var now: ContinuousClock.Instant {
    Self.start.advanced(by: .seconds(time.withLock { $0.seconds }))
  }

  func pass(seconds: Int) { time.withLock { $0.seconds += seconds } }

  /// The minute of the local day, from now on.
  func setMinute(_ minute: Int) { time.withLock { $0.minuteOfDay = minute } }

  /// Sets the world's clock, to a time before as well.
  func setClock(_ seconds: Int64) { time.withLock { $0.clock = seconds } }

  /// Does something whenever somebody signs, which is before a place is held and before a run.
  func whenSigning(_ body: (@Sendable () -> Void)?) { time.withLock { $0.onSignature = body } }

  /// Does something whenever an event is told.
  func whenTold(_ body: @escaping @Sendable (WatchEvent) -> Void) { heard.withLock { $0 = body } }

  private var signature: Signature {
    let body = time.withLock { $0.onSignature }
    body?()
    return Signature(by: "anna", at: Moment(seconds: time.withLock { $0.clock }))
  }

  private func hear(_ event: WatchEvent) {
    log.withLock { $0.append(event) }
    heard.withLock { $0 }?(event)
  }

  var events: [WatchEvent] { log.withLock { $0 } }

  /// The events since the last time, as `pipeline id`.
  func news() -> [String] {
    log.withLock { log in
      defer { log.removeAll() }
      return log.map { $0.pipeline.isEmpty ? $0.id : "\($0.pipeline) \($0.id)" }
    }
  }
}

// Files
extension WatchScene {
  func makePipeline(_ name: String) throws {
    for item in starterFolder(in: .english) {
      switch item {
      case .folder(let folder): try make("\(name)/\(folder)")
      case .file(let file, let text):
        let marked = text.replacing("#ready-marker: false", with: "ready-marker: true")
        try write(marked, to: "\(name)/\(file)")
      }
    }
  }

  func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
  }

  func write(_ text: String, to file: String) throws {
    try make((file as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  func move(_ file: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(file)", toPath: "\(path)/\(other)")
  }

  func edit(_ file: String, _ old: String, _ new: String) throws {
    try write(try text(file).replacing(old, with: new), to: file)
  }

  /// Drops the sample delivery, complete; its hours are those of `day` of November.
  func drop(_ name: String, into pipeline: String = "acme", day: Int = 9) throws {
    let time = try text("\(pipeline)/sample/time.xml")
    try write(
      time.replacing("2026-11-09", with: "2026-11-\(day < 10 ? "0" : "")\(day)"),
      to: "\(pipeline)/inbox/\(name)/time.xml")
    for file in ["bundle.yaml", "company-lists.xml"] {
      try write(
        try text("\(pipeline)/sample/\(file)"), to: "\(pipeline)/inbox/\(name)/\(file)")
    }
    try write("", to: "\(pipeline)/inbox/\(name).ready")
  }

  /// The names in a folder that a user sees, sorted; none where it is missing.
  func names(_ folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: "\(path)/\(folder)") else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
      .filter { !$0.hasPrefix(".") }
  }

  /// What lies in an inbox, by the folder it lies in: nothing is ever in two places.
  func inbox(_ pipeline: String = "acme") throws -> [String] {
    try ["", "done", "failed"].flatMap { folder in
      try names("\(pipeline)/inbox/\(folder)").filter { !["done", "failed"].contains($0) }
        .map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    } + names("\(pipeline)/inbox/.claimed").map { "claimed/\($0)" }
  }

  /// The runs that stand in a pipeline's outbox.
  func runs(_ pipeline: String = "acme") throws -> [String] {
    try names("\(pipeline)/outbox").filter { $0 != "index.html" }
  }
}

extension Watch {
  /// Looks at everything and carries what may be carried.
  mutating func rescan() async throws {
    await step(.rescan, try StopSignal())
  }
}

extension Watch {
  /// The worst that any delivery ended with.
  var worstExitCode: Int32 { stations.map(\.exitCode).max() ?? 0 }
}
