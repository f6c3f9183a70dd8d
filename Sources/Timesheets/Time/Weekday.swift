/// A day of the week; raw values count from Monday = 0.
package enum Weekday: Int32, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name that qbXML writes in `FirstDayOfWeek` (domain facts 3, PreferencesRet).
  package var qbxmlName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Reads an English weekday name in any letter case; nil for anything else.
  package init?(name: String) {
    let lowered = name.lowercased()
    guard let day = Self.allCases.first(where: { $0.qbxmlName.lowercased() == lowered }) else {
      return nil
    }
    self = day
  }
}
