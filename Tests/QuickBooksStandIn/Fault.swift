/// What goes wrong with one document, beside what is wrong in it.
package enum Fault: Hashable, Sendable {
  /// The request at this position ends with this status. Below 1000 its work is done all the same,
  /// only with 550 its notes are lost (domain facts 4 [V]: 500 to 999 warn, 550 saves no notes).
  case status(Status, at: Int)
  /// The payroll permission is as said for this one document.
  case payroll(PayrollAccess)
  /// All work is done, and no answer comes back.
  case answerLost
  /// The process ends when this many requests are done: no answer comes back. Whether the status
  /// of the set was on the disk by then decides what a recovery finds (domain facts 1.3).
  case stopped(after: Int, keepsStatus: Bool)
  /// The answer ends after this many thousandths of its bytes.
  case answerCut(permille: Int)
  /// The answers come in another order (domain facts 1.1 [U]: no order is promised).
  case answersReordered
  /// The answer to the request at this position stands in the document twice.
  case answerRepeated(at: Int)

  /// The request at this position finds the object in use (3175 [S]).
  package static func locked(at position: Int) -> Fault {
    .status(
      Status(
        3175,
        "There was an error when saving the TimeTracking: the object is in use, and no lock "
          + "was obtained."),
      at: position)
  }

  /// The request at this position is not saved, because another user has the record (3180 [S]).
  package static func unsaved(at position: Int) -> Fault {
    .status(
      Status(
        3180,
        "There was an error when saving a TimeTracking.  QuickBooks error message: This "
          + "transaction could not be locked. It's in use by another user."),
      at: position)
  }

  /// Any fault that may befall a document of so many requests, every kind as likely.
  package static func any(
    in requests: Int, using random: inout some RandomNumberGenerator
  ) -> Fault {
    let position = Int.random(in: 0..<max(requests, 1), using: &random)
    return switch Int.random(in: 0..<9, using: &random) {
    case 0: .locked(at: position)
    case 1: .unsaved(at: position)
    case 2: .status(Status(1000, "There has been an internal error."), at: position)
    case 3: .payroll(.applicationDenied)
    case 4: .answerLost
    case 5:
      .stopped(
        after: Int.random(in: 0...requests, using: &random),
        keepsStatus: Bool.random(using: &random))
    case 6: .answerCut(permille: Int.random(in: 0..<1000, using: &random))
    case 7: .answersReordered
    default: .answerRepeated(at: position)
    }
  }
}

/// Whether a session may use payroll, and why not (domain facts 4).
package enum PayrollAccess: Hashable, Sendable {
  case open
  /// Payroll is off, or not part of this edition (3250 [S], 3270 [S]).
  case off, otherEdition
  /// The user may not (3260 [S]); the application may not (3261 [S]; 3262, 3263 [S], whose exact
  /// meaning is not known).
  case userDenied, applicationDenied, denied3262, denied3263

  /// Why a request that needs payroll fails; nil when it does not.
  var refusal: Status? {
    switch self {
    case .open: nil
    case .off: .noFeature
    case .otherEdition: Status(3270, "This request is not for this edition of QuickBooks.")
    case .userDenied: Status(3260, "Insufficient permission level to perform this action.")
    case .applicationDenied:
      Status(3261, "The integrated application does not have permission to access payroll data.")
    case .denied3262: Status(3262, "The integrated application has no permission for this action.")
    case .denied3263: Status(3263, "The integrated application has no permission for this action.")
    }
  }

  init?(status: Int) {
    let all: [Int: PayrollAccess] = [
      3250: .off, 3260: .userDenied, 3261: .applicationDenied, 3262: .denied3262,
      3263: .denied3263, 3270: .otherEdition,
    ]
    guard let access = all[status] else { return nil }
    self = access
  }
}
