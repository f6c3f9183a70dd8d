import ArgumentParser
import Foundation
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// The command. It owns flags, streams and exit codes; everything else happens in `Pipeline`.
@main
struct Timeferry: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeferry", abstract: words.abstract, discussion: words.discussion,
      version: toolVersion,
      subcommands: commands)
  }

  private static let commands: [any ParsableCommand.Type] = [
    Run.self, Check.self, Watch.self, Answer.self, Reverse.self, Status.self, Explain.self,
    Verify.self, Kit.self, Init.self, Doctor.self,
  ]

  // The subcommands have it too; here it makes `timeferry --language fr` and a wrong subcommand
  // speak the language asked for.
  @OptionGroup var speech: LanguageOption

  static func main() async {
    Terminal.holdStandardStreams()
    // A reader that goes away is met as a failed write, not as a signal that kills the run.
    signal(SIGPIPE, SIG_IGN)
    Memory.giveBackAtOnce()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Says what went wrong in the user's language and ends with the exit code that names its kind.
  private static func end(with error: any Error) -> Never {
    if let status = error as? ExitStatus { Foundation.exit(status.rawValue) }
    if let failure = Failure(error, words: words) {
      Terminal.say(failure.message)
      Foundation.exit(failure.status.rawValue)
    }
    let status = exitCode(for: error).rawValue
    if status != 0, let sentence = unknownCommand {
      Terminal.say(sentence)
      Foundation.exit(status)
    }
    let message = words.translated(usage: fullMessage(for: error))
    if status == 0 {
      writeOrEnd(message + "\n")
    } else if !message.isEmpty {
      Terminal.say(message)
    }
    Foundation.exit(status)
  }

  /// What to say of a first word that names no command, which the parser takes for an argument too
  /// many; nil when the first word is an option or a command.
  private static var unknownCommand: String? {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else {
      return nil
    }
    let names = commands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    return words.unknownCommand(word, nearest: nearest(to: word, among: names))
  }

  /// Help and version are results too, and may meet a full disk.
  private static func writeOrEnd(_ text: String) {
    do {
      try Terminal.write(text)
    } catch {
      end(with: error)
    }
  }
}

/// The version that manifests and reports name.
let toolVersion = "0.1.0"

/// The words of the language that this process speaks, settled once from the arguments and the
/// environment, because the help texts are made before the options are parsed.
let words = CommandWords(.spoken(arguments: CommandLine.arguments, environment: environment))

/// The folder that relative paths start from.
let workingFolder = FilePath(FileManager.default.currentDirectoryPath)

let environment = ProcessInfo.processInfo.environment

extension Language {
  /// `--language`, else the pipeline's language, else the message locale's, else English.
  static func spoken(arguments: [String], environment: [String: String]) -> Language {
    if let language = value(of: "--language", in: arguments).flatMap(Language.init(rawValue:)) {
      return language
    }
    // A pipeline that cannot be read says why when it is read to be used.
    if let path = value(of: "--pipeline", in: arguments),
      let language = (try? PipelineConfiguration(readingFileAt: FilePath(path)))?.language
    {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("fr") == true ? .french : .english
  }

  /// What follows an option, as its own argument or behind `=`.
  private static func value(of option: String, in arguments: [String]) -> String? {
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == option { return next }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {}
