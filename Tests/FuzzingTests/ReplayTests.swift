import Foundation
import Harnesses
import Testing

/// Everything that fuzzing kept is read once more, by the same code that the fuzzer drives.
///
/// In turn: a harness has one folder for the file that it is given.
@Suite(.serialized) struct ReplayTests {
  static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzzing")

  static func inputs(_ folder: String, of harness: Harness) throws -> [URL] {
    let folder = home.appendingPathComponent(folder).appendingPathComponent(harness.name)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  static func replay(_ folder: String, by harness: Harness) throws -> Int {
    let inputs = try inputs(folder, of: harness)
    for input in inputs {
      let bytes = try Data(contentsOf: input)
      do {
        try bytes.withUnsafeBytes { try harness.read($0) }
      } catch {
        Issue.record("\(harness.name)/\(input.lastPathComponent): \(error)")
      }
    }
    return inputs.count
  }

  @Test(arguments: Harness.all.map(\.name))
  func `what fuzzing found worth keeping holds`(name: String) throws {
    let harness = try #require(Harness.all.first { $0.name == name })
    #expect(try Self.replay("Corpora", by: harness) > 0)
  }

  @Test(arguments: Harness.all.map(\.name))
  func `what failed once fails no more`(name: String) throws {
    let harness = try #require(Harness.all.first { $0.name == name })
    _ = try Self.replay("Failures", by: harness)
  }

  @Test func `the canary dies of its word, and of nothing else`() throws {
    let words = ["!EMP\tNAME", "!EMIT", "", "EMP"]
    let deaths = words.map { word in
      do {
        try Array(word.utf8).withUnsafeBytes { try Harness.canary.read($0) }
        return false
      } catch {
        return true
      }
    }
    #expect(deaths == [true, false, false, false])
  }
}
