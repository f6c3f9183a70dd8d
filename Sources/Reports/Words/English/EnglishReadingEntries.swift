/// The catalogue: reading a bundle.
extension English {
  static let bundleStatement = CheckEntry(
    "Delivery matches its statement",
    proves: "The files of the delivery are the ones that bundle.yaml names, byte for byte.",
    why: "A file that was cut short or swapped on its way would carry wrong hours.",
    evidence: "The SHA-256 digests in bundle.yaml.",
    unknown: "Never: without a bundle.yaml there is nothing to compare, and the check passes.",
    fix: "Nothing in QuickBooks. Ask the sender for the delivery again, or correct bundle.yaml.")

  static let documentReadable = CheckEntry(
    "Document can be read",
    proves: "Every document can be read from its first to its last byte.",
    why: "Of a broken document nobody knows which entries are missing, so all of them are held.",
    evidence: "The document itself.",
    unknown: "Never.",
    fix: "Export the document again from QuickBooks or from the time system, and do not edit it "
      + "by hand.")

  static let lineReadable = CheckEntry(
    "Line can be read",
    proves: "Every line of an IIF or CSV file fits the header row above it.",
    why: "A cell too many or a quotation mark left open moves values into the wrong columns.",
    evidence: "The line itself.",
    unknown: "Never.",
    fix: "Export the file again (\(Menu.exportLists.english)), and do not save it from a "
      + "spreadsheet.")

  static let valueReadable = CheckEntry(
    "Value can be read",
    proves: "Every value has the form that its field requires.",
    why: "QuickBooks refuses dates and durations that it cannot read, with status 3020 or 3035.",
    evidence: "The value itself.",
    unknown: "Never.",
    fix: "Correct the value where the file comes from, and deliver it again.")

  static let responseStatus = CheckEntry(
    "QuickBooks answered every query",
    proves: "No query of the export was refused.",
    why: "A refused query leaves its list empty, and an empty list makes every name look missing.",
    evidence: "The statusCode and statusSeverity of each qbXML answer.",
    unknown: "Never: an IIF export has no status.",
    fix: "Make the export again as Admin. For status 3261 give the application its rights: "
      + "\(Menu.integratedApplications.english) > Properties.")

  static let timerFile = CheckEntry(
    "Timer file is sound",
    proves: "A timer file of the delivery is one that Timer import takes as it was meant, and the "
      + "timer files that the pipeline asks for can be written.",
    why: "Timer import answers for no row. It makes a new employee or customer of every name that "
      + "it does not know, refuses the file of another company, and what it takes for another "
      + "duration shows only on the paychecks.",
    evidence:
      "TIMERHDR and the rows as they are written, the lists, and the COMPANYCREATETIME of a "
      + "Timer Lists export.",
    unknown: "The delivery holds no Timer Lists export to compare COMPANYCREATETIME with.",
    fix: "\(Menu.exportTimerLists.english), and copy COMPANYNAME and COMPANYCREATETIME from that "
      + "file. Correct the rest in the system that writes the timer file.")
}
