import Testing
import Timesheets

/// What texts must not say, because one thing has one name, or because a reader would take it
/// amiss.
@Suite struct VocabularyTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    let word: String
    let instead: String
    let language: Language
    var testDescription: String { "\(language): \(word)" }
  }

  static let bans =
    french.map { Ban(word: $0.0, instead: $0.1, language: .french) }
    + english.map { Ban(word: $0.0, instead: $0.1, language: .english) }

  private static let french = [
    ("passage", "traitement"), ("exécution", "traitement"), ("vérification", "contrôle"),
    ("anomalie", "constat"), ("paquet", "livraison"), ("lot d’entrées", "lot"),
    ("manifeste", "manifest.json"), ("bloquée", "mise en attente"),
    ("tâche de paie", "élément de salaire"), ("paient 0", "sont payées 0 $"),
    // A « retenue » is a deduction from pay.
    ("retenu", "mise en attente"), ("retient", "met en attente"), ("retenir", "mettre en attente"),
    ("renvoy", "à charger de nouveau"), ("qui repart", "est à charger de nouveau"),
    ("recharge", "charger de nouveau"), ("reliquat", "lot de reprise"),
    ("corrigez les constats", "réglez les problèmes"), ("constat est à régler", "problème"),
    ("constats sont à régler", "problèmes"), ("système de temps", "logiciel de feuilles de temps"),
    ("système de feuilles de temps", "logiciel de feuilles de temps"),
    ("tableau des affectations", "table d’affectation"),
    ("table de correspondances", "table de correspondance"), ("déjà venu", "déjà livré"),
    ("rien ne reste", "il ne reste rien"), ("d’un fichier d’ici", "depuis ce dossier"),
    ("quelqu’un d’autre", "inconnu de ce registre"), ("feuille de route", "feuille de chargement"),
    ("indécis", "indéterminé"), ("données de paie des", "renseignements sur la paie"),
    ("demande de modification", "requête"), ("demande de suppression", "requête"),
    ("l’état …", "le code d’état …"), ("compagnie", "entreprise"), ("la paye", "la paie"),
    ("usager", "utilisateur"), ("backup", "sauvegarde"), ("email", "courriel"),
    ("digital", "numérique"), (" supporte", "prend en charge"), ("adresser", "régler"),
  ]

  private static let english = [
    ("mended", "fixed"), ("mend the", "fix the"), ("stands in quickbooks", "is in QuickBooks"),
    ("stand in quickbooks", "are in QuickBooks"), ("stand twice", "count twice"),
    ("stands twice", "counts twice"), ("goes out again", "is to be loaded again"),
    ("go out again", "are to be loaded again"), ("sent again", "loaded or batched again"),
    ("someone else", "unknown to this ledger"),
    ("retry", "load again"), ("utilize", "use"), ("please note", "nothing"),
  ]

  /// Words that hold a banned one and are right.
  private static let rightful = ["une retenue ou", "--mended"]

  @Test(arguments: bans)
  func `one thing has one name everywhere`(ban: Ban) throws {
    for text in try WrittenText.all.get() where text.language == ban.language {
      let words = Self.rightful.reduce(text.words.lowercased()) { words, right in
        words.replacing(right, with: "")
      }
      if words.contains(ban.word) {
        Issue.record("\(ban.word) (write \(ban.instead)): \(text.place)")
      }
    }
  }

  @Test func `texts of both languages are found, and put together`() throws {
    let texts = try WrittenText.all.get()
    for language in Language.allCases {
      #expect(texts.count { $0.language == language } > 700)
    }
    let steps = "Faites une sauvegarde du fichier d’entreprise, puis chargez les lots dans l’ordre"
    #expect(texts.contains { $0.words.hasPrefix(steps + " de leurs numéros.") })
  }

  @Test func `French is set as in Québec`() throws {
    for text in try WrittenText.all.get() where text.language == .french {
      let words = text.words
      let isYAML = text.path.contains("/Templates/")
      #expect(!words.contains(/[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/), "\(text.place)")
      #expect(!words.contains(/[“”]/), "\(text.place)")
      #expect(!words.contains(#/[ \u{A0}][;!?](?:\s|$)/#), "\(text.place)")
      #expect(!words.contains(/«[^\u{A0}]|[^\u{A0}…]»/), "\(text.place)")
      #expect(!words.contains(/[0-9] [%$]/), "\(text.place)")
      let colons = words.replacing("(enabled: false)", with: "")
      if !isYAML { #expect(!colons.contains(/[^\u{A0}]:(?:\s|$)/), "\(text.place)") }
      if !text.isMultiline { #expect(!words.contains("  "), "\(text.place)") }
      let marks = words.count { "«»".contains($0) }
      #expect(marks.isMultiple(of: 2), "\(text.place)")
      if !isYAML { #expect(!words.contains("\""), "\(text.place)") }
    }
  }

  @Test func `English is set in one way`() throws {
    for text in try WrittenText.all.get() where text.language == .english {
      #expect(!text.words.contains(/[A-Za-z]'[A-Za-z]|s' [a-z]/), "\(text.place)")
      #expect(!text.words.contains(/[«»\u{A0}]/), "\(text.place)")
      #expect(!text.words.contains(/[a-z] [;!?](?:\s|$)/), "\(text.place)")
      if !text.isMultiline { #expect(!text.words.contains("  "), "\(text.place)") }
      let (opened, closed) = (text.words.count { $0 == "“" }, text.words.count { $0 == "”" })
      #expect(opened == closed, "\(text.place)")
    }
  }
}
