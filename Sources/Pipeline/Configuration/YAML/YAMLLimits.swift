/// How much a YAML text may hold before it is refused unread.
///
/// A few lines of YAML can stand for millions of values by way of aliases, and nothing a pipeline
/// or a delivery says needs them. So the text is measured before it is parsed, and the values are
/// counted while they are taken over.
struct YAMLLimits {
  var bytes: Int
  var values: Int
  /// Sections and lists inside each other.
  var depth = 16

  /// A pipeline file: far more than anyone writes by hand.
  static let pipeline = YAMLLimits(bytes: 1 << 20, values: 20_000)

  /// A `bundle.yaml`, which may list the digests of the ten thousand files a delivery may hold.
  static let statement = YAMLLimits(bytes: 2 << 20, values: 25_000)
}

/// Why a YAML text cannot be read, told apart so that each cause has its own advice.
package enum YAMLProblem: Hashable, Sendable {
  /// A TAB where YAML wants blanks.
  case tab
  /// A character that no plain text may begin with: `@`, `` ` ``, `%`.
  case reservedCharacter(String)
  case openQuote
  /// `key: text: more` without quotes.
  case strayColon
  case missingColon
  case openBracket
  /// A line that is indented neither like its neighbours nor like a deeper section.
  case indentation
  case controlCharacter
  case severalDocuments
  /// An anchor or alias, which neither a pipeline nor a statement may use.
  case alias
  /// A tag that makes another kind of value of a text, such as `!!binary`.
  case tag
  /// A key that is a list or a section.
  case keyIsNotText
  case tooManyBytes(limit: Int)
  case tooManyValues(limit: Int)
  case tooDeep(limit: Int)
  /// The parser's own words.
  case other(String)
}
