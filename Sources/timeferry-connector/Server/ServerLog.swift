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

  var level: String {
    switch self {
    case .listening, .stopped: "info"
    case .refused, .full: "warning"
    }
  }

  var peer: String? {
    switch self {
    case .refused(let peer, _), .full(let peer, _): peer
    case .listening, .stopped: nil
    }
  }
}

/// The log on standard error, in lines as `timeferry watch` writes them.
struct ServerLog: Sendable {
  let format: LogFormat

  func tell(_ event: ServerEvent) {
    let moment = Signature.now.at
    let message = words.sentence(event)
    switch format {
    case .text: Terminal.say("\(moment.isoText) \(event.level) timeferry: \(message)")
    case .json:
      var json = JSONWriter()
      json.isOneLine = true
      json.object { json in
        json.member("time", moment.isoText)
        json.member("level", event.level)
        json.member("pipeline", String?.none)
        json.member("event", event.id)
        if let peer = event.peer { json.member("peer", peer) }
        json.member("message", message)
      }
      Terminal.say(String(decoding: json.bytes, as: UTF8.self))
    }
  }
}
