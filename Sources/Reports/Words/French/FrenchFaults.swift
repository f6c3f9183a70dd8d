import Timesheets

extension French {
  /// Why XML is not well-formed, as part of a sentence.
  static func reason(_ fault: XMLFault) -> String {
    switch fault {
    case .noElement: "aucun élément ne commence là où il en faut un"
    case .cutShort: "le fichier s’arrête trop tôt"
    case .otherEndTag(let opened, let line, let closed):
      "la balise </\(closed.onOneLine(atMost: 40))> ne ferme pas le "
        + "<\(opened.onOneLine(atMost: 40))> de la ligne\(noBreak)\(number(Int(line)))"
    case .openTag: "il manque le \(quoted(">")) d’une balise"
    case .behindEnd: "quelque chose suit la fin du document"
    case .declaration: "la déclaration XML est abîmée, ou quelque chose la précède"
    case .strayMark:
      "un \(quoted("<")) ou un \(quoted("&")) figure tel quel dans un texte, et non comme "
        + "\(quoted("&lt;")) ou \(quoted("&amp;"))"
    case .character: "un caractère que XML n’admet pas s’y trouve"
    case .undefinedEntity(let name): "rien ne définit l’entité \(quoted("&" + name + ";"))"
    case .attribute: "un attribut n’a pas sa valeur, ses guillemets ou l’espace qui le précède"
    case .repeatedAttribute(let name): "une balise a deux fois l’attribut \(quoted(name))"
    case .openSection: "un commentaire ou une autre section commence ici et ne se termine jamais"
    case .other(""): "il n’est pas conforme"
    case .other(let words): "le lecteur XML dit, en anglais, \(quoted(words))"
    }
  }

  /// What is wrong with a `bundle.yaml`, as a sentence.
  static func sentence(_ fault: StatementFault) -> String {
    switch fault {
    case .notYAML: "bundle.yaml n’est pas du YAML à cet endroit."
    case .tooLarge: "bundle.yaml contient plus que ce qu’un bordereau peut dire."
    case .unknownKey(let key, let near):
      "\(quoted(key)) n’est pas un mot de bundle.yaml." + nearest(near)
    case .wrongValue(let key, "", let expected, _):
      "Dans bundle.yaml, \(quoted(key)) est vide, alors \(attendance(expected))."
    case .wrongValue("", _, let expected, _):
      "Le contenu de bundle.yaml ne convient pas, alors \(attendance(expected))."
    case .wrongValue(let key, let found, let expected, let near):
      "Dans bundle.yaml, \(quoted(key)) contient \(quoted(found)), alors "
        + "\(attendance(expected))." + nearest(near)
    case .repeatedKey(let key): "\(quoted(key)) figure plus d’une fois dans bundle.yaml."
    case .missingKey(let key): "Il manque \(quoted(key)) dans bundle.yaml."
    case .reversed(let from, let through):
      "Dans bundle.yaml, \(quoted(through)) précède \(quoted(from))."
    case .contradiction(let first, let second):
      "Dans bundle.yaml, \(quoted(first)) et \(quoted(second)) se contredisent."
    }
  }

  private static func nearest(_ near: String?) -> String {
    near.map { " Le plus proche est \(quoted($0))." } ?? ""
  }

  /// What was expected, after "alors".
  private static func attendance(_ value: StatementValue) -> String {
    switch value {
    case .text: "qu’un texte était attendu"
    case .weekday: "qu’un jour de la semaine en anglais, comme monday, était attendu"
    case .date: "qu’une date, comme 2026-11-14, était attendue"
    case .yesOrNo: "que true ou false était attendu"
    case .digest: "qu’une empreinte SHA-256 de 64 chiffres hexadécimaux était attendue"
    case .section:
      "qu’une section était attendue, avec une ligne \(quoted("clé\(noBreak): valeur")) par clé"
    }
  }
}
