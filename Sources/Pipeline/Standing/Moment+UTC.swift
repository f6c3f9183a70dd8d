import Timesheets

extension Moment {
  /// `2026-11-22T04:05:06Z`
  var utcText: String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let second = Int(seconds - day * 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { part in
      part < 10 ? "0\(part)" : "\(part)"
    }
    return WorkDate(dayNumber: Int32(clamping: day)).isoText + "T"
      + clock.joined(separator: ":") + "Z"
  }
}
