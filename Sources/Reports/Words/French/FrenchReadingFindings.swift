import Timesheets

/// Findings of reading.
extension FrenchFindings {
  func undecided(_ check: CheckID, by export: DecidingExport) -> FindingText {
    let title = French.entry(check).title
    return FindingText(
      "Non démontré : \(French.quoted(title))",
      what: "Le contrôle « \(title) » est resté indéterminé, parce que la livraison ne contient "
        + "\(French.lacking(export)).",
      cure: French.cure(export))
  }

  func digestDiffers(_ file: String, _ stated: String, _ found: String) -> FindingText {
    FindingText(
      "Fichier différent de bundle.yaml",
      what: "\(French.quoted(file)) a l’empreinte SHA-256 \(found.onOneLine(atMost: 64)), mais "
        + "bundle.yaml annonce \(stated.onOneLine(atMost: 64)).",
      cure: "Demandez de nouveau la livraison à l’expéditeur : le fichier a été modifié ou abîmé "
        + "en cours de transmission. Si la modification était voulue, corrigez l’empreinte dans "
        + "bundle.yaml.")
  }

  func fileMissing(_ file: String) -> FindingText {
    FindingText(
      "Fichier absent de la livraison",
      what: "bundle.yaml annonce \(French.quoted(file)), mais la livraison ne le contient pas.",
      cure: "Ajoutez le fichier à la livraison, ou retirez sa ligne de bundle.yaml.")
  }

  func statementUnreadable(_ fault: StatementFault) -> FindingText {
    FindingText(
      "bundle.yaml illisible",
      what: French.sentence(fault),
      cure: fault == .notYAML
        ? "Mettez entre guillemets les textes qui contiennent un deux-points ou commencent par un "
          + "signe, et indentez avec des espaces; ou retirez bundle.yaml, dont tout est facultatif."
        : "Corrigez bundle.yaml ou retirez-le : tout ce qu’il contient est facultatif.")
  }

  func malformedXML(_ fault: XMLFault) -> FindingText {
    FindingText(
      "XML mal formé",
      what: "Le XML est mal formé à cet endroit (\(French.reason(fault))), et aucune entrée du "
        + "document n’est donc sûre.",
      cure: "Exportez de nouveau le document. Il a le plus souvent été modifié à la main ou "
        + "tronqué en cours de transmission.")
  }

  func forbiddenXML(_ refusal: XMLRefusal) -> FindingText {
    let what =
      switch refusal {
      case .entity:
        "Le document déclare des entités XML, ce qu’aucune exportation de QuickBooks ne fait."
      case .depth:
        "Les éléments sont imbriqués plus profondément que la limite admise pour QuickBooks."
      case .attributes: "Un élément a plus d’attributs que la limite admise pour QuickBooks."
      case .textLength: "Un texte est plus long que la limite admise pour QuickBooks."
      case .names:
        "Le document a plus de noms différents que la limite admise pour QuickBooks."
      }
    return FindingText(
      "XML refusé par sécurité", what: what,
      cure: "Exportez de nouveau le document à partir de QuickBooks, et demandez d’où vient ce "
        + "fichier." + raising(refusal.limit))
  }

  /// What to do about a limit that a genuine document passes; nothing for one that stands fast.
  private func raising(_ limit: ReadingLimit?) -> String {
    limit.map {
      " Si le fichier est authentique, augmentez limits.\($0.rawValue) dans le pipeline."
    } ?? ""
  }

  func wrappedQBXML(_ element: String) -> FindingText {
    let place = element.isEmpty ? "un élément" : "l’élément \(French.quoted(element))"
    return FindingText(
      "qbXML dans un autre document",
      what: "Le qbXML figure comme texte dans \(place) d’un autre document, par exemple un journal "
        + "d’appels de service Web, et n’y est pas lu.",
      cure: "Enregistrez ce texte dans un fichier à part, avec \(French.quoted("<")) et "
        + "\(French.quoted("&")) là où figurent \(French.quoted("&lt;")) et "
        + "\(French.quoted("&amp;")), puis livrez ce fichier.")
  }

