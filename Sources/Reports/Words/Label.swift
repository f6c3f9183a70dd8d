import Timesheets

/// Titles, and what names a run.
package enum TitleLabel: CaseIterable, Sendable {
  case report, summary, runSheet, allRuns, contents, company, noCompany, bundle, run, toolVersion
  case page, language
}

/// Captions of the control totals.
package enum TotalsLabel: CaseIterable, Sendable {
  case controlTotals, read, batched, held, duplicates, outside, entries, hours, minutes, total
  /// What was read equals the four states together.
  case totalsTie
  /// Minutes that the rounding option added or took.
  case rounding
}

/// Captions of the findings and the fix list.
package enum FindingLabel: CaseIterable, Sendable {
  case findings, fixList, firstFindings, moreFindings, noFindings, check, severity, verdict, cause
  case whatWasSeen, whatToDo, place, hoursFreed, hoursConcerned, entriesConcerned, unproved
  case subject
}

/// Captions of the tables and charts of hours, and of the columns of entries.
package enum HoursLabel: CaseIterable, Sendable {
  case byEmployee, byDay, byWeek, byJob, byWageItem, noJob, noWageItem
  case week, weekStarting, day, date, person, job, serviceItem, className, wageItem, notes
  case billable, heldEntries, entry, state, reason, sourceID, chart
}

/// Captions of what was read.
package enum DocumentLabel: CaseIterable, Sendable {
  case documents, document, kind, encoding, size, digest, ignoredDocuments, passedOver
  case lists, list, elements, inactive
}

/// Captions of the batches and the run sheet.
package enum SheetLabel: CaseIterable, Sendable {
  case batches, batch, file, messageSet, folder, reportIsIn, nothingPublished, beforeLoading,
    loading, afterLoading
  case nextSteps, done, doneBy
}

/// Headings of a check's paragraph in the catalogue.
package enum CatalogueLabel: CaseIterable, Sendable {
  case proves, why, evidence, unknown, fix, statusCodes, severityOnFail, severityOnUnknown
}

extension Words {
  /// A title, or what names a run.
  package func label(_ label: TitleLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A caption of the control totals.
  package func label(_ label: TotalsLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A caption of the findings and the fix list.
  package func label(_ label: FindingLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A caption of hours or of a column of entries.
  package func label(_ label: HoursLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A caption of what was read.
  package func label(_ label: DocumentLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A caption of the batches or of the run sheet.
  package func label(_ label: SheetLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// A heading of the catalogue.
  package func label(_ label: CatalogueLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }
}
