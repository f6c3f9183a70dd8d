import Spool

/// When `watch` takes deliveries out of a pipeline's inbox, and how many: the section `watch:`.
package struct WatchOptions: Hashable, Sendable {
  /// How long a delivery rests before it counts as complete.
  package var patience = Patience()
  /// The hours of the local day in which deliveries are taken; nil for all of them.
  package var hours: TimeWindow?
  /// How much is taken between one rescan and the next, or in all with `--once`.
  package var limits = CycleLimits()

  package init() {}

  /// Reads `watch:`.
  mutating func read(_ section: inout Section) {
    readPatience(&section)
    section.section("hours") { hours = TimeWindow(reading: &$0) }
    var deliveries = 0
    var megabytes = 0
    section.number("deliveries-per-cycle", in: 1...1_000_000, into: &deliveries)
    section.number("megabytes-per-cycle", in: 1...1_000_000, into: &megabytes)
    limits = CycleLimits(
      deliveries: deliveries == 0 ? nil : deliveries,
      bytes: megabytes == 0 ? nil : megabytes * 1_000_000)
  }

  private mutating func readPatience(_ section: inout Section) {
    var seconds = 0
    section.number("quiet-seconds", in: 1...86_400, into: &seconds)
    if seconds > 0 {
      let quiet = Duration.seconds(seconds)
      patience.quiet = quiet
      patience.quietAfterClose = min(patience.quietAfterClose, quiet)
      patience.quietWhileOpen = max(patience.quietWhileOpen, quiet)
    }
    var needsMarker = false
    section.flag("ready-marker", into: &needsMarker)
    patience.marker = needsMarker ? .required : .notNeeded
  }
}

extension TimeWindow {
  /// Reads `watch.hours:`; nil when one of its two times is missing or none.
  fileprivate init?(reading section: inout Section) {
    var from: Int?
    var until: Int?
    section.timeOfDay("from", into: &from)
    section.timeOfDay("until", into: &until)
    section.require("from")
    section.require("until")
    guard let from, let until else { return nil }
    self.init(from: from, until: until)
  }
}

extension Section {
  /// A time of day, `18:30`, as the minute of the day; `24:00` is its end.
  mutating func timeOfDay(_ key: String, into minute: inout Int?) {
    guard let entry = entry(key) else { return }
    guard case .text(let text) = entry.value.content, let read = minuteOfDay(text) else {
      reportType(of: entry, expected: .timeOfDay)
      return
    }
    minute = read
  }
}

private func minuteOfDay(_ text: String) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
    parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
    let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
  else { return nil }
  let minute = hours * 60 + minutes
  return minute <= TimeWindow.minutesPerDay ? minute : nil
}
