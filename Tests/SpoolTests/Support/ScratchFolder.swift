import Glibc
import SystemPackage
import Testing
import Timesheets

@testable import Spool

/// A folder of a test's own, gone when the test is.
final class ScratchFolder {
  let path: FilePath

  /// Makes one on disk, or elsewhere where a test asks for it.
  init(under parent: String = "/tmp") throws {
    var template = Array("\(parent)/spool-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit { try? Disk().remove(path) }

  /// Writes a file, making its folders.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let path = self.path.appending(name)
    try Disk().createFolders(path.removingLastComponent())
    let file = try Disk().createFile(path)
    try Disk().write(bytes, to: file)
    return path
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> FilePath { try file(name, Array(text.utf8)) }

  func work(_ disk: Disk = Disk()) throws -> WorkFolder {
    try WorkFolder.create(in: path.appending("work"), named: "1", disk: disk)
  }

  /// Opens what the paths name, relative to this folder.
  func open(_ names: String..., limits: ArchiveLimits = ArchiveLimits()) throws -> SourceBundle {
    try SourceBundle.open(names.map { path.appending($0) }, work: try work(), limits: limits)
  }

  /// Why the bundle at a name in this folder is refused; nil when it opens.
  func refusal(_ name: String, limits: ArchiveLimits = ArchiveLimits()) throws -> BundleRefusal? {
    do {
      _ = try open(name, limits: limits)
    } catch SpoolError.refused(let refusal) {
      return refusal
    }
    return nil
  }

  func refusal(of bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws -> BundleRefusal?
  {
    try file("delivery", bytes)
    return try refusal("delivery", limits: limits)
  }

  /// The names of the documents in these archive bytes.
  func names(in bytes: [UInt8]) throws -> [String] {
    try file("delivery", bytes)
    return try open("delivery").documents.map(\.name.path)
  }
}

/// The rights that this process takes from every new file. Asking umask(2) would change them for
/// the tests that run meanwhile.
func takenRights() throws -> mode_t {
  let status = try OpenFile.reading("/proc/self/status", .keepLinks)
  let text = String(decoding: try status.bytes(at: 0, count: 4096), as: UTF8.self)
  let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Umask:") })
  return try #require(mode_t(line.dropFirst(6).drop { $0 == "\t" }, radix: 8))
}

extension SourceBundle {
  var names: [String] { documents.map(\.name.path) }

  /// The whole text of a document.
  func text(_ name: String) throws -> String? {
    guard let index = names.firstIndex(of: name) else { return nil }
    return String(decoding: try bytes(of: index).all(), as: UTF8.self)
  }
}

extension DocumentBytes {
  func all() throws -> [UInt8] {
    var all: [UInt8] = []
    try forEachChunk { all.append(contentsOf: $0) }
    return all
  }
}
