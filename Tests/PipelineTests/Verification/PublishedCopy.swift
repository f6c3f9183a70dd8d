import Foundation
import Pipeline
import SystemPackage
import Testing

/// A copy of what is published, to be changed.
struct PublishedCopy {
  let folder: PipelineFolder
  let names: [String]

  /// What was written into a folder.
  init(in folder: PipelineFolder, names: [String]) {
    self.folder = folder
    self.names = names
  }

  /// What a sample publishes.
  init(of name: String) throws {
    folder = try PipelineFolder()
    let files = try FolderContents(of: Sample(name: name).expected).files
    names = files.keys.sorted()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
  }

  func url(_ name: String) -> URL { URL(fileURLWithPath: "\(folder.path)/\(name)") }

  /// Replaces the first place of a text in a file, which must have it.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    let range = try #require(text.range(of: old), "\(name) has no \(old)")
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url(name))
  }

  func verification() throws -> Verification {
    try Verification(of: FilePath(folder.path))
  }

  /// Writes the size and digest that a file now has into the manifest, as somebody might who wants
  /// a change to pass.
  func listAnew(_ name: String) throws {
    let manifest = String(decoding: try Data(contentsOf: url("manifest.json")), as: UTF8.self)
    let listed = try #require(try verification().deviations.first { $0.path == name })
    guard case .changed(let expected, let found) = listed.fact else { return }
    let text = manifest.replacing(expected.sha256, with: found.sha256)
      .replacing("\"size\": \(expected.size),", with: "\"size\": \(found.size),")
    try Data(text.utf8).write(to: url("manifest.json"))
  }
}
