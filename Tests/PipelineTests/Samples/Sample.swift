import Foundation
import Pipeline
import SystemPackage
import Testing
import Timesheets

/// One delivery of `samples/` with what a run of it must come to.
///
/// `bundle`, `bundle.zip` and the like is the delivery. A sample may bring its own pipeline; one
/// that is named as a worked pipeline is carried by that.
struct Sample: Sendable, CustomTestStringConvertible {
  /// `good/<name>` or `bad/<check-id>`.
  let name: String

  var testDescription: String { name }
  var folder: String { "\(Self.root)/samples/\(name)" }
  /// The whole published folder; for a delivery that publishes nothing, `report.json` alone.
  var expected: String { folder + "/expected" }
  /// The last part of the name.
  var title: String { String(name.drop { $0 != "/" }.dropFirst()) }
  /// The check that a bad sample is there for.
  var check: CheckID? { name.hasPrefix("bad/") ? CheckID(rawValue: title) : nil }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let good = named("good")
  static let bad = named("bad")
  static let all = good + bad
  static let worked = good.filter { $0.worksPipeline }

  private static func named(_ kind: String) -> [Sample] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/samples/\(kind)")
    return (names ?? []).sorted().map { Sample(name: "\(kind)/\($0)") }
  }

  private var workedPipeline: String { "\(Self.root)/pipelines/\(title)/pipeline.yaml" }

  /// Whether it is a worked pipeline that carries this sample.
  var worksPipeline: Bool {
    name.hasPrefix("good/") && FileManager.default.fileExists(atPath: workedPipeline)
  }

  /// The pipeline that carries it; the built-in one when it has none.
  func configuration() throws -> PipelineConfiguration {
    let own = folder + "/pipeline.yaml"
    if FileManager.default.fileExists(atPath: own) {
      return try PipelineConfiguration(readingFileAt: FilePath(own))
    }
    return worksPipeline
      ? try PipelineConfiguration(readingFileAt: FilePath(workedPipeline))
      : PipelineConfiguration()
  }

  /// Runs it as `timeferry run` would, in a folder of the test's own. `change` may alter the
  /// options first.
  func carry(
    into folder: PipelineFolder, _ mode: RunRequest.Mode = .publish,
    change: (inout CarryOptions) -> Void = { _ in }
  ) async throws -> RunOutcome {
    let outbox = FilePath(folder.path + "/outbox")
    let configuration = try configuration()
    var options = configuration.options
    change(&options)
    return try await Pipeline.carry(
      RunRequest(
        bundle: [FilePath(try bundle)], options: options,
        standingLists: configuration.listsFolder, destination: .outbox(outbox), mode: mode,
        scratch: FilePath(folder.path), limits: configuration.limits),
      toolVersion: Self.toolVersion)
  }

  private var bundle: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let bundle = try #require(names.first { $0.hasPrefix("bundle") }, "\(name) has no bundle")
      return "\(folder)/\(bundle)"
    }
  }

  /// The version of the executable, so that what it publishes is what is expected here.
  static let toolVersion = "0.1.0"
}
