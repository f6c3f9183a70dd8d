import GRDB
import Glibc
import Timesheets

@testable import LoadLedger

/// A ledger's file in a folder of a test's own, gone when the test is.
final class ScratchLedger {
  let folder: String
  var path: String { folder + "/ledger.sqlite" }

  init() {
    var template = Array("/tmp/ledger-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no folder for a test")
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["", "-wal", "-shm", "-journal", "-copy"] { unlink(path + name) }
    rmdir(folder)
  }

  func open(
    _ access: LedgerAccess = .readAndWrite, failing fault: LedgerChangeFault? = nil
  ) throws -> Ledger {
    try Ledger.open(path, access, failing: fault)
  }

  /// Writes the file as somebody else might have.
  func write(_ bytes: [UInt8], to suffix: String = "") {
    let descriptor = Glibc.open(path + suffix, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count, "disk")
    close(descriptor)
  }

  func bytes(of suffix: String = "") -> [UInt8] {
    let descriptor = Glibc.open(path + suffix, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    precondition(pread(descriptor, &bytes, bytes.count, 0) == bytes.count, "disk")
    close(descriptor)
    return bytes
  }

  /// Becomes a copy of another ledger's file and its log as they are, whose size it returns.
  func copy(_ other: ScratchLedger) -> Int {
    write(other.bytes())
    let log = other.bytes(of: "-wal")
    write(log, to: "-wal")
    return log.count
  }

  /// Lets the file stand elsewhere.
  func move() { precondition(rename(path, path + "-copy") == 0, "disk") }

  /// Does to the file what no ledger would.
  func meddle(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// The one value that SQL gives.
  func value(_ sql: String) throws -> String? {
    try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: sql) }
  }
}

/// What a call threw of a ledger's faults; nil when it threw none.
func fault(_ body: () throws -> Void) -> LedgerFault? {
  do {
    try body()
    return nil
  } catch let error as LedgerError {
    return error.fault
  } catch {
    return nil
  }
}

/// Whether a call was refused by a rule of the ledger.
func isRefused(_ body: () throws -> Void) -> Bool {
  if case .refused = fault(body) { return true }
  return false
}

/// Somebody at a moment.
func anna(_ seconds: Int64 = 1_780_000_000) -> Signature {
  Signature(by: "anna", at: Moment(seconds: seconds))
}
