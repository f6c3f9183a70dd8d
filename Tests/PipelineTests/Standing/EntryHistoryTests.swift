import Foundation
import LoadLedger
import Reports
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct EntryHistoryTests {
  private let scratch: ScratchLedger

  init() throws {
    scratch = try ScratchLedger()
  }

  private func text(of name: String, _ language: Language = .english) throws -> String {
    EntryHistory.text(try histories(of: name, inLedgerAt: scratch.path), in: language)
      .replacingOccurrences(of: scratch.folder + "/", with: "")
  }

  @Test func `an entry's life is told from its line to its request`() throws {
    try scratch.plan("week-1", ["a", "b"])
    try scratch.ledger.published("week-1", scratch.anna(1_780_000_060))
    #expect(
      try text(of: "a") == """
        Entry: 00000000000000000000000000000061
        Company: Maple & Sons
        Legal name: Maple Ltd
        Ledger: ledger.sqlite

        Carried once.

        Run: week-1
        -----------
        Folder: week-1
        Source id: a
        Delivery: week-1.zip
        Document: time/week.xml, line 7
        Date: 2026-03-02
        Hours: 1.00 h
        Linked by the mapping table: person and wage item
        State: batched and published; what QuickBooks answered is not known
        Batch: batches/0001.xml
        Message set: set of week-1
        Request in the batch: 1
        requestID: 00000000000000000000000000000061
        ExternalGUID: {00000000-0000-0000-0000-000000000061}

        """)
    #expect(
      try text(of: "a", .french) == """
        Entrée\u{A0}: 00000000000000000000000000000061
        Entreprise\u{A0}: Maple & Sons
        Raison sociale\u{A0}: Maple Ltd
        Registre\u{A0}: ledger.sqlite

        Transmise une fois.

        Traitement\u{A0}: week-1
        -------------------
        Dossier\u{A0}: week-1
        Identifiant à la source\u{A0}: a
        Livraison\u{A0}: week-1.zip
        Document\u{A0}: time/week.xml, ligne\u{A0}7
        Date\u{A0}: 2026-03-02
        Heures\u{A0}: 1,00\u{A0}h
        Correspondances appliquées\u{A0}: personne et élément de salaire
        État\u{A0}: mise en lot et publiée; la réponse de QuickBooks n’est pas connue
        Lot\u{A0}: batches/0001.xml
        Jeu de messages\u{A0}: set of week-1
        Requête dans le lot\u{A0}: 1
        requestID\u{A0}: 00000000000000000000000000000061
        ExternalGUID\u{A0}: {00000000-0000-0000-0000-000000000061}

        """)
  }

  @Test(arguments: [
    "00000000000000000000000000000062", "{00000000-0000-0000-0000-000000000062}", "b",
  ])
  func `an entry is found by each of its names`(name: String) throws {
    try scratch.plan("week-1", ["a", "b"])
    let found = try histories(of: name, inLedgerAt: scratch.path)
    #expect(found.map(\.identity) == [ScratchLedger.identity(of: "b")])
    #expect(found.first?.company?.name == "Maple & Sons")
    #expect(found.first?.isReleased == false)
  }

  @Test func `a name that nothing bears finds nothing`() throws {
    try scratch.plan("week-1", ["a"])
    #expect(try histories(of: "z", inLedgerAt: scratch.path).isEmpty)
    #expect(try histories(of: "0000000000000000000000000000007A", inLedgerAt: scratch.path).isEmpty)
  }

  @Test func `a line in the request of an equal one tells whose request it is`() throws {
    try scratch.plan("week-1", ["a", "b"], merged: 1)
    let found = try text(of: "b")
    #expect(found.contains("1.00 h, merged into the request of an equal line, which holds 2.00 h"))
    #expect(found.contains("\nMerged with: time/week.xml, line 7\n"))
    #expect(found.contains("requestID: 00000000000000000000000000000061"))
    #expect(
      try text(of: "a", .french).contains("Regroupée avec\u{A0}: time/week.xml, ligne\u{A0}8\n"))
    #expect(try text(of: "a").contains("1.00 h; its request holds 2.00 h, by rounding or merging"))
  }

  @Test func `an entry carried once more tells both times, the newer one first`() throws {
    try scratch.plan("week-1", ["a"])
    try scratch.plan("week-1-again", ["a"], releases: [ScratchLedger.identity(of: "a")])
    let found = try histories(of: "a", inLedgerAt: scratch.path)
    #expect(found.first?.lives.map(\.run) == ["week-1-again", "week-1"])
    #expect(found.first?.lives.map(\.carriage) == [2, 1])
    let text = try text(of: "a", .french)
    #expect(text.contains("Transmise 2 fois; la dernière d’abord."))
    #expect(text.contains("Libérée\u{A0}: par anna, le 2026-05-28T20:26:40Z"))
  }

  /// A text with its lines joined again.
  private func joined(_ text: String) -> String {
    text.components(separatedBy: .newlines).joined(separator: " ")
      .replacingOccurrences(of: "    ", with: "")
  }

  /// An entry that is refused, sent again and loaded.
  private func fillLoop() throws {
    try scratch.plan("week-1", ["a", "b"])
    try scratch.ledger.published("week-1", scratch.anna(1_780_000_060))
    let words = "There is an invalid reference to QuickBooks Employee “Foo” in the TimeTracking."
    try scratch.answer("answers-1", ["a": .refused(code: 3140, message: words)], again: ["a"])
    let facts = StandingFacts(txnID: "1A-2", editSequence: "17", billable: .notBillable)
    try scratch.answer("answers-2", ["a": .loaded(facts)], at: 1_780_000_300)
  }

  @Test func `an entry's way into QuickBooks is told with QuickBooks' own words`() throws {
    try fillLoop()
    let english = try text(of: "a")
    #expect(english.contains("\nState: in QuickBooks\n"))
    let cure = Words(.english).text(ofStatus: 3140)
    #expect(
      joined(english).hasSuffix(
        """
        What became of it, in order:   2026-05-28T20:30:40Z  Refused with status 3140. \
        QuickBooks: There is an invalid reference to QuickBooks Employee “Foo” in the \
        TimeTracking. \(cure.meaning) Told by answers-1.   2026-05-28T20:30:40Z  \
        Batched again in batches/0001.xml of answers-1: message set remainder of answers-1, \
        requestID 00000000000000000000000000000061.   2026-05-28T20:31:40Z  In QuickBooks; \
        TxnID 1A-2, EditSequence 17, NotBillable. Told by answers-2.\u{20}
        """))
    let french = joined(try text(of: "a", .french))
    #expect(french.contains(" État\u{A0}: dans QuickBooks "))
    #expect(french.contains("Refusée avec le code d’état\u{A0}3140."))
    #expect(
      french.contains("Remise en lot dans batches/0001.xml de answers-1\u{A0}: jeu de messages"))
    #expect(french.contains("Dans QuickBooks; TxnID 1A-2, EditSequence 17, NotBillable."))
    #expect(french.contains("D’après answers-2."))
  }

  @Test func `what QuickBooks refused last is told with its cure`() throws {
    try scratch.plan("week-1", ["a"])
    try scratch.ledger.published("week-1", scratch.anna(1_780_000_060))
    try scratch.answer("answers-1", ["a": .refused(code: 3261, message: "")])
    for language in Language.allCases {
      let status = Words(language).text(ofStatus: 3261)
      #expect(joined(try text(of: "a", language)).contains("\(status.meaning) \(status.cure) "))
    }
  }

  @Test func `an entry carried again because it is not in QuickBooks says so`() throws {
    try scratch.plan("week-1", ["a"])
    try scratch.answer("answers-1", ["a": .notProcessed])
    try scratch.plan("week-2", ["a"])
    let english = try text(of: "a")
    #expect(
      english.contains(
        "Carried again: by a later run, because it is proved not to be in QuickBooks"))
    #expect(!english.contains("Released"))
    #expect(try text(of: "a", .french).contains("Transmise de nouveau\u{A0}: par un traitement"))
  }

  @Test func `JSON tells every step`() throws {
    try fillLoop()
    let json = EntryHistory.json(
      try histories(of: "a", inLedgerAt: scratch.path), unreadable: [])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let entries = try #require(object["entries"] as? [[String: Any]])
    let carriage = try #require((entries.first?["carriages"] as? [[String: Any]])?.first)
    #expect(carriage["standing"] as? String == "loaded")
    let steps = try #require(carriage["steps"] as? [[String: Any]])
    #expect(steps.map { $0["state"] as? String } == ["refused", "awaiting", "loaded"])
    #expect(steps.map { $0["sent"] as? String } == [nil, "add", nil])
    #expect(steps[0]["statusCode"] as? Int == 3140)
    #expect((steps[0]["quickBooksWords"] as? String)?.hasPrefix("There is an invalid") == true)
    #expect(steps[1]["file"] as? String == "batches/0001.xml")
    #expect(steps[2]["txnID"] as? String == "1A-2")
    #expect(steps[2]["billableStatus"] as? String == "NotBillable")
  }

  @Test func `JSON tells every carriage`() throws {
    try scratch.plan("week-1", ["a"])
    let json = EntryHistory.json(
      try histories(of: "a", inLedgerAt: scratch.path), unreadable: [])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.first?["entry"] as? String == "00000000000000000000000000000061")
    let carriages = try #require(entries.first?["carriages"] as? [[String: Any]])
    #expect(carriages.first?["mapped"] as? [String] == ["person", "wage-item"])
    #expect(carriages.first?["line"] as? Int == 7)
    #expect(
      carriages.first?["externalGUID"] as? String == "{00000000-0000-0000-0000-000000000061}")
    #expect(carriages.first?["releasedBy"] is NSNull)
  }
}
