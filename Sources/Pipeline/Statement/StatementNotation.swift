/// The faults of a `bundle.yaml` in signs that need no language: findings carry facts, and reports
/// put this one into an English and a French sentence alike.
extension ConfigurationError.Kind {
  /// `wek-start (week-start?)`: what stands there, and in brackets what should.
  var notation: String {
    switch self {
    case .notYAML(let problem): "YAML: \(problem.notation)"
    case .unknownKey(let found, let nearest, let allowed):
      "\(found) (\(expected(nearest, allowed)))"
    case .unknownWord(let key, let found, let nearest, let allowed):
      "\(key): \(excerpt(found)) (\(expected(nearest, allowed)))"
    case .wrongType(let key, let expected, let found):
      (key.isEmpty ? "" : "\(key): ") + "\(found.notation) (\(expected.notation))"
    case .outOfRange(let key, let found, let least, let most):
      "\(key): \(found) (\(least)–\(most))"
    case .repeatedKey(let key, let line): "\(key) ×2 (\(line))"
    case .missingKey(let key): "\(key): –"
    case .reversed(let from, let through): "\(from) > \(through)"
    case .contradiction(let first, let second): "\(first) ≠ \(second)"
    case .unknownCheck(let found, _): found
    case .missingFile(let key, let path, _), .unreadableFile(let key, let path, _):
      "\(key): \(path)"
    case .badTable: "CSV"
    }
  }

  /// The key concerned; empty when it is the text itself.
  var key: String {
    switch self {
    case .unknownKey(let key, _, _), .unknownWord(let key, _, _, _), .wrongType(let key, _, _),
      .outOfRange(let key, _, _, _), .repeatedKey(let key, _), .missingKey(let key),
      .reversed(_, let key), .contradiction(let key, _), .missingFile(let key, _, _),
      .unreadableFile(let key, _, _), .unknownCheck(let key, _):
      key
    case .notYAML, .badTable: ""
    }
  }

  private func expected(_ nearest: String?, _ allowed: [String]) -> String {
    nearest.map { "\($0)?" } ?? allowed.joined(separator: " | ")
  }
}

extension ConfigurationError.ExpectedValue {
  fileprivate var notation: String {
    switch self {
    case .text: "\"…\""
    case .wholeNumber, .bytes: "0"
    case .yesOrNo: "true | false"
    case .date: "YYYY-MM-DD"
    case .digest: "SHA-256"
    case .list: "[…]"
    case .section: "{…}"
    }
  }
}

extension ConfigurationError.FoundValue {
  fileprivate var notation: String {
    switch self {
    case .nothing: "–"
    case .text(let text): excerpt(text)
    case .list: "[…]"
    case .section: "{…}"
    }
  }
}

extension YAMLProblem {
  fileprivate var notation: String {
    switch self {
    case .tab: "TAB"
    case .reservedCharacter(let character): character
    case .openQuote: "\"…"
    case .strayColon: "a: b: c"
    case .missingColon: "a (a:)"
    case .openBracket: "[…"
    // These two words are English and French.
    case .indentation: "indentation"
    case .alias: "alias"
    case .controlCharacter: "U+0000–U+001F"
    case .severalDocuments: "---"
    case .keyIsNotText: "[…]:"
    case .tooManyBytes(let limit), .tooManyValues(let limit), .tooDeep(let limit): "> \(limit)"
    case .other(let problem): problem
    }
  }
}
