import Foundation
import Pipeline
import SystemPackage
import Testing
import Timesheets

/// One delivery of `samples/` with what a run of it must come to.
///
/// `bundle`, `bundle.zip` and the like is the delivery, `before` one that was carried before it. A
/// sample may bring its own pipeline; one that is named as a worked pipeline is carried by that.
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

  /// Runs it as `timeferry run` would, in a folder of the test's own, after what came before it.
  func carry(into folder: PipelineFolder) async throws -> RunOutcome {
    try await carryBefore(into: folder)
    return try await carryAlone(into: folder)
  }

  /// Runs it as if nothing came before it. `change` may alter the options first.
  func carryAlone(
    into folder: PipelineFolder, _ mode: RunRequest.Mode = .publish,
    change: (inout CarryOptions) -> Void = { _ in }
  ) async throws -> RunOutcome {
    let bundle = try #require(try delivery("bundle"), "\(name) has no bundle")
    return try await carry(bundle, into: folder, mode, change: change)
  }

  /// Runs what came before it; nothing where nothing did.
  func carryBefore(into folder: PipelineFolder) async throws {
    if let before = try delivery("before") { _ = try await carry(before, into: folder) }
  }

  private func carry(
    _ bundle: String, into folder: PipelineFolder, _ mode: RunRequest.Mode = .publish,
    change: (inout CarryOptions) -> Void = { _ in }
  ) async throws -> RunOutcome {
    let configuration = try configuration()
    var options = configuration.options
    change(&options)
    return try await carryOnce(
      RunRequest(
        bundle: [FilePath(bundle)], options: options, standingLists: configuration.listsFolder,
        mode: mode, limits: configuration.limits, signature: .test),
      at: .beside(FilePath(folder.path + "/outbox")), toolVersion: Self.toolVersion)
  }

  /// The path of the file or folder whose name begins so; nil without one.
  private func delivery(_ beginning: String) throws -> String? {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .first { $0.hasPrefix(beginning) }.map { "\(folder)/\($0)" }
  }

  /// The version of the executable, so that what it publishes is what is expected here.
  static let toolVersion = "0.1.0"
}
