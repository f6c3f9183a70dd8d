import Timesheets

/// Captions that only the report page has.
enum PageLabel: CaseIterable, Sendable {
  case mayLoad, howMany, fixFirst, nothingToFix, readFirst, decidingExport, sums
}

extension Words {
  func label(_ label: PageLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// Whether the run may be loaded, in one sentence.
  func loadAnswer(_ report: RunReport) -> String {
    switch language {
    case .english: English.loadAnswer(report)
    case .french: French.loadAnswer(report)
    }
  }

  /// `10.17 h for 2 people`; for nobody, that there are none.
  func hours(_ minutes: Int, of people: Int) -> String {
    switch (language, people) {
    case (.english, 0): "No hours to load"
    case (.english, _): "\(hours(minutes)) for \(count(people, .person))"
    case (.french, 0): "Aucune heure à charger"
    case (.french, _): "\(hours(minutes)) pour \(count(people, .person))"
    }
  }

  /// That so many checks are decided by no export of the delivery.
  func unprovedSentence(_ checks: Int) -> String {
    switch language {
    case .english: English.unprovedSentence(checks)
    case .french: French.unprovedSentence(checks)
    }
  }

  /// By what day weeks begin here, and whether that is the day of QuickBooks.
  func weekSentence(_ start: Weekday, isQuickBooks: Bool) -> String {
    switch language {
    case .english: English.weekSentence(start, isQuickBooks: isQuickBooks)
    case .french: French.weekSentence(start, isQuickBooks: isQuickBooks)
    }
  }

  /// That only so many weeks are told day by day, and where the others are.
  func newestWeeksSentence(_ weeks: Int) -> String {
    switch language {
    case .english:
      "Day by day, only the newest \(number(weeks)) weeks are shown here; all entries are in "
        + "entries.csv."
    case .french:
      "Seules les \(number(weeks))\u{A0}semaines les plus récentes figurent ici jour par jour; "
        + "toutes les entrées se trouvent dans entries.csv."
    }
  }

  /// Who is affected: the first ones by name, the others counted; nil for nobody.
  func who(_ people: [String], atMost shown: Int) -> String? {
    guard !people.isEmpty else { return nil }
    var names = people.prefix(shown).map { $0.onOneLine() }
    if people.count > shown { names.append(andMore(people.count - shown)) }
    let caption =
      switch language {
      case .english: "Who is affected"
      case .french: "Personnes touchées"
      }
    return lead(caption) + names.joined(separator: "; ")
  }

  /// The hours that mending a cause frees, or else those that it concerns; nil without any.
  func reach(of cause: FixList.Cause) -> String? {
    if cause.freed.entries > 0 { return lead(label(.hoursFreed)) + tally(cause.freed) }
    if cause.concerned.entries > 0 { return lead(label(.hoursConcerned)) + tally(cause.concerned) }
    return nil
  }

  /// What leads to the list of all causes.
  func wholeFixList(of causes: Int) -> String {
    switch language {
    case .english: "The whole fix list: \(number(causes)) \(causes == 1 ? "cause" : "causes")"
    case .french:
      lead("Toute la liste des corrections")
        + "\(number(causes)) \(French.isPlural(causes) ? "causes" : "cause")"
    }
  }
}

extension English {
  fileprivate static func label(_ label: PageLabel) -> String {
    switch label {
    case .mayLoad: "May I load it?"
    case .howMany: "How many hours, and for whom?"
    case .fixFirst: "What do I fix first?"
    case .nothingToFix: "Nothing: no hours are held"
    case .readFirst: "To read first"
    case .decidingExport: "What would decide it"
    case .sums: "Hours by week, job, service item, class and wage item"
    }
  }

  fileprivate static func loadAnswer(_ report: RunReport) -> String {
    let held = hours(report.totals.held.minutes)
    switch report.verdict {
    case .carried:
      return work(report).map { "Yes: \($0)." } ?? "There is nothing to load: no entry is new."
    case .carriedWithWarnings where report.isMerelyUndecided:
      return work(report).map { "Yes, after looking at what could not be decided: \($0)." }
        ?? "There is nothing to load, but some checks could not be decided."
    case .carriedWithWarnings:
      return work(report).map { "Yes, after reading the warnings: \($0)." }
        ?? "There is nothing to load, but there are warnings to read."
    case .partlyHeld:
      return work(report).map { "In part: \($0), then fix what holds the other \(held)." }
        ?? "Not yet: fix what holds \(held)."
    case .allHeld:
      return work(report).map { "The corrections only: \($0), then fix what holds \(held)." }
        ?? "Not yet: load nothing before what holds \(held) is fixed."
    case .noTime: return "There is nothing to load: the delivery holds no time."
    case .refused: return "No: load nothing, because the delivery is refused whole."
    }
  }

