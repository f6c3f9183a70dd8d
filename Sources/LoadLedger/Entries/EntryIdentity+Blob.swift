import FoundationEssentials
import GRDB
import Timesheets

// GRDB's one type for bytes is Foundation's; this is the one file that needs it.

extension EntryIdentity {
  /// The 16 bytes by which the ledger knows the entry, as in its hexadecimal form.
  var blob: Data { Self.blob(high, low) }

  /// A column of a row; nil where it is null.
  init?(in row: Row, _ column: String = "identity") {
    guard let words = Self.words(in: row, column) else { return nil }
    self.init(high: words.0, low: words.1)
  }

  fileprivate static func blob(_ high: UInt64, _ low: UInt64) -> Data {
    var bytes = Data(capacity: 16)
    for word in [high, low] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  fileprivate static func words(in row: Row, _ column: String) -> (UInt64, UInt64)? {
    guard let bytes: Data = row[column], bytes.count == 16 else { return nil }
    return bytes.withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}

extension ContentDigest {
  /// The 16 bytes by which the ledger knows what an entry says.
  var blob: Data { EntryIdentity.blob(high, low) }

  /// The column `content` of a row; nil where it is null.
  init?(in row: Row) {
    guard let words = EntryIdentity.words(in: row, "content") else { return nil }
    self.init(high: words.0, low: words.1)
  }
}
