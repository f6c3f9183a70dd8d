import Timesheets

/// The sentences of findings about answers in French.
struct FrenchAnswerFindings {
  let words: Words
  let entries: AnsweredEntries

  func text(of finding: AnswerFindingDetail) -> FindingText {
    switch finding {
    case .foreignSet(let id, let answers): foreignSet(id, answers)
    case .foreignRequest(let requestID, let set): foreignRequest(requestID, set)
    case .ambiguousRequest(let requestID): ambiguousRequest(requestID)
    case .contradiction(let requestID): contradiction(requestID)
    case .loadedTwice(let identity, let first, let second): loadedTwice(identity, first, second)
    case .sharedTxnID(let txnID): sharedTxnID(txnID)
    case .superseded(let identity, let set): superseded(identity, set)
    case .otherTime(let identity, let sentDate, let sentMinutes, let date, let minutes):
      otherTime(identity, sent: told(sentDate, sentMinutes), found: told(date, minutes))
    case .deletionNotFound(let identity, let txnID): deletionNotFound(identity, txnID)
    case .ambiguousContent(let identity, let standing): ambiguousContent(identity, standing)
    case .warned(let identity, let code, _): warned(identity, code)
    case .doubtful(let identity, let code, _): doubtful(identity, code)
    case .questionRefused(let code, _): questionRefused(code)
    case .questionCutShort: questionCutShort
    case .messageSetStatus(let code, let set): messageSetStatus(code, set)
    case .hostFailure(let failure): hostFailure(failure)
    case .requestDocument: requestDocument
    case .noAnswer(let nature): noAnswer(nature)
    case .unreadable(let detail): unreadable(detail)
    }
  }

  private let menu = Menu.weeklyTimesheet.french

  private func foreignSet(_ id: String, _ answers: Int) -> FindingText {
    let isMany = French.isPlural(answers)
    let given = French.number(answers) + French.noBreak + (isMany ? "réponses" : "réponse")
    let requests = isMany ? "des requêtes" : "une requête"
    let seen =
      id.isEmpty
      ? "Le document donne \(given) sans identifiant de jeu de messages, à \(requests) que ce "
        + "registre ne connaît pas."
      : "Le document donne \(given) au jeu de messages \(French.quoted(id)), qui n’a jamais été "
        + "écrit pour ce registre."
    return FindingText(
      "Réponse à un lot inconnu de ce registre",
      what: seen + " Une réponse à l’un de ses propres lots était attendue, et rien de celle-ci "
        + "ne compte.",
      cure: "Remettez-la là où le lot a été écrit : au pipeline ou au --ledger de cette "
        + "entreprise.")
  }

  private func foreignRequest(_ requestID: String, _ set: String) -> FindingText {
    FindingText(
      "Réponse à une requête jamais faite",
      what: "Le document répond à la requête \(French.quoted(requestID)), que ne contenait pas "
        + "\(file(set)). Seules des réponses à ses propres requêtes étaient attendues.",
      cure: "Le fichier a été modifié avant son chargement : cherchez sous \(menu) ce qu’il a "
        + "ajouté, puis lancez timeferry verify sur son dossier.")
  }

  private func ambiguousRequest(_ requestID: String) -> FindingText {
    FindingText(
      "Réponse à un envoi indéterminé",
      what: "La requête \(French.quoted(requestID)) a été envoyée plus d’une fois, et sa réponse "
        + "ne nomme aucun jeu de messages; personne ne peut dire quel envoi est visé, et elle ne "
        + "compte pour aucun.",
      cure:
        "Remettez à Timeferry le document entier que QuickBooks a répondu, avec son "
        + "newMessageSetID. S’il n’en a pas, lancez la requête des heures de la période.")
  }

  private func contradiction(_ requestID: String) -> FindingText {
    FindingText(
      "Réponses contradictoires",
      what: "Les réponses à la requête \(French.quoted(requestID)) se contredisent, ou visent une "
        + "autre entrée que la sienne. Une seule réponse était attendue.",
      cure: French.askForTime)
  }

  private func loadedTwice(
    _ identity: EntryIdentity, _ first: String, _ second: String
  ) -> FindingText {
    FindingText(
      "Deux fois dans QuickBooks",
      what: "\(entry(identity)) se trouve deux fois dans QuickBooks, sous les TxnID "
        + "\(French.quoted(first)) et \(French.quoted(second)), alors qu’une fois était attendue : "
        + "elle a été chargée deux fois.",
      cure: "Supprimez l’une des deux sous \(menu), puis livrez une exportation des heures.")
  }

  private func sharedTxnID(_ txnID: String) -> FindingText {
    FindingText(
      "Un seul TxnID pour deux entrées",
      what: "Deux entrées ont reçu le même TxnID \(French.quoted(txnID)); une entrée de QuickBooks "
        + "ne peut pas être les deux.",
      cure: "Cherchez sous \(menu) laquelle des deux s’y trouve, puis livrez une exportation des "
        + "heures. D’ici là, n’en chargez aucune de nouveau.")
  }

  private func superseded(_ identity: EntryIdentity, _ set: String) -> FindingText {
    FindingText(
      "Chargée, mais encore dans un autre fichier",
      what: "\(entry(identity)) se trouve dans QuickBooks par un fichier antérieur, alors que "
        + "\(file(set)) la contient aussi et n’a pas encore de réponse.",
      cure:
        "Ne chargez pas \(file(set)) : ses heures compteraient deux fois. S’il est déjà chargé, "
        + "remettez sa réponse à Timeferry.")
  }

