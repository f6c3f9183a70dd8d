import SystemPackage

/// What stands under a name in an outbox.
package enum OutboxPage: Hashable, Sendable {
  case missing
  /// A plain file, with its first bytes.
  case begins([UInt8])
  /// A folder, a link or something else that is not looked into.
  case otherThing
}

extension Outbox {
  /// What stands at a path in the outbox, with up to `bytes` of its first bytes.
  package func page(_ path: String, bytes: Int) throws(SpoolError) -> OutboxPage {
    let path = self.path.pushing(FilePath(path))
    guard let state = try FileState.ifPresent(at: path, .keepLinks) else { return .missing }
    guard state.kind == .file else { return .otherThing }
    return .begins(try OpenFile.reading(path, .keepLinks).bytes(at: 0, count: bytes))
  }

  /// Puts a page beside the runs, in the place of the one that stands there: whole, lasting, in one
  /// step. What a dead process leaves of it is removed with the other leftovers.
  ///
  /// Throws `.disk` when the disk fails; the old page then stands, or the new one does.
  package func writePage(_ name: String, _ bytes: [UInt8]) throws(SpoolError) {
    let new = path.appending(WorkFolder.parentName).appending("\(name).new")
    if try disk.exists(new) { try disk.remove(new) }
    let file = try disk.createFile(new)
    try disk.write(bytes, to: file)
    try disk.synchronize(file)
    try disk.close(file)
    try disk.replace(path.appending(name), with: new)
    try disk.synchronize(folder: path)
  }
}
