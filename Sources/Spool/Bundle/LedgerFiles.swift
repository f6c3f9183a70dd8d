import SystemPackage

/// Ledgers of our own that lie where deliveries do, as with a run inside its delivery's folder.
enum LedgerFiles {
  /// The names of all ledgers in a folder and of the files that SQLite and our lock put beside
  /// them.
  static func names(
    in folder: FilePath, _ items: [FolderListing.Item]
  ) throws(SpoolError) -> Set<String> {
    let files = Set(items.lazy.filter { $0.state.kind == .file }.map(\.name.string))
    var names: Set<String> = []
    for file in files where files.contains(file + lockEnding) {
      guard try isLedger(folder.appending(file)) else { continue }
      for ending in ["", lockEnding, "-wal", "-shm", "-journal"] { names.insert(file + ending) }
    }
    return names
  }

  private static let lockEnding = ".lock"
  /// What every SQLite file begins with, and where it keeps whose it is (SQLite file format, 1.3).
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let owner = Array("TmFy".utf8)
  private static let ownerOffset = 68

  private static func isLedger(_ path: FilePath) throws(SpoolError) -> Bool {
    let file = try OpenFile.reading(path, .keepLinks)
    let head = try file.bytes(at: 0, count: ownerOffset + owner.count)
    return head.starts(with: magic) && head.dropFirst(ownerOffset).elementsEqual(owner)
  }
}
