import ArgumentParser
import Foundation
import LoadLedger
import Pipeline
import SystemPackage
import Timesheets

/// The version that manifests and reports name.
package let toolVersion = "0.1.0"

/// The words of the language that this process speaks, settled once from the arguments and the
/// environment, because the help texts are made before the options are parsed.
package let words = CommandWords(
  .spoken(arguments: CommandLine.arguments, environment: environment))

/// The environment of this process.
package let environment = ProcessInfo.processInfo.environment

extension Language {
  /// `--language`, else the pipeline's language, else the message locale's, else English.
  fileprivate static func spoken(
    arguments: [String], environment: [String: String]
  ) -> Language {
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

extension LogFormat: ExpressibleByArgument {}

/// Read by `Language.spoken` before parsing; declared here so that it is known and checked.
package struct LanguageOption: ParsableArguments {
  /// What was asked for, if anything was.
  @Option(help: ArgumentHelp(words.languageHelp))
  package var language: Language?

  /// As the parser makes it.
  package init() {}
}

extension Signature {
  /// The user of this process, now.
  package static var now: Signature {
    let user = ProcessInfo.processInfo.userName
    return Signature(
      by: user.isEmpty ? "uid \(getuid())" : user,
      at: Moment(seconds: Int64(time(nil))))
  }
}

extension Moment {
  /// Minutes since midnight on this machine's clock.
  package static var minuteOfDay: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Int(local.tm_hour) * 60 + Int(local.tm_min)
  }
}
