import Foundation
import LoadLedger
import Spool
import Synchronization
import SystemPackage
import Testing
import Timesheets
import WebConnector

@Suite final class CourierAdditionTests: Sendable {
  private let folder: FilePath
  private let chance = Mutex<UInt8>(0)

  init() throws {
    folder = FilePath(NSTemporaryDirectory()).appending("adding-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: folder.string, withIntermediateDirectories: true)
    let pipeline = """
      version: 1
      name: clinic
      company: Clinique Bégin
      inbox: inbox
      outbox: outbox
      ledger: books/ledger.sqlite
      """
    try Data(pipeline.utf8).write(to: URL(fileURLWithPath: path("pipeline.yaml")))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.string) }

  private func path(_ name: String) -> String { folder.appending(name).string }

  private func add(
    user: String? = nil, to file: String, isPasswordNew: Bool = false
  ) throws -> AddedCourier {
    try AddedCourier(
      CourierRequest(
        pipeline: folder.appending("pipeline.yaml"), user: user,
        address: "https://pay.example/", file: folder.appending(file),
        isPasswordNew: isPasswordNew),
      in: CourierWorld(
        toolVersion: "1", language: .english, now: { .now },
        signature: { Signature(by: "clerk", at: Moment(seconds: 1_794_800_000)) },
        minuteOfDay: { 0 },
        randomBytes: { [self] count in
          chance.withLock { next in
            next += 1
            return Array(repeating: next, count: count)
          }
        }, told: { _ in }))
  }

  private var courier: Courier? {
    get throws { try Ledger.open(path("books/ledger.sqlite"), .readOnly).courier() }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test func `a company gets a ledger, a password that is shown once, and a file for its owner`()
    throws
  {
    let added = try add(to: "one.qwc")
    #expect(added.company == "Clinique Bégin")
    #expect(added.user == "clinic")
    #expect(!added.renewsLists)
    let password = try #require(added.password)
    let known = try #require(try courier)
    #expect(try #require(PasswordHash(text: known.passwordHash)).matches(password))
    #expect(!known.passwordHash.contains(password))
    let file = try text("one.qwc")
    #expect(file.contains("<FileID>\(known.fileID)</FileID>"))
    #expect(known.fileID.wholeMatch(of: #/\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/#) != nil)
    let mode = try FileManager.default.attributesOfItem(atPath: path("one.qwc"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `added again, a company keeps what it has, and only what was asked is new`() throws {
    let first = try add(to: "one.qwc")
    let known = try #require(try courier)
    #expect(try add(to: "two.qwc").password == nil)
    #expect(try text("two.qwc") == text("one.qwc"))
    #expect(try courier == known)

    _ = try add(user: "paie", to: "three.qwc")
    let renamed = try #require(try courier)
    #expect((renamed.user, renamed.fileID) == ("paie", known.fileID))
    #expect(renamed.passwordHash == known.passwordHash)

    let second = try #require(try add(to: "four.qwc", isPasswordNew: true).password)
    let hash = try #require(try courier?.passwordHash)
    let changed = try #require(PasswordHash(text: hash))
    #expect(changed.matches(second))
    let old = try #require(first.password)
    #expect(!changed.matches(old))
    #expect(try courier?.user == "paie")
    #expect(try courier?.fileID == known.fileID)
  }

  @Test func `a file that stands there stays, and nothing is changed`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path("one.qwc")))
    #expect(throws: SpoolError.self) { try add(to: "one.qwc") }
    #expect(try text("one.qwc") == "mine")
    #expect(try courier == nil)
  }
}
