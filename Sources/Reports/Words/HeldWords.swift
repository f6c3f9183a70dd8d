import Timesheets

/// Captions of what is held, of the worklist, and of the texts that QuickBooks would not keep.
enum HeldLabel: CaseIterable, Sendable {
  case heldFile, worklist, nearNames, nameInSource, employee
  case texts, characters, character, codePoint, field, becomes, lost, tooLong, length, limit
  case leftOut
}

/// What the sections of held entries, of the worklist and of texts say above their tables.
enum HeldFact: CaseIterable, Sendable {
  case correct, wholeDocuments, worklist, worklistBack, texts
}

/// What becomes of a text that QuickBooks does not keep as it is.
enum TextFate: CaseIterable, Sendable {
  /// The character is left out when the batch is written.
  case leftOut
  /// The batch has the character, and nobody knows what QuickBooks makes of it.
  case uncertain
  /// The entry is held because of it.
  case held
  /// QuickBooks refuses the request that has it.
  case refused
}

extension Words {
  func label(_ label: HeldLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// What stands above a table of held entries, of the worklist or of texts.
  func sentence(_ fact: HeldFact) -> String {
    switch language {
    case .english: English.sentence(fact)
    case .french: French.sentence(fact)
    }
  }

  /// What becomes of a text that QuickBooks does not keep, in a few words.
  func word(_ fate: TextFate) -> String {
    switch language {
    case .english: English.word(fate)
    case .french: French.word(fate)
    }
  }
}

extension English {
  fileprivate static func label(_ label: HeldLabel) -> String {
    switch label {
    case .heldFile: "File to correct"
    case .worklist: "Names to map"
    case .nearNames: "Near names in QuickBooks"
    case .nameInSource: "Name in the source"
    case .employee: "Employee"
    case .texts: "Texts that QuickBooks would not keep"
    case .characters: "Characters"
    case .character: "Character"
    case .codePoint: "Code point"
    case .field: "Field"
    case .becomes: "What becomes of it"
    case .lost: "Characters lost"
    case .tooLong: "Texts that are too long"
    case .length: "Length"
    case .limit: "What fits"
    case .leftOut: "Entries that are not carried, and why"
    }
  }

  fileprivate static func sentence(_ fact: HeldFact) -> String {
    switch fact {
    case .correct:
      "Correct the lines in the file that is named, and deliver that file again; or fix what the "
        + "cause names, and deliver the export again. What is batched already is not carried twice."
    case .wholeDocuments: "These documents are broken and are in held/ whole."
    case .worklist:
      "These names link to nothing in QuickBooks, or not to one element alone. Near names are "
        + "suggestions; none of them is ever taken by itself."
    case .worklistBack:
      "Fill in the column quickbooks of mapping-worklist.csv, name the file under mapping: in "
        + "pipeline.yaml or give it with --mapping, and run the delivery again."
    case .texts:
      "QuickBooks keeps text in a code page of Windows, Windows-1252, and each field has its "
        + "length. Write the text otherwise in the time system if it matters."
    }
  }

  fileprivate static func word(_ fate: TextFate) -> String {
    switch fate {
    case .leftOut: "left out of the batch, as QuickBooks takes no such character"
    case .uncertain: "is in the batch; QuickBooks may show a question mark instead"
    case .held: "the entry is held, and nothing is cut"
    case .refused: "is in the batch whole; QuickBooks refuses the entry"
    }
  }
}

extension French {
  fileprivate static func label(_ label: HeldLabel) -> String {
    switch label {
    case .heldFile: "Fichier à corriger"
    case .worklist: "Noms à faire correspondre"
    case .nearNames: "Noms proches dans QuickBooks"
    case .nameInSource: "Nom dans la source"
    case .employee: "Employé"
    case .texts: "Textes que QuickBooks ne conserverait pas"
    case .characters: "Caractères"
    case .character: "Caractère"
    case .codePoint: "Point de code"
    case .field: "Champ"
    case .becomes: "Ce qu’il en advient"
    case .lost: "Caractères perdus"
    case .tooLong: "Textes trop longs"
    case .length: "Longueur"
    case .limit: "Longueur admise"
    case .leftOut: "Entrées qui ne sont pas transmises, et pourquoi"
    }
  }

  fileprivate static func sentence(_ fact: HeldFact) -> String {
    switch fact {
    case .correct:
      "Corrigez les lignes dans le fichier indiqué et livrez ce fichier de nouveau; ou corrigez ce "
        + "que la cause désigne et livrez l’exportation de nouveau. Ce qui est déjà mis en lot "
        + "n’est pas transmis deux fois."
    case .wholeDocuments: "Ces documents sont endommagés et se trouvent en entier dans held/."
    case .worklist:
      "Ces noms ne correspondent à rien dans QuickBooks, ou pas à un seul élément. Les noms "
        + "proches sont des suggestions; aucun n’est jamais appliqué de lui-même."
    case .worklistBack:
      "Remplissez la colonne quickbooks de mapping-worklist.csv, indiquez le fichier sous la clé "
        + "mapping de pipeline.yaml ou donnez-le avec --mapping, puis relancez le traitement de la "
        + "livraison."
    case .texts:
      "QuickBooks conserve le texte dans une page de codes de Windows, Windows-1252, et chaque "
        + "champ a sa longueur. Écrivez le texte autrement dans le logiciel de feuilles de temps "
        + "si c’est important."
    }
  }

  fileprivate static func word(_ fate: TextFate) -> String {
    switch fate {
    case .leftOut: "omis du lot, car QuickBooks n’accepte pas un tel caractère"
    case .uncertain: "figure dans le lot; QuickBooks peut afficher un point d’interrogation"
    case .held: "l’entrée est en attente, et rien n’est coupé"
    case .refused: "figure en entier dans le lot; QuickBooks refuse l’entrée"
    }
  }
}
