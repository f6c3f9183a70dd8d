import QBXML
import Reports
import SystemPackage
import Timesheets

/// What the page of a kit says, in one language.
struct KitWords {
  private let spoken: Words

  init(_ language: Language) {
    spoken = Words(language)
  }

  func say(_ english: String, _ french: String) -> String {
    switch spoken.language {
    case .english: english
    case .french: french
    }
  }

  var title: String { say("Questions to QuickBooks", "Questions à QuickBooks") }
  var steps: String { say("Steps", "Étapes") }
  var document: String { say("Document", "Document") }
  var asksFor: String { say("Asks for", "Ce qu’il demande") }

  var saveAs: String {
    say("Save the answer as", "Où enregistrer la réponse")
  }

  var introduction: [String] {
    [
      say(
        "The documents of this folder ask QuickBooks for everything that the checks look at: "
          + "people, jobs, payroll items, preferences. Their answers make a complete delivery.",
        "Les documents de ce dossier demandent à QuickBooks tout ce qu’examinent les contrôles"
          + "\u{A0}: personnes, projets, éléments de paie, préférences. Leurs réponses forment "
          + "une livraison complète."),
      say(
        "They only ask. Nothing in the company file is added, changed or removed.",
        "Ils ne font que demander. Rien n’est ajouté, modifié ni supprimé dans le fichier "
          + "d’entreprise."),
    ]
  }

  // Before sending

  var beforeHeading: String { say("Before you send them", "Avant de les envoyer") }

  var beforeSteps: [String] {
    [
      say(
        "Open the company file. The first time that a program connects, the administrator must "
          + "be logged in, in single-user mode: \(Menu.singleUser.english).",
        "Ouvrez le fichier d’entreprise. La première fois qu’un programme se connecte, "
          + "l’administrateur doit avoir ouvert la session, en mode mono-utilisateur\u{A0}: "
          + "\(Menu.singleUser.french)."),
      say(
        "When QuickBooks asks whether the program may read the file, allow it, and tick the box "
          + "that lets it access personal data. Without it QuickBooks leaves the payroll facts of "
          + "the employees out, and every payroll check stays unknown.",
        "Quand QuickBooks demande si le programme peut lire le fichier, autorisez-le et cochez la "
          + "case qui lui donne accès aux données personnelles. Sans elle, QuickBooks omet les "
          + "renseignements sur la paie des employés, et tous les contrôles de paie restent "
          + "indéterminés."),
      say(
        "The box can be ticked later: \(Menu.integratedApplications.english) > the program > "
          + "Properties.",
        "La case peut être cochée plus tard\u{A0}: \(Menu.integratedApplications.french) > le "
          + "programme > Propriétés (Properties)."),
    ]
  }

  /// What to do with a QuickBooks that is too old; nil when every one that has time tracking takes
  /// the version.
  func olderVersion(than version: QBXMLVersion) -> String? {
    guard version > QBXMLVersion(major: 2) else { return nil }
    return say(
      "The documents are written in qbXML \(version.text). A QuickBooks that does not know this "
        + "version refuses them as a whole; then make the folder again with --qbxml-version and "
        + "the version of the table. Canadian, British and Australian editions before 2008 have "
        + "versions of their own, such as CA3.0.",
      "Les documents sont écrits en qbXML \(version.text). Un QuickBooks qui ne connaît pas cette "
        + "version les refuse en bloc; refaites alors le dossier avec --qbxml-version et la "
        + "version du tableau. Les éditions canadiennes, britanniques et australiennes d’avant "
        + "2008 ont leurs propres versions, par exemple CA3.0.")
  }

  var versionsCaption: String {
    say("A version that each QuickBooks knows", "Une version que connaît chaque QuickBooks")
  }

  var quickBooksYear: String { say("QuickBooks", "QuickBooks") }
  var knownVersion: String { say("qbXML version", "Version qbXML") }

