import ArgumentParser
import Foundation
import Pipeline
import Spool

extension AsyncParsableCommand {
  /// Parses the arguments and carries out the command as all that this process does.
  ///
  /// Returns when the command has done its work; where it fails, says why in the user's language
  /// and ends the process with the exit code that names the kind of failure.
  package static func carryOut() async {
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
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    return words.unknownCommand(
      word, of: configuration.commandName ?? "", nearest: nearest(to: word, among: names))
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
