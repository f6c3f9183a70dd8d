import Crypto
import SystemPackage

/// What can be seen of a delivery from outside: as long as it stays the same, nobody writes to it.
///
/// For a file its size, time and identity, for a folder the same of every file inside. The times
/// of folders are left out: some disks set them when a folder is only moved. So is the number of
/// the disk, which may be another after a restart.
struct Imprint: Hashable, Sendable {
  /// How many files it holds.
  var files = 0
  /// Size of all its files together.
  var bytes = 0
  /// The SHA-256 of every name and state inside, in lower-case hexadecimal.
  var contents = ""

  /// Takes the imprint of what stands at the path. Links inside are seen, never followed.
  ///
  /// Throws `.disk` when a folder inside cannot be read or goes away meanwhile.
  static func of(
    _ path: @autoclosure () -> FilePath, _ state: FileState
  ) throws(SpoolError) -> Imprint {
    var imprint = Imprint()
    var digest = StateDigest()
    if state.kind == .folder {
      digest.add(kind: state.kind)
      try imprint.add(path(), to: &digest)
    } else {
      imprint.add(state, to: &digest)
    }
    imprint.contents = digest.finish()
    return imprint
  }

  private mutating func add(
    _ folder: FilePath, to digest: inout StateDigest
  ) throws(SpoolError) {
    let items = try FolderListing.items(of: folder)
    digest.add(number: items.count)
    for item in items {
      digest.add(name: item.name)
      if item.state.kind == .folder {
        digest.add(kind: item.state.kind)
        try add(folder.appending(item.name), to: &digest)
      } else {
        add(item.state, to: &digest)
      }
    }
  }

  private mutating func add(_ state: FileState, to digest: inout StateDigest) {
    digest.add(kind: state.kind)
    digest.add(number: Int(bitPattern: state.number))
    digest.add(number: state.size)
    digest.add(number: state.modified.seconds)
    digest.add(number: state.modified.nanoseconds)
    files += 1
    bytes += state.kind == .file ? state.size : 0
  }
}

/// A digest of names and states that no two different lists of them share.
private struct StateDigest {
  private var digest = SHA256()

  mutating func add(number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { digest.update(bufferPointer: $0) }
  }

  mutating func add(name: FilePath.Component) {
    let bytes = name.bytes
    add(number: bytes.count)
    bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
  }

  mutating func add(kind: FileState.Kind) {
    switch kind {
    case .file: add(number: 0)
    case .folder: add(number: 1)
    case .symbolicLink: add(number: 2)
    case .special: add(number: 3)
    }
  }

  func finish() -> String { digest.finalize().hexadecimal }
}
