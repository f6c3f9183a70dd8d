import Reports
import SystemPackage
import Timesheets

extension AddedCourier {
  /// What was made, and what to do with it, for whoever asked for the pipeline by this path.
  package func text(in language: Language, asked path: String) -> String {
    let spoken = Words(language)
    let told = AddedCourierText(language: language, path: path)
    let lines = told.facts(of: self).map { "\(spoken.caption($0.caption)) \($0.text)\n" }
    return lines.joined() + "\n" + told.steps(of: self).joined(separator: "\n") + "\n"
  }
}

/// The words of `timeferry connector add`.
private struct AddedCourierText {
  let language: Language
  /// The pipeline as it was asked for.
  let path: String

  private func say(_ english: String, _ french: String) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  func facts(of added: AddedCourier) -> [(caption: String, text: String)] {
    let whose =
      added.company.map { (say("Company", "Entreprise"), $0) }
      ?? (say("Pipeline", "Pipeline"), added.pipeline)
    let facts: [(String, String?)] = [
      whose, (say("User", "Utilisateur"), added.user),
      (say("Password", "Mot de passe"), added.password),
      (say("File", "Fichier"), added.file?.path.string),
      (say("Address", "Adresse"), added.file?.address),
    ]
    return facts.compactMap { caption, text in text.map { (caption, $0) } }
  }

  func steps(of added: AddedCourier) -> [String] {
    [
      added.password.map { _ in typePassword }, keepRunning, added.file.map { _ in install },
      added.company == nil ? settleCompany : nil, lists(added.lists),
    ].compactMap(\.self)
  }

  private var typePassword: String {
    say(
      "The password is shown only now: type it into the Web Connector’s Password column.",
      "Le mot de passe n’est affiché que maintenant\u{A0}: tapez-le dans la colonne Password du "
        + "Web Connector.")
  }

  private var keepRunning: String {
    say(
      "Keep “timeferry watch \(path)” and “timeferry serve \(path)” running, as the user who ran "
        + "this command.",
      "Laissez tourner «\u{A0}timeferry watch \(path)\u{A0}» et «\u{A0}timeferry serve "
        + "\(path)\u{A0}», sous le même utilisateur que cette commande.")
  }

  private var install: String {
    say(
      "On the computer with QuickBooks, open the company file as Admin in single-user mode and add "
        + "the .qwc file to the Web Connector. Where QuickBooks asks for access, choose “Yes, "
        + "whenever this QuickBooks company file is open”; “allow access even if QuickBooks is not "
        + "running” is for nights when nobody is there. Say yes to personal data: without it "
        + "QuickBooks shows no payroll facts.",
      "Sur l’ordinateur où se trouve QuickBooks, ouvrez le fichier d’entreprise en tant qu’Admin, "
        + "en "
        + "mode mono-utilisateur, et ajoutez le fichier .qwc au Web Connector. Quand QuickBooks "
        + "demande si l’accès est permis, choisissez «\u{A0}Oui, chaque fois que ce fichier "
        + "d’entreprise est ouvert\u{A0}» (Yes, whenever this QuickBooks company file is open); "
        + "l’accès même si QuickBooks n’est pas ouvert ne sert que la nuit, quand personne n’est "
        + "là. Répondez oui pour les données personnelles\u{A0}: sans elles, QuickBooks ne montre "
        + "rien de la paie.")
  }

  private var settleCompany: String {
    say(
      "No company file is settled yet: these hours will go to the one that is open in QuickBooks "
        + "when the Web Connector first calls, and from then on to no other. To settle it "
        + "beforehand, give its name, as QuickBooks has it, to “company” in pipeline.yaml.",
      "Aucun fichier d’entreprise n’est encore fixé\u{A0}: les heures iront à celui qui sera "
        + "ouvert dans QuickBooks au premier appel du Web Connector, et à aucun autre par la "
        + "suite. Pour le fixer d’avance, donnez son nom, tel que QuickBooks l’affiche, à la clé "
        + "«\u{A0}company\u{A0}» de pipeline.yaml.")
  }

  private func lists(_ renewal: AddedCourier.ListsRenewal) -> String? {
    switch renewal {
    case .everyDays: nil
    case .noFolder:
      say(
        "The Web Connector does not renew the company lists: pipeline.yaml names no folder for "
          + "them (“lists”).",
        "Le Web Connector ne renouvelle pas les listes de l’entreprise\u{A0}: pipeline.yaml ne "
          + "nomme pas de dossier où les mettre («\u{A0}lists\u{A0}»).")
    case .switchedOff:
      say(
        "The Web Connector does not renew the company lists: “lists-days” in pipeline.yaml is 0.",
        "Le Web Connector ne renouvelle pas les listes de l’entreprise\u{A0}: "
          + "«\u{A0}lists-days\u{A0}» vaut 0 dans pipeline.yaml.")
    }
  }
}