  func unknownQBXMLVersion(_ version: String) -> FindingText {
    FindingText(
      "Version de qbXML inconnue",
      what: "Le document annonce la version de qbXML \(French.quoted(version)), alors qu’une "
        + "version de 2.0 à 16.0 était attendue.",
      cure: "Exportez de nouveau le document dans une version que QuickBooks prend en charge, par "
        + "exemple 13.0.")
  }

  func unreadableHeader(_ fault: HeaderFault) -> FindingText {
    let what =
      switch fault {
      case .missingColumns:
        "Il manque à la ligne d’en-tête des colonnes nécessaires pour lire les lignes qui suivent."
      case .repeatedColumns:
        "La ligne d’en-tête nomme une colonne deux fois, et ses cellules ne se distinguent plus."
      case .misnamedColumns:
        "La ligne d’en-tête nomme des colonnes qu’un fichier de chronomètre n’a pas, à la place de "
          + "JOB, EMP, ITEM, PITEM, PROJ (la classe), NOTE ou BILLINGSTATUS\u{A0}: leur contenu "
          + "serait perdu."
      case .noHeader: "Le tableau n’a pas de ligne d’en-tête pour nommer ses colonnes."
      }
    return FindingText(
      "Ligne d’en-tête inutilisable", what: what,
      cure: "Exportez de nouveau le fichier et laissez sa ligne d’en-tête telle quelle.")
  }

  func undecodableText(_ fault: TextFault) -> FindingText {
    let what =
      switch fault {
      case .notUTF8:
        "L’indicateur d’ordre des octets annonce UTF-8, et il y a ici un octet qui n’existe pas en "
          + "UTF-8."
      case .cutCharacter:
        "Le document s’arrête au milieu d’un caractère; il en manque donc la fin."
      case .outOfStep:
        "Le document est en UTF-16, et il y a ici un octet de trop ou de moins, ou un texte "
          + "d’un octet par lettre; la suite se lit donc comme d’autres caractères."
      case .unknownEncoding(let name):
        "Le document annonce l’encodage \(French.quoted(name)) et contient des lettres accentuées "
          + "ou d’autres caractères hors d’ASCII, alors qu’UTF-8, UTF-16, ISO-8859-1 ou "
          + "Windows-1252 était attendu."
      }
    return FindingText(
      "Texte dans un encodage inutilisable", what: what,
      cure: "Exportez de nouveau le fichier, en UTF-8 si vous avez le choix, et livrez-le tel quel."
    )
  }

  func openQuote(_ column: String) -> FindingText {
    let place = column.isEmpty ? "sur cette ligne" : "dans la colonne \(French.quoted(column))"
    return FindingText(
      "Guillemet jamais fermé",
      what: "Un guillemet ouvert \(place) n’est jamais fermé; le texte a été lu jusqu’à la fin "
        + "de sa ligne.",
      cure: "Fermez le guillemet dans le fichier, ou doublez-le s’il fait partie du texte, puis "
        + "livrez de nouveau le fichier.")
  }

  func rowWithoutHeader(_ keyword: String) -> FindingText {
    FindingText(
      "Ligne sans en-tête",
      what: "Une ligne commence par \(French.quoted(keyword)), mais aucune ligne "
        + "\(French.quoted("!" + keyword)) au-dessus d’elle ne nomme ses colonnes.",
      cure: "Exportez de nouveau le fichier; une ligne d’en-tête a sans doute été supprimée dans "
        + "un tableur.")
  }

  func surplusCells(_ expected: Int, _ found: Int) -> FindingText {
    FindingText(
      "Plus de cellules que de colonnes",
      what: "La ligne compte \(French.count(found, .cell)), mais son en-tête en nomme "
        + "\(French.number(expected)).",
      cure: "Cherchez une tabulation ou une virgule dans un texte sans guillemets, corrigez la "
        + "ligne, puis livrez de nouveau le fichier.")
  }

