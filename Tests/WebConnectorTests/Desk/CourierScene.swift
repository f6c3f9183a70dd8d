import Foundation
import Glibc
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Spool
import Synchronization
import SystemPackage
import Timesheets

@testable import WebConnector

/// Pipelines of a test's own with a courier each, a company file for each of them, and a world
/// whose time only the test moves.
final class CourierScene: Sendable {
  let path: String
  private let state = Mutex(State())
  private static let start = ContinuousClock.now

  private struct State {
    var seconds = 0
    var minuteOfDay = 600
    var chance: UInt64 = 0
    /// How far the world's clock was set away from that which nobody sets.
    var clockError = 0
    var events: [CourierEvent] = []
  }

  static let password = "secret"
  /// What the password comes to, at the least cost there is.
  static let passwordHash =
    "scrypt$10$1$1$00000000000000000000000000000000"
    + "$db0f2426c1eb650e4cbb2cd1aea317cca373b607b2dcf17813ba8e895d738c3e"

  /// In memory, where the system has room for files there: sweeps bring much onto the medium.
  init(_ names: [String] = ["cedar"], options: String = "", hasLists: Bool = false) throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()
    // Short, for in a build for tests each letter of a path is looked at many times.
    path = parent + "tf-" + UUID().uuidString.prefix(8)
    for name in names {
      for folder in ["inbox", "outbox", "lists"] {
        try FileManager.default.createDirectory(
          atPath: "\(path)/\(name)/\(folder)", withIntermediateDirectories: true)
      }
      try write(Self.pipeline(options, hasLists: hasLists), to: "\(name)/pipeline.yaml")
      if !hasLists { try write(Self.sample("company-lists.xml"), to: "\(name)/lists/lists.xml") }
      try addCourier(name)
    }
  }

  /// Lets a Web Connector carry for a company, and makes its ledger where there is none.
  func addCourier(_ name: String) throws {
    try ledger(name).setCourier(
      user: name, passwordHash: Self.passwordHash,
      fileID: "{00000000-0000-0000-0000-00000000000a}", signature)
  }

  deinit {
    for path in [path, kept] { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Where a copy of all files is that somebody goes back to.
  private var kept: String { path + "-kept" }

  /// Keeps a copy of all files as they are. No ledger may be open.
  func keep() throws { try FileManager.default.copyItem(atPath: path, toPath: kept) }

  /// Goes back to the files as they were kept. Time goes on, as it does for everybody.
  func goBack() throws {
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: kept, toPath: path)
  }

  /// A marker calls a delivery complete, so that nothing has to rest.
  private static func pipeline(_ options: String, hasLists: Bool) -> String {
    """
    version: 1
    lists: lists
    inbox: inbox
    outbox: outbox
    ledger: ledger.sqlite
    watch:
      ready-marker: true
      \(options)
    connector:
      lists-days: \(hasLists ? 7 : 0)
    source:
      week-start: monday
    output:
      languages: [en]
      batch-size: 2
      canary: true

    """
  }

  /// A file of the sample delivery, as `timeferry init` makes it.
  static func sample(_ name: String) -> String {
    for case .file("sample/\(name)", let text) in starterFolder(in: .english) { return text }
    return ""
  }

  /// The company file that the sample's lists are of.
  static func company(
    named name: String? = nil, supporting version: String? = nil
  ) throws -> StandIn {
    var lists = sample("company-lists.xml")
    if let version {
      lists = lists.replacing("<SupportedQBXMLVersion>13.0", with: "<SupportedQBXMLVersion>5.0")
        .replacing("<SupportedQBXMLVersion>16.0", with: "<SupportedQBXMLVersion>\(version)")
    }
    if let name { lists = lists.replacing("Cedar &amp; Stone Landscaping Ltd.", with: name) }
    return StandIn(company: try StandInCompany(exports: [Array(lists.utf8)]))
  }

  var now: ContinuousClock.Instant {
    Self.start.advanced(by: .seconds(state.withLock { $0.seconds }))
  }

  var signature: Signature {
    Signature(
      by: "anna",
      at: Moment(
        seconds: 1_795_320_000 + Int64(state.withLock { $0.seconds + $0.clockError })))
  }

  /// Sets the world's clock, as a person or a time server does.
  func setClock(by seconds: Int) { state.withLock { $0.clockError += seconds } }

  func pass(seconds: Int) { state.withLock { $0.seconds += seconds } }

  func setMinute(_ minute: Int) { state.withLock { $0.minuteOfDay = minute } }

  var events: [CourierEvent] { state.withLock { $0.events } }

  func desk(on medium: RunMedium = RunMedium()) throws -> CourierDesk {
    try CourierDesk(
      [FilePath(path)],
      in: CourierWorld(
        toolVersion: "1.0.0", language: .english, on: medium, now: { [self] in now },
        signature: { [self] in signature },
        minuteOfDay: { [self] in state.withLock { $0.minuteOfDay } },
        randomBytes: { [self] count in
          state.withLock { state in
            state.chance &+= 1
            let number = state.chance
            return (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 % 8 * 8)) }
          }
        }, told: { [self] event in state.withLock { $0.events.append(event) } }))
  }

  /// Another process takes in all that lies in the inboxes.
  func watch(on medium: RunMedium = RunMedium()) async throws {
    var watch = try Watch(
      [FilePath(path)],
      in: WatchWorld(
        toolVersion: "1.0.0", process: WatchProcess(number: 7, since: Moment(seconds: 0)),
        language: .english, on: medium, now: { [self] in now },
        signature: { [self] in signature },
        minuteOfDay: { [self] in state.withLock { $0.minuteOfDay } }, told: { _ in }))
    _ = await watch.drain(try StopSignal()) { [self] due in
      pass(seconds: max(1, Int((due - now).components.seconds)))
    }
  }

  /// The same where something lies there; a look at nothing takes as long as one at something.
  func watchArrivals() async throws {
    let hasArrivals = try FileManager.default.contentsOfDirectory(atPath: path).contains { name in
      let arrived = try names("\(name)/inbox").filter { !["done", "failed"].contains($0) }
      let claimed = (try? names("\(name)/inbox/.claimed")) ?? []
      return !arrived.isEmpty || !claimed.isEmpty
    }
    if hasArrivals { try await watch() }
  }

  /// A person says that the answer to a document is lost.
  func callLost(_ document: String, _ name: String = "cedar") async throws {
    try await ServedPipeline(FilePath("\(path)/\(name)/pipeline.yaml")).configuration.callLost(
      [document], on: RunMedium(), signature, toolVersion: "1.0.0")
  }

  func ledger(_ name: String = "cedar") throws -> Ledger {
    try Ledger.open("\(path)/\(name)/ledger.sqlite")
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  func move(_ file: String, to place: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(file)", toPath: "\(path)/\(place)")
  }

  func edit(_ file: String, _ old: String, _ new: String) throws {
    try write(try text(file).replacing(old, with: new), to: file)
  }

  /// The bytes of a ledger on the disk, with those beside it.
  func size(of file: String) -> Int {
    ["", "-wal"].reduce(0) { sum, ending in
      let state = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)\(ending)")
      return sum + (state?[.size] as? Int ?? 0)
    }
  }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
      .filter { !$0.hasPrefix(".") }
  }

  /// The path of a waiting document on the disk.
  func firstWaiting(_ name: String = "cedar") throws -> String? {
    try ledger(name).courierReading().waiting.first.map { "\(name)/outbox/\($0.document.path)" }
  }

  /// The path on the disk of the document that was handed over and brought no answer.
  func firstHanded(_ name: String = "cedar") throws -> String? {
    let reading = try ledger(name).courierReading()
    return (reading.open?.document ?? reading.lost.first).map { "\(name)/outbox/\($0.path)" }
  }

  /// Drops a delivery of hours: so many lines, each of another length, from a day of November on.
  func drop(_ lines: Int = 4, day: Int = 9, into name: String = "cedar") throws {
    var text = """
      <?xml version="1.0"?>
      <?qbxml version="13.0"?>
      <QBXML><QBXMLMsgsRq onError="continueOnError">

      """
    for line in 0..<lines {
      let person = line % 2 == 0 ? "Owen Hartley" : "Marisol Vega"
      text += """
        <TimeTrackingAddRq requestID="\(line)"><TimeTrackingAdd>
        <TxnDate>2026-11-\(day + line / 2 < 10 ? "0" : "")\(day + line / 2)</TxnDate>
        <EntityRef><FullName>\(person)</FullName></EntityRef>
        <CustomerRef><FullName>Birchwood Condominiums:Retaining wall</FullName></CustomerRef>
        <ItemServiceRef><FullName>Landscaping</FullName></ItemServiceRef>
        <Duration>PT1H\(line)M</Duration>
        <PayrollItemWageRef><FullName>Hourly Regular</FullName></PayrollItemWageRef>
        <BillableStatus>Billable</BillableStatus>
        </TimeTrackingAdd></TimeTrackingAddRq>

        """
    }
    text += "</QBXMLMsgsRq></QBXML>\n"
    try write(text, to: "\(name)/inbox/time-\(day).xml")
    try write("", to: "\(name)/inbox/time-\(day).xml.ready")
  }
}
