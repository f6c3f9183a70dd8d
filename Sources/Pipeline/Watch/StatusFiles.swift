import Reports
import Spool
import SystemPackage
import Timesheets

/// The process that watches, as the files for other programs name it.
package struct WatchProcess: Sendable {
  /// The system's number of it.
  package let number: Int32
  package let since: Moment

  package init(number: Int32, since: Moment) {
    self.number = number
    self.since = since
  }
}

/// The files that tell other programs what `watch` does, as bytes.
enum StatusFiles {
  /// In each inbox, hidden from deliveries: what its pipeline does, replaced when that changes.
  static let status: FilePath.Component = ".timeferry-status.json"
  /// Beside it: replaced at every rescan, so that one that stands still tells of a dead process.
  static let heartbeat: FilePath.Component = ".timeferry-heartbeat"

  /// One pipeline's state.
  static func bytes(
    of status: StationStatus, _ process: WatchProcess, in language: Language
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.write(process)
      json.write(status, in: language)
    }
    json.endFile()
    return json.bytes
  }

  /// All pipelines' states, with the moment of the latest rescan.
  static func bytes(
    of statuses: [StationStatus], _ process: WatchProcess, beat: Moment, in language: Language
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.write(process)
      json.member("beat", beat.isoText)
      json.objects("pipelines", statuses) { $0.write($1, in: language) }
    }
    json.endFile()
    return json.bytes
  }

  /// `2026-11-22T04:05:06Z 123`: the latest rescan and the process that made it.
  static func heartbeat(_ process: WatchProcess, beat: Moment) -> [UInt8] {
    Array("\(beat.isoText) \(process.number)\n".utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ process: WatchProcess) {
    member("process", Int(process.number))
    member("since", process.since.isoText)
  }

  fileprivate mutating func write(_ status: StationStatus, in language: Language) {
    member("pipeline", status.pipeline)
    member("state", status.state.rawValue)
    if let trouble = status.trouble {
      object("trouble") { json in
        json.member("id", trouble.id)
        json.member("message", trouble.sentence(in: language))
      }
    }
    member("waiting", status.waiting)
    member("arriving", status.arriving)
    member("unreadable", status.unreadable)
    member("done", status.done)
    member("failed", status.failed)
    guard let last = status.last else { return }
    object("last") { json in
      json.member("delivery", last.delivery)
      json.member("end", last.end)
      json.member("run", last.run)
      json.member("at", last.at.isoText)
    }
  }
}
