import Glibc
import SystemPackage
import Timesheets

/// The pipeline files that the command line names: a file, the folder of one, or a folder of such
/// folders.
///
/// Throws what names no pipeline at all. Sorted within a folder, each file once.
package func pipelineFiles(at paths: [FilePath]) throws(ConfigurationRefused) -> [FilePath] {
  var files: [FilePath] = []
  var errors: [ConfigurationError] = []
  for path in paths {
    let found = pipelineFiles(at: path)
    if found.isEmpty {
      errors.append(ConfigurationError(file: path.string, kind: .noPipelineInside))
    }
    for file in found where !files.contains(file) { files.append(file) }
  }
  guard errors.isEmpty else { throw ConfigurationRefused(errors: errors) }
  return files
}

/// A path that is no folder is a pipeline file, even one that is missing: reading it says so.
private func pipelineFiles(at path: FilePath) -> [FilePath] {
  let name: FilePath.Component = "pipeline.yaml"
  guard ConfigurationFile.isFolder(path) else { return [path] }
  let own = path.appending(name)
  if ConfigurationFile.exists(own) { return [own] }
  return ConfigurationFile.names(in: path).map { path.appending($0).appending(name) }
    .filter(ConfigurationFile.exists)
}

extension PipelineConfiguration {
  /// Where a watched pipeline's things lie, all of which it has to name.
  package struct WatchedPlaces {
    package let inbox: FilePath
    package let outbox: FilePath
    package let ledger: FilePath
  }

  /// The places of a pipeline that is to be watched; throws the keys that are missing in `file`.
  package func watchedPlaces(of file: FilePath) throws(ConfigurationRefused) -> WatchedPlaces {
    guard let inbox, let outbox, let ledger else {
      let keys = [("inbox", inbox), ("outbox", outbox), ("ledger", ledger)]
      throw ConfigurationRefused(
        errors: keys.filter { $0.1 == nil }.map {
          ConfigurationError(file: file.string, kind: .watchNeeds(key: $0.0))
        })
    }
    return WatchedPlaces(inbox: inbox, outbox: outbox, ledger: ledger)
  }
}

/// A pipeline file that was read without a fault.
struct WatchedPipeline {
  let file: FilePath
  let configuration: PipelineConfiguration

  fileprivate var company: NormalizedName? {
    configuration.options.company.map(NormalizedName.init)
  }
}

/// The pipelines that cannot be watched side by side: several with one inbox, or companies of
/// different names with one ledger. Each with its faults, by its place among those given.
func conflicts(among pipelines: [WatchedPipeline]) -> [Int: [ConfigurationError]] {
  var errors: [Int: [ConfigurationError]] = [:]
  func report(_ position: Int, _ kind: ConfigurationError.Kind) {
    let file = pipelines[position].file.string
    errors[position, default: []].append(ConfigurationError(file: file, kind: kind))
  }
  for positions in groups(of: pipelines, by: \.inbox) where positions.count > 1 {
    for (position, other) in zip(positions, positions.dropFirst() + positions.prefix(1)) {
      let inbox = pipelines[position].configuration.inbox?.string ?? ""
      report(position, .sharedInbox(path: inbox, other: pipelines[other].file.string))
    }
  }
  for positions in groups(of: pipelines, by: \.ledger) {
    for position in positions {
      guard let company = pipelines[position].company?.folded,
        let other = positions.first(where: {
          pipelines[$0].company.map { $0.folded != company } ?? false
        })
      else { continue }
      let ledger = pipelines[position].configuration.ledger?.string ?? ""
      report(position, .sharedLedger(path: ledger, other: pipelines[other].file.string))
    }
  }
  return errors
}

/// The positions of pipelines whose path of a kind leads to the same place.
private func groups(
  of pipelines: [WatchedPipeline], by path: (PipelineConfiguration) -> FilePath?
) -> [[Int]] {
  var groups: [String: [Int]] = [:]
  for (position, pipeline) in pipelines.enumerated() {
    guard let path = path(pipeline.configuration) else { continue }
    groups[path.resolved, default: []].append(position)
  }
  return Array(groups.values)
}

extension FilePath {
  /// The path with every link in it followed, as far as it stands.
  fileprivate var resolved: String {
    if let real = withPlatformString({ realpath($0, nil) }) {
      defer { free(real) }
      return String(platformString: real)
    }
    guard let name = lastComponent else { return string }
    let folder = removingLastComponent()
    let parent: FilePath = folder.isEmpty ? "." : folder
    return FilePath(parent.resolved).appending(name).string
  }
}
