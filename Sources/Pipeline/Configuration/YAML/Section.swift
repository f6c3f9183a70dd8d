import Timesheets

/// Reads one section of a YAML text key by key and keeps account of every fault.
///
/// What is asked for is what is allowed: a key that nobody asked for is unknown. A value that
/// cannot be used leaves its target as it was.
struct Section {
  private(set) var errors: [ConfigurationError] = []
  let file: String
  private let path: String
  private let place: YAMLPlace
  private let entries: [YAMLEntry]
  private var asked: [String] = []
  /// Whether the keys are mostly check ids, and a key that nobody asked for is an unknown check.
  var namesChecks = false
  private var hasFreeNames = false

  /// The section at the root of a document; an empty document is an empty section.
  init(_ root: YAMLNode?, file: String) {
    self.init(root, file: file, path: "", at: root?.place ?? YAMLPlace(line: 1, column: 1))
  }

  private init(_ node: YAMLNode?, file: String, path: String, at place: YAMLPlace) {
    self.file = file
    self.path = path
    self.place = place
    guard case .section(let entries) = node?.content else {
      entries = []
      if let found = node?.found, found != .nothing {
        errors.append(
          ConfigurationError(
            file: file, at: place, .wrongType(key: path, expected: .section, found: found)))
      }
      return
    }
    self.entries = entries
  }

  /// Reads a section inside this one, to its end.
  mutating func section(_ key: String, _ read: (inout Section) -> Void) {
    guard let entry = entry(key) else { return }
    var inner = Section(entry.value, file: file, path: full(key), at: entry.value.place)
    read(&inner)
    inner.finish()
    errors += inner.errors
  }

  /// Reports every key that nobody asked for.
  mutating func finish() {
    if hasFreeNames { return }
    for entry in entries where !asked.contains(entry.key) {
      let near = nearest(to: entry.key, among: asked)
      report(
        namesChecks
          ? .unknownCheck(found: entry.key, nearest: near)
          : .unknownKey(found: full(entry.key), nearest: near, allowed: asked),
        at: entry.place)
    }
  }

  /// The entry of a key; from now on the key is a known one.
  mutating func entry(_ key: String) -> YAMLEntry? {
    if !asked.contains(key) { asked.append(key) }
    return entries.first { $0.key == key }
  }

  /// The entries whose names are the user's own, as in a table of jobcodes.
  mutating func freeEntries() -> [YAMLEntry] {
    hasFreeNames = true
    return entries
  }

  /// Reports a key that this section cannot be without, unless it is there with a fault of its own.
  mutating func require(_ key: String) {
    guard !entries.contains(where: { $0.key == key }) else { return }
    report(.missingKey(full(key)), at: place)
  }

  mutating func report(_ kind: ConfigurationError.Kind, at place: YAMLPlace) {
    errors.append(ConfigurationError(file: file, at: place, kind))
  }

  /// Reports a value of the wrong kind: at the key when there is no value.
  mutating func reportType(
    of entry: YAMLEntry, expected: ConfigurationError.ExpectedValue
  ) {
    let found = entry.value.found
    report(
      .wrongType(key: full(entry.key), expected: expected, found: found),
      at: found == .nothing ? entry.place : entry.value.place)
  }

  /// A key's full name, as sentences give it.
  func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

// Values of one kind each. Every function returns where the value stands when it could be used.
extension Section {
  @discardableResult
  mutating func text(_ key: String, into target: inout String?) -> YAMLPlace? {
    guard let entry = entry(key) else { return nil }
    guard case .text(let text) = entry.value.content, !text.isEmpty else {
      reportType(of: entry, expected: .text)
      return nil
    }
    target = text
    return entry.value.place
  }

  @discardableResult
  mutating func date(_ key: String, into target: inout WorkDate?) -> YAMLPlace? {
    guard let entry = entry(key) else { return nil }
    guard case .text(let text) = entry.value.content, let date = WorkDate(iso: text) else {
      reportType(of: entry, expected: .date)
      return nil
    }
    target = date
    return entry.value.place
  }

  mutating func date(_ key: String, into target: inout WorkDate) {
    var date: WorkDate?
    self.date(key, into: &date)
    target = date ?? target
  }

  mutating func number(_ key: String, in range: ClosedRange<Int>, into target: inout Int) {
    guard let entry = entry(key) else { return }
    guard case .text(let text) = entry.value.content, let number = Int(text) else {
      reportType(of: entry, expected: .wholeNumber)
      return
    }
    guard range.contains(number) else {
      report(
        .outOfRange(
          key: full(key), found: text, least: range.lowerBound, most: range.upperBound),
        at: entry.value.place)
      return
    }
    target = number
  }

