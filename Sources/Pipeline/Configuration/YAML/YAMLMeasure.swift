/// A look at a YAML text before it is parsed: size, depth, aliases, how many values there may be.
///
/// The parser expands aliases as it meets them and compares whole keys, and it recurses once per
/// level, so that a bomb must be stopped before it. The look is a coarse one: it takes comments
/// and quoted words for what they look like, and its limits leave room for that.
struct YAMLMeasure {
  private(set) var problem: (place: YAMLPlace, problem: YAMLProblem)?

  /// Eight aliases stand for at most 18 times the text: three levels of nearly three each.
  private static let mostAliases = 8
  private static let mostBrackets = 64
  /// Blanks and dashes before a line's first word; each level takes one column at least.
  private static let mostLeadingColumns = 128

  /// Signs that a value may follow, per value that may: comments and texts hold some too.
  private static let signsPerValue = 4

  private var aliases = 0
  private var signs = 0
  private var brackets = 0
  private var leadingColumns = 0
  private var isLeading = true
  /// The last two scalars.
  private var before = Unicode.Scalar(0x0A as UInt8)
  private var previous = Unicode.Scalar(0x0A as UInt8)

  init(_ text: String, limits: YAMLLimits) {
    guard text.utf8.count <= limits.bytes else {
      problem = (YAMLPlace(line: 1, column: 1), .tooManyBytes(limit: limits.bytes))
      return
    }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      count(scalar)
      let place = YAMLPlace(line: line, column: column)
      if aliases > Self.mostAliases { problem = (place, .alias) }
      if brackets > Self.mostBrackets || leadingColumns > Self.mostLeadingColumns {
        problem = (place, .tooDeep(limit: limits.depth))
      }
      if signs > Self.signsPerValue * limits.values {
        problem = (place, .tooManyValues(limit: limits.values))
      }
      if problem != nil { return }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    let isBlank = Self.isBlank(scalar)
    if previous == "*" && !isBlank && Self.endsWord(before) { aliases += 1 }
    switch scalar {
    case "[", "{":
      brackets += 1
      signs += 1
    case "]", "}": brackets = max(0, brackets - 1)
    case ",", ":", "\n": signs += 1
    case "-", "?": signs += isLeading ? 1 : 0
    default: break
    }
    if scalar == "\n" {
      isLeading = true
      leadingColumns = 0
    } else if isLeading {
      isLeading = isBlank || scalar == "-" || scalar == "?"
      leadingColumns += isLeading ? 1 : 0
    }
    before = previous
    previous = scalar
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n"
  }

  /// Whether a value may begin after this scalar.
  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isBlank(scalar) || scalar == "[" || scalar == "{" || scalar == "," || scalar == ":"
  }
}
