import ArgumentParser
import Console
import Foundation
import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// `timeferry watch PIPELINE…`: carries what is dropped into inboxes.
struct Watch: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: words.watchAbstract, discussion: words.watchDiscussion)
  }

  @Argument(help: ArgumentHelp(words.watchedHelp, valueName: "pipeline"), completion: .file())
  var pipelines: [String]

  @Flag(help: ArgumentHelp(words.onceHelp))
  var once = false

  // Without it, -1 would be taken for an option.
  @Option(parsing: .unconditional, help: ArgumentHelp(words.rescanHelp, valueName: "seconds"))
  var rescan = 30

  @Option(help: ArgumentHelp(words.logFormatHelp))
  var logFormat = LogFormat.text

  @Option(help: ArgumentHelp(words.statusHelp, valueName: "file"), completion: .file())
  var status: String?

  @OptionGroup var language: LanguageOption

  private static let rescanSeconds = 1...86_400

  func validate() throws {
    guard Self.rescanSeconds.contains(rescan) else {
      throw ValidationError(words.rescanRange(Self.rescanSeconds))
    }
  }

  func run() async throws {
    raiseOpenFiles()
    let stop = try StopSignal.onTermination()
    var watch = try Pipeline.Watch(
      pipelines.map { FilePath($0) }, in: world(log: logFormat),
      statusFile: status.map { FilePath($0) })
    guard once else {
      await watch.run(rescan: .seconds(rescan), stop)
      return
    }
    let result = await watch.drain(stop) { instant in
      // With no folder to watch, it waits for the time or the stop.
      var nothing = FolderWatch([])
      _ = nothing.wait(atMost: ContinuousClock.now.duration(to: instant), stop)
    }
    let codes = result.troubles.map { trouble in
      (Failure(trouble.error, words: words)?.status ?? .internalError).rawValue
    }
    let worst = ([result.exitCode] + codes).max() ?? 0
    guard worst == ExitStatus.carried.rawValue else {
      throw ExitStatus(rawValue: worst) ?? .internalError
    }
  }
}

/// Lets this process open as many files as the system allows: each inbox that is watched holds one.
private func raiseOpenFiles() {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
  limit.rlim_cur = limit.rlim_max
  _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}

/// The clocks and the user of this process, and standard error for the log.
private func world(log format: LogFormat) -> WatchWorld {
  WatchWorld(
    toolVersion: toolVersion, process: WatchProcess(number: getpid(), since: Signature.now.at),
    language: words.language, now: { .now }, signature: { .now },
    minuteOfDay: { Moment.minuteOfDay },
    told: { Terminal.say($0.logLine(format, at: Signature.now.at, in: words.language)) })
}
