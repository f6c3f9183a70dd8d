import Console
import Reports
import SystemPackage
import WebConnector

/// The words of `add`.
extension CommandWords {
  var addAbstract: String {
    say(
      "Prepare a company for the Web Connector: user, password, .qwc file.",
      "Préparer une entreprise pour le Web Connector\u{A0}: utilisateur, mot de passe, fichier "
        + ".qwc.")
  }

  var addDiscussion: String {
    say(
      """
      The password is shown once and kept nowhere. Only batches of later runs are handed over: \
      earlier ones may have been loaded by hand. Called again, it writes the .qwc file anew.
      """,
      """
      Le mot de passe est affiché une seule fois et n’est gardé nulle part. Seuls les lots de \
      traitements ultérieurs sont remis\u{A0}: les autres ont pu être chargés à la main. Relancée, \
      la commande écrit de nouveau le fichier .qwc.
      """)
  }

  var servedHelp: String {
    say("The pipeline, a YAML file.", "Le pipeline, un fichier YAML.")
  }

  var userHelp: String {
    say(
      "The name that the Web Connector logs in with. Default: the pipeline’s.",
      "Le nom avec lequel le Web Connector s’identifie. Par défaut\u{A0}: celui du pipeline.")
  }

  var urlHelp: String {
    say(
      "Where the Web Connector finds this server.", "L’adresse de ce serveur pour le Web Connector."
    )
  }

  var runEveryHelp: String {
    say(
      "How often the Web Connector calls by itself, in minutes. Default: only when asked.",
      "À quel intervalle, en minutes, le Web Connector appelle de lui-même. Par défaut\u{A0}: "
        + "seulement à la demande.")
  }

  var qwcHelp: String {
    say(
      "The .qwc file to write. Default: the pipeline’s name in this folder.",
      "Le fichier .qwc à écrire. Par défaut\u{A0}: le nom du pipeline, dans ce dossier.")
  }

  var newPasswordHelp: String {
    say("Make a new password in place of the one known.", "Remplacer le mot de passe connu.")
  }

  func notCallable(_ url: String) -> String {
    let quoted = Words(language).quoted(url)
    return say(
      "The Web Connector does not call \(quoted): it takes https://…, and http://… only on its own "
        + "machine (localhost).",
      "Le Web Connector n’appelle pas \(quoted)\u{A0}: il accepte https://…, et http://… seulement "
        + "sur son propre ordinateur (localhost).")
  }

  func noUser(_ most: Int) -> String {
    say(
      "--user takes one line of 1 to \(most) characters.",
      "--user prend une ligne de 1 à \(most) caractères.")
  }

  /// What was made, and what to do with it on the machine of QuickBooks.
  func added(_ added: AddedCourier, pipeline: String) -> String {
    let words = Words(language)
    var facts = [
      (say("Company", "Entreprise"), added.company), (say("User", "Utilisateur"), added.user),
    ]
    if let password = added.password { facts.append((say("Password", "Mot de passe"), password)) }
    if let file = added.file { facts.append((say("File", "Fichier"), file.string)) }
    let lines = facts.map { "\(words.caption($0.0)) \($0.1)\n" }.joined()
    return lines + "\n" + steps(added, pipeline).joined(separator: "\n") + "\n"
  }

  private func steps(_ added: AddedCourier, _ pipeline: String) -> [String] {
    var steps: [String] = []
    if added.password != nil {
      steps.append(
        say(
          "The password is shown only now: type it into the Web Connector’s Password column.",
          "Le mot de passe n’est affiché que maintenant\u{A0}: entrez-le dans la colonne Password "
            + "du Web Connector."))
    }
    steps.append(
      say(
        "Keep “timeferry watch \(pipeline)” and “timeferry serve \(pipeline)” running.",
        "Laissez tourner «\u{A0}timeferry watch \(pipeline)\u{A0}» et «\u{A0}timeferry serve "
          + "\(pipeline)\u{A0}»."))
    if added.file != nil {
      steps.append(
        say(
          "Open the company file in QuickBooks as Admin in single-user mode, add the .qwc file to "
            + "the Web Connector, allow access even when QuickBooks is not running, and say yes to "
            + "personal data: without it QuickBooks shows no payroll facts.",
          "Ouvrez le fichier d’entreprise dans QuickBooks comme Admin, en mode mono-utilisateur, "
            + "ajoutez le fichier .qwc au Web Connector, permettez l’accès même quand QuickBooks "
            + "n’est pas ouvert, et répondez oui pour les données personnelles\u{A0}: sans elles, "
            + "QuickBooks ne montre rien de la paie."))
    }
    if !added.renewsLists {
      steps.append(
        say(
          "The Web Connector does not renew the lists: the pipeline has no folder for them "
            + "(lists), or its option lists-days is 0.",
          "Le Web Connector ne renouvelle pas les listes\u{A0}: le pipeline n’a pas de dossier "
            + "pour elles (lists), ou son option lists-days est à 0."))
    }
    return steps
  }
}
