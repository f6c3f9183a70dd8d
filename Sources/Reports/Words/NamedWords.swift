import Timesheets

/// The names of the values that reports show.
extension Words {
  /// `Carried`, `Partly held`: one or two words for a badge.
  package func word(_ verdict: RunVerdict) -> String {
    switch language {
    case .english: English.word(verdict)
    case .french: French.word(verdict)
    }
  }

  /// The run on one line, with its totals; `isUndecided` where nothing but what no export decides
  /// is to be looked at.
  package func sentence(
    _ verdict: RunVerdict, totals: ControlTotals, isUndecided: Bool = false
  ) -> String {
    switch language {
    case .english: English.sentence(verdict, totals: totals, isUndecided: isUndecided)
    case .french: French.sentence(verdict, totals: totals, isUndecided: isUndecided)
    }
  }

  /// The run on one line, with the totals to load.
  func verdictSentence(_ report: RunReport) -> String {
    sentence(report.verdict, totals: report.totalsToLoad, isUndecided: report.isMerelyUndecided)
  }

  /// What a check concluded, in a word.
  package func word(_ verdict: Verdict) -> String {
    switch language {
    case .english: English.word(verdict)
    case .french: French.word(verdict)
    }
  }

  /// How much a finding weighs, in a word.
  package func word(_ severity: Severity) -> String {
    switch language {
    case .english: English.word(severity)
    case .french: French.word(severity)
    }
  }

  /// How an entry ended, in a word or two.
  package func word(_ state: EntryState) -> String {
    switch language {
    case .english: English.word(state)
    case .french: French.word(state)
    }
  }

  /// What a state means, as a sentence.
  package func sentence(_ state: EntryState) -> String {
    switch language {
    case .english: English.sentence(state)
    case .french: French.sentence(state)
    }
  }

  /// Why an entry was left out, as a sentence.
  package func sentence(_ reason: OutsideReason) -> String {
    switch language {
    case .english: English.sentence(reason)
    case .french: French.sentence(reason)
    }
  }

  /// Why an entry was left out, in a few words.
  package func word(_ reason: OutsideReason) -> String {
    switch language {
    case .english: English.word(reason)
    case .french: French.word(reason)
    }
  }

  /// The name of a list: `employees`, `employés`.
  package func name(_ list: ListKind) -> String {
    switch language {
    case .english: English.name(list)
    case .french: French.name(list)
    }
  }

  /// The role a list element plays: `service item`, `article de service`.
  package func name(_ role: ReferenceRole) -> String {
    switch language {
    case .english: English.name(role)
    case .french: French.role(role).noun
    }
  }

  /// The kind of worker: `employee`, `fournisseur`.
  package func name(_ kind: PersonKind) -> String {
    switch language {
    case .english: English.name(kind)
    case .french: French.name(kind)
    }
  }

  /// What a document turned out to be, in a few words.
  package func name(_ kind: DocumentKind) -> String {
    switch language {
    case .english: English.name(kind)
    case .french: French.name(kind)
    }
  }

  /// Why a document is listed as ignored, as a sentence.
  package func sentence(_ reason: IgnoredReason) -> String {
    switch language {
    case .english: English.sentence(reason)
    case .french: French.sentence(reason)
    }
  }

  /// Why something in a folder was not opened, as a sentence.
  package func sentence(_ reason: PassedOver.Reason) -> String {
    switch language {
    case .english: English.sentence(reason)
    case .french: French.sentence(reason)
    }
  }

  /// The encoding by its common name.
  package func name(_ encoding: TextEncoding) -> String {
    switch language {
    case .english: English.name(encoding)
    case .french: French.name(encoding)
    }
  }

  /// What the bundle's exported time was taken for, as a sentence.
  package func sentence(_ taken: TimeTrackingTaken) -> String {
    switch language {
    case .english: English.sentence(taken)
    case .french: French.sentence(taken)
    }
  }

  /// The type of a wage item: `hourly overtime`.
  package func name(_ wageType: WageType) -> String {
    switch language {
    case .english: English.name(wageType)
    case .french: French.name(wageType)
    }
  }

  /// The kind of hours: `overtime`, `heures supplémentaires`.
  package func name(_ hourType: HourType) -> String {
    switch language {
    case .english: English.name(hourType)
    case .french: French.name(hourType)
    }
  }

  /// The billable status: `not billable`.
  package func name(_ status: BillableStatus) -> String {
    switch language {
    case .english: English.name(status)
    case .french: French.name(status)
    }
  }

  /// Which export would decide an unknown check, and how to make it, as one or two sentences.
  package func cure(_ export: DecidingExport) -> String {
    switch language {
    case .english: English.cure(export)
    case .french: French.cure(export)
    }
  }

  /// What a status code of QuickBooks means, as a sentence.
  package func sentence(_ status: LoadStatus) -> String {
    switch language {
    case .english: English.sentence(status)
    case .french: French.sentence(status)
    }
  }

  /// What two documents say differently of one list element.
  package func name(_ field: Disagreement.Field) -> String {
    switch language {
    case .english: English.name(field)
    case .french: French.name(field)
    }
  }

  /// That a delivery brought nothing new, and which run carried its content, as two sentences.
  package func repeatedSentence(_ run: String) -> String {
    switch language {
    case .english: English.repeatedSentence(run)
    case .french: French.repeatedSentence(run)
    }
  }

  /// What to do next, a step each, in order; loading only where there is a batch, and where the
  /// first batches are a canary before others, these first; nothing where the Web Connector
  /// carries. `isUndecided` as for the sentence.
  package func nextSteps(
    _ verdict: RunVerdict, hasBatches: Bool = true, canary: Int = 0, isUndecided: Bool = false,
    isCarried: Bool = false
  ) -> [String] {
    var load: [String] = []
    if hasBatches {
      load = isCarried ? [sentence(.carriesBatches)] : loadingSteps(canary: canary)
    }
    let steps =
      switch language {
      case .english: English.nextSteps(verdict, hasBatches: hasBatches, load: load)
      case .french: French.nextSteps(verdict, hasBatches: hasBatches, load: load)
      }
    guard verdict == .carriedWithWarnings else { return steps }
    let look =
      switch (language, isUndecided) {
      case (.english, false): "Read the warnings."
      case (.english, true): "Look at what could not be decided."
      case (.french, false): "Lisez les avertissements."
      case (.french, true): "Vérifiez ce qui reste indéterminé."
      }
    return [look] + steps
  }

  private func loadingSteps(canary: Int) -> [String] {
    switch language {
    case .english: English.loadingSteps(canary: canary)
    case .french: French.loadingSteps(canary: canary)
    }
  }
}
