import Timesheets

/// French as it is written in Québec: a no-break space inside « », before a colon and before %,
/// none before a semicolon, an exclamation or a question mark; decimal commas.
enum French {
  /// U+00A0, which keeps a number with its unit on one line.
  static let noBreak = "\u{00A0}"

  static func number(_ number: Int) -> String { grouped(number, by: noBreak) }

  static func decimalHours(_ minutes: Int) -> String {
    Reports.decimalHours(minutes, thousands: noBreak, decimal: ",")
  }

  static func hours(_ minutes: Int) -> String { decimalHours(minutes) + noBreak + "h" }

  static func hoursAndMinutes(_ minutes: Int) -> String {
    let magnitude = Int(minutes.magnitude)
    let sign = minutes < 0 ? "\u{2212}" : ""
    let whole = sign + number(magnitude / 60) + noBreak + "h"
    return magnitude % 60 == 0 ? whole : whole + noBreak + twoDigits(magnitude % 60)
  }

  static func date(_ date: WorkDate) -> String {
    let (year, month, day) = date.components
    return "\(ordinal(day))\(noBreak)\(months[month - 1]) \(year)"
  }

  private static func ordinal(_ day: Int) -> String { day == 1 ? "1er" : String(day) }

  /// The month and the year of both days are said once where they are the same.
  static func days(_ days: ClosedRange<WorkDate>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    var start = ordinal(first.day)
    if first.year != last.year {
      start = date(days.lowerBound)
    } else if first.month != last.month {
      start += noBreak + months[first.month - 1]
    }
    return "du \(start) au \(date(days.upperBound))"
  }

  static func dayHead(_ date: WorkDate) -> String {
    let (_, month, day) = date.components
    return "\(weekday(date.weekday).prefix(3)). \(day)\(noBreak)\(shortMonths[month - 1])"
  }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  private static let shortMonths = [
    "janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]

  static func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "lundi"
    case .tuesday: "mardi"
    case .wednesday: "mercredi"
    case .thursday: "jeudi"
    case .friday: "vendredi"
    case .saturday: "samedi"
    case .sunday: "dimanche"
    }
  }

  static func list(_ parts: [String]) -> String { joined(parts, by: "et") }

  /// `a, b ou c`
  static func choice(_ parts: [String]) -> String { joined(parts, by: "ou") }

  private static func joined(_ parts: [String], by conjunction: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  static func quoted(_ text: String) -> String { "«\(noBreak)\(text.onOneLine())\(noBreak)»" }

  /// At most five names, then how many more there are.
  static func listOfNames(_ names: [String], _ join: ([String]) -> String = French.list) -> String {
    guard names.count > 5 else { return join(names.map(quoted)) }
    let others = names.count - 5
    let more = others == 1 ? "1\(noBreak)autre" : "\(number(others))\(noBreak)autres"
    return join(names.prefix(5).map(quoted) + [more])
  }

  /// French counts 0 and 1 in the singular.
  static func isPlural(_ number: Int) -> Bool { number.magnitude >= 2 }

  static func count(_ number: Int, _ noun: CountedNoun) -> String {
    Self.number(number) + noBreak + word(noun, isPlural: isPlural(number))
  }

  private static func word(_ noun: CountedNoun, isPlural: Bool) -> String {
    switch noun {
    case .entry: isPlural ? "entrées" : "entrée"
    case .finding: isPlural ? "constats" : "constat"
    case .error: isPlural ? "erreurs" : "erreur"
    case .warning: isPlural ? "avertissements" : "avertissement"
    case .note: isPlural ? "remarques" : "remarque"
    case .batch: isPlural ? "lots" : "lot"
    case .document: isPlural ? "documents" : "document"
    case .person: isPlural ? "personnes" : "personne"
    case .week: isPlural ? "semaines" : "semaine"
    case .day: isPlural ? "jours" : "jour"
    case .hour: isPlural ? "heures" : "heure"
    case .minute: isPlural ? "minutes" : "minute"
    case .cell: isPlural ? "cellules" : "cellule"
    case .character: isPlural ? "caractères" : "caractère"
    case .page: isPlural ? "pages" : "page"
    case .duplicate: isPlural ? "doublons" : "doublon"
    case .unknown: isPlural ? "faits non démontrés" : "fait non démontré"
    case .listElement: isPlural ? "éléments de liste" : "élément de liste"
    case .run: isPlural ? "traitements" : "traitement"
    case .name: isPlural ? "noms" : "nom"
    case .line: isPlural ? "lignes" : "ligne"
    }
  }

  static func place(_ place: FindingPlace, in documents: DocumentNames) -> String {
    var text = "\(documents[place.document]), ligne\(noBreak)\(number(Int(place.line)))"
    if place.column > 0 { text += ", colonne\(noBreak)\(number(Int(place.column)))" }
    if let role = place.role { return "\(text) (\(Self.role(role).noun), \(place.element))" }
    if !place.element.isEmpty { text += ", \(place.element.onOneLine())" }
    return text
  }

  /// A place without an element.
  static func place(_ place: Place, in documents: DocumentNames) -> String {
    Self.place(FindingPlace(place), in: documents)
  }

  static func subject(_ subject: Subject, in documents: DocumentNames) -> String {
    switch subject {
    case .bundle: "toute la livraison"
    case .document(let document): "document \(documents[document])"
    case .element(let role, let name): "\(Self.role(role).noun) \(quoted(name))"
    case .employee(let name): "employé \(quoted(name))"
    case .personDay(let person, let date): "\(quoted(person)), le \(Self.date(date))"
    case .entry(let index): "entrée\(noBreak)\(number(index + 1))"
    }
  }
}
