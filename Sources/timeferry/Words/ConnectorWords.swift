import Console

/// The words of `serve` and `connector`, as far as this program says them.
extension CommandWords {
  var serveAbstract: String {
    say(
      "Answer the calls of the QuickBooks Web Connector, until stopped.",
      "Répondre aux appels du QuickBooks Web Connector, jusqu’à l’arrêt.")
  }

  var connectorAbstract: String {
    say(
      "Prepare a company for the QuickBooks Web Connector.",
      "Préparer une entreprise pour le QuickBooks Web Connector.")
  }

  var passedOnHelp: String {
    say(
      "What timeferry-connector is told; --help lists it.",
      "Ce qui est transmis à timeferry-connector; --help le décrit.")
  }

  /// The program that speaks HTTP does not stand where it is looked for, or does not start.
  func noConnector(_ path: String, _ reason: String) -> String {
    let build =
      "CONNECTOR=1 swift build -c release --product timeferry-connector --static-swift-stdlib"
    return say(
      "\(path) cannot be started: \(reason). The server for the Web Connector is a program of its "
        + "own that must be beside this one. Build it from the same sources with “\(build)”, and "
        + "copy it there.",
      "\(path) ne peut être lancé\u{A0}: \(reason). Le serveur pour le Web Connector est un "
        + "programme distinct qui doit être à côté de celui-ci. Compilez-le à partir des mêmes "
        + "sources avec «\u{A0}\(build)\u{A0}», et copiez-le là.")
  }
}
