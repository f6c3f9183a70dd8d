import Foundation
import LoadLedger

/// All that stands in the end, whatever the clock said: every file that was published or moved, and
/// what the ledger knows.
struct Standing {
  private var files: [String: [UInt8]] = [:]
  private var runs: [String] = []
  private var events: [String] = []

  init(of folder: WatchedFolder) throws {
    for place in ["outbox", "inbox/done", "inbox/failed"] {
      for name in folder.paths(below: place) where name != ".lock" {
        let url = URL(fileURLWithPath: "\(folder.path)/\(place)/\(name)")
        guard let bytes = try? Data(contentsOf: url) else { continue }
        files["\(place)/\(name)"] = Array(bytes)
        guard name.hasSuffix(".reason.txt") else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        files["\(place)/\(name)"] = Array(
          text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "TIME").utf8)
      }
    }
    let ledger = try Ledger.open(folder.ledger, .readOnly)
    runs = try ledger.runs().map { "\($0.name) \($0.state) \($0.bundleName) \($0.totals)" }
    events = try ledger.events(newest: 10_000).map {
      "\($0.kind) \($0.run ?? "-") \($0.bundleName ?? "-")"
    }
  }

  /// One line for each thing that is not as expected.
  func differences(from expected: Standing) -> [String] {
    var lines = Set(files.keys).union(expected.files.keys).sorted().filter {
      files[$0] != expected.files[$0]
    }
    if runs != expected.runs { lines.append("runs: \(runs), expected \(expected.runs)") }
    if events != expected.events {
      lines.append("events: \(events.difference(from: expected.events))")
    }
    return lines
  }
}
