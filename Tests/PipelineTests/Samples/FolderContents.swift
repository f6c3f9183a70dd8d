import Foundation
import Pipeline
import SystemPackage
import Timesheets

/// The files of a folder, by their path in it.
struct FolderContents: Equatable {
  private(set) var files: [String: [UInt8]] = [:]

  /// All files below a folder; none where there is no folder.
  init(of folder: String) throws {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return }
    for case let name as String in walk {
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  /// What a run leaves to look at: its published folder, or the report on standard output.
  init(of outcome: RunOutcome) throws {
    try self.init(of: outcome.folder?.string ?? "")
    if outcome.folder == nil {
      var report: [UInt8] = []
      try outcome.reportJSON.forEachChunk { report.append(contentsOf: $0) }
      files["report.json"] = report
    }
  }

  /// Replaces a folder by these files.
  func write(to folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (name, bytes) in files {
      let url = URL(fileURLWithPath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// One line for each file that is not as expected, with its first differing line.
  func differences(from expected: FolderContents) -> [String] {
    Set(files.keys).union(expected.files.keys).sorted().compactMap { name in
      guard let found = files[name] else { return "\(name) is missing" }
      guard let wanted = expected.files[name] else { return "\(name) is not expected" }
      return found == wanted ? nil : "\(name), \(Self.firstDifference(wanted, found))"
    }
  }

  private static func firstDifference(_ expected: [UInt8], _ found: [UInt8]) -> String {
    let wanted = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let lines = found.split(separator: 0x0A, omittingEmptySubsequences: false)
    let equal = zip(wanted, lines).prefix { $0.elementsEqual($1) }.count
    func line(_ lines: [ArraySlice<UInt8>]) -> String {
      equal < lines.count ? String(decoding: lines[equal], as: UTF8.self) : "the end"
    }
    return """
      line \(equal + 1):
        expected \(line(wanted))
        found    \(line(lines))
      """
  }
}
