import Reports
import Timesheets

/// The blank that keeps a French sign on the line of its word.
private let noBreak = "\u{00A0}"

/// The French (Canada) wording of configuration faults.
struct ConfigurationFrench {
  func sentence(_ kind: ConfigurationError.Kind) -> String {
    switch kind {
    case .notYAML(let problem): return sentence(problem)
    case .unknownKey(let found, let nearest, let allowed):
      return "clé inconnue \(code(found))" + advice(nearest, allowed)
    case .unknownCheck(let found, let nearest):
      return "aucun contrôle et aucun réglage ne s’appelle \(code(found))"
        + (nearest.map { "; vouliez-vous dire \(code($0))?" }
          ?? "; \(code("timeferry explain")) donne la liste des contrôles")
    case .repeatedKey(let key, let line):
      return "\(code(key)) figure ici une deuxième fois; la première est à la ligne \(line)"
    case .missingKey(let key): return "il manque \(code(key)) ici"
    case .wrongType(let key, let expected, let found):
      return "\(key.isEmpty ? "le fichier" : code(key)) doit être \(text(expected)), "
        + "mais la valeur est \(text(found))"
    case .unknownWord(let key, let found, let nearest, let allowed):
      return "\(code(key)) ne peut pas être \(code(found))" + advice(nearest, allowed)
    case .outOfRange(let key, let found, let least, let most):
      let range = least == most ? "\(least)" : "de \(least) à \(most)"
      return "\(code(key)) doit être \(range), mais la valeur est \(found)"
    case .reversed(let from, let through):
      return "\(code(through)) doit venir après \(code(from))"
    case .contradiction(let first, let second):
      return "\(code(first)) et \(code(second)) se contredisent"
    case .missingFile(let key, let path, let nearest):
      return (key.isEmpty ? "ce fichier n’existe pas" : start(key) + "\(file(path)) n’existe pas")
        + (nearest.map { "; vouliez-vous dire \(file($0))?" } ?? "")
    case .unreadableFile(let key, let path, let reason):
      return start(key) + "impossible de lire \(file(path))\(noBreak): \(reason)"
    case .notAPicture(let key, let path):
      return start(key) + "\(file(path)) n’est ni une image PNG ni une image JPEG"
    case .pictureTooLarge(let key, let path, let limit):
      return start(key) + "\(file(path)) dépasse \(limit >> 10)\(noBreak)Kio; chaque rapport "
        + "contient cette image, donnez-en donc une plus petite"
    case .badTable(let fault): return sentence(fault)
    case .insideInbox(let key):
      return (key.isEmpty ? "ce fichier" : code(key)) + " se trouve dans le dossier de "
        + "\(code("inbox")), où tout passe pour une livraison et est déplacé; donnez à "
        + "\(code("inbox")) un dossier à lui"
    case .watchNeeds(let key):
      return "il manque \(code(key)); un pipeline surveillé, ou pour lequel un Web Connector "
        + "transmet, nomme \(code("inbox")), \(code("outbox")) et \(code("ledger"))"
    case .noPipelineInside:
      return "il n’y a de pipeline.yaml ni dans ce dossier ni dans les dossiers qu’il contient"
    case .sharedInbox(let path, let other):
      return "\(code("inbox"))\(noBreak): \(file(path)) reçoit aussi les livraisons de "
        + "\(file(other)); donnez à chaque pipeline son propre dossier de réception"
    case .sharedLedger(let path, let other):
      return "\(code("ledger"))\(noBreak): \(file(path)) est aussi le registre de \(file(other)), "
        + "qui sert une autre entreprise; donnez à chaque entreprise son propre registre"
    }
  }

