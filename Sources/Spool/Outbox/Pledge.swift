import Glibc
import SystemPackage

/// The mark in a work folder that a ledger may have planned what is staged there.
///
/// It lies on the medium before anything is planned, so a folder whose mark is missing or half
/// written is in no ledger's plan.
struct Pledge: Hashable {
  static let fileName: FilePath.Component = "pledged"

  /// What the mark's file holds.
  let bytes: [UInt8]

  /// The mark of the ledger at a path, however the path is spelled.
  ///
  /// Its number on the disk belongs to it: in containers, two ledgers may have one path.
  init(to ledger: FilePath) throws(SpoolError) {
    let number = try FileState.ifPresent(at: ledger, .followLinks)?.number ?? 0
    // No path holds a zero, so none can look like a half-written one with a number.
    bytes = Self.bytes(of: Self.real(ledger)) + [0] + Array("\(number)\n".utf8)
  }

  /// The mark in a work folder; nil when there is none, or a half-written one.
  ///
  /// Throws `.disk` when it cannot be read: then nobody knows that the folder is free.
  static func ifPresent(in folder: FilePath) throws(SpoolError) -> Pledge? {
    let path = folder.appending(fileName)
    guard try FileState.ifPresent(at: path, .keepLinks)?.kind == .file else { return nil }
    let file = try OpenFile.reading(path, .keepLinks)
    return Pledge(bytes: try file.bytes(at: 0, count: Int(PATH_MAX) + 64))
  }

  private init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0), bytes.last == UInt8(ascii: "\n"),
      bytes.count > end + 2
    else { return nil }
    self.bytes = bytes
  }

  /// The one spelling of a path that leads through no link; the path itself where nothing stands.
  static func real(_ path: FilePath) -> FilePath {
    guard let real = path.withPlatformString({ realpath($0, nil) }) else { return path.absolute }
    defer { free(real) }
    return FilePath(platformString: real)
  }

  private static func bytes(of path: FilePath) -> [UInt8] {
    path.withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }
}
