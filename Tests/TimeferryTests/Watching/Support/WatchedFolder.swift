import Foundation
import Testing

/// A pipeline with an inbox, an outbox, a ledger and standing lists of its own.
final class WatchedFolder {
  let path: String
  var inbox: String { "\(path)/inbox" }
  var outbox: String { "\(path)/outbox" }
  var ledger: String { "\(path)/ledger.sqlite" }
  var pipeline: String { "\(path)/pipeline.yaml" }
  var log: String { "\(path)/log" }
  private var dropped = 0

  /// What an inbox holds of its own while nothing lies in it.
  private static let own: Set<String> = [
    ".claimed", ".lock", ".timeferry-heartbeat", ".timeferry-status.json", "done", "failed",
  ]

  /// `watch` is the pipeline's section of that name, in flow style.
  init(watch: String = "{ ready-marker: true }", at folder: String? = nil) throws {
    path = folder ?? NSTemporaryDirectory() + "timeferry-watch-" + UUID().uuidString
    for name in ["inbox", "lists"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
    try write(Array(sampleLists.utf8), to: "lists/lists.xml")
    try configure(watch: watch)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes the pipeline file anew.
  func configure(watch: String, outbox: String = "outbox") throws {
    let text = """
      version: 1
      name: quay
      lists: lists
      inbox: inbox
      outbox: \(outbox)
      ledger: ledger.sqlite
      watch: \(watch)
      source: { week-start: monday, day-order: month-first }
      output: { languages: [en], batch-size: 2 }
      """
    try write(Array(text.utf8), to: "pipeline.yaml")
  }

  /// Removes a folder and all in it.
  func clear(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Starts `timeferry watch` on it.
  func watch(_ options: String..., log: String = "log") throws -> RunningCommand {
    try RunningCommand(["watch"] + options + [pipeline], log: "\(path)/\(log)")
  }

  /// Has everything carried that lies there, and says how that ended.
  @discardableResult
  func drain() throws -> RunningCommand.Ending? {
    try watch("--once").awaitedEnd()
  }

  /// Starts `timeferry run` on a bundle with its pipeline.
  func run(_ bundle: String, _ options: String..., log: String) throws -> RunningCommand {
    try RunningCommand(
      ["run", bundle, "--pipeline", pipeline] + options, log: "\(path)/\(log)")
  }

  /// Drops a delivery whole, by renaming it in. Each is younger than the one before.
  func drop(_ delivery: StreamedDelivery, marker: Bool = true) throws {
    let made = "\(path)/dropping"
    try delivery.content.make(at: made)
    dropped += 1
    // Some days ago, so that no clock makes one younger than it was dropped.
    var times = [timespec(tv_sec: 1_793_000_000 + dropped, tv_nsec: 0)]
    times.append(times[0])
    try #require(utimensat(AT_FDCWD, made, times, AT_SYMLINK_NOFOLLOW) == 0)
    try #require(rename(made, "\(inbox)/\(delivery.name)") == 0)
    if marker { try drop(marker: delivery.name) }
  }

  /// Says that a delivery is whole.
  func drop(marker name: String) throws { try write([], to: "inbox/\(name).ready") }

  /// The names of what lies in a folder, in order; none where there is no folder.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// All paths below a folder.
  func paths(below folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// What waits in the inbox, markers included.
  var waiting: [String] {
    // A name with two dots is a page of the watch's own that is just being written.
    names(in: "inbox").filter { !Self.own.contains($0) && !$0.hasPrefix("..") }
  }

  /// The names of published runs.
  var runs: [String] { names(in: "outbox").filter { !$0.hasPrefix(".") && $0 != "index.html" } }
}
