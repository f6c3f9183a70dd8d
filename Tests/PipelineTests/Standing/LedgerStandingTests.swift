import Foundation
import LoadLedger
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct LedgerStandingTests {
  private let scratch: ScratchLedger

  init() throws {
    scratch = try ScratchLedger()
  }

  private func text(_ language: Language = .english, newest: Int = 20) throws -> String {
    let standing = try LedgerStanding(ofLedgerAt: scratch.path, newest: newest)
    return LedgerStanding.text([standing], in: language)
      .replacingOccurrences(of: scratch.folder + "/", with: "")
  }

  /// A published run, one that is not, a delivery that came twice and one that was refused.
  private func fillLedger() throws {
    try scratch.plan("week-1", ["a", "b"], held: 1)
    try scratch.ledger.published("week-1", scratch.anna(1_780_000_060))
    try scratch.ledger.note(
      scratch.delivery("week-1", named: "again.zip"), as: .repeated, scratch.anna(1_780_000_120))
    try scratch.plan("week-2", ["c"])
    try scratch.ledger.note(
      scratch.delivery("torn"), as: .refused, scratch.anna(1_780_000_180))
  }

  @Test func `a ledger tells its company, its sums, its runs and what led to none`() throws {
    try fillLedger()
    #expect(
      try text() == """
        Company: Maple & Sons
        Legal name: Maple Ltd
        Ledger: ledger.sqlite

        2 runs, 1 of them not published; 2 batches.

        All runs
        --------
                                                         Entries           Hours
        Read                                                   4            3.50
        Batched                                                3            3.00
        Held                                                   1            0.50
        Duplicates                                             0            0.00
        Outside the selection                                  0            0.00
        An entry that is not batched counts again in every run that reads it.

        What became of the batched entries
        ----------------------------------
                                                         Entries           Hours
        Awaiting an answer                                     3            3.00

        Runs, newest first
        ------------------
        week-2
          Delivery “week-2.zip”; 1 batch.
          NOT PUBLISHED; planned 2026-05-28T20:26:40Z by anna. Its process is still at
          work, or it ended too early; the next run with this ledger then publishes it.
          1 read (1.00 h) = 1 batched (1.00 h)
          1 batched (1.00 h) = 1 awaiting an answer (1.00 h)
        week-1
          Delivery “week-1.zip”; 1 batch.
          Published 2026-05-28T20:27:40Z by anna.
          Folder: week-1
          3 read (2.50 h) = 2 batched (2.00 h) + 1 held (0.50 h)
          2 batched (2.00 h) = 2 awaiting an answer (2.00 h)

        Deliveries that led to no run, newest first
        -------------------------------------------
        2026-05-28T20:29:40Z  “torn.zip”: refused.
        2026-05-28T20:28:40Z  “again.zip”: repeated; week-1 had carried the same.

        """)
  }

  @Test func `a ledger tells the same in French`() throws {
    try fillLedger()
    #expect(
      try text(.french) == """
        Entreprise\u{A0}: Maple & Sons
        Raison sociale\u{A0}: Maple Ltd
        Registre\u{A0}: ledger.sqlite

        2\u{A0}traitements, dont 1\u{A0}non publié; 2\u{A0}lots.

        Tous les traitements
        --------------------
                                                         Entrées          Heures
        Lues                                                   4            3,50
        Mises en lot                                           3            3,00
        Mises en attente                                       1            0,50
        En double                                              0            0,00
        Hors sélection                                         0            0,00
        Une entrée qui n’est pas mise en lot compte de nouveau dans chaque traitement
        qui la lit.

        Ce que sont devenues les entrées mises en lot
        ---------------------------------------------
                                                         Entrées          Heures
        Réponse à venir                                        3            3,00

        Traitements, le plus récent d’abord
        -----------------------------------
        week-2
          Livraison «\u{A0}week-2.zip\u{A0}»; 1\u{A0}lot.
          NON PUBLIÉ; inscrit le 2026-05-28T20:26:40Z par anna. Son processus travaille
          encore ou s’est arrêté trop tôt; le prochain traitement avec ce registre le
          publiera alors.
          1\u{A0}lue (1,00\u{A0}h) = 1\u{A0}mise en lot (1,00\u{A0}h)
          1\u{A0}mise en lot (1,00\u{A0}h) = 1\u{A0}réponse à venir (1,00\u{A0}h)
        week-1
          Livraison «\u{A0}week-1.zip\u{A0}»; 1\u{A0}lot.
          Publié le 2026-05-28T20:27:40Z par anna.
          Dossier\u{A0}: week-1
          3\u{A0}lues (2,50\u{A0}h) = 2\u{A0}mises en lot (2,00\u{A0}h) + 1\u{A0}mise en attente \
        (0,50\u{A0}h)
          2\u{A0}mises en lot (2,00\u{A0}h) = 2\u{A0}réponses à venir (2,00\u{A0}h)

        Livraisons sans traitement, la plus récente d’abord
        ---------------------------------------------------
        2026-05-28T20:29:40Z  «\u{A0}torn.zip\u{A0}»\u{A0}: refusée.
        2026-05-28T20:28:40Z  «\u{A0}again.zip\u{A0}»\u{A0}: répétée; week-1 avait déjà transmis \
        le
          même contenu.

        """)
  }

  /// Three entries whose answers came: one is loaded, one is sent again, one is carried again.
  private func fillLoop() throws {
    try scratch.plan("week-1", ["a", "b", "c"])
    try scratch.ledger.published("week-1", scratch.anna(1_780_000_060))
    try scratch.answer(
      "answers-1",
      [
        "a": .loaded(StandingFacts(txnID: "1-1")), "b": .notProcessed,
        "c": .refused(code: 3140, message: "There is an invalid reference."),
      ], again: ["b"])
    try scratch.answer("answers-2", [:], at: 1_780_000_300)
    try scratch.plan("week-2", ["c"])
  }

  @Test func `a ledger tells what became of each run's entries and what follows on them`() throws {
    try fillLoop()
    #expect(
      try text().components(separatedBy: "\n\n").dropFirst(3).joined(separator: "\n\n") == """
        What became of the batched entries
        ----------------------------------
                                                         Entries           Hours
        Awaiting an answer                                     2            2.00
        Loaded                                                 1            1.00
        Carried again by a later run                           1            1.00

        Runs, newest first
        ------------------
        week-2
          Delivery “week-2.zip”; 1 batch.
          NOT PUBLISHED; planned 2026-05-28T20:26:40Z by anna. Its process is still at
          work, or it ended too early; the next run with this ledger then publishes it.
          1 read (1.00 h) = 1 batched (1.00 h)
          1 batched (1.00 h) = 1 awaiting an answer (1.00 h)
        week-1
          Delivery “week-1.zip”; 1 batch.
          Published 2026-05-28T20:27:40Z by anna.
          Folder: week-1
          3 read (3.00 h) = 3 batched (3.00 h)
          3 batched (3.00 h) = 1 awaiting an answer (1.00 h) + 1 loaded (1.00 h) + 1
          carried again (1.00 h)

        Follow-ups, newest first
        ------------------------
        answers-2
          Answers “answers-2.xml”; nothing for QuickBooks.
          Published 2026-05-28T20:31:41Z by anna.
          Folder: answers-2
          Nothing new of any entry.
        answers-1
          Answers “answers-1.xml”; 1 document for QuickBooks.
          Published 2026-05-28T20:30:41Z by anna.
          Folder: answers-1
          1 awaiting an answer (1.00 h), 1 loaded (1.00 h), 1 refused (1.00 h)

        """)
    #expect(try text(newest: 1).contains("answers-2") && !text(newest: 1).contains("answers-1"))
  }

  @Test func `a ledger tells what became of entries in French`() throws {
    try fillLoop()
    let french = try text(.french)
    #expect(
      french.contains(
        """
        Suivis, le plus récent d’abord
        ------------------------------
        answers-2
          Réponses «\u{A0}answers-2.xml\u{A0}»; rien pour QuickBooks.
          Publié le 2026-05-28T20:31:41Z par anna.
          Dossier\u{A0}: answers-2
          Rien de nouveau sur aucune entrée.
        answers-1
          Réponses «\u{A0}answers-1.xml\u{A0}»; 1\u{A0}document pour QuickBooks.
          Publié le 2026-05-28T20:30:41Z par anna.
          Dossier\u{A0}: answers-1
          1\u{A0}réponse à venir (1,00\u{A0}h), 1\u{A0}chargée (1,00\u{A0}h), \
        1\u{A0}refusée (1,00\u{A0}h)
        """))
    #expect(french.contains("Transmises de nouveau ensuite                          1"))
    #expect(french.contains(" +\n  1\u{A0}transmise de nouveau (1,00\u{A0}h)"))
  }

  @Test func `JSON tells what became of each run's entries, and the follow-ups`() throws {
    try fillLoop()
    let json = LedgerStanding.json(
      [try LedgerStanding(ofLedgerAt: scratch.path, newest: 9)], unreadable: [])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let ledger = try #require((object["ledgers"] as? [[String: Any]])?.first)
    let runs = try #require(ledger["runs"] as? [[String: Any]])
    let loading = try #require(runs.last?["loading"] as? [String: Any])
    #expect(loading["correctedMinutes"] as? Int == 0)
    let entries = try #require(loading["entries"] as? [String: Int])
    #expect(entries["loaded"] == 1 && entries["awaiting"] == 1 && entries["carriedAgain"] == 1)
    #expect(entries.values.reduce(0, +) == 3)
    let minutes = try #require(loading["minutes"] as? [String: Int])
    #expect(minutes.values.reduce(0, +) == 180)
    let followUps = try #require(ledger["followUps"] as? [[String: Any]])
    #expect(followUps.map { $0["followUp"] as? String } == ["answers-2", "answers-1"])
    #expect(followUps.last?["messageSets"] as? Int == 1)
    #expect((followUps.last?["entries"] as? [String: Int])?["refused"] == 1)
    #expect((ledger["all"] as? [String: Any])?["followUps"] as? Int == 2)
  }

  @Test func `the newest are shown and the others counted`() throws {
    for number in 1...3 { try scratch.plan("week-\(number)", ["entry-\(number)"]) }
    for number in 1...3 {
      try scratch.ledger.note(
        scratch.delivery("torn-\(number)"), as: .failed, scratch.anna(1_780_000_000))
    }
    let shown = try text(newest: 1)
    #expect(shown.contains("3 runs, 3 of them not published; 3 batches."))
    #expect(shown.contains("\nweek-3\n") && !shown.contains("week-2\n"))
    #expect(shown.contains("\nand 2 more\n"))
    #expect(shown.contains("“torn-3.zip”: failed; it may come again.") && !shown.contains("torn-2"))
  }

  @Test func `a ledger without a run or a company says so`() throws {
    #expect(
      try text()
        == "Company: not stated\nLedger: ledger.sqlite\n\nNo run has been made yet.\n")
    try scratch.plan("week-1", ["a"], company: nil)
    #expect(try text(.french).hasPrefix("Entreprise\u{A0}: non précisée\nRegistre"))
  }

  @Test func `JSON tells the same, and reasons in English`() throws {
    try scratch.plan("week-1", ["a", "b"], held: 1)
    let missing = UnreadableLedger(
      path: "gone", error: try #require(throwing { try histories(of: "a", inLedgerAt: "gone") }))
    let json = LedgerStanding.json(
      [try LedgerStanding(ofLedgerAt: scratch.path, newest: 5)], unreadable: [missing])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let ledgers = try #require(object["ledgers"] as? [[String: Any]])
    #expect(ledgers.first?["company"] as? String == "Maple & Sons")
    let all = try #require(ledgers.first?["all"] as? [String: Any])
    #expect(all["unfinished"] as? Int == 1)
    #expect((all["entries"] as? [String: Int])?["held"] == 1)
    let runs = try #require(ledgers.first?["runs"] as? [[String: Any]])
    #expect(runs.first?["state"] as? String == "planned")
    #expect(runs.first?["publishedAt"] is NSNull)
    let unreadable = try #require(object["unreadable"] as? [[String: String]])
    #expect(unreadable.first?["reason"]?.hasPrefix("gone: cannot open the ledger") == true)
  }

  @Test func `looking changes nothing`() throws {
    try scratch.plan("week-1", ["a"])
    let before = try scratch.ledger.events()
    _ = try text()
    #expect(try scratch.ledger.events() == before)
    #expect(throwing { try LedgerStanding(ofLedgerAt: "nowhere", newest: 1) } != nil)
    #expect(!FileManager.default.fileExists(atPath: "nowhere"))
  }

  @Test func `moments are told in UTC`() {
    #expect(Moment(seconds: 0).isoText == "1970-01-01T00:00:00Z")
    #expect(Moment(seconds: -1).isoText == "1969-12-31T23:59:59Z")
    #expect(Moment(seconds: 1_780_000_000).isoText == "2026-05-28T20:26:40Z")
  }

  @Test func `ledgers of a home are found in the order of their names`() throws {
    for company in ["Oak", "Élan", "Ash [1]"] {
      let folder = "\(scratch.folder)/all/\(company)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: folder + "/ledger.sqlite"))
    }
    let home = FilePath(scratch.folder + "/all")
    #expect(
      ledgerFiles(inHome: home).map { $0.removingLastComponent().lastComponent?.string }
        == ["Ash [1]", "Oak", "Élan"])
    #expect(ledgerFiles(inHome: "nowhere").isEmpty)
  }
}

/// The ledger's error that a call threw; nil when it threw none.
func throwing(_ body: () throws -> some Any) -> LedgerError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? LedgerError
  }
}