  private func otherTime(_ identity: EntryIdentity, sent: String, found: String) -> FindingText {
    FindingText(
      "D’autres heures que celles envoyées",
      what: "\(entry(identity)) : QuickBooks devait écrire \(sent), et montre \(found).",
      cure: "Comparez l’entrée sous \(menu) avec le rapport de son traitement, et corrigez-la à la "
        + "main au même endroit.")
  }

  private func deletionNotFound(_ identity: EntryIdentity, _ txnID: String) -> FindingText {
    FindingText(
      "Rien à supprimer",
      what: "\(entry(identity)) : QuickBooks ne connaît aucune entrée de TxnID "
        + "\(French.quoted(txnID)) à supprimer. Elle a été supprimée à la main, ou un autre "
        + "fichier d’entreprise était ouvert; personne ne peut le dire, et la suppression reste "
        + "sans réponse.",
      cure: "Vérifiez sous \(Menu.openCompany.french) que le bon fichier d’entreprise est ouvert, "
        + "lancez les requêtes de questions/, puis remettez leurs réponses à Timeferry.")
  }

  private func ambiguousContent(_ identity: EntryIdentity, _ standing: Int) -> FindingText {
    FindingText(
      "Entrées semblables que personne ne peut distinguer",
      what: "QuickBooks montre \(French.count(standing, .entry)) de la même personne, du même jour "
        + "et de la même durée que \(entry(identity, inSentence: true)), sans son ExternalGUID; "
        + "personne ne peut dire si elle est là, et elle reste donc inconnue.",
      cure: "Consultez ce jour sous \(menu), supprimez-y ce qui est en trop, puis relancez la "
        + "requête de ses heures.")
  }

  private func warned(_ identity: EntryIdentity, _ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Faite, avec l’avertissement \(code)",
      what: "\(entry(identity)) : QuickBooks a fait ce qui était demandé, avec l’avertissement "
        + "\(code). \(text.meaning)", cure: text.cure)
  }

  private func doubtful(_ identity: EntryIdentity, _ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Réponse \(code), qui ne prouve rien",
      what: "\(entry(identity)) : QuickBooks a répondu \(code), ce qui ne dit pas si elle s’y "
        + "trouve. \(text.meaning)", cure: French.askForTime)
  }

  private func questionRefused(_ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Question refusée par le code d’état \(code)",
      what: "QuickBooks a refusé la question par le code d’état \(code), et elle ne tranche donc "
        + "rien. \(text.meaning)",
      cure: text.cure
        + " Relancez ensuite le fichier de questions/, puis remettez sa réponse à Timeferry.")
  }

  private var questionCutShort: FindingText {
    FindingText(
      "Heures montrées en partie seulement",
      what: "La réponse ne montre pas toutes les heures demandées. Ce qu’elle montre compte; pour "
        + "le reste, elle ne prouve aucune absence.",
      cure:
        "Relancez le fichier de questions/, enregistrez sa réponse en entier, puis remettez-la à "
        + "Timeferry.")
  }

  private func messageSetStatus(_ code: Int, _ set: String) -> FindingText {
    let text = words.text(ofMessageSetStatus: code)
    return FindingText(
      "Code d’état \(code) d’un jeu de messages",
      what: "QuickBooks répond \(code) au sujet de \(file(set)). \(text.meaning)", cure: text.cure)
  }

  private func hostFailure(_ failure: HostFailure) -> FindingText {
    let text = words.text(of: failure)
    return FindingText(
      "Aucune réponse : \(failure.hexadecimal)",
      what: "Au lieu d’une réponse, le document contient \(failure.hexadecimal). \(text.meaning)",
      cure: text.cure)
  }

  private var requestDocument: FindingText {
    FindingText(
      "Une requête au lieu de sa réponse", what: words.sentence(.request),
      cure:
        "Remettez à Timeferry le fichier où l’outil de chargement a enregistré la réponse. Le lot "
        + "d’un traitement qui n’a jamais été chargé est à charger d’abord; ne chargez aucun "
        + "autre fichier de requêtes.")
  }

  private func noAnswer(_ nature: AnswerNature) -> FindingText {
    FindingText(
      "Aucune réponse",
      what: words.sentence(nature) + " Rien n’y a pu être comparé à ce qui a été envoyé.",
      cure:
        "Remettez à Timeferry le document entier que QuickBooks a répondu, de sa première ligne à "
        + "la dernière.")
  }

  private func unreadable(_ detail: FindingDetail) -> FindingText {
    let text = words.text(ofUnreadable: detail)
    var what = text.what
    if case .malformedXML(let fault) = detail {
      what = "Le XML est mal formé à cet endroit (\(French.reason(fault)))."
    }
    return FindingText(
      text.cause, what: what + " Ce qui précède cet endroit compte; ce qui suivait manque.",
      cure:
        "Remettez de nouveau à Timeferry la réponse telle que QuickBooks l’a donnée. Si personne "
        + "ne l’a plus, les fichiers de questions/ règlent ce qui manque.")
  }

  // What sentences are about

  private func file(_ set: String) -> String {
    entries.file(ofSet: set) ?? "le jeu de messages \(French.quoted(set))"
  }

  private func entry(_ identity: EntryIdentity, inSentence: Bool = false) -> String {
    let noun = inSentence ? "l’entrée" : "L’entrée"
    guard let line = entries.line(identity) else { return "\(noun) \(identity.hexadecimal)" }
    let person = line.person.isEmpty ? "" : "\(French.quoted(line.person)), "
    return "\(noun) \(person)\(told(line.date, line.minutes))"
  }

  private func told(_ date: WorkDate?, _ minutes: Int32?) -> String {
    let day = date.map(French.date) ?? "aucune date"
    let time = minutes.map { French.hoursAndMinutes(Int($0)) } ?? "aucune durée"
    return "\(day), \(time)"
  }
}