  /// A number of bytes: `1048576`, `512 KiB`, `64 MiB` or `4 GiB`.
  mutating func bytes(_ key: String, in range: ClosedRange<Int>, into target: inout Int) {
    guard let entry = entry(key) else { return }
    guard case .text(let text) = entry.value.content, let count = byteCount(text) else {
      reportType(of: entry, expected: .bytes)
      return
    }
    guard range.contains(count) else {
      report(
        .outOfRange(
          key: full(key), found: text, least: range.lowerBound, most: range.upperBound),
        at: entry.value.place)
      return
    }
    target = count
  }

  mutating func flag(_ key: String, into target: inout Bool) {
    var flag: Bool?
    self.flag(key, into: &flag)
    target = flag ?? target
  }

  @discardableResult
  mutating func flag(_ key: String, into target: inout Bool?) -> YAMLPlace? {
    guard let entry = entry(key) else { return nil }
    guard case .text(let text) = entry.value.content, let flag = Self.flags[text.lowercased()]
    else {
      reportType(of: entry, expected: .yesOrNo)
      return nil
    }
    target = flag
    return entry.value.place
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, into target: inout Word
  ) where Word.RawValue == String {
    guard let entry = entry(key) else { return }
    target = word(of: entry) ?? target
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, into target: inout Word?
  ) where Word.RawValue == String {
    guard let entry = entry(key) else { return }
    target = word(of: entry) ?? target
  }

  mutating func weekday(_ key: String, into target: inout Weekday?) {
    guard let entry = entry(key) else { return }
    let words = Weekday.allCases.map { $0.qbxmlName.lowercased() }
    guard let word = word(of: entry, among: words) else { return }
    target = Weekday(name: word)
  }

  /// The list of a key's values; a single value is a list of one.
  mutating func list(_ key: String) -> [YAMLNode] {
    guard let entry = entry(key) else { return [] }
    switch entry.value.content {
    case .list(let values): return values
    case .text: return [entry.value]
    case .nothing, .section:
      reportType(of: entry, expected: .list)
      return []
    }
  }

  /// The texts of a list, with their places.
  mutating func texts(_ key: String) -> [(text: String, place: YAMLPlace)] {
    var texts: [(text: String, place: YAMLPlace)] = []
    for value in list(key) {
      if case .text(let text) = value.content, !text.isEmpty {
        texts.append((text, value.place))
      } else {
        reportType(
          of: YAMLEntry(key: key, place: value.place, value: value), expected: .text)
      }
    }
    return texts
  }

  /// The word of an enumeration that an entry's value is.
  mutating func word<Word: RawRepresentable & CaseIterable>(of entry: YAMLEntry) -> Word?
  where Word.RawValue == String {
    word(of: entry, among: Word.allCases.map(\.rawValue)).flatMap(Word.init(rawValue:))
  }

  /// The one of the allowed words that an entry's value is, letter case aside.
  mutating func word(of entry: YAMLEntry, among allowed: [String]) -> String? {
    guard case .text(let text) = entry.value.content, !text.isEmpty else {
      reportType(of: entry, expected: .text)
      return nil
    }
    if let word = allowed.first(where: { $0.lowercased() == text.lowercased() }) { return word }
    report(
      .unknownWord(
        key: full(entry.key), found: text, nearest: nearest(to: text, among: allowed),
        allowed: allowed),
      at: entry.value.place)
    return nil
  }

  /// YAML 1.1's words for yes and no, one letter forms aside.
  private static let flags = [
    "true": true, "yes": true, "on": true, "false": false, "no": false, "off": false,
  ]
}

extension YAMLNode {
  /// What a sentence says stands here.
  var found: ConfigurationError.FoundValue {
    switch content {
    case .nothing: .nothing
    case .text(let text): .text(text)
    case .list: .list
    case .section: .section
    }
  }
}

private func byteCount(_ text: String) -> Int? {
  let units = ["KiB": 10, "MiB": 20, "GiB": 30]
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  let unit = text.dropFirst(digits.count).drop { $0 == " " }
  guard let count = Int(digits), let shift = unit.isEmpty ? 0 : units[String(unit)] else {
    return nil
  }
  let (bytes, overflows) = count.multipliedReportingOverflow(by: 1 << shift)
  return overflows ? Int.max : bytes
}