  private func sentence(_ problem: YAMLProblem) -> String {
    switch problem {
    case .tab: "une tabulation occupe la place d’espaces; indentez avec des espaces"
    case .reservedCharacter(let character):
      "aucun texte simple ne commence par \(code(character)); mettez le texte entre guillemets"
    case .openQuote: "ce guillemet ne se ferme jamais"
    case .strayColon:
      "un deuxième \(code(":")) sur la même ligne; mettez le texte entre guillemets"
    case .missingColon: "une clé sans deux-points; écrivez \(code("clé: valeur"))"
    case .openBracket: "ce crochet ou cette accolade ne se ferme jamais"
    case .indentation:
      "le retrait de cette ligne n’est ni celui de ses voisines ni celui d’une section"
    case .controlCharacter: "un caractère de contrôle se trouve ici"
    case .severalDocuments: "un deuxième document commence ici; un fichier n’en contient qu’un"
    case .tag:
      "les étiquettes (comme \(code("!!binary"))) ne servent pas ici; écrivez la valeur seule"
    case .alias:
      "les ancres et les alias (\(code("&")) et \(code("*"))) ne servent pas ici; "
        + "mettez le texte entre guillemets"
    case .keyIsNotText: "une clé doit être un mot, pas une liste ni une section"
    case .tooManyBytes(let limit): "le fichier dépasse \(limit) octets"
    case .tooManyValues(let limit): "le fichier contient plus de \(limit) valeurs"
    case .tooDeep(let limit): "des sections emboîtées sur plus de \(limit) niveaux"
    case .other(let problem): "ceci n’est pas du YAML\(noBreak): \(problem)"
    }
  }

  private func sentence(_ fault: ConfigurationError.TableFault) -> String {
    switch fault {
    case .empty: return "la table est vide; sa première ligne doit nommer ses colonnes"
    case .missingColumn(let column, let found):
      let columns = found.map { code($0) }.joined(separator: ", ")
      return "il n’y a pas de colonne \(self.column(column)); les colonnes sont \(columns)"
    case .repeatedColumn(let column): return "deux colonnes s’appellent \(self.column(column))"
    case .openQuote: return "un guillemet s’ouvre sur cette ligne et ne se ferme jamais"
    case .surplusCells(let expected, let found):
      return "\(found) cellules, alors que l’en-tête compte \(expected) colonnes"
    case .lineTooLong(let limit): return "cette ligne dépasse \(limit) octets"
    case .unknownKind(let found, let nearest, _):
      let words = ReferenceRole.allCases.map { $0.mappingWord(.french) }
      return "type inconnu \(code(found))" + advice(nearest, words)
    case .emptyCell(let column): return "la colonne \(self.column(column)) est vide"
    case .contradiction(let source, let target, let earlier, let file, let line):
      let name = source.isEmpty ? "tout type d’heures" : code(source)
      return "\(name) va vers \(code(target)) ici et vers \(code(earlier)) dans \(file):\(line)"
    case .scopeOnOtherKind(let column):
      return
        "la colonne \(self.column(column)) ne précise que les éléments de salaire; videz-la ici"
    }
  }

  private func start(_ key: String) -> String { key.isEmpty ? "" : "\(code(key))\(noBreak): " }

  private func advice(_ nearest: String?, _ allowed: [String]) -> String {
    if let nearest { return "; vouliez-vous dire \(code(nearest))?" }
    return allowed.isEmpty
      ? "" : "; valeurs permises\(noBreak): \(listed(allowed, or: "ou", quoting: code))"
  }

  private func text(_ expected: ConfigurationError.ExpectedValue) -> String {
    switch expected {
    case .text: "un texte"
    case .wholeNumber: "un nombre entier"
    case .bytes: "un nombre d’octets, comme 512 MiB"
    case .yesOrNo: "\(code("true")) ou \(code("false"))"
    case .date: "un jour du calendrier, comme 2026-11-14"
    case .timeOfDay: "une heure de la journée, comme 18:30"
    case .digest: "une empreinte SHA-256 de 64 chiffres hexadécimaux"
    case .list: "une liste"
    case .section: "une section, avec une clé par ligne"
    }
  }

  private func text(_ found: ConfigurationError.FoundValue) -> String {
    switch found {
    case .nothing: "vide"
    case .text(let text): code(text)
    case .list: "une liste"
    case .section: "une section"
    }
  }

  /// A column of a table by its French name, and the English one where that is another: a table
  /// may have either.
  private func column(_ name: String) -> String {
    let french: String? =
      switch name {
      case "kind": "type"
      case "person": "personne"
      case "employee": "employé"
      case "customer": "client"
      case "service item": "article de service"
      case "class": "classe"
      default: nil
      }
    return french.map { "\(code($0)) (ou \(code(name)))" } ?? code(name)
  }

  private func code(_ word: String) -> String { "«\(noBreak)\(excerpt(word))\(noBreak)»" }

  /// A path is given whole: it is what one looks for.
  private func file(_ path: String) -> String { "«\(noBreak)\(path)\(noBreak)»" }
}
