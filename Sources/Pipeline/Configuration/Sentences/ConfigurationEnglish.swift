/// The English wording of configuration faults.
struct ConfigurationEnglish {
  func sentence(_ kind: ConfigurationError.Kind) -> String {
    switch kind {
    case .notYAML(let problem): return sentence(problem)
    case .unknownKey(let found, let nearest, let allowed):
      return "unknown key \(code(found))" + advice(nearest, allowed)
    case .unknownCheck(let found, let nearest):
      return "there is no check or setting \(code(found))"
        + (nearest.map { "; did you mean \(code($0))?" }
          ?? "; `timeferry explain` lists the checks")
    case .repeatedKey(let key, let line):
      return "\(code(key)) is here a second time; the first is on line \(line)"
    case .missingKey(let key): return "\(code(key)) is missing here"
    case .wrongType(let key, let expected, let found):
      return "\(key.isEmpty ? "the file" : code(key)) must be \(text(expected)), "
        + "but is \(text(found))"
    case .unknownWord(let key, let found, let nearest, let allowed):
      return "\(code(key)) cannot be \(code(found))" + advice(nearest, allowed)
    case .outOfRange(let key, let found, let least, let most):
      let range = least == most ? "\(least)" : "from \(least) to \(most)"
      return "\(code(key)) must be \(range), but is \(found)"
    case .reversed(let from, let through):
      return "\(code(through)) must come after \(code(from))"
    case .contradiction(let first, let second):
      return "\(code(first)) and \(code(second)) contradict each other"
    case .missingFile(let key, let path, let nearest):
      return (key.isEmpty ? "there is no such file" : start(key) + "there is no \(file(path))")
        + (nearest.map { "; did you mean \(file($0))?" } ?? "")
    case .unreadableFile(let key, let path, let reason):
      return start(key) + "\(file(path)) cannot be read: \(reason)"
    case .notAPicture(let key, let path):
      return start(key) + "\(file(path)) is neither a PNG nor a JPEG picture"
    case .pictureTooLarge(let key, let path, let limit):
      return start(key) + "\(file(path)) is larger than \(limit >> 10) KiB; every report carries "
        + "the picture, so give a smaller one"
    case .badTable(let fault): return sentence(fault)
    case .insideInbox(let key):
      return (key.isEmpty ? "this file" : code(key)) + " is in the folder of `inbox`, where "
        + "everything is taken for a delivery and moved away; give `inbox` a folder of its own"
    case .watchNeeds(let key):
      return "\(code(key)) is missing; a pipeline that is watched, or that a Web Connector carries "
        + "for, names its `inbox`, its `outbox` and its `ledger`"
    case .noPipelineInside:
      return "there is no pipeline.yaml in this folder, nor in any folder in it"
    case .sharedInbox(let path, let other):
      return "`inbox`: \(file(path)) is the inbox of \(file(other)) too; give each pipeline an "
        + "inbox of its own"
    case .sharedLedger(let path, let other):
      return "`ledger`: \(file(path)) is the ledger of \(file(other)) too, which carries for "
        + "another company; give each company a ledger of its own"
    }
  }

  private func sentence(_ problem: YAMLProblem) -> String {
    switch problem {
    case .tab: "a TAB is where YAML wants blanks; indent with blanks"
    case .reservedCharacter(let character):
      "no plain text begins with \(code(character)); put the text in quotes"
    case .openQuote: "this quote never closes"
    case .strayColon: "a second `: ` on one line; put the text in quotes"
    case .missingColon: "a key without a colon; write `key: value`"
    case .openBracket: "this bracket never closes"
    case .indentation: "this line is indented neither like its neighbours nor as a section of one"
    case .controlCharacter: "a control character is here"
    case .severalDocuments: "a second document begins here; a file holds one"
    case .tag: "tags (such as `!!binary`) are not used here; write the value alone"
    case .alias: "anchors and aliases (`&` and `*`) are not used here; put the text in quotes"
    case .keyIsNotText: "a key must be a word, not a list or a section"
    case .tooManyBytes(let limit): "the file is larger than \(limit) bytes"
    case .tooManyValues(let limit): "the file holds more than \(limit) values"
    case .tooDeep(let limit): "sections inside each other more than \(limit) deep"
    case .other(let problem): "this is not YAML: \(problem)"
    }
  }

  private func sentence(_ fault: ConfigurationError.TableFault) -> String {
    switch fault {
    case .empty: return "the table is empty; its first line must name the columns"
    case .missingColumn(let column, let found):
      let columns = found.map { code($0) }.joined(separator: ", ")
      return "no column \(code(column)); the columns here are \(columns)"
    case .repeatedColumn(let column): return "two columns are named \(code(column))"
    case .openQuote: return "a quote opens on this line and never closes"
    case .surplusCells(let expected, let found):
      return "\(found) cells where the header has \(expected) columns"
    case .lineTooLong(let limit): return "this line is longer than \(limit) bytes"
    case .unknownKind(let found, let nearest, let allowed):
      return "unknown kind \(code(found))" + advice(nearest, allowed)
    case .emptyCell(let column): return "the column \(code(column)) is empty"
    case .contradiction(let source, let target, let earlier, let file, let line):
      let name = source.isEmpty ? "every hour type" : code(source)
      return "\(name) goes to \(code(target)) here and to \(code(earlier)) in \(file):\(line)"
    case .scopeOnOtherKind(let column):
      return "the column \(code(column)) narrows wage items only; leave it empty here"
    }
  }

  private func start(_ key: String) -> String { key.isEmpty ? "" : "\(code(key)): " }

  private func advice(_ nearest: String?, _ allowed: [String]) -> String {
    if let nearest { return "; did you mean \(code(nearest))?" }
    return allowed.isEmpty ? "" : "; expected \(listed(allowed, or: "or", quoting: code))"
  }

  private func text(_ expected: ConfigurationError.ExpectedValue) -> String {
    switch expected {
    case .text: "a text"
    case .wholeNumber: "a whole number"
    case .bytes: "a number of bytes, such as 512 MiB"
    case .yesOrNo: "`true` or `false`"
    case .date: "a day of the calendar, such as 2026-11-14"
    case .timeOfDay: "a time of day, such as 18:30"
    case .digest: "a SHA-256 digest of 64 hexadecimal digits"
    case .list: "a list"
    case .section: "a section of its own, with one key to a line"
    }
  }

  private func text(_ found: ConfigurationError.FoundValue) -> String {
    switch found {
    case .nothing: "empty"
    case .text(let text): code(text)
    case .list: "a list"
    case .section: "a section"
    }
  }

  private func code(_ word: String) -> String { "`\(excerpt(word))`" }

  /// A path is given whole: it is what one looks for.
  private func file(_ path: String) -> String { "`\(path)`" }
}
