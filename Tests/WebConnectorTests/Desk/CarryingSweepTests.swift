import LoadLedger
import Pipeline
import QuickBooksStandIn
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import WebConnector

/// Whatever is cut or killed, and whenever: in the end every hour stands in the books once, and the
/// ledger knows it.
@Suite struct CarryingSweepTests {
  /// Three hours in two documents, the first of which is the canary.
  private func prepared() async throws -> CourierScene {
    let scene = try CourierScene()
    try scene.drop(3)
    try await scene.watch()
    try scene.keep()
    return scene
  }

  /// The same hours once more, with nothing carried yet.
  private func anew(_ scene: CourierScene, on medium: RunMedium = RunMedium()) throws -> Carrying {
    try scene.goBack()
    return try Carrying(scene, on: medium)
  }

  @Test(arguments: WebConnectorStandIn.Accident.allCases)
  func `something befalls a call`(accident: WebConnectorStandIn.Accident) async throws {
    let scene = try await prepared()
    var untouched = try anew(scene)
    try await untouched.untilNothingIsLeft()
    try untouched.expectAllLoaded(3)
    #expect(untouched.connector.calls > 8)
    // QuickBooks dies over a document only, and its answer is the call that knows of it.
    let isOfQuickBooks = [.notDone, .done].contains(accident)
    for (call, name) in untouched.connector.log.enumerated()
    where !isOfQuickBooks || name == "receiveResponseXML" {
      var carrying = try anew(scene)
      carrying.connector.accident = (call, accident)
      try await carrying.untilNothingIsLeft()
      try carrying.expectAllLoaded(3, "call \(call)")
    }
  }

  private static let parts = 0..<3

  /// Sweeps the instants of a medium, with an accident before that has to be settled or without.
  ///
  /// Settling has a sweep of its own at every instant, that of the answers: here every fourth is
  /// tried of what comes after it. The instants are shared out among `parts`, which are swept side
  /// by side.
  private func sweep(
    after accident: WebConnectorStandIn.Accident?, _ part: Int,
    _ medium: (_ instant: Int) -> (medium: RunMedium, isMet: () -> Bool)
  ) async throws {
    let scene = try await prepared()
    let step = accident == nil ? 1 : 4
    var instant = part * step
    while true {
      let (medium, isMet) = medium(instant)
      var carrying = try anew(scene, on: medium)
      if let accident { carrying.connector.accident = (3, accident) }
      for _ in 0..<4 where !isMet() {
        _ = try await carrying.update()
        try await scene.watchArrivals()
        carrying.scene.pass(seconds: 3 * 3600)
      }
      guard isMet() else { break }
      carrying.desk = try carrying.scene.desk()
      try await carrying.untilNothingIsLeft()
      try carrying.expectAllLoaded(3, "instant \(instant)")
      instant += step * Self.parts.count
    }
    #expect(instant > (accident == nil ? 15 : 30))
  }

  @Test(arguments: [nil, WebConnectorStandIn.Accident.notDone], parts)
  func `the server dies at any change of the disk`(
    after accident: WebConnectorStandIn.Accident?, part: Int
  ) async throws {
    try await sweep(after: accident, part) { instant in
      let fault = DiskFault(after: instant, .noSpace, then: .dead)
      return (RunMedium(disk: Disk(failing: fault)), { fault.isMet })
    }
  }

  @Test(arguments: [nil, WebConnectorStandIn.Accident.notDone], parts)
  func `the server dies before or after any change of the ledger`(
    after accident: WebConnectorStandIn.Accident?, part: Int
  ) async throws {
    try await sweep(after: accident, part) { instant in
      let fault = LedgerChangeFault(after: instant, .diskFull, then: .dead)
      return (RunMedium(failing: fault), { fault.isMet })
    }
  }
}