  func missingCells(_ expected: Int, _ found: Int) -> FindingText {
    FindingText(
      "Ligne qui finit trop tôt",
      what: "La ligne finit après \(French.count(found, .cell)), mais son en-tête en nomme "
        + "\(French.number(expected))\u{A0}: sa fin a sans doute été coupée.",
      cure: "Exportez de nouveau le fichier et livrez-le en entier.")
  }

  func lineTooLong(_ limit: Int) -> FindingText {
    FindingText(
      "Ligne trop longue",
      what: "La ligne dépasse \(French.number(limit))\(French.noBreak)octets; la suite n’a pas été "
        + "lue.",
      cure: "Exportez de nouveau le fichier. Le plus souvent, une fin de ligne s’est perdue en "
        + "cours de transmission." + raising(.lineBytes))
  }

  func blockNotEnded(_ endWord: String) -> FindingText {
    FindingText(
      "Bloc sans fin",
      what: "La section suivante commence avant que \(French.quoted(endWord)) ne termine le bloc "
        + "qui la précède.",
      cure: "Exportez de nouveau le fichier; des lignes ont sans doute été supprimées dans un "
        + "tableur.")
  }

  func unreadableValue(_ field: String, _ text: String) -> FindingText {
    let seen = text.isEmpty ? "est vide, ce" : "contient \(French.quoted(text)), ce"
    return FindingText(
      "Valeur illisible : \(field.onOneLine(atMost: 40))",
      what: "Le champ \(French.quoted(field)) \(seen) qui n’est pas une valeur possible.",
      cure: "Corrigez la valeur là d’où vient le fichier, puis livrez-le de nouveau.")
  }

  func doubtfulElement(_ name: String, _ doubt: ElementDoubt) -> FindingText {
    let element = French.quoted(name)
    return switch doubt {
    case .repeated:
      FindingText(
        "\(name.onOneLine(atMost: 40)) y est deux fois",
        what: "L’entrée contient l’élément \(element) plus d’une fois, alors qu’un seul au plus "
          + "était attendu; rien ne dit lequel est le bon.",
        cure: "N’en laissez qu’un là d’où vient le fichier, puis livrez-le de nouveau.")
    case .holdsElement:
      FindingText(
        "Un élément dans le texte de \(name.onOneLine(atMost: 40))",
        what: "Un autre élément se trouve dans \(element), alors qu’un simple texte était "
          + "attendu; son texte n’est donc pas connu.",
        cure: "Écrivez le texte sans balises, ou avec « &lt; » à la place de "
          + "« < », puis livrez de nouveau le fichier.")
    }
  }

  func responseRefused(_ list: String, _ code: Int, _ reply: String) -> FindingText {
    let words = reply.isEmpty ? "" : " (\(French.quoted(reply)))"
    let cure =
      permissionCure(code)
      ?? (LoadStatus(rawValue: code) == .featureOff
        ? "Activez la fonction dans QuickBooks, ou retirez cette requête de l’exportation."
        : "Refaites l’exportation; le message de QuickBooks dit ce qui l’a empêchée.")
    return FindingText(
      "Requête refusée par QuickBooks",
      what: "QuickBooks a répondu à la requête \(French.queried(list)) par le code d’état "
        + "\(code)\(words), et la liste est donc incomplète.",
      cure: cure)
  }

  /// What to do about a query refused for want of a right; nil for any other refusal.
  func permissionCure(_ code: Int) -> String? {
    switch LoadStatus(rawValue: code) {
    case .userLacksPermission:
      "Refaites l’exportation en tant qu’administrateur, ou en tant qu’utilisateur autorisé à voir "
        + "cette liste."
    case .applicationLacksPermission:
      "Donnez à l’application qui exporte le droit de lire ces données : "
        + "\(Menu.integratedApplications.french) > Propriétés."
    default: nil
    }
  }
}

extension French {
  /// What a refused query asked for: a list by its name, anything else by the vendor's own word.
  fileprivate static func queried(_ list: String) -> String {
    quoted(ListKind(rawValue: list).map(name) ?? list)
  }
}
