import Timesheets
import Yams

/// A YAML text as values with places, and what is wrong with the text itself.
struct YAMLReading {
  /// Nil when the text is empty or cannot be parsed.
  private(set) var root: YAMLNode?
  private(set) var problems: [(place: YAMLPlace, problem: YAMLProblem)] = []
  /// Keys that stand twice in one section; only the first of each is in `root`.
  private(set) var repeatedKeys: [RepeatedKey] = []

  /// Reads one document. Never throws: whatever is wrong with the text is among the problems.
  init(_ text: String, limits: YAMLLimits) {
    let measure = YAMLMeasure(text, limits: limits)
    if let (place, problem) = measure.problem {
      problems.append((place, problem))
      return
    }
    // Yams keeps a pointer to the text, and one of under 16 bytes has no storage to point to.
    let end = YAMLPlace(endOf: text.utf8.reversed().drop { $0 <= 0x20 }.reversed())
    var text = text + String(repeating: "\n", count: 16)
    text.makeContiguousUTF8()
    while repeatedKeys.count < Self.mostRepeatedKeys {
      do {
        // The basic resolver leaves every scalar the text it is.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        let node = try parser.singleRoot()
        // Nodes hold their anchors weakly: they live as long as the parser does.
        withExtendedLifetime(parser) { take(node, limits: limits) }
        return
      } catch let YamlError.duplicatedKeysInMapping(keys, context) {
        let first = YAMLPlace(line: context.mark.line, column: context.mark.column)
        guard let key = keys.first,
          let (masked, place) = text.masking(key, after: first, pass: repeatedKeys.count)
        else {
          repeatedKeys.append(RepeatedKey(key: keys.first ?? "", first: first, again: first))
          return
        }
        repeatedKeys.append(RepeatedKey(key: key, first: first, again: place))
        text = masked
      } catch {
        let (place, problem) = YAMLProblem.told(by: error, in: text)
        // What the text ends without is missed after the lines that were added.
        problems.append((place.line > end.line ? end : place, problem))
        return
      }
    }
  }

  private static let mostRepeatedKeys = 10

  private mutating func take(_ node: Node?, limits: YAMLLimits) {
    guard let node else { return }
    var copy = YAMLCopy(limits: limits)
    let value = copy.value(node, depth: 1)
    root = copy.isRefused ? nil : value
    problems = copy.problems
  }
}

/// A key that stands twice in one section.
struct RepeatedKey: Hashable {
  let key: String
  let first: YAMLPlace
  let again: YAMLPlace
}

/// Takes Yams' nodes over, counting them.
private struct YAMLCopy {
  let limits: YAMLLimits
  private(set) var problems: [(place: YAMLPlace, problem: YAMLProblem)] = []
  private var count = 0
  /// One problem of these ends the copying: what follows would only repeat it.
  private(set) var isRefused = false

  /// Those that a value has by its looks. Any other was written out, and asks for what is not done
  /// here: `!!binary`, or the objects of some language.
  private static let tags = Set(
    ["", "!"]
      + ["str", "seq", "map", "bool", "int", "float", "null", "merge", "timestamp", "value"].map {
        "tag:yaml.org,2002:" + $0
      })

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  mutating func value(_ node: Node, depth: Int) -> YAMLNode {
    let place = YAMLPlace(node.mark)
    let nothing = YAMLNode(place: place, content: .nothing)
    guard !isRefused else { return nothing }
    count += 1
    if count > limits.values { return refused(.tooManyValues(limit: limits.values), place) }
    if depth > limits.depth { return refused(.tooDeep(limit: limits.depth), place) }
    if node.anchor != nil { return refused(.alias, place) }
    if !Self.tags.contains(node.tag.rawValue) { return refused(.tag, place) }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(place: place, content: scalar.isNothing ? .nothing : .text(scalar.string))
    case .sequence(let sequence):
      return YAMLNode(place: place, content: .list(sequence.map { value($0, depth: depth + 1) }))
    case .mapping(let mapping):
      let entries = mapping.compactMap { key, value in entry(key, value, depth: depth) }
      return YAMLNode(place: place, content: .section(entries))
    case .alias:
      return refused(.alias, place)
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLEntry? {
    let place = YAMLPlace(key.mark)
    guard case .scalar(let scalar) = key else {
      problems.append((place, .keyIsNotText))
      return nil
    }
    if scalar.string.isMaskedKey { return nil }
    return YAMLEntry(
      key: scalar.string, place: place, value: self.value(value, depth: depth + 1))
  }

  private mutating func refused(_ problem: YAMLProblem, _ place: YAMLPlace) -> YAMLNode {
    isRefused = true
    problems.append((place, problem))
    return YAMLNode(place: place, content: .nothing)
  }
}

extension YAMLPlace {
  /// The place right after a piece of text from its start.
  fileprivate init(endOf text: some BidirectionalCollection<UInt8>) {
    let line = text.reversed().prefix { $0 != UInt8(ascii: "\n") }
    self.init(
      line: text.count { $0 == UInt8(ascii: "\n") } + 1,
      // Each character has one byte that does not continue another.
      column: line.count { $0 & 0xC0 != 0x80 } + 1)
  }

  fileprivate init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension Node.Scalar {
  fileprivate var isNothing: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
  }
}

extension YAMLProblem {
  /// What the parser complains of, as a cause and a place.
  fileprivate static func told(
    by error: any Error, in text: String
  ) -> (place: YAMLPlace, problem: YAMLProblem) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let cause = cause(problem, within: context?.text ?? "", at: YAMLPlace(mark), in: text)
      // What never ends is mended where it begins, not where the text ends.
      let isOpen = cause == .openQuote || cause == .openBracket || cause == .missingColon
      let place = isOpen ? context?.mark ?? mark : mark
      return (YAMLPlace(place), cause)
    case YamlError.reader(_, let offset, _, _):
      return (YAMLPlace(endOf: text.prefix(offset ?? 0).utf8), .controlCharacter)
    default:
      return (YAMLPlace(line: 1, column: 1), .other("\(error)"))
    }
  }

  private static func cause(
    _ problem: String, within context: String, at place: YAMLPlace, in text: String
  ) -> YAMLProblem {
    switch problem {
    case "found character that cannot start any token":
      let character = text.character(at: place) ?? ""
      return character == "\t" ? .tab : .reservedCharacter(character)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return .tab
    case "found unexpected end of stream" where context.contains("quoted scalar"):
      return .openQuote
    case "mapping values are not allowed in this context": return .strayColon
    case "could not find expected ':'": return .missingColon
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return .openBracket
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return .indentation
    case "found undefined alias": return .alias
    case "but found another document": return .severalDocuments
    default: return .other(problem)
    }
  }
}
