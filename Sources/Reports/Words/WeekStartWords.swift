import Timesheets

/// Captions of the week-start proof.
enum WeekStartLabel: CaseIterable, Sendable {
  case proof, moved, overtime, sourceWeek, quickBooksWeek, hoursOfWeek, hoursMoved
  case aboveInSource, aboveInQuickBooks, nobody
}

extension Words {
  func label(_ label: WeekStartLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// Which weeks differ and how much of the time moves, as two sentences.
  func weekStartSentence(
    _ weeks: (source: Weekday, quickBooks: Weekday), moved minutes: Int, weeks count: Int
  ) -> String {
    let (source, quickBooks) = (weekday(weeks.source), weekday(weeks.quickBooks))
    let moved = (hours(minutes), self.count(count, .week))
    return switch language {
    case .english:
      "The source’s week starts on \(source), QuickBooks’ week on \(quickBooks). "
        + (minutes == 0
          ? "No hours of this delivery fall into another week."
          : "\(moved.0) in \(moved.1) of the source fall into another week of QuickBooks.")
    case .french:
      "La semaine de la source commence le \(source), celle de QuickBooks le \(quickBooks). "
        + (minutes == 0
          ? "Aucune heure de cette livraison ne tombe dans une autre semaine."
          : "Dans \(moved.1) de la source, \(moved.0) tombent dans une autre semaine de "
            + "QuickBooks.")
    }
  }

  /// What the pipeline makes of the difference.
  func sentence(_ policy: WeekStartPolicy) -> String {
    switch language {
    case .english: English.sentence(policy)
    case .french: French.sentence(policy)
    }
  }

  /// What the tables of the proof show.
  func sentence(_ fact: WeekStartFact) -> String {
    switch language {
    case .english: English.sentence(fact)
    case .french: French.sentence(fact)
    }
  }

  /// The caption of a grid by the first day of its weeks.
  func weekGridCaption(source: Weekday) -> String {
    switch language {
    case .english: "Hours by week of the source, from \(weekday(source))"
    case .french: "Heures par semaine de la source, à partir du \(weekday(source))"
    }
  }

  /// The caption of a grid by the first day of its weeks.
  func weekGridCaption(quickBooks: Weekday) -> String {
    switch language {
    case .english: "Hours by week of QuickBooks, from \(weekday(quickBooks))"
    case .french: "Heures par semaine de QuickBooks, à partir du \(weekday(quickBooks))"
    }
  }
}

/// What the tables of the week-start proof show.
enum WeekStartFact: CaseIterable, Sendable {
  case moving, overtime, edges
}

extension English {
  fileprivate static func label(_ label: WeekStartLabel) -> String {
    switch label {
    case .proof: "Where the weeks differ"
    case .moved: "Hours that move to another week"
    case .overtime: "Hours above 40 a week, added up over the weeks"
    case .sourceWeek: "Week of the source"
    case .quickBooksWeek: "They move to the week of QuickBooks"
    case .hoursOfWeek: "Hours of the week"
    case .hoursMoved: "Hours that move"
    case .aboveInSource: "By the source’s weeks"
    case .aboveInQuickBooks: "By QuickBooks’ weeks"
    case .nobody: "Nobody named"
    }
  }

  fileprivate static func sentence(_ policy: WeekStartPolicy) -> String {
    switch policy {
    case .fail: "Until the two agree, every entry is held."
    case .warn: "The entries are carried all the same, as the pipeline wants it."
    case .regroup:
      "The hours are grouped by QuickBooks’ week, as the pipeline wants it; no date changes."
    }
  }

  fileprivate static func sentence(_ fact: WeekStartFact) -> String {
    switch fact {
    case .moving:
      "A day moves when it falls into another week of QuickBooks than most of its week of the "
        + "source. Its date stays as it is."
    case .overtime:
      "Overtime that is counted over a week comes out otherwise where hours move. The last table "
        + "shows the hours above 40 a week both ways, as a measure only: your law or agreement may "
        + "count from another number."
    case .edges:
      "Hours are those read, held ones too. The first and the last week may lack days that other "
        + "deliveries hold."
    }
  }
}

extension French {
  fileprivate static func label(_ label: WeekStartLabel) -> String {
    switch label {
    case .proof: "Où les semaines diffèrent"
    case .moved: "Heures qui changent de semaine"
    case .overtime: "Heures au-delà de 40 par semaine, total des semaines"
    case .sourceWeek: "Semaine de la source"
    case .quickBooksWeek: "Elles passent à la semaine de QuickBooks"
    case .hoursOfWeek: "Heures de la semaine"
    case .hoursMoved: "Heures qui passent"
    case .aboveInSource: "Selon les semaines de la source"
    case .aboveInQuickBooks: "Selon les semaines de QuickBooks"
    case .nobody: "Personne non indiquée"
    }
  }

  fileprivate static func sentence(_ policy: WeekStartPolicy) -> String {
    switch policy {
    case .fail: "Tant que les deux ne concordent pas, toutes les entrées sont en attente."
    case .warn: "Les entrées sont transmises quand même, comme le pipeline le demande."
    case .regroup:
      "Les heures sont groupées selon la semaine de QuickBooks, comme le pipeline le demande; "
        + "aucune date ne change."
    }
  }

  fileprivate static func sentence(_ fact: WeekStartFact) -> String {
    switch fact {
    case .moving:
      "Un jour change de semaine lorsqu’il tombe dans une autre semaine de QuickBooks que la plus "
        + "grande partie de sa semaine de la source. Sa date reste la même."
    case .overtime:
      "Les heures supplémentaires comptées à la semaine ne sont plus les mêmes là où des heures "
        + "changent de semaine. Le dernier tableau donne les heures au-delà de 40 par semaine des "
        + "deux façons, à titre de mesure seulement\u{A0}: votre loi ou votre convention peut "
        + "compter à partir d’un autre nombre."
    case .edges:
      "Les heures sont celles qui ont été lues, y compris celles qui sont en attente. Il peut "
        + "manquer à la première et à la dernière semaine des jours qui sont dans d’autres "
        + "livraisons."
    }
  }
}
