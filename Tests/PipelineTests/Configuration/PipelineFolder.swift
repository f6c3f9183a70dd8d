import Foundation
import Pipeline
import SystemPackage
import Timesheets

/// A folder of its own for one test, gone when the test is over.
final class PipelineFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "timeferry-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let folder = (path + "/" + name as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func configuration(_ name: String = "pipeline.yaml") throws -> PipelineConfiguration {
    try PipelineConfiguration(readingFileAt: FilePath(path + "/" + name))
  }

  /// Every fault as its sentence, the folder's own path left out; empty when there is none.
  func faults(in language: Language = .english) -> [String] {
    do {
      _ = try configuration()
      return []
    } catch let refused as ConfigurationRefused {
      return refused.errors.map {
        $0.sentence(in: language).replacingOccurrences(of: path + "/", with: "")
      }
    } catch {
      return ["\(error)"]
    }
  }
}

/// The faults of a pipeline file that stands alone in its folder.
func faults(in text: String, _ files: [String: String] = [:]) throws -> [String] {
  try PipelineFolder(files.merging(["pipeline.yaml": text]) { $1 }).faults()
}

/// The configuration of a pipeline file without faults.
func configuration(
  of text: String, _ files: [String: String] = [:]
) throws -> PipelineConfiguration {
  try PipelineFolder(files.merging(["pipeline.yaml": text]) { $1 }).configuration()
}
