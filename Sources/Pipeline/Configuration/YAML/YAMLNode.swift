/// A place in a YAML text; lines and columns count from 1.
struct YAMLPlace: Hashable {
  let line: Int
  let column: Int
}

/// One value of a YAML text, as written: no word has been taken for a number or a date yet.
struct YAMLNode: Hashable {
  let place: YAMLPlace
  let content: Content

  enum Content: Hashable {
    /// A key without a value, `~` or `null`.
    case nothing
    case text(String)
    case list([YAMLNode])
    /// In the order of the text; no key stands twice.
    case section([YAMLEntry])
  }
}

/// One key of a YAML section with its value.
struct YAMLEntry: Hashable {
  let key: String
  let place: YAMLPlace
  let value: YAMLNode
}
