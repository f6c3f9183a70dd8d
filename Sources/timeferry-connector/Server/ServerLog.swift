import Console
import LoadLedger
import Pipeline
import Reports
import Timesheets
import WebConnector

/// What the server itself tells, besides what the desk does.
enum ServerEvent {
  case listening(String)
  /// A call that was refused before anyone looked at what it asks.
  case refused(peer: String, SOAPFault)
  /// Calls that are being read take all the memory they may.
  case full(peer: String, most: Int)
  case stopped

  var id: String {
    switch self {
    case .listening: "listening"
    case .refused: "call-refused"
    case .full: "full"
    case .stopped: "stopped"
    }
  }

  var level: WatchEvent.Level {
    switch self {
    case .listening, .stopped: .info
    case .refused, .full: .warning
    }
  }
}

extension CourierEvent {
  /// How much attention the event deserves.
  var level: WatchEvent.Level {
    switch fact {
    case .began, .ended, .handed, .stored, .lists: .info
    case .notice, .broken, .listsIncomplete, .refusedLogin, .unknownUser, .noCourier:
      .warning
    }
  }
}

/// The log on standard error, in lines as `timeferry watch` writes them.
struct ServerLog: Sendable {
  let format: LogFormat

  func tell(_ event: ServerEvent) {
    tell(event.level, "", event.id, words.sentence(event))
  }

  func tell(_ event: CourierEvent) {
    tell(event.level, event.pipeline, event.fact.id, event.sentence(in: words.language))
  }

  private func tell(
    _ level: WatchEvent.Level, _ pipeline: String, _ id: String, _ sentence: String
  ) {
    let time = Signature.now.at.isoText
    let message = String(sentence.map { $0.isNewline ? " " : $0 })
    switch format {
    case .text:
      let subject = pipeline.isEmpty ? "timeferry" : pipeline.onOneLine()
      Terminal.say("\(time) \(level.rawValue) \(subject): \(message)")
    case .json:
      var json = JSONWriter()
      json.isOneLine = true
      json.object { json in
        json.member("time", time)
        json.member("level", level.rawValue)
        json.member("pipeline", pipeline.isEmpty ? nil : pipeline)
        json.member("event", id)
        json.member("message", message)
      }
      Terminal.say(String(decoding: json.bytes, as: UTF8.self))
    }
  }
}
