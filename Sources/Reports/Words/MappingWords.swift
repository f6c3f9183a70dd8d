import Timesheets

/// Captions of what the mapping table settled.
enum MappingLabel: CaseIterable, Sendable {
  case settled, source, target, outcome, onlyFor, everyKindOfHours
}

/// What the pages and summaries say of the mapping table in force.
extension Words {
  func label(_ label: MappingLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// What became of a line, in a few words.
  func word(_ outcome: MappingUse.Outcome) -> String {
    switch language {
    case .english: English.word(outcome)
    case .french: French.word(outcome)
    }
  }

  /// What the mapping table did, as one or more sentences.
  func sentence(_ effect: MappingEffect) -> String {
    switch language {
    case .english: English.sentence(effect)
    case .french: French.sentence(effect)
    }
  }

  /// What is said of lines that nothing in the time matched.
  func unmatchedAdvice() -> String {
    switch language {
    case .english:
      "A line matches nothing when its word is mistyped, or when this time does not have it. "
        + "Compare it with mapping-worklist.csv, letter by letter."
    case .french:
      "Une ligne ne correspond à rien quand son mot est mal saisi ou qu’il est absent de ces "
        + "heures. Comparez-la, lettre par lettre, avec mapping-worklist.csv."
    }
  }
}

extension English {
  fileprivate static func label(_ label: MappingLabel) -> String {
    switch label {
    case .settled: "What the mapping settled"
    case .source: "In the time"
    case .target: "In QuickBooks"
    case .outcome: "Outcome"
    case .onlyFor: "Only for"
    case .everyKindOfHours: "every kind of hours"
    }
  }

  fileprivate static func word(_ outcome: MappingUse.Outcome) -> String {
    switch outcome {
    case .settled: "settled"
    case .unsettled: "target on no list, or on several"
    case .notNeeded: "not needed"
    case .unmatched: "matched nothing"
    }
  }

  fileprivate static func sentence(_ effect: MappingEffect) -> String {
    let settled = effect.count(of: .settled)
    var parts = ["The mapping settled \(count(settled, .name))"]
    if settled > 0 {
      parts[0] += ": \(count(effect.settled.entries, .entry)), \(hours(effect.settled.minutes))"
    }
    let unsettled = effect.count(of: .unsettled)
    if unsettled > 0 {
      parts.append(
        count(unsettled, .line) + (unsettled == 1 ? " leads" : " lead")
          + " to no element, or to several")
    }
    let notNeeded = effect.count(of: .notNeeded)
    if notNeeded > 0 {
      parts.append(count(notNeeded, .line) + (notNeeded == 1 ? " was" : " were") + " not needed")
    }
    let unmatched = effect.count(of: .unmatched)
    if unmatched > 0 { parts.append(count(unmatched, .line) + " matched nothing") }
    return parts.joined(separator: "; ") + "."
  }
}

extension French {
  fileprivate static func label(_ label: MappingLabel) -> String {
    switch label {
    case .settled: "Ce que la table de correspondance a réglé"
    case .source: "Dans les heures"
    case .target: "Dans QuickBooks"
    case .outcome: "Résultat"
    case .onlyFor: "Seulement pour"
    case .everyKindOfHours: "tout type d’heures"
    }
  }

  fileprivate static func word(_ outcome: MappingUse.Outcome) -> String {
    switch outcome {
    case .settled: "réglée"
    case .unsettled: "cible absente des listes ou présente plusieurs fois"
    case .notNeeded: "inutile cette fois"
    case .unmatched: "aucune correspondance"
    }
  }

  fileprivate static func sentence(_ effect: MappingEffect) -> String {
    let settled = effect.count(of: .settled)
    var parts = [
      settled == 0
        ? "La table de correspondance n’a réglé aucun nom"
        : "La table de correspondance a réglé \(count(settled, .name))\(noBreak): "
          + "\(count(effect.settled.entries, .entry)), \(hours(effect.settled.minutes))"
    ]
    let unsettled = effect.count(of: .unsettled)
    if unsettled > 0 {
      parts.append(
        count(unsettled, .line) + (isPlural(unsettled) ? " ne mènent" : " ne mène")
          + " à aucun élément, ou à plusieurs")
    }
    let notNeeded = effect.count(of: .notNeeded)
    if notNeeded > 0 {
      parts.append(
        count(notNeeded, .line) + (isPlural(notNeeded) ? " n’ont pas servi" : " n’a pas servi"))
    }
    let unmatched = effect.count(of: .unmatched)
    if unmatched > 0 {
      parts.append(
        count(unmatched, .line) + (isPlural(unmatched) ? " ne correspondent" : " ne correspond")
          + " à rien")
    }
    return parts.joined(separator: "; ") + "."
  }
}
