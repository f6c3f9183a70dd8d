import Console
import Reports

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
      earlier ones may have been loaded by hand. Called again, it writes the .qwc file anew, with \
      the address and interval it had where none is given.
      """,
      """
      Le mot de passe est affiché une seule fois et n’est gardé nulle part. Seuls les lots de \
      traitements ultérieurs sont remis\u{A0}: les autres ont pu être chargés à la main. Relancée, \
      la commande écrit de nouveau le fichier .qwc, avec l’adresse et l’intervalle qu’il avait si \
      rien d’autre n’est indiqué.
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
      "Where the Web Connector finds this server. Default: http://localhost:8743/.",
      "L’adresse de ce serveur pour le Web Connector. Par défaut\u{A0}: http://localhost:8743/.")
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
      "--user takes 1 to \(most) characters on one line, without control characters.",
      "--user prend de 1 à \(most) caractères sur une ligne, sans caractères de commande.")
  }

  var qwcIsAFile: String {
    say(
      "--qwc names a file. Standard output shows the password and what to do.",
      "--qwc indique un fichier. La sortie standard montre le mot de passe et ce qu’il faut faire.")
  }
}
