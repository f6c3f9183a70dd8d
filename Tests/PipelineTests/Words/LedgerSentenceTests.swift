import Testing
import Timesheets

@testable import LoadLedger
@testable import Pipeline

/// What a user reads when a ledger cannot do what it was asked.
@Suite struct LedgerSentenceTests {
  private static let faults: [LedgerFault] = [
    .notALedger, .newerVersion(found: 3, known: 1), .olderVersion(found: 1, known: 2),
    .olderVersion(found: 0, known: 1), .locked,
    .readOnly, .damaged, .diskFull, .gone, .unopenable(errno: 0), .unopenable(errno: 2),
    .unopenable(errno: 13), .unopenable(errno: 21),
    .otherCompany(bound: CompanyNames(name: "A"), given: CompanyNames(name: "B")),
    .refused(rule: "the totals of the run do not tie"), .database(code: 266), .database(code: 1),
  ]

  private func sentence(
    _ fault: LedgerFault, _ operation: LedgerOperation = .open, _ language: Language = .english
  ) -> String {
    LedgerError(operation, "books/ledger.sqlite", fault).sentence(in: language)
  }

  @Test(arguments: faults)
  func `every fault is told with its ledger and ends as a sentence`(fault: LedgerFault) {
    for language in Language.allCases {
      for operation in LedgerOperation.allCases {
        let text = sentence(fault, operation, language)
        #expect(text.hasPrefix("books/ledger.sqlite"))
        #expect(text.hasSuffix("."))
        #expect(!text.contains("  ") && !text.contains(".."))
      }
    }
  }

  @Test(arguments: faults)
  func `French has a hard blank before a colon and inside quotation marks`(fault: LedgerFault) {
    for operation in LedgerOperation.allCases {
      let text = sentence(fault, operation, .french)
      for wrong in [" :", "« ", " »", " ;", " ?", " !", "'"] {
        #expect(!text.contains(wrong), "\(text)")
      }
      #expect(!text.replacing("\u{A0}: ", with: "").contains(": "), "\(text)")
    }
  }

  @Test func `no two faults read the same`() {
    for language in Language.allCases {
      let texts = Set(Self.faults.map { sentence($0, .read, language) })
      #expect(texts.count == Self.faults.count)
    }
  }

  @Test func `a ledger of another company names both and both ways out`() {
    let fault = LedgerFault.otherCompany(
      bound: CompanyNames(name: "Maple", legalName: "Maple Ltd"), given: CompanyNames(name: "Oak"))
    #expect(
      sentence(fault)
        == "books/ledger.sqlite: this ledger belongs to “Maple” (legal name “Maple Ltd”), and the "
        + "delivery comes from “Oak”. Nothing was carried. Name the right ledger with --ledger or "
        + "in the pipeline. If it is the same company file under a new name, run once more with "
        + "--company-renamed and that name.")
    #expect(
      sentence(fault, .read, .french)
        == "books/ledger.sqlite\u{A0}: ce registre appartient à «\u{A0}Maple\u{A0}» (raison "
        + "sociale\u{A0}: «\u{A0}Maple Ltd\u{A0}»), et la livraison vient de "
        + "«\u{A0}Oak\u{A0}». Rien n’a été transmis. Nommez le bon registre avec --ledger ou "
        + "dans le pipeline. Si c’est le même fichier d’entreprise sous un nouveau nom, relancez "
        + "une fois avec --company-renamed et ce nom.")
  }

  @Test func `equal names tell that the employer number is another one`() {
    let maple = CompanyNames(name: "Maple", legalName: "Maple")
    let fault = LedgerFault.otherCompany(bound: maple, given: CompanyNames(name: "MAPLE"))
    #expect(
      sentence(fault).contains(
        "another company file called “Maple”, with another employer number (EIN)"))
    #expect(
      sentence(fault, .read, .french).contains(
        "s’appelle aussi «\u{A0}Maple\u{A0}», mais dont le numéro d’employeur (EIN) n’est pas"))
  }

  @Test func `a company without a name is told as one`() {
    let fault = LedgerFault.otherCompany(
      bound: CompanyNames(name: ""), given: CompanyNames(name: "Oak"))
    #expect(sentence(fault).contains("belongs to a company without a name, and"))
    #expect(
      sentence(fault, .read, .french).contains("appartient à une entreprise sans nom, et"))
  }

  @Test func `a name that would move the terminal's cursor does not`() {
    let fault = LedgerFault.otherCompany(
      bound: CompanyNames(name: "Ma\u{1B}[2Jple"), given: CompanyNames(name: "Oak"))
    #expect(!sentence(fault).contains("\u{1B}"))
  }

  @Test func `a fault on the way tells what stands in the outbox`() {
    #expect(
      sentence(.diskFull, .plan)
        == "books/ledger.sqlite: cannot write down what is to be published: the disk is full. Make "
        + "room, then try again. Nothing was published.")
    #expect(
      sentence(.diskFull, .publish, .french)
        == "books/ledger.sqlite\u{A0}: impossible d’inscrire la publication\u{A0}: "
        + "le disque est plein. Faites de la place, puis réessayez. Son dossier est dans le "
        + "dossier de sortie; le prochain traitement l’inscrira.")
  }

  @Test func `a missing ledger, a locked one and a newer one say what to do`() {
    #expect(
      sentence(.unopenable(errno: 2))
        == "books/ledger.sqlite: cannot open the ledger: there is no such file. The first run that "
        + "publishes makes it; until then, check the path.")
    #expect(
      sentence(.locked)
        == "books/ledger.sqlite: cannot open the ledger: another process is changing it. Wait for "
        + "it to end, then try again.")
    #expect(
      sentence(.newerVersion(found: 3, known: 1), .open, .french)
        == "books/ledger.sqlite\u{A0}: impossible d’ouvrir le registre\u{A0}: un Timeferry plus "
        + "récent l’a écrit (format 3; celui-ci connaît les formats jusqu’à 1). Mettez Timeferry à "
        + "jour sur cet ordinateur.")
  }
}