  /// What there is to load, as an order; nil without anything.
  private static func work(_ report: RunReport) -> String? {
    var parts: [String] = []
    if !report.batches.isEmpty {
      let which =
        report.batches.count == 1 ? "the only batch" : "the \(count(report.batches.count, .batch))"
      let canary = report.canaryBeforeOthers > 0 ? ", the canary first" : ""
      parts.append("load \(which) (\(hours(report.totalsToLoad.batched.minutes)))\(canary)")
    }
    if !report.corrections.isEmpty {
      parts.append("load the corrections (\(count(report.corrections.count, .document)))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", then ")
  }

  fileprivate static func unprovedSentence(_ checks: Int) -> String {
    checks == 1
      ? "1 check is unproved: no export in the delivery decides it."
      : "\(number(checks)) checks are unproved: no export in the delivery decides them."
  }

  fileprivate static func weekSentence(_ start: Weekday, isQuickBooks: Bool) -> String {
    isQuickBooks
      ? "Each week begins on \(weekday(start)), the first day of the week in QuickBooks."
      : "No export shows the first day of the week in QuickBooks; here each week begins on "
        + "\(weekday(start))."
  }
}

extension French {
  fileprivate static func label(_ label: PageLabel) -> String {
    switch label {
    case .mayLoad: "Puis-je charger ces heures?"
    case .howMany: "Combien d’heures, et pour qui?"
    case .fixFirst: "Que faut-il régler d’abord?"
    case .nothingToFix: "Rien\(noBreak): aucune heure n’est en attente"
    case .readFirst: "À lire d’abord"
    case .decidingExport: "Ce qui permettrait de trancher"
    case .sums: "Heures par semaine, projet, article, classe et élément de salaire"
    }
  }

  fileprivate static func loadAnswer(_ report: RunReport) -> String {
    let held = hours(report.totals.held.minutes)
    switch report.verdict {
    case .carried:
      return work(report).map { "Oui\(noBreak): \($0)." }
        ?? "Il n’y a rien à charger\(noBreak): aucune entrée n’est nouvelle."
    case .carriedWithWarnings where report.isMerelyUndecided:
      return work(report).map {
        "Oui, après avoir vérifié ce qui reste indéterminé\(noBreak): \($0)."
      } ?? "Il n’y a rien à charger, mais certains contrôles restent indéterminés."
    case .carriedWithWarnings:
      return work(report).map { "Oui, après avoir lu les avertissements\(noBreak): \($0)." }
        ?? "Il n’y a rien à charger, mais il y a des avertissements à lire."
    case .partlyHeld:
      return work(report).map {
        "En partie\(noBreak): \($0), puis réglez ce qui met en attente les \(held) qui restent."
      } ?? "Pas encore\(noBreak): réglez ce qui met \(held) en attente."
    case .allHeld:
      return work(report).map {
        "Les corrections seulement\(noBreak): \($0), puis réglez ce qui met \(held) en attente."
      } ?? "Pas encore\(noBreak): ne chargez rien avant d’avoir réglé ce qui met \(held) en "
        + "attente."
    case .noTime:
      return "Il n’y a rien à charger\(noBreak): la livraison ne contient aucune heure."
    case .refused:
      return "Non\(noBreak): ne chargez rien, car la livraison est refusée en entier."
    }
  }

  /// What there is to load, as an order; nil without anything.
  private static func work(_ report: RunReport) -> String? {
    var parts: [String] = []
    if !report.batches.isEmpty {
      let batches = report.batches.count
      let which = batches == 1 ? "le seul lot" : "les \(count(batches, .batch))"
      let canary = report.canaryBeforeOthers > 0 ? ", à commencer par le lot témoin" : ""
      parts.append("chargez \(which) (\(hours(report.totalsToLoad.batched.minutes)))\(canary)")
    }
    if !report.corrections.isEmpty {
      parts.append("chargez les corrections (\(count(report.corrections.count, .document)))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", puis ")
  }

  fileprivate static func unprovedSentence(_ checks: Int) -> String {
    isPlural(checks)
      ? "\(number(checks)) contrôles restent indéterminés\(noBreak): aucune exportation de la "
        + "livraison ne permet de les trancher."
      : "1\(noBreak)contrôle reste indéterminé\(noBreak): aucune exportation de la livraison ne "
        + "permet de le trancher."
  }

  fileprivate static func weekSentence(_ start: Weekday, isQuickBooks: Bool) -> String {
    isQuickBooks
      ? "Chaque semaine commence le \(weekday(start)), premier jour de la semaine dans QuickBooks."
      : "Aucune exportation n’indique le premier jour de la semaine dans QuickBooks; ici, chaque "
        + "semaine commence le \(weekday(start))."
  }
}
