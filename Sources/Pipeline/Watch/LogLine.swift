import Reports
import Timesheets

/// How a log line is written.
package enum LogFormat: String, CaseIterable, Sendable {
  case text
  /// One object on each line.
  case json
}

extension WatchEvent {
  /// The event as one line of a log, without its end: `time level pipeline: sentence`, or an object
  /// with the members `time`, `level`, `pipeline`, `event`, what the event tells, and `message`.
  package func logLine(_ format: LogFormat, at moment: Moment, in language: Language) -> String {
    let message = String(sentence(in: language).map { $0.isNewline ? " " : $0 })
    switch format {
    case .text:
      let subject = pipeline.isEmpty ? "timeferry" : pipeline.onOneLine()
      return "\(moment.isoText) \(level.rawValue) \(subject): \(message)"
    case .json:
      var json = JSONWriter()
      json.isOneLine = true
      json.object { json in
        json.member("time", moment.isoText)
        json.member("level", level.rawValue)
        json.member("pipeline", pipeline.isEmpty ? nil : pipeline)
        json.member("event", id)
        fact.write(to: &json)
        json.member("message", message)
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}

extension WatchEvent.Fact {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .started(let pipelines): json.member("pipelines", pipelines)
    case .carried(let delivery, let run, let batched, let held):
      json.member("delivery", delivery)
      json.member("run", run)
      json.object("entries") { json in
        json.member("batched", batched.entries)
        json.member("held", held.entries)
      }
    case .answered(let delivery, let followUp, let open):
      json.member("delivery", delivery)
      json.member("followUp", followUp)
      json.object("entries") { $0.member("open", open.entries) }
    case .listsRenewed(let delivery, let documents):
      json.member("delivery", delivery)
      json.member("documents", documents)
    case .listsKept(let delivery, let reason):
      json.member("delivery", delivery)
      switch reason {
      case .noFolder: json.member("reason", "no-folder")
      case .incomplete(let missing):
        json.member("reason", "incomplete")
        json.member("missing", missing.map(\.rawValue))
      }
    case .finished(let delivery, let run), .addedLate(let delivery, let run):
      json.member("delivery", delivery)
      json.member("run", run)
    case .failed(let delivery, let reason, let path):
      json.member("delivery", delivery)
      json.member("reason", reason.id)
      json.member("path", path)
    case .putBack(let delivery, let trouble):
      json.member("delivery", delivery)
      json.member("trouble", trouble.id)
    case .gone(let delivery), .unreadable(let delivery, _), .answersNothing(let delivery):
      json.member("delivery", delivery)
    case .trouble(let trouble): json.member("trouble", trouble.id)
    case .state(let state): json.member("state", state.rawValue)
    case .stopped, .mended, .unnoticed, .statusUnwritten: break
    }
  }
}
