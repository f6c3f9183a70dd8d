extension English {
  static func label(_ label: TitleLabel) -> String {
    switch label {
    case .report: "Run report"
    case .summary: "Summary"
    case .runSheet: "Run sheet"
    case .allRuns: "All runs"
    case .contents: "Contents"
    case .company: "Company"
    case .noCompany: "not stated"
    case .bundle: "Delivery"
    case .run: "Run"
    case .toolVersion: "Timeferry version"
    case .page: "Page"
    case .language: "Language"
    }
  }

  static func label(_ label: TotalsLabel) -> String {
    switch label {
    case .controlTotals: "Control totals"
    case .read: "Read"
    case .batched: "Batched"
    case .held: "Held"
    case .duplicates: "Duplicates"
    case .outside: "Outside the selection"
    case .entries: "Entries"
    case .hours: "Hours"
    case .minutes: "Minutes"
    case .total: "Total"
    case .totalsTie: "Read = batched + held + duplicates + outside"
    case .rounding: "Effect of rounding"
    }
  }

  static func label(_ label: FindingLabel) -> String {
    switch label {
    case .findings: "Findings"
    case .fixList: "What to fix first"
    case .firstFindings: "First findings"
    case .moreFindings: "More findings are in the report"
    case .noFindings: "Nothing was found"
    case .check: "Check"
    case .severity: "Severity"
    case .verdict: "Verdict"
    case .cause: "Cause"
    case .whatWasSeen: "What was seen"
    case .whatToDo: "What to do"
    case .place: "Place"
    case .hoursFreed: "Hours freed"
    case .hoursConcerned: "Hours concerned"
    case .entriesConcerned: "Entries concerned"
    case .unproved: "Checks that could not be decided"
    case .subject: "Subject"
    }
  }

  static func label(_ label: HoursLabel) -> String {
    switch label {
    case .byEmployee: "Hours by person"
    case .byDay: "Hours by day"
    case .byWeek: "Hours by week"
    case .byJob: "Hours by customer and job"
    case .byWageItem: "Hours by wage item"
    case .noJob: "No customer"
    case .noWageItem: "No wage item"
    case .week: "Week"
    case .weekStarting: "Week starting"
    case .day: "Day"
    case .date: "Date"
    case .person: "Person"
    case .job: "Customer or job"
    case .serviceItem: "Service item"
    case .className: "Class"
    case .wageItem: "Wage item"
    case .notes: "Notes"
    case .billable: "Billable"
    case .heldEntries: "Held entries"
    case .entry: "Entry"
    case .state: "State"
    case .reason: "Reason"
    case .sourceID: "Source id"
    case .chart: "Chart"
    }
  }

  static func label(_ label: DocumentLabel) -> String {
    switch label {
    case .documents: "Documents read"
    case .document: "Document"
    case .kind: "Kind"
    case .encoding: "Encoding"
    case .size: "Size"
    case .digest: "SHA-256"
    case .ignoredDocuments: "Ignored documents"
    case .passedOver: "Passed over"
    case .lists: "Company lists"
    case .list: "List"
    case .elements: "Elements"
    case .inactive: "Inactive"
    }
  }

  static func label(_ label: SheetLabel) -> String {
    switch label {
    case .batches: "Batches"
    case .batch: "Batch"
    case .file: "File"
    case .messageSet: "Message set"
    case .folder: "Folder"
    case .reportIsIn: "The report is in"
    case .nothingPublished: "Nothing was published"
    case .beforeLoading: "Before loading"
    case .loading: "Loading"
    case .afterLoading: "After loading"
    case .nextSteps: "Next steps"
    case .done: "Done"
    case .doneBy: "Done by"
    }
  }

  static func label(_ label: CatalogueLabel) -> String {
    switch label {
    case .proves: "What it proves"
    case .why: "Why it matters"
    case .evidence: "What proves it"
    case .unknown: "When it is unknown"
    case .fix: "Fix in QuickBooks"
    case .statusCodes: "Status codes it prevents"
    case .severityOnFail: "Severity when it fails"
    case .severityOnUnknown: "Severity when it is unknown"
    }
  }
}
