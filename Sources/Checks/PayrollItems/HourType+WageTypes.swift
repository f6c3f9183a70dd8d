import Timesheets

extension HourType {
  /// Whether hours of this kind may be paid with a wage item of this type (domain facts 3 and 9).
  ///
  /// QBD has no type for double time: it is overtime with another multiplier.
  func fits(_ wageType: WageType) -> Bool {
    switch self {
    case .unstated: true
    case .regular: [.hourlyRegular, .salaryRegular].contains(wageType)
    case .overtime, .doubleTime: wageType == .hourlyOvertime
    case .vacation: [.hourlyVacation, .salaryVacation].contains(wageType)
    case .sick: [.hourlySick, .salarySick].contains(wageType)
    case .otherLeave: wageType != .hourlyOvertime
    }
  }

  /// The types among which an employee's single earnings line is looked for, in this order. None
  /// for double time and leave of other kinds, of which no type tells.
  var wageTypes: [WageType] {
    switch self {
    case .regular: [.hourlyRegular, .salaryRegular]
    case .overtime: [.hourlyOvertime]
    case .vacation: [.hourlyVacation, .salaryVacation]
    case .sick: [.hourlySick, .salarySick]
    case .unstated, .doubleTime, .otherLeave: []
    }
  }

  /// Reads a hour type's word, letter case, blanks and hyphens aside; nil for any other word.
  init?(payWord: String) {
    let word = NormalizedName(payWord).folded.filter { $0.isLetter }
    guard !word.isEmpty,
      let type = Self.allCases.first(where: { $0.word.filter { $0.isLetter } == word })
    else { return nil }
    self = type
  }
}
