import Reports
import SystemPackage
import Timesheets

extension Verification {
  /// The result as a person reads it; lines of at most 80 columns, paths and all.
  package func text(in language: Language) -> String {
    let words = VerificationWords(language, of: followUp)
    let spoken = words.spoken
    var lines = TextLines()
    if let run {
      lines.add(unbroken: spoken.lead(words.nameCaption) + run.onOneLine(atMost: 200))
      let name = company.isEmpty ? spoken.label(.noCompany) : company.onOneLine()
      lines.add(name, first: spoken.lead(spoken.label(.company)))
    }
    lines.add(
      unbroken: spoken.lead(spoken.label(.folder)) + folder.string.onOneLine(atMost: 4096))
    lines.addBlank()
    lines.add(words.verdict(self))
    addSums(to: &lines, words)
    addDeviations(to: &lines, words)
    return lines.text
  }

  private func addSums(to lines: inout TextLines, _ words: VerificationWords) {
    guard run != nil else { return }
    let spoken = words.spoken
    var rows: [(String, Tally)] = []
    if let totals { rows = spoken.captioned(totals).map { ($0.caption, $0.tally) } }
    if let outcomes {
      rows = LoadStateName.allCases.compactMap { state in
        outcomes[state].map { (spoken.caption(state), $0) }
      }
    }
    rows.append(("\(spoken.label(.batches)) (\(spoken.number(batches)))", carried))
    lines.add(heading: words.sumsHeading)
    lines.add(row: "", [(spoken.label(.entries), 12), (spoken.label(.hours), 16)])
    for (caption, tally) in rows {
      lines.add(
        row: caption,
        [(spoken.number(tally.entries), 12), (spoken.decimalHours(tally.minutes), 16)])
    }
  }

  private func addDeviations(to lines: inout TextLines, _ words: VerificationWords) {
    guard !deviations.isEmpty else { return }
    lines.add(heading: words.deviationsHeading)
    for path in paths {
      lines.add(unbroken: path.onOneLine(atMost: 400))
      let facts = deviations.filter { $0.path == path }
      for fact in facts.prefix(Self.mostFacts) { lines.add(words.what(fact), first: "  ") }
      if facts.count > Self.mostFacts {
        lines.add(words.spoken.andMore(facts.count - Self.mostFacts), first: "  ")
      }
      if let first = facts.first { lines.add(words.meaning(first), first: "  > ") }
    }
  }

  /// What is told of one file; the rest stands in the JSON.
  private static let mostFacts = 8

  /// The paths that differ, batches before all others because they decide about loading.
  private var paths: [String] {
    var seen: Set<String> = []
    let all = deviations.map(\.path).filter { seen.insert($0).inserted }
    func isBatch(_ path: String) -> Bool { RunFileRole(path: path).isLoaded }
    return all.filter(isBatch) + all.filter { !isBatch($0) }
  }

  /// The result for programs, schema `timeferry-verification/1`, with the words of both languages.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "timeferry-verification/1")
      json.member("folder", folder.string)
      json.member("run", run)
      json.member("followUp", followUp?.rawValue)
      json.member("company", company)
      json.member("unchanged", deviations.isEmpty)
      json.member("batchesIntact", areBatchesIntact)
      json.member("exitCode", Int(exitCode))
      json.member("files", files)
      json.member("batches", batches)
      json.object("totals") { json in
        for (state, tally) in totals?.byState ?? [] { json.object(state) { $0.write(tally) } }
        for state in LoadStateName.allCases {
          if let tally = outcomes?[state] { json.object(state.rawValue) { $0.write(tally) } }
        }
      }
      json.object("carried") { $0.write(carried) }
      json.objects("deviations", deviations) { $0.write($1, in: followUp) }
    }
    json.endFile()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ tally: Tally) {
    member("entries", tally.entries)
    member("minutes", tally.minutes)
  }

  fileprivate mutating func write(_ mark: FileMark) {
    member("size", mark.size)
    member("sha256", mark.sha256)
  }

  fileprivate mutating func write(_ deviation: Deviation, in followUp: FollowUpKind?) {
    member("path", deviation.path)
    member("role", deviation.role.rawValue)
    switch deviation.fact {
    case .missing(let expected):
      member("kind", "missing")
      object("expected") { $0.write(expected) }
    case .added(let found):
      member("kind", "added")
      object("found") { $0.write(found) }
    case .changed(let expected, let found):
      member("kind", "changed")
      object("expected") { $0.write(expected) }
      object("found") { $0.write(found) }
    case .notAFile: member("kind", "not-a-file")
    case .unreadable: member("kind", "unreadable")
    case .statement(let statement, let expected, let found):
      member("kind", statement.rawValue)
      member("expected", expected)
      member("found", found)
    case .state, .sum, .batch, .sent: write(sum: deviation.fact)
    }
    object("text") { json in
      for language in Language.allCases {
        let words = VerificationWords(language, of: followUp)
        json.object(language.rawValue) { json in
          json.member("what", words.what(deviation))
          json.member("loading", words.meaning(deviation))
        }
      }
    }
  }

  private mutating func write(sum fact: Deviation.Fact) {
    switch fact {
    case .state(let state, let expected, let found):
      member("kind", "state")
      member("state", state)
      object("expected") { $0.write(expected) }
      object("found") { $0.write(found) }
    case .sum(let line, let measure, let expected, let found):
      member("kind", "sum")
      member("by", line.dimension.rawValue)
      member("name", line.name.isEmpty ? nil : line.name)
      object("expected") { $0.member(measure.rawValue, expected) }
      object("found") { $0.member(measure.rawValue, found) }
    case .sent(let file, let expected, let found):
      member("kind", "sent")
      member("file", file)
      object("expected") { $0.write(expected) }
      object("found") { $0.write(found) }
    case .batch(let expected, let found):
      member("kind", "batch")
      object("expected") { $0.write(expected) }
      object("found") { $0.write(found) }
    default: break
    }
  }
}
