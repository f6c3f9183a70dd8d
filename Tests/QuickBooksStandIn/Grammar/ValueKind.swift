/// The types of leaves (domain facts 1.5 [V]).
enum ValueKind: Sendable {
  case text(most: Int)
  case id, date, dateTime, interval, boolean, integer, guid, price
  case word([String])

  /// Whether the parser lets the text through, whatever becomes of its request then.
  ///
  /// Domain facts 1.4 and "Traps": enumerations and GUIDs are the schema's affair; dates,
  /// intervals and texts that do not fit have status codes of their own (4).
  func parses(_ text: String) -> Bool {
    switch self {
    case .integer: !text.isEmpty && text.allSatisfy(\.isDigit)
    case .guid: text == "0" || Self.isGUID(text)
    case .word(let words): words.contains(text)
    default: true
    }
  }

  /// Why the request that holds the text fails before it is tried; nil when it does not.
  func fault(_ text: String, in field: String) -> Status? {
    switch self {
    case .text(let most):
      text.unicodeScalars.count <= most ? nil : .tooLong(text, field, most: most)
    case .date: text.isEmpty || Self.isDate(text) ? nil : .conversion(3020, "date", text, field)
    case .dateTime:
      text.isEmpty || WallTime(text) != nil ? nil : .conversion(3020, "date", text, field)
    case .interval:
      text.isEmpty || Interval(text) != nil ? nil : .conversion(3035, "time interval", text, field)
    case .boolean:
      ["", "true", "false", "1", "0"].contains(text)
        ? nil : .conversion(3010, "boolean", text, field)
    // The code of prices is [U].
    case .price:
      text.wholeMatch(of: /[+-]?\d{1,10}(\.\d{1,5})?/) != nil
        ? nil : .conversion(3045, "price", text, field)
    case .id, .integer, .guid, .word: nil
    }
  }

  private static func isDate(_ text: String) -> Bool {
    text.utf8.count == 10 && CalendarDay(text) != nil
  }

  private static func isGUID(_ text: String) -> Bool {
    text.wholeMatch(of: /\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}/) != nil
  }
}

/// A length of time written `PT7H30M` (domain facts 1.5 [V]: integers only, each part may lack).
struct Interval {
  let seconds: Int

  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /([+-]?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?/),
      text.last != "T"
    else { return nil }
    let parts = [match.output.2, match.output.3, match.output.4].map { $0.map { Int($0) } ?? 0 }
    guard let hours = parts[0], let minutes = parts[1], let rest = parts[2],
      max(hours, minutes, rest) < 1_000_000_000
    else { return nil }
    seconds = (hours * 3600 + minutes * 60 + rest) * (match.output.1 == "-" ? -1 : 1)
  }
}
