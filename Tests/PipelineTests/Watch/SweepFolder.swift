import Foundation
import Glibc
import LoadLedger
import Seeds
import Spool
import SystemPackage
import Timesheets

@testable import Pipeline

/// The files of a pipeline whose inbox holds a small stream of deliveries: a good one, a broken
/// archive, the first one again, and one that overlaps it and has an entry that is held.
struct SweepStream {
  /// By their path in the pipeline's folder.
  private(set) var files: [String: [UInt8]] = [:]
  /// A later export, which overlaps the first one.
  private(set) var later: [UInt8] = []

  static let deliveries = ["1.xml", "2.zip", "3.xml", "4.xml"]

  init() {
    var random = SeededGenerator(seed: 42)
    let clean = CleanDelivery(.exported, &random)
    var lines = Array(clean.lines.prefix(4))
    lines[3].naming = .fullName
    lines[3].personText = "Nobody Of That Name"
    let export = QBXMLExport()
    add("lists/lists.xml", export.lists(of: clean.company))
    add("pipeline.yaml", Self.pipeline)
    add("inbox/1.xml", export.exported(Array(lines[0...1])))
    add("inbox/2.zip", "PK\u{3}\u{4} and no more")
    add("inbox/3.xml", export.exported(Array(lines[0...1])))
    add("inbox/4.xml", export.exported(Array(lines[1...3])))
    for name in Self.deliveries { add("inbox/\(name).ready", "") }
  }

  /// Only the good one, and beside it the time of `later`, which is not in the inbox.
  init(onlyFirst: Bool) {
    self.init()
    later = files["inbox/4.xml"] ?? []
    for name in Self.deliveries.dropFirst() {
      files["inbox/\(name)"] = nil
      files["inbox/\(name).ready"] = nil
    }
  }

  private mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  mutating func add(_ name: String, _ bytes: [UInt8]) { files[name] = bytes }

  mutating func remove(_ name: String) { files[name] = nil }

  /// A marker calls a delivery complete, so that nothing has to rest.
  private static let pipeline = """
    version: 1
    lists: lists
    inbox: inbox
    outbox: outbox
    ledger: ledger.sqlite
    watch:
      ready-marker: true
    source:
      week-start: monday
    output:
      languages: [en]

    """
}

/// A folder of its own for one pass over the stream; gone when the pass is over.
final class SweepFolder: Sendable {
  let path: FilePath

  /// In memory, where the system has room for files there: sweeps bring much onto the medium. With
  /// a short name, because paths are what costs most here.
  init(_ stream: SweepStream) throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()
    var name = (parent + "tf-XXXXXX").utf8CString.map { $0 }
    guard mkdtemp(&name) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: name)
    for folder in ["lists", "inbox"] {
      try FileManager.default.createDirectory(
        atPath: path.appending(folder).string, withIntermediateDirectories: true)
    }
    for (name, bytes) in stream.files {
      let file = path.pushing(FilePath(name)).string
      try FileManager.default.createDirectory(
        atPath: path.pushing(FilePath(name)).removingLastComponent().string,
        withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      // All of one time: then their names say in which order they came.
      let time = timespec(tv_sec: 1_700_000_000, tv_nsec: 0)
      utimensat(AT_FDCWD, file, [time, time], 0)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// A watching process, as far as one can be told from another in a test.
  func watch(on medium: RunMedium = RunMedium()) throws -> Watch {
    let now = ContinuousClock.now
    return try Watch(
      [path],
      in: WatchWorld(
        toolVersion: "1.0.0", process: WatchProcess(number: 7, since: Moment(seconds: 0)),
        language: .english, on: medium, now: { now }, signature: { .test },
        minuteOfDay: { 600 }, told: { _ in }))
  }

  /// What stands in the end.
  func standing() throws -> SweepStanding {
    var standing = SweepStanding()
    for folder in ["inbox", "outbox"] {
      for (name, bytes) in try FolderContents(of: path.appending(folder).string).files
      where !Self.isOfProcess(name) { standing.files["\(folder)/\(name)"] = bytes }
    }
    for folder in ["inbox/.claimed", "outbox/.work"] {
      let left = try FileManager.default.contentsOfDirectory(
        atPath: path.pushing(FilePath(folder)).string)
      for name in left { standing.files["\(folder)/\(name)"] = [] }
    }
    let ledger = try Ledger.open(path.appending("ledger.sqlite").string, .readOnly)
    try ledger.examine()
    standing.runs = try ledger.runs().map { "\($0.name) \($0.bundleName) \($0.state) \($0.totals)" }
    let carried = try ledger.past(of: nil).entries
    standing.batches = carried.batches.map { "\($0)" } + ["\(carried.count)"]
    for event in try ledger.events() {
      standing.events.insert("\(event.kind) \(event.bundleName ?? "") \(event.run ?? "")")
    }
    return standing
  }

  /// Whether a file tells of the process that works there, and not of deliveries.
  private static func isOfProcess(_ name: String) -> Bool {
    name == ".lock" || name.hasPrefix(".timeferry-") || name.hasPrefix("..timeferry-")
  }
}

/// What stands after a stream: every file that is left, and what the ledger knows.
struct SweepStanding {
  var files: [String: [UInt8]] = [:]
  var runs: [String] = []
  var batches: [String] = []
  /// Each once: a delivery that came to no run may be noted again by whoever takes it up again.
  var events: Set<String> = []

  /// Everything that is not as expected, a line for each.
  func differences(from expected: SweepStanding) -> [String] {
    var lines: [String] = []
    for name in Set(files.keys).union(expected.files.keys).sorted() {
      switch (files[name], expected.files[name]) {
      case (nil, _): lines.append("\(name) is missing")
      case (_, nil): lines.append("\(name) is left")
      case (let found, let wanted): if found != wanted { lines.append("\(name) differs") }
      }
    }
    if runs != expected.runs { lines.append("runs \(runs)") }
    if batches != expected.batches { lines.append("batches \(batches)") }
    return lines + events.symmetricDifference(expected.events).sorted().map { "event \($0)" }
  }

  /// The requests of all batches that stand in the outbox, sorted.
  var requests: [String] {
    files.filter { $0.key.hasPrefix("outbox/") && $0.key.contains("/batches/") }
      .flatMap { file in
        String(decoding: file.value, as: UTF8.self).components(separatedBy: "requestID=\"")
          .dropFirst().map { String($0.prefix { $0 != "\"" }) }
      }
      .sorted()
  }

  /// Where the deliveries ended, whatever they were called: in `done/`, in `failed/` or nowhere.
  var ends: [String] {
    files.keys.filter { $0.hasPrefix("inbox/") && !$0.hasSuffix(".reason.txt") }
      .map { $0.split(separator: "/").dropLast().joined(separator: "/") }.sorted()
  }
}

extension Watch {
  /// Carries all that may be carried, as a process does until nothing is left for it to do.
  mutating func carryAll() async throws {
    let stop = try StopSignal()
    await step(.rescan, stop)
    while hasWork { await step(.wake, stop) }
  }
}