  /// The year of a QuickBooks and a version that it surely has (domain facts 1.6).
  var knownVersions: [(year: String, version: String)] {
    [
      ("2003", "2.0"), ("2004", "3.0"), ("2005", "4.0"), ("2006", "5.0"), ("2007", "6.0"),
      ("2008", "7.0"), ("2009", "8.0"), ("2010", "9.0"), ("2011", "10.0"), ("2012", "11.0"),
      ("2013", "12.0"), (say("2014 to 2021", "2014 à 2021"), "13.0"), ("2022", "15.0"),
      (say("2023 and later", "2023 et suivants"), "16.0"),
    ]
  }

  // Sending

  var sendingHeading: String { say("Send the documents", "Envoyer les documents") }

  var sending: [String] {
    [
      say(
        "Send them in the order of their numbers, one at a time, with any program that sends a "
          + "qbXML document and saves the whole answer.",
        "Envoyez-les un à un, dans l’ordre de leurs numéros, avec n’importe quel programme qui "
          + "envoie un document qbXML et enregistre la réponse entière."),
      say(
        "The QuickBooks Web Connector sends only what a web service of its own hands to it, and "
          + "that service must save each whole answer; one that keeps error messages only loses "
          + "the lists. Its .qwc file must ask for personal data (PersonalDataPref pdpOptional or "
          + "pdpRequired).",
        "Le Web Connector de QuickBooks n’envoie que ce que lui remet un service Web, et ce "
          + "service doit enregistrer chaque réponse entière; s’il ne garde que les messages "
          + "d’erreur, les listes sont perdues. Son fichier .qwc doit demander les données "
          + "personnelles (PersonalDataPref pdpOptional ou pdpRequired)."),
    ]
  }

  var sdkTestCaption: String { spoken.sdkTestCaption }

  var sdkTestSteps: [String] { spoken.sdkTestSteps }

  var documentsCaption: String { say("The documents", "Les documents") }

  var noTime: String {
    say(
      "No time is asked for. With --from and --through the folder also asks for the time that "
        + "QuickBooks holds already, so that no hour is entered a second time.",
      "Aucune heure n’est demandée. Avec --from et --through, le dossier demande aussi les heures "
        + "que QuickBooks contient déjà, pour qu’aucune ne soit saisie deux fois.")
  }

  /// What a document asks for.
  func contents(of document: KitDocument) -> String {
    let names = document.requests.map { name(of: $0.element) }
    let list = spoken.list(names)
    switch document.group {
    case .company, .people, .jobs, .payroll: return list
    case .time(let days):
      let (first, last) = (spoken.date(days.lowerBound), spoken.date(days.upperBound))
      return say("\(list), \(first) to \(last)", "\(list), du \(first) au \(last)")
    case .firstPage:
      return say("\(list), the first page", "\(list), la première page")
    case .nextPage:
      return say("\(list), each further page", "\(list), chaque page suivante")
    }
  }

  private func name(of element: QueryElement) -> String {
    switch element.name {
    case QueryElement.host.name:
      say("the QuickBooks version", "la version de QuickBooks")
    case QueryElement.company.name: say("the company’s names", "les noms de l’entreprise")
    case QueryElement.preferences.name: say("the preferences", "les préférences")
    case QueryElement.employees.name:
      say("employees with payroll facts", "les employés avec leurs renseignements sur la paie")
    case QueryElement.vendors.name: say("vendors", "les fournisseurs")
    case QueryElement.otherNames.name: say("other names", "les autres noms")
    case QueryElement.customers.name: say("customers and jobs", "les clients et projets")
    case QueryElement.serviceItems.name: say("service items", "les articles de service")
    case QueryElement.classes.name: say("classes", "les classes")
    case QueryElement.wageItems.name: say("wage items", "les éléments de salaire")
    case QueryElement.nonWageItems.name:
      say("the other payroll items", "les autres éléments de paie")
    default: say("time in QuickBooks", "les heures dans QuickBooks")
    }
  }
}
