import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// What `timeferry connector add` is asked.
package struct CourierRequest: Sendable {
  package var pipeline: FilePath
  /// The name that the Web Connector logs in with; nil for the one it has, or the pipeline's name.
  package var user: String?
  /// Where the Web Connector calls; nil for where the `.qwc` file that is replaced has it call, or
  /// else this machine.
  package var address: String?
  /// Nil for what the `.qwc` file that is replaced says, or else for calls on request alone.
  package var runEveryMinutes: Int?
  /// Where the `.qwc` file goes; nil for the working folder and the pipeline's name.
  package var file: FilePath?
  /// Whether a password that is known is replaced.
  package var isPasswordNew: Bool

  package init(
    pipeline: FilePath, user: String? = nil, address: String? = nil, runEveryMinutes: Int? = nil,
    file: FilePath? = nil, isPasswordNew: Bool = false
  ) {
    self.pipeline = pipeline
    self.user = user
    self.address = address
    self.runEveryMinutes = runEveryMinutes
    self.file = file
    self.isPasswordNew = isPasswordNew
  }
}

/// A company that a Web Connector may carry for, as it was just added or found again.
package struct AddedCourier: Hashable, Sendable {
  /// The pipeline's name.
  package let pipeline: String
  /// The company as the ledger or the pipeline names it; nil where neither does, so that the first
  /// session settles which company file is carried to.
  package let company: String?
  package let user: String
  /// A password made now, which is kept nowhere; nil where the one known stays.
  package let password: String?
  /// The `.qwc` file that was written; nil where only the password is new, which is not in it.
  package let file: WrittenFile?
  /// Whether the Web Connector renews the pipeline's lists.
  package let lists: ListsRenewal

  /// A `.qwc` file, and where it has the Web Connector call.
  package struct WrittenFile: Hashable, Sendable {
    package let path: FilePath
    package let address: String
  }

  /// Whether the lists of a pipeline are renewed, and if not, why.
  package enum ListsRenewal: Hashable, Sendable {
    /// Where the lists are older than so many days.
    case everyDays(Int)
    /// The pipeline names no folder for lists.
    case noFolder
    /// Its option `lists-days` is 0.
    case switchedOff
  }
}

/// Why a company was not added.
package enum AdditionFailure: Error, Hashable, Sendable {
  /// Something stands in the place of the `.qwc` file that is not this company's own.
  case otherFile(FilePath)
  /// The disk failed.
  case disk(SpoolError)
}

extension AddedCourier {
  /// Where the Web Connector calls when it is on this machine.
  private static let ownMachine = "http://localhost:8743/"
  /// No `.qwc` file of ours is longer.
  private static let longestFile = 64 << 10

  /// Gives the company of a pipeline a courier, or finds the one it has, and writes its `.qwc`
  /// file, for its owner alone, in the place of the one that was written before.
  ///
  /// Makes the ledger where there is none. The FileID of a company never changes, nor does the
  /// password unless asked. Throws `AdditionFailure` before anything is changed where something
  /// else stands at the path of the `.qwc` file, or where that file cannot be written.
  package init(_ request: CourierRequest, in world: CourierWorld) throws {
    do {
      try self.init(request, ServedPipeline(request.pipeline), in: world)
    } catch let error as SpoolError {
      throw AdditionFailure.disk(error)
    }
  }

  private init(
    _ request: CourierRequest, _ pipeline: ServedPipeline, in world: CourierWorld
  ) throws {
    let disk = world.medium.disk
    let path = request.file ?? Self.usualFile(pipeline.configuration.name)
    // A refusal is to leave no new ledger behind: a file is never the own one of a company without.
    if try !disk.exists(pipeline.ledger) { _ = try Self.written(path, of: nil, on: disk) }
    try disk.makeFolder(pipeline.ledger.removingLastComponent())
    let ledger = try Ledger.open(pipeline.ledger.string, failing: world.medium.ledgerFault)
    let known = try ledger.courier()
    let configuration = pipeline.configuration
    self.pipeline = configuration.name
    let bound = try ledger.company()?.names.name ?? ""
    company = bound.isEmpty ? configuration.options.company : bound
    user = request.user ?? known?.user ?? configuration.name
    lists = ListsRenewal(configuration)
    let written = try Self.written(path, of: known, on: disk)
    let qwc = QWCFile(
      company: company ?? configuration.name,
      address: request.address ?? written?.address ?? Self.ownMachine, user: user,
      fileID: known?.fileID ?? Self.guid(from: world.randomBytes(16)),
      runEveryMinutes: request.runEveryMinutes ?? written?.runEveryMinutes)
    let isPasswordNew = known == nil || request.isPasswordNew
    password =
      isPasswordNew
      ? GeneratedPassword.text(from: world.randomBytes(GeneratedPassword.randomLength)) : nil
    let hash =
      password.map { password in
        let salt = world.randomBytes(PasswordHash.saltLength)
        return PasswordHash(of: password, salt: salt).text
      } ?? known?.passwordHash ?? ""
    let keepAccount = {
      guard isPasswordNew || known?.user != qwc.user else { return }
      try ledger.setCourier(
        user: qwc.user, passwordHash: hash, fileID: qwc.fileID, world.signature())
    }
    guard known == nil || !request.isForPasswordAlone else {
      file = nil
      try keepAccount()
      return
    }
    file = WrittenFile(path: path, address: qwc.address)
    let bytes = qwc.bytes(in: configuration.language ?? world.language)
    try disk.putOwnFile(path, bytes, after: keepAccount)
  }

  /// What the company's own `.qwc` file says that stands there; nil where nothing does.
  private static func written(
    _ path: FilePath, of known: Courier?, on disk: Disk
  ) throws -> WrittenQWCFile? {
    guard try disk.holdsSomething(at: path) else { return nil }
    guard let bytes = try disk.firstBytes(of: path, atMost: longestFile),
      let written = WrittenQWCFile(bytes), let known, written.fileID == known.fileID
    else { throw AdditionFailure.otherFile(path) }
    return written
  }

  /// A file of the pipeline's name, where that can name one.
  private static func usualFile(_ name: String) -> FilePath {
    let component = FilePath.Component(name + ".qwc") ?? "timeferry.qwc"
    return FilePath(root: nil, [component])
  }

  /// A GUID that chance has given, as QuickBooks writes them: version 4, with braces.
  private static func guid(from random: [UInt8]) -> String {
    var bytes = random
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "{" + groups.joined(separator: "-") + "}"
  }
}

extension CourierRequest {
  /// Whether nothing is asked for that stands in a `.qwc` file.
  fileprivate var isForPasswordAlone: Bool {
    isPasswordNew && address == nil && runEveryMinutes == nil && file == nil && user == nil
  }
}

extension AddedCourier.ListsRenewal {
  fileprivate init(_ configuration: PipelineConfiguration) {
    let days = configuration.connector.listsDays
    self =
      if configuration.listsFolder == nil { .noFolder } else if days == 0 { .switchedOff } else {
        .everyDays(days)
      }
  }
}
