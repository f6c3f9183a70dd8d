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
  /// Where the Web Connector calls.
  package var address: String
  package var runEveryMinutes: Int?
  /// Where the `.qwc` file goes; nil for the working folder and the pipeline's name.
  package var file: FilePath?
  /// Whether a password that is known is replaced.
  package var isPasswordNew: Bool

  package init(
    pipeline: FilePath, user: String? = nil, address: String, runEveryMinutes: Int? = nil,
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
  package let company: String
  package let user: String
  /// A password made now, which is kept nowhere; nil where the one known stays.
  package let password: String?
  /// The `.qwc` file that was written; nil where only the password is new, which is not in it.
  package let file: FilePath?
  /// Whether the pipeline has a folder for lists that the Web Connector can renew.
  package let renewsLists: Bool
}

extension AddedCourier {
  /// Gives the company of a pipeline a courier, or finds the one it has, and writes its `.qwc`
  /// file, for its owner alone.
  ///
  /// Makes the ledger where there is none. The FileID of a company never changes, nor does the
  /// password unless asked. Throws before anything is changed where something stands at the path
  /// of the `.qwc` file.
  package init(_ request: CourierRequest, in world: CourierWorld) throws {
    let pipeline = try ServedPipeline(request.pipeline)
    let disk = world.medium.disk
    try disk.makeFolder(pipeline.ledger.removingLastComponent())
    let ledger = try Ledger.open(pipeline.ledger.string, failing: world.medium.ledgerFault)
    let bound = try ledger.company()?.names.name ?? ""
    let known = try ledger.courier()
    let configuration = pipeline.configuration
    company = bound.isEmpty ? configuration.options.company ?? configuration.name : bound
    user = request.user ?? known?.user ?? configuration.name
    renewsLists = configuration.listsFolder != nil && configuration.connector.listsDays > 0
    let isPasswordNew = known == nil || request.isPasswordNew
    password =
      isPasswordNew
      ? GeneratedPassword.text(from: world.randomBytes(GeneratedPassword.randomLength)) : nil
    let fileID = known?.fileID ?? Self.guid(from: world.randomBytes(16))
    let qwc = QWCFile(
      company: company, address: request.address, user: user, fileID: fileID,
      runEveryMinutes: request.runEveryMinutes
    ).bytes(in: configuration.language ?? world.language)
    file =
      request.file
      ?? (known != nil && request.isPasswordNew ? nil : Self.usualFile(configuration.name))
    if let file, try disk.holdsSomething(at: file) {
      throw SpoolError.disk(DiskFailure(.createFile, file, .fileExists))
    }
    let hash =
      password.map { password in
        let salt = world.randomBytes(PasswordHash.saltLength)
        return PasswordHash(of: password, salt: salt).text
      } ?? known?.passwordHash ?? ""
    if isPasswordNew || known?.user != user {
      try ledger.setCourier(
        user: user, passwordHash: hash, fileID: fileID, world.signature())
    }
    if let file { try disk.writeNewFile(file, qwc) }
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
