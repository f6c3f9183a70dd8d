import Timesheets

extension StatementFault {
  /// What reading a section of YAML found, as findings tell it.
  init(_ kind: ConfigurationError.Kind) {
    switch kind {
    case .notYAML(.tooManyBytes), .notYAML(.tooManyValues), .notYAML(.tooDeep): self = .tooLarge
    case .notYAML: self = .notYAML
    case .unknownKey(let found, let nearest, _), .unknownCheck(let found, let nearest):
      self = .unknownKey(found, near: nearest)
    case .wrongType(let key, let expected, let found):
      self = .wrongValue(
        key: key, found: found.text, expected: StatementValue(expected), near: nil)
    // The only words of a statement that come from a set are the days of the week.
    case .unknownWord(let key, let found, let nearest, _):
      self = .wrongValue(key: key, found: excerpt(found), expected: .weekday, near: nearest)
    case .repeatedKey(let key, _): self = .repeatedKey(key)
    case .missingKey(let key): self = .missingKey(key)
    case .reversed(let from, let through): self = .reversed(from: from, through: through)
    case .contradiction(let first, let second): self = .contradiction(first, second)
    case .outOfRange, .missingFile, .unreadableFile, .notAPicture, .pictureTooLarge, .badTable,
      .insideInbox, .watchNeeds, .noPipelineInside, .sharedInbox, .sharedLedger:
      preconditionFailure("a statement has no numbers and names no files: \(kind)")
    }
  }
}

extension StatementValue {
  fileprivate init(_ expected: ConfigurationError.ExpectedValue) {
    switch expected {
    case .text, .wholeNumber, .bytes, .timeOfDay, .list: self = .text
    case .yesOrNo: self = .yesOrNo
    case .date: self = .date
    case .digest: self = .digest
    case .section: self = .section
    }
  }
}

extension ConfigurationError.FoundValue {
  /// A text as it stands; the others by the signs that YAML writes them with.
  fileprivate var text: String {
    switch self {
    case .nothing: ""
    case .text(let text): excerpt(text)
    case .list: "[…]"
    case .section: "{…}"
    }
  }
}

extension ConfigurationError.Kind {
  /// The key concerned; empty when it is the text itself.
  var key: String {
    switch self {
    case .unknownKey(let key, _, _), .unknownWord(let key, _, _, _), .wrongType(let key, _, _),
      .outOfRange(let key, _, _, _), .repeatedKey(let key, _), .missingKey(let key),
      .reversed(_, let key), .contradiction(let key, _), .missingFile(let key, _, _),
      .unreadableFile(let key, _, _), .unknownCheck(let key, _), .insideInbox(let key),
      .watchNeeds(let key), .notAPicture(let key, _), .pictureTooLarge(let key, _, _):
      key
    case .sharedInbox: "inbox"
    case .sharedLedger: "ledger"
    case .notYAML, .badTable, .noPipelineInside: ""
    }
  }
}
