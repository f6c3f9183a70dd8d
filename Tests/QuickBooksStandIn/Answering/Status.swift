/// How a request ended, in QuickBooks' words (domain facts 4).
package struct Status: Error, Hashable, Sendable {
  package enum Severity: String, Sendable { case info = "Info", warn = "Warn", error = "Error" }

  package let code: Int
  package let message: String

  package init(_ code: Int, _ message: String) {
    self.code = code
    self.message = message
  }

  /// By the code's range (domain facts 4 [V] for the ranges).
  package var severity: Severity {
    switch code {
    case 0..<500: .info
    case 500..<1000: .warn
    default: .error
    }
  }

  static let done = Status(0, "Status OK")
  static let nothingFound = Status(
    1, "A query request did not find a matching object in QuickBooks")
  static let requestID = Status(
    1060, "The requestID is invalid: it may have at most 50 characters.")
  /// Domain facts 4 [S]: an earlier request of the set failed, and this one was not tried.
  static let notRun = Status(3231, "The request has not been processed.")
  static let noFeature = Status(
    3250, "This feature is not enabled or not available in this version of QuickBooks.")

  static func conversion(
    _ code: Int, _ kind: String, _ text: String, _ field: String
  ) -> Status {
    Status(
      code,
      "There was an error when converting the \(kind) value \"\(text)\" in the field \"\(field)\".")
  }

  /// Domain facts 4 [V]: the message names both, the field and its limit.
  static func tooLong(_ text: String, _ field: String, most: Int) -> Status {
    Status(
      3070,
      "The string \"\(text.prefix(60))\" in the field \"\(field)\" is too long. "
        + "The maximum length is \(most).")
  }

  static func badID(_ id: String, _ field: String) -> Status {
    Status(3000, "The given object ID \"\(id)\" in the field \"\(field)\" is invalid.")
  }

  static func unknownObject(_ id: String) -> Status {
    Status(
      3120,
      "Object \"\(id)\" specified in the request cannot be found.  QuickBooks error message: "
        + "Invalid argument.  The specified record does not exist in the list.")
  }

  static func badReference(_ field: String, _ text: String) -> Status {
    Status(
      3140,
      "There is an invalid reference to QuickBooks \(field) \"\(text)\" in the TimeTracking.  "
        + "QuickBooks error message: Invalid argument.  The specified record does not exist in "
        + "the list.")
  }

  static func rule(_ words: String) -> Status {
    Status(
      3210,
      "The request breaks a rule of QuickBooks.  QuickBooks error message: \(words)")
  }

  static func staleEditSequence(_ text: String) -> Status {
    Status(3200, "The provided edit sequence \"\(text)\" is out-of-date.")
  }

  static func dateRange(_ from: String, _ to: String, code: Int = 3030) -> Status {
    Status(code, "The range from \"\(from)\" to \"\(to)\" ends before it begins.")
  }
}
