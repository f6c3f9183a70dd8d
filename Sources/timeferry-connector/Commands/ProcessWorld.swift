import Console
import LoadLedger
import Pipeline
import Timesheets
import WebConnector

extension CourierWorld {
  /// The clocks, the chance and the user of this process, and standard error for the log.
  static func ofThisProcess(_ log: ServerLog) -> CourierWorld {
    CourierWorld(
      toolVersion: Console.toolVersion, language: words.language, now: { .now },
      signature: { .now },
      minuteOfDay: { Moment.minuteOfDay },
      randomBytes: { count in
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) }
      },
      told: { log.tell($0) })
  }
}
