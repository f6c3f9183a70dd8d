import Console
import Pipeline
import Timesheets
import WebConnector

/// What `timeferry-connector` itself says, in the language of the process.
extension CommandWords {
  var connectorAbstract: String {
    say(
      "Hands batches to the QuickBooks Web Connector and keeps what it answers.",
      "Remet les lots au QuickBooks Web Connector et garde ses réponses.")
  }

  var connectorDiscussion: String {
    say(
      "Also called as “timeferry serve” and “timeferry connector”.",
      "S’appelle aussi par «\u{A0}timeferry serve\u{A0}» et «\u{A0}timeferry connector\u{A0}».")
  }

  var serveAbstract: String {
    say(
      "Answer the calls of the QuickBooks Web Connector, until stopped.",
      "Répondre aux appels du QuickBooks Web Connector, jusqu’à l’arrêt.")
  }

  var serveDiscussion: String {
    say(
      """
      Published batches are handed over in their order, and each answer is put into the inbox, \
      where “timeferry watch” takes it. Without a certificate only calls from this machine are \
      taken. SIGTERM and SIGINT stop after the call at hand.
      """,
      """
      Les lots publiés sont remis dans leur ordre, et chaque réponse va dans le dossier de \
      réception, où «\u{A0}timeferry watch\u{A0}» la prend. Sans certificat, seuls les appels de \
      cet ordinateur sont reçus. SIGTERM et SIGINT arrêtent après l’appel en cours.
      """)
  }

  var listenHelp: String {
    say("The address to listen on.", "L’adresse où écouter.")
  }

  var portHelp: String {
    say("The port to listen on.", "Le port où écouter.")
  }

  var certificateHelp: String {
    say(
      "The server’s certificate and those that vouch for it, a PEM file.",
      "Le certificat du serveur et ceux qui le garantissent, un fichier PEM.")
  }

  var keyHelp: String {
    say("The certificate’s key, a PEM file.", "La clé du certificat, un fichier PEM.")
  }

  var answerLimitHelp: String {
    say(
      "How long one answer of QuickBooks may be, in MiB.",
      "La longueur permise d’une réponse de QuickBooks, en Mio.")
  }

  var patienceHelp: String {
    say(
      "How long a caller may keep the server waiting, in seconds.",
      "Combien de secondes le serveur attend un appel qui tarde.")
  }

  func outOfRange(_ option: String, _ range: ClosedRange<Int>) -> String {
    say(
      "\(option) takes \(range.lowerBound) to \(range.upperBound).",
      "\(option) va de \(range.lowerBound) à \(range.upperBound).")
  }

  func sentence(_ event: ServerEvent) -> String {
    switch event {
    case .listening(let name):
      say("Waiting for the Web Connector at \(name)", "En attente du Web Connector à \(name)")
    case .refused(let peer, let fault):
      say(
        "A call from \(peer) was refused: \(fault.sentence(in: language))",
        "Un appel de \(peer) a été refusé\u{A0}: \(fault.sentence(in: language))")
    case .full(let peer, let most):
      say(
        "A call from \(peer) was not read: others hold the \(most >> 20) MiB that calls may take.",
        "Un appel de \(peer) n’a pas été lu\u{A0}: d’autres occupent les \(most >> 20) Mio que les "
          + "appels peuvent prendre.")
    case .stopped: say("Stopped.", "Arrêté.")
    }
  }
}

extension ServeFailure {
  /// What is wrong and what to do.
  func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .unencrypted(let address):
      "At \(address), calls would come from other machines unencrypted, with the password in them. "
        + "Give --certificate and --key, or listen on 127.0.0.1."
    case .halfACertificate: "--certificate and --key go together."
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason.reason(in: .english))"
    case .noCertificate(let path):
      "\(path) holds no certificate in PEM form: a text that begins with BEGIN CERTIFICATE."
    case .noKey(let path):
      "\(path) holds no key in PEM form (a text that begins with BEGIN PRIVATE KEY), or one that "
        + "has a passphrase. Give the key without passphrase, in a file that only this program’s "
        + "user can read."
    case .mismatch(let certificate, let key):
      "The key in \(key) is not that of the certificate in \(certificate)."
    case .occupied(let name):
      "Another program listens at \(name) already. Stop it, or choose another --port."
    case .refused(let name, let reason):
      "The system does not let this program listen at \(name): \(reason.reason(in: .english))"
    }
  }

  private var french: String {
    switch self {
    case .unencrypted(let address):
      "À l’adresse \(address), des appels viendraient d’autres ordinateurs sans chiffrement, mot "
        + "de passe compris. Indiquez --certificate et --key, ou écoutez à 127.0.0.1."
    case .halfACertificate: "--certificate et --key vont ensemble."
    case .unreadable(let path, let reason):
      "\(path) ne peut être lu\u{A0}: \(reason.reason(in: .french))"
    case .noCertificate(let path):
      "\(path) ne contient pas de certificat PEM, un texte qui commence par BEGIN CERTIFICATE."
    case .noKey(let path):
      "\(path) ne contient pas de clé PEM (un texte qui commence par BEGIN PRIVATE KEY), ou la clé "
        + "est protégée par une phrase secrète. Donnez la clé sans phrase secrète, dans un fichier "
        + "que seul l’utilisateur de ce programme peut lire."
    case .mismatch(let certificate, let key):
      "La clé de \(key) n’est pas celle du certificat de \(certificate)."
    case .occupied(let name):
      "Un autre programme écoute déjà à \(name). Arrêtez-le, ou choisissez un autre --port."
    case .refused(let name, let reason):
      "Le système ne laisse pas ce programme écouter à \(name)\u{A0}: \(reason.reason(in: .french))"
    }
  }
}
