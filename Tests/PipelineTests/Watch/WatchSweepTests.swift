import Foundation
import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// A watch that fails or dies at any change of disk or ledger, goes on or is started again, and
/// comes to the same as one that nothing happened to.
///
/// Every kind of fault meets some of the instants, all kinds together every second one; with
/// `TIMEFERRY_SWEEP=full` every kind meets every instant, which takes a quarter of an hour.
@Suite struct WatchSweepTests {
  /// One fault, planted at every `stride`-th instant from `first` on.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let isDead: Bool
    let first: Int
    let stride: Int
    /// Whether deliveries after the one that met it may be carried before it.
    var changesOrder = false
    let medium: @Sendable (_ instant: Int) -> (medium: RunMedium, isMet: @Sendable () -> Bool)

    private static let isFull = ProcessInfo.processInfo.environment["TIMEFERRY_SWEEP"] == "full"

    static func disk(
      _ reason: Errno, _ aftermath: DiskFault.Aftermath, from first: Int, every stride: Int = 20
    ) -> Fault {
      Fault(
        testDescription: "\(reason), \(aftermath)", isDead: aftermath == .dead,
        first: isFull ? 0 : first, stride: isFull ? 1 : stride,
        changesOrder: reason == .permissionDenied || reason == .noSuchFileOrDirectory
      ) { instant in
        let fault = DiskFault(after: instant, reason, then: aftermath)
        return (RunMedium(disk: Disk(failing: fault)), { fault.isMet })
      }
    }

    static func ledger(
      _ reason: LedgerFault, _ aftermath: LedgerChangeFault.Aftermath, from first: Int
    ) -> Fault {
      Fault(
        testDescription: "ledger \(reason), \(aftermath)", isDead: aftermath == .dead,
        first: isFull ? 0 : first, stride: isFull ? 1 : 3
      ) { instant in
        let fault = LedgerChangeFault(after: instant, reason, then: aftermath)
        return (RunMedium(failing: fault), { fault.isMet })
      }
    }
  }

  private let stream = SweepStream()
  private let expected: SweepStanding

  init() async throws {
    let untouched = try SweepFolder(stream)
    var watch = try untouched.watch()
    try await watch.carryAll()
    expected = try untouched.standing()
  }

  @Test func `the stream ends as it should when nothing happens`() {
    #expect(expected.runs.count == 2)
    #expect(expected.requests.count == 3 && Set(expected.requests).count == 3)
    let ends = expected.files.keys.filter { $0.hasPrefix("inbox/") }.sorted()
    #expect(
      ends == [
        "inbox/done/1.xml", "inbox/done/4.xml", "inbox/failed/2.zip",
        "inbox/failed/2.zip.reason.txt", "inbox/failed/3.xml", "inbox/failed/3.xml.reason.txt",
      ])
  }

  @Test(
    arguments: [
      Fault.disk(.noSpace, .dead, from: 0, every: 5), .disk(.noSpace, .mended, from: 2),
      .disk(.ioError, .dead, from: 4), .disk(.ioError, .mended, from: 6),
      .disk(.readOnlyFileSystem, .dead, from: 8), .disk(.readOnlyFileSystem, .mended, from: 10),
      .disk(.permissionDenied, .dead, from: 12), .disk(.permissionDenied, .mended, from: 14),
      .disk(.noSuchFileOrDirectory, .mended, from: 16), .disk(.invalidArgument, .mended, from: 18),
    ])
  func `the disk fails at any change`(fault: Fault) async throws {
    #expect(try await instants(of: fault) > 150)
  }

  @Test(
    arguments: [
      Fault.ledger(.diskFull, .dead, from: 0), .ledger(.diskFull, .mended, from: 1),
      .ledger(.locked, .dead, from: 2), .ledger(.locked, .mended, from: 0),
      .ledger(.readOnly, .dead, from: 1), .ledger(.readOnly, .mended, from: 2),
    ])
  func `the ledger fails before or after any change`(fault: Fault) async throws {
    let instants = try await instants(of: fault)
    #expect(instants > 11)
  }

  /// Lets the instants fail in turn until the fault is not met any more, and returns how many.
  private func instants(of fault: Fault) async throws -> Int {
    var instant = fault.first
    while true {
      let folder = try SweepFolder(stream)
      let (medium, isMet) = fault.medium(instant)
      do {
        var watch = try folder.watch(on: medium)
        try await watch.carryAll()
        if !fault.isDead { try await watch.carryAll() }
      }
      var watch = try folder.watch()
      try await watch.carryAll()
      let found = try folder.standing()
      if fault.changesOrder && isMet() {
        #expect(found.requests == expected.requests, "instant \(instant)")
        #expect(found.ends == expected.ends, "instant \(instant)")
      } else {
        let differences = found.differences(from: expected)
        #expect(differences == [], "instant \(instant)")
      }
      guard isMet() else { return instant }
      instant += fault.stride
    }
  }
}
