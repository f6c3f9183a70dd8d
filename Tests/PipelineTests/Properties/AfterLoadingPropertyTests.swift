import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// What stands in QuickBooks already is never carried again, and what is carried keeps its name.
@Suite struct AfterLoadingPropertyTests {
  private static let sources: [MessyDelivery.Format] = [.requested, .timer, .timesheet]

  @Test(arguments: UInt64(1)...8)
  func `time that QuickBooks exports is not carried again, and the rest is`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(Self.sources)
    var clean = CleanDelivery(format, &random)
    let standing = clean.lines.filter { _ in random.chance(40) }
    clean.delivery.add("standing.xml", QBXMLExport().exported(standing.map(loaded)))
    let carried = try await Workplace().carry(clean.delivery)
    let totals = carried.report.totals
    #expect(totals.duplicate == Tally(standing))
    #expect(totals.batched.entries == clean.lines.count - standing.count)
  }

  @Test(arguments: UInt64(101)...112)
  func `what was loaded from the batches is not carried again`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(random.pick(Self.sources), &random)
    if random.chance(30) {
      clean.delivery.options.carry.rounding = Rounding(
        minutes: 15, mode: random.pick([.up, .down]))
    }
    if random.chance(40) {
      clean.delivery.options.carry.mergesEqualLines = true
      // Lines that differ in nothing but notes and minutes are what merging is about.
      for index in clean.lines.indices.dropFirst() where random.chance(30) {
        let (notes, minutes) = (clean.lines[index].notes, min(clean.lines[index].minutes, 40))
        clean.lines[index] = clean.lines[index - 1]
        (clean.lines[index].notes, clean.lines[index].minutes) = (notes, minutes)
        clean.lines[index].id += "-\(index)"
      }
      let format = Self.sources.first { $0.fileName == clean.delivery.files[1].name }
      let text = try #require(format).text(of: clean.lines, company: clean.company, &random)
      clean.delivery.files[1].bytes = Array(text.utf8)
    }
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    var again = clean.delivery
    let batches = try first.batches
    let isAnswered = random.chance(50)
    let showsGUID = random.chance(50)
    for (number, batch) in batches.enumerated() {
      let name = isAnswered ? "TimeTrackingAddRs" : "TimeTrackingQueryRs"
      again.add("loaded-\(number).xml", batch.loaded(as: name, showsGUID: showsGUID))
    }
    let second = try await workplace.carry(again, outbox: "again")
    #expect(second.report.totals.duplicate == first.report.totals.batched)
    #expect(second.report.totals.batched == Tally())
  }

  @Test(arguments: UInt64(201)...206)
  func `an entry keeps its identity when others come and go`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(MessyDelivery.Format.allCases)
    var clean = CleanDelivery(format, &random)
    let workplace = try Workplace()
    let all = try await workplace.carry(clean.delivery).identities
    clean.lines.removeAll { _ in random.chance(50) }
    clean.delivery.files.removeLast()
    clean.delivery.add(
      format.fileName, format.text(of: clean.lines, company: clean.company, &random))
    let some = try await workplace.carry(clean.delivery, outbox: "some").identities
    #expect(some.count == clean.lines.count)
    #expect(some.isSubset(of: all))
  }

  /// The line as QuickBooks has it, under a name of its own.
  private func loaded(_ line: GeneratedLine) -> GeneratedLine {
    var loaded = line
    loaded.id = "7" + line.id
    loaded.naming = .both
    return loaded
  }
}

extension Tally {
  fileprivate init(_ lines: [GeneratedLine]) {
    self.init(entries: lines.count, minutes: lines.map(\.minutes).sum)
  }
}

extension Carried {
  /// The ExternalGUIDs of everything carried.
  fileprivate var identities: Set<String> {
    get throws { Set(try batches.flatMap(\.entries).map { $0["ExternalGUID"] }) }
  }
}

extension BatchFile {
  /// What QuickBooks says of the entries once they are loaded: they have a TxnID, and an
  /// ExternalGUID only where it was asked for.
  fileprivate func loaded(as response: String, showsGUID: Bool) -> String {
    let export = QBXMLExport()
    return export.envelope("Rs") {
      entries.enumerated().map { number, entry in
        var text = "<TimeTrackingRet>\n" + export.leaf("TxnID", "\(number)\(messageSetID)")
        var parent = ""
        for field in entry.fields where showsGUID || field.path != "ExternalGUID" {
          let names = field.path.split(separator: "/").map(String.init)
          if names.count == 2, names[0] != parent { text += "<\(names[0])>\n" }
          parent = names.count == 2 ? names[0] : ""
          text += export.leaf(names[names.count - 1], field.text)
          if field.path.hasSuffix("/FullName") { text += "</\(names[0])>\n" }
        }
        return export.response(response, text + "</TimeTrackingRet>\n")
      }.joined()
    }
  }
}
