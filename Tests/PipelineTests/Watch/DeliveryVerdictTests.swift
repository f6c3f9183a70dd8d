import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct DeliveryVerdictTests {
  private let scene: WatchScene
  private let claim: Claim

  init() throws {
    scene = try WatchScene()
    try scene.drop("x")
    var inbox = try Inbox.open(
      FilePath(scene.path + "/acme/inbox"), patience: Patience(marker: .required))
    let delivery = try #require(
      try inbox.deliveries(at: scene.now).first { $0.state == .complete })
    claim = try #require(try inbox.claim(delivery))
  }

  /// `failed`, `waits` or `all wait`, with the word for the trouble or the reason.
  private func verdict(_ error: any Error) -> String {
    switch DeliveryVerdict(error, of: claim, lists: "lists") {
    case .failed(let reason): "failed \(reason.id)"
    case .waits(let trouble): "waits \(trouble.id)"
    case .allWait(let trouble): "all wait \(trouble.id)"
    }
  }

  private func disk(_ path: FilePath, _ reason: Errno) -> SpoolError {
    .disk(DiskFailure(.write, path, reason))
  }

  @Test func `lists that cannot be renewed wait, and time goes on with those that stand`() {
    #expect(
      verdict(disk("lists/.renewed-0/staged/1.xml", .permissionDenied)) == "waits missing-right")
    let unread = DiskFailure(.read, "lists/renewed/1.xml", .permissionDenied)
    #expect(verdict(SpoolError.disk(unread)) == "all wait missing-right")
  }

  @Test func `what the delivery itself is to blame for makes it fail`() {
    #expect(verdict(SpoolError.refused(BundleRefusal(archive: "y.zip", .empty))) == "failed broken")
    #expect(verdict(RunError.fileDiffers(path: "x")) == "failed fault")
    let unknown = RunError.unknownRuns(outbox: "o", run: "r", ledger: "l")
    #expect(verdict(unknown) == "all wait ledger-lost")
  }

  @Test func `what the disk is to blame for never does`() {
    let outbox: FilePath = "out/run"
    #expect(verdict(disk(outbox, .noSpace)) == "all wait disk-full")
    #expect(verdict(disk(outbox, .readOnlyFileSystem)) == "all wait read-only")
    #expect(verdict(disk(outbox, .permissionDenied)) == "all wait missing-right")
    #expect(verdict(disk(outbox, .ioError)) == "all wait disk")
    #expect(
      verdict(SpoolError.refused(BundleRefusal(archive: "lists/a.zip", .truncated)))
        == "all wait lists-refused")
  }

  @Test func `what concerns this delivery alone lets the others pass`() {
    #expect(
      verdict(disk(claim.path.appending("a.iif"), .permissionDenied)) == "waits missing-right")
    #expect(verdict(SpoolError.changed(claim.path.appending("a.iif"))) == "waits changed")
    #expect(verdict(SpoolError.changed("lists/a.iif")) == "all wait changed")
    #expect(verdict(RunError.overtaken) == "waits overtaken")
  }

  @Test func `an error that nobody knows is our fault, and told by its type alone`() {
    struct Stranger: Error { let name = "Ann" }
    #expect(verdict(Stranger()) == "waits fault")
    for language in Language.allCases {
      #expect(!WatchTrouble(Stranger()).sentence(in: language).contains("Ann"))
    }
  }

  @Test func `a refusal names the delivery as its sender knows it`() {
    let archive = claim.path.string
    #expect(BundleRefusal(archive: archive, .empty).shown(as: claim).archive == "x")
    #expect(
      BundleRefusal(archive: archive + "/y.zip", .empty).shown(as: claim).archive == "x/y.zip")
    #expect(BundleRefusal(archive: "y.zip", .empty).shown(as: claim).archive == "y.zip")
  }
}
