import Foundation
import Testing

/// Whatever way a delivery comes into the inbox, it is read whole or not at all.
///
/// The pauses of the writers are what is tested, not what the test waits for.
@Suite struct SlowDropTests {
  /// One way of bringing bytes into an inbox, in steps with pauses between them.
  enum Way: String, CaseIterable {
    case heldOpen, preallocated, hardLink, copiedThenMoved, movedIn
    case reopened, truncated, folder

    /// Ways that look whole between two steps to whoever looks long enough.
    static let looseWays = [Way.reopened, .truncated, .folder]
  }

  /// Bytes and where they go, in one of the ways.
  private final class Writer {
    static let steps = 4
    private let way: Way
    private let bytes: [UInt8]
    private let path: String
    private let aside: String
    private var descriptor: Int32 = -1

    init(_ way: Way, in folder: WatchedFolder) {
      self.way = way
      bytes = SlowDropTests.bytes(way)
      path = "\(folder.inbox)/\(way.rawValue)"
      aside = "\(folder.path)/\(way.rawValue)"
    }

    /// Takes a step, the last of which makes the delivery whole.
    func take(_ step: Int) throws {
      switch way {
      case .heldOpen:
        if step == 0 { try open(path, O_CREAT | O_WRONLY) }
        try write(step)
        if step == Self.steps - 1 { close(descriptor) }
      case .reopened:
        try open(path, O_CREAT | O_WRONLY | O_APPEND)
        try write(step)
        close(descriptor)
      case .truncated:
        // Again and again from the beginning, and each time a little more.
        try open(path, O_CREAT | O_WRONLY | O_TRUNC)
        for earlier in 0...step { try write(earlier) }
        close(descriptor)
      case .preallocated:
        if step == 0 {
          try open(path, O_CREAT | O_WRONLY)
          try #require(ftruncate(descriptor, off_t(bytes.count)) == 0)
        }
        try write(step)
        if step == Self.steps - 1 { close(descriptor) }
      case .folder:
        if step == 0 { try #require(mkdir(path, 0o755) == 0) }
        let lines = Array(SlowDropTests.lines(way).dropFirst(2 * step).prefix(2))
        let part = DeliveryContent.file(TimeForm.csv.document(lines).bytes)
        try part.make(at: "\(path)/part-\(step).csv")
      case .hardLink, .movedIn, .copiedThenMoved:
        let temporary = way == .copiedThenMoved ? "\(path).part" : aside
        try open(temporary, O_CREAT | O_WRONLY | O_APPEND)
        try write(step)
        close(descriptor)
        guard step == Self.steps - 1 else { return }
        let result = way == .hardLink ? link(temporary, path) : rename(temporary, path)
        try #require(result == 0)
      }
    }

    private func open(_ path: String, _ flags: Int32) throws {
      descriptor = Foundation.open(path, flags | O_CLOEXEC, 0o644)
      try #require(descriptor >= 0)
    }

    private func write(_ step: Int) throws {
      let share = (bytes.count + Self.steps - 1) / Self.steps
      let part = Array(bytes.dropFirst(step * share).prefix(share))
      try #require(Foundation.write(descriptor, part, part.count) == part.count)
    }
  }

  /// The lines that a way brings.
  private static func lines(_ way: Way) -> [TimeLine] {
    (0..<2 * Writer.steps).map { TimeLine(key: "\(way.rawValue)-\($0)", minutes: 60, day: 9) }
  }

  /// A table that is cut is a table still, with fewer entries; an archive that is cut is broken.
  private static func bytes(_ way: Way) -> [UInt8] {
    let table = TimeForm.csv.document(lines(way)).bytes
    return way == .preallocated || way == .truncated
      ? zip([PackedFile(name: "time.csv", bytes: table)]) : table
  }

  /// Brings deliveries in all of these ways into a watched inbox. False when this test itself was
  /// held up, and paused longer than a writer may.
  private func bring(
    _ ways: [Way], into folder: WatchedFolder, pause: Duration, atMost limit: Duration
  ) throws -> Bool {
    let watch = try folder.watch("--rescan", "1", log: "watch")
    #expect(eventually { watch.said.contains("watching 1 pipeline") })
    let writers = ways.map { Writer($0, in: folder) }
    var isInTime = true
    var earlier = ContinuousClock.now
    for step in 0..<Writer.steps {
      for writer in writers { try writer.take(step) }
      isInTime = isInTime && ContinuousClock.now - earlier < limit
      earlier = .now
      if step < Writer.steps - 1 { _ = holds(until: earlier.advanced(by: pause)) { false } }
    }
    guard isInTime else { return false }
    #expect(eventually { folder.waiting.isEmpty && folder.names(in: "inbox/.claimed") == [] })
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(folder.names(in: "inbox/failed") == [])
    #expect(folder.names(in: "inbox/done") == ways.map(\.rawValue).sorted())
    #expect(folder.runs.count == ways.count)
    let expected = ways.flatMap { Self.lines($0).map { ($0.content, 1) } }
    #expect(
      PublishedEntries(of: folder).counts == Dictionary(uniqueKeysWithValues: expected))
    return true
  }

  @Test func `a delivery that its writer has open, or that is not there yet, waits however long`()
    throws
  {
    let ways = Way.allCases.filter { !Way.looseWays.contains($0) }
    let folder = try WatchedFolder(watch: "{ quiet-seconds: 1 }")
    #expect(try bring(ways, into: folder, pause: .milliseconds(1_500), atMost: .seconds(290)))
  }

  @Test func `a delivery that is closed and opened again waits until it rests`() throws {
    let isTold = try (1...5).contains { _ in
      try bring(
        Way.looseWays, into: WatchedFolder(watch: "{ quiet-seconds: 3 }"),
        pause: .milliseconds(500), atMost: .milliseconds(2_500))
    }
    #expect(isTold, "this machine is too busy to tell")
  }
}
