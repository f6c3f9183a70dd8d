import SystemPackage
import Timesheets

/// An inbox as somebody sees it who brings deliveries into it and does not hold it.
///
/// A delivery gets its name whole: it is written under a hidden one, which whoever holds the inbox
/// passes over, brought onto the medium and renamed. All calls throw `.disk` when the disk fails.
package struct CourierInbox: Sendable {
  package let path: FilePath
  private let disk: Disk

  package init(_ path: FilePath, disk: Disk = Disk()) {
    self.path = path
    self.disk = disk
  }

  /// Whether a file called `PAUSE` asks to carry nothing, and whether one called
  /// `PAUSE-QUICKBOOKS` (each with `.txt` or without) asks to hand nothing over, while deliveries
  /// and answers are taken in as ever.
  package func pauses() throws(SpoolError) -> (all: Bool, quickBooks: Bool) {
    let pauses = try names(in: path).map(DeliveryName.pause)
    return (pauses.contains(.pause), pauses.contains(.quickBooksPause))
  }

  /// The SHA-256 of the delivery of this name, a file, wherever it lies by now; nil when there is
  /// none of it.
  package func digest(of name: String) throws(SpoolError) -> String? {
    // It may be moved on between two looks, to where the next one finds it.
    for _ in 0..<3 {
      guard let place = try place(of: name) else { continue }
      do {
        return try DocumentFile(place).scan().document(named: MemberName(name)).sha256
      } catch .disk(let failure) where failure.reason == .noSuchFileOrDirectory {
        continue
      }
    }
    return nil
  }

  private func place(of name: String) throws(SpoolError) -> FilePath? {
    let name = Self.component(name)
    let claimed = path.appending(DeliveryName.claimed)
    var folders = [path]
    folders += try names(in: claimed).map { claimed.appending($0) }
    folders += [DeliveryName.done, DeliveryName.failed].map { path.appending($0) }
    for folder in folders where try disk.exists(folder.appending(name)) {
      return folder.appending(name)
    }
    return nil
  }

  /// The deliveries whose names begin so that were not taken in to their end yet.
  package func pending(deliveriesNamed prefix: String) throws(SpoolError) -> Set<String> {
    let claimed = path.appending(DeliveryName.claimed)
    var names = try names(in: path)
    let claims = try self.names(in: claimed)
    for claim in claims { names += try self.names(in: claimed.appending(claim)) }
    // One may have been put back meanwhile.
    if !claims.isEmpty { names += try self.names(in: path) }
    return Set(
      names.filter { $0.hasPrefix(prefix) && !$0.hasSuffix(DeliveryName.markerEnding) })
  }

  /// Puts a delivery of one file into the inbox; when it returns, the file is on the medium.
  ///
  /// One of that name that lies there already stays as it is: a process that died had put it there.
  /// `marker` is whether its `.ready` file goes beside it.
  package func deliver(
    _ bytes: [UInt8], as name: String, marker: Bool
  ) throws(SpoolError) {
    if try place(of: name) == nil {
      let hidden = path.appending(Self.component(".\(name).new"))
      if try disk.exists(hidden) { try disk.remove(hidden) }
      try disk.writeDurableFile(hidden, bytes)
      if marker { try mark(name) }
      try disk.rename(hidden, to: path.appending(Self.component(name)))
    }
    try disk.synchronize(folder: path)
  }

  /// Says that a delivery is whole, before it gets its name: what dies in between leaves no
  /// delivery that waits for its marker for ever.
  private func mark(_ name: String) throws(SpoolError) {
    guard let marker = DeliveryName.marker(of: Self.component(name)),
      try !disk.exists(path.appending(marker))
    else { return }
    try disk.writeNewFile(path.appending(marker), [])
  }

  /// The hidden folder that remembers what was ever handed over, whatever the ledger says: a ledger
  /// may be an old copy.
  private var handed: FilePath { path.appending(".handed") }

  /// Remembers for ever, before a document goes out, what its answer will be called.
  package func noteHanded(_ name: String) throws(SpoolError) {
    if try !disk.exists(handed) {
      try disk.createFolder(handed)
      try disk.synchronize(folder: path)
    }
    let mark = handed.appending(Self.component(name))
    if try !disk.exists(mark) { try disk.writeDurableFile(mark, []) }
    try disk.synchronize(folder: handed)
  }

  /// Whether a document was handed over whose answer's name begins so.
  package func remembersHanding(answersNamed prefix: String) throws(SpoolError) -> Bool {
    try names(in: handed).contains { $0.hasPrefix(prefix) }
  }

  /// The hidden folder in which the files of one delivery are gathered.
  private var gathering: FilePath { path.appending(".gathering") }

  /// Begins to gather a delivery of several files; what was gathered before is thrown away.
  package func beginGathering() throws(SpoolError) {
    if try disk.exists(gathering) { try disk.remove(gathering) }
    try disk.createFolder(gathering)
  }

  /// Adds a file to what is gathered.
  package func gather(_ bytes: [UInt8], as name: String) throws(SpoolError) {
    try disk.writeDurableFile(gathering.appending(Self.component(name)), bytes)
  }

  /// Makes a delivery of what was gathered, by one rename.
  package func deliverGathered(as name: String, marker: Bool) throws(SpoolError) {
    try disk.synchronize(folder: gathering)
    if marker { try mark(name) }
    try disk.rename(gathering, to: path.appending(Self.component(name)))
    try disk.synchronize(folder: path)
  }

  private func names(in folder: FilePath) throws(SpoolError) -> [String] {
    do {
      return try FolderListing.texts(in: folder)
    } catch .disk(let failure)
      where [.noSuchFileOrDirectory, .notDirectory].contains(failure.reason) && folder != path
    {
      return []
    }
  }

  private static func component(_ name: String) -> FilePath.Component {
    guard let component = FilePath.Component(name) else {
      preconditionFailure("a delivery is named by us")
    }
    return component
  }
}

extension Disk {
  /// Writes a new file for its owner only, and brings it onto the medium.
  func writeDurableFile(_ path: FilePath, _ bytes: [UInt8]) throws(SpoolError) {
    let file = try createFile(path)
    try write(bytes, to: file)
    try synchronize(file)
    try close(file)
  }
}
