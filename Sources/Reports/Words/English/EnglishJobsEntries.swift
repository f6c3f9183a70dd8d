/// The catalogue: jobs, service items, classes.
extension English {
  static let referenceAgrees = CheckEntry(
    "ListID and name agree",
    proves: "The ListID and the name of one reference mean the same list element.",
    why: "QuickBooks follows the ListID and ignores the name, so a stale ListID puts time on the "
      + "wrong person or job, or is refused with status 3000 or 3120.",
    evidence: "The ListIDs and names of the exported lists.",
    unknown: "Never: a reference without both has nothing to compare.",
    fix: "Refresh the lists of the time system from QuickBooks.")

  static let customerLinked = CheckEntry(
    "Customer or job is known",
    proves: "Each customer or job of the time system is an active one of QuickBooks.",
    why: "QuickBooks refuses an unknown or inactive one with status 3120 or 3140.",
    evidence: "The export of customers and jobs.",
    unknown: "The list of customers and jobs was not exported.",
    fix: "Add or rename it under \(Menu.customers.english), or give the right one in "
      + "mapping-worklist.csv.")

  static let itemLinked = CheckEntry(
    "Service item is known",
    proves: "Each service item of the time system is an active one of QuickBooks.",
    why: "QuickBooks refuses an unknown or inactive one with status 3120 or 3140.",
    evidence: "The export of items.",
    unknown: "The item list was not exported.",
    fix: "Add or rename it under \(Menu.items.english), or give the right one in "
      + "mapping-worklist.csv.")

  static let itemIsService = CheckEntry(
    "Item is a service",
    proves: "The item of each entry is of type Service.",
    why: "QuickBooks refuses any other type on a time entry with status 3140.",
    evidence: "The export of items, which names their types.",
    unknown: "Never: what cannot be linked is told by item-linked.",
    fix: "Use a service item, or create one under \(Menu.items.english).")

  static let classLinked = CheckEntry(
    "Class is known",
    proves: "Each class of the time system is an active one of QuickBooks.",
    why: "QuickBooks refuses an unknown or inactive one with status 3120 or 3140.",
    evidence: "The export of classes.",
    unknown: "The class list was not exported.",
    fix: "Add or rename it under \(Menu.classes.english), or give the right one in "
      + "mapping-worklist.csv.")

  static let classTracking = CheckEntry(
    "Class tracking is on",
    proves: "Class tracking is switched on where entries carry a class.",
    why:
      "A class needs a feature that is switched off; QuickBooks answers requests for such features "
      + "with status 3250.",
    evidence: "IsUsingClassTracking in the answer to PreferencesQueryRq.",
    unknown: "The delivery holds no answer to PreferencesQueryRq.",
    fix: "Switch on class tracking under \(Menu.accountingPreferences.english), or carry no "
      + "classes.")

  static let assignment = CheckEntry(
    "Person may work on the job",
    proves: "The assignment table lets the person work on the job.",
    why: "Time on the wrong job is invoiced to the wrong customer.",
    evidence: "The assignment table of the pipeline.",
    unknown: "Never: without a table there is nothing to compare, and the check passes.",
    fix: "Nothing in QuickBooks. Correct the entry, or add the pair to the assignment table.")
}
