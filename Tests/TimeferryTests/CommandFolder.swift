import Foundation

/// An empty folder in which commands run as a user's would, with `samples` and `pipelines` at hand.
final class CommandFolder {
  let path: String

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Where this test and the executable are built.
  static let products = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/exe")) ?? ""
  ).deletingLastPathComponent().path

  init() throws {
    path = NSTemporaryDirectory() + "timeferry-" + UUID().uuidString
    for folder in [path + "/here", path + "/scratch"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for name in ["samples", "pipelines"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/here/\(name)", withDestinationPath: "\(Self.root)/\(name)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs a command of the shell. Standard error goes to `terminal` when there is one.
  func run(
    _ command: String, environment: [String: String] = [:], terminal: FileHandle? = nil
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: path + "/here")
    process.environment = [
      "PATH": "\(Self.products):/usr/bin:/bin", "HOME": path, "TMPDIR": path + "/scratch",
      "LC_ALL": "C.UTF-8",
    ].merging(environment) { $1 }
    let output = try file("output")
    let errors = try file("errors")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = terminal ?? errors.handle
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      output: try String(contentsOf: output.url, encoding: .utf8),
      errors: try String(contentsOf: errors.url, encoding: .utf8),
      exitCode: process.terminationStatus)
  }

  private func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }
}
