import Foundation

/// The files of this very package, as text.
enum SourceTree {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the package in the order of paths, read once.
  private static let swiftFiles = Result {
    try ["Benchmarks", "Sources", "Tests"].flatMap(files).filter { $0.hasSuffix(".swift") }
      .map { SourceFile(path: $0, text: try text(of: $0)) }
  }

  /// The Swift files below one of the package's folders; all of them without a folder.
  static func swiftFiles(in folder: String = "") throws -> [SourceFile] {
    let all = try swiftFiles.get()
    return folder.isEmpty ? all : all.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// The paths of all files below a folder, sorted; none when there is no such folder.
  static func files(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.map { "\(folder)/\($0)" }.filter { path in
      var isFolder: ObjCBool = false
      let whole = root.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The names directly below a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}

/// A Swift file, with its text as written and its code alone.
struct SourceFile: Sendable {
  let path: String
  let lines: [Substring]
  /// The lines with every comment and the words of every string literal blanked out.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = String(decoding: CodeMask.masked(text), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The module of a file in `Sources`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Each line of code that holds what `isFound` looks for, as a violation is told.
  func places(where isFound: (Substring) -> Bool) -> [String] {
    code.indices.filter { isFound(code[$0]) }.map { place(at: $0) }
  }

  /// How a violation is told: the path, the line counted from 1, and the line itself.
  func place(at index: Int) -> String {
    "\(path):\(index + 1): \(lines[index].drop { $0 == " " })"
  }
}
