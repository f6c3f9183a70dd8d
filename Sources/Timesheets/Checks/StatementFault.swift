/// What is wrong with a `bundle.yaml`. Keys are full paths: `period.from`.
package enum StatementFault: Hashable, Sendable {
  /// The text is no YAML at this place.
  case notYAML
  /// The file holds more than a statement can say.
  case tooLarge
  /// `near` is the most similar key there is.
  case unknownKey(String, near: String?)
  /// `found` is what stands there in place of the value; `near` is the most similar word allowed.
  case wrongValue(key: String, found: String, expected: StatementValue, near: String?)
  case repeatedKey(String)
  case missingKey(String)
  /// A period that ends before it begins.
  case reversed(from: String, through: String)
  /// Two keys that cannot both hold.
  case contradiction(String, String)
}

/// What a key of a `bundle.yaml` wants.
package enum StatementValue: String, CaseIterable, Hashable, Sendable {
  case text, weekday, date, yesOrNo, digest, section
}
