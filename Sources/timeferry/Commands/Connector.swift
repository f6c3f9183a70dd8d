import ArgumentParser
import Console
import Foundation
import Pipeline
import SystemPackage

/// `timeferry serve …`: the server for the Web Connector, which is a program of its own.
struct Serve: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "serve", abstract: words.serveAbstract)
  }

  @Argument(parsing: .captureForPassthrough, help: ArgumentHelp(words.passedOnHelp))
  var arguments: [String] = []

  func run() throws {
    try becomeConnector(CommandLine.arguments.dropFirst())
  }
}

/// `timeferry connector …`: the same program's other commands.
struct Connector: ParsableCommand {
  static let name = "connector"

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: words.connectorAbstract)
  }

  @Argument(parsing: .captureForPassthrough, help: ArgumentHelp(words.passedOnHelp))
  var arguments: [String] = []

  func run() throws {
    let asked = CommandLine.arguments.dropFirst()
    guard let name = asked.firstIndex(of: Self.name) else { return }
    try becomeConnector(asked[..<name] + asked[(name + 1)...])
  }
}

/// Replaces this program by the one that speaks HTTP, which stands beside it; says how to build it
/// where it does not.
private func becomeConnector(_ arguments: ArraySlice<String>) throws -> Never {
  let running = try FilePath(
    FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  let path = running.removingLastComponent().appending("timeferry-connector")
  var pointers = ([path.string] + arguments).map { strdup($0) } + [nil]
  execv(path.string, &pointers)
  Terminal.say(words.noConnector(path.string, Errno(rawValue: errno).reason(in: words.language)))
  throw ExitStatus.configuration
}
