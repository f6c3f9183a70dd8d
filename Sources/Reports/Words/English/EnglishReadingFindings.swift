import Timesheets

/// Findings of reading.
extension EnglishFindings {
  func undecided(_ check: CheckID, by export: DecidingExport) -> FindingText {
    let title = English.entry(check).title
    return FindingText(
      "Unproved: \(English.quoted(title))",
      what: "“\(title)” could not be decided, because the delivery holds "
        + "\(English.lacking(export)).",
      cure: English.cure(export))
  }

  func digestDiffers(_ file: String, _ stated: String, _ found: String) -> FindingText {
    FindingText(
      "File differs from bundle.yaml",
      what: "\(English.quoted(file)) has the SHA-256 \(found.onOneLine(atMost: 64)), but "
        + "bundle.yaml states \(stated.onOneLine(atMost: 64)).",
      cure: "Ask the sender for the delivery again: the file was changed or damaged on its way. "
        + "If the change was meant, correct the digest in bundle.yaml.")
  }

  func fileMissing(_ file: String) -> FindingText {
    FindingText(
      "File missing from the delivery",
      what: "bundle.yaml names \(English.quoted(file)), but the delivery does not hold it.",
      cure: "Add the file to the delivery, or take its line out of bundle.yaml.")
  }

  func statementUnreadable(_ fault: StatementFault) -> FindingText {
    FindingText(
      "bundle.yaml cannot be read",
      what: English.sentence(fault),
      cure: fault == .notYAML
        ? "Put texts that hold a colon or begin with a sign into quotation marks, and indent with "
          + "blanks; or leave bundle.yaml out: every word in it is optional."
        : "Correct bundle.yaml, or leave it out: every word in it is optional.")
  }

  func malformedXML(_ fault: XMLFault) -> FindingText {
    FindingText(
      "Broken XML",
      what: "The XML is broken at this place (\(English.reason(fault))), so none of the document’s "
        + "entries can be trusted.",
      cure: "Export the document again. A file that was edited by hand or cut short on its way "
        + "is the usual cause.")
  }

  func forbiddenXML(_ refusal: XMLRefusal) -> FindingText {
    let what =
      switch refusal {
      case .entity: "The document declares XML entities, which no QuickBooks export does."
      case .depth: "The elements are nested deeper than the limit for QuickBooks exports."
      case .attributes: "An element has more attributes than the limit for QuickBooks exports."
      case .textLength: "A text is longer than the limit for QuickBooks exports."
      case .names:
        "The document has more different names than the limit for QuickBooks exports."
      }
    return FindingText(
      "XML refused for safety", what: what,
      cure: "Export the document again from QuickBooks, and ask where this file comes from."
        + raising(refusal.limit))
  }

  /// What to do about a limit that a genuine document passes; nothing for one that stands fast.
  private func raising(_ limit: ReadingLimit?) -> String {
    limit.map { " If the file is genuine, raise limits.\($0.rawValue) in the pipeline." } ?? ""
  }

  func wrappedQBXML(_ element: String) -> FindingText {
    let place = element.isEmpty ? "an element" : "the element \(English.quoted(element))"
    return FindingText(
      "qbXML inside another document",
      what: "The qbXML is a text inside \(place) of another document, such as a log of web "
        + "service calls, and is not read there.",
      cure: "Save that text as a file of its own, with “<” and “&” where “&lt;” and “&amp;” are, "
        + "and deliver that file.")
  }

  func unknownQBXMLVersion(_ version: String) -> FindingText {
    FindingText(
      "Unknown qbXML version",
      what: "The document states the qbXML version \(English.quoted(version)), where a version "
        + "from 2.0 to 16.0 was expected.",
      cure: "Export the document again with a version that QuickBooks supports, such as 13.0.")
  }

  func unreadableHeader(_ fault: HeaderFault) -> FindingText {
    let what =
      switch fault {
      case .missingColumns: "The header row lacks columns that are needed to read the lines below."
      case .repeatedColumns:
        "The header row names a column twice, so its cells cannot be told apart."
      case .misnamedColumns:
        "The header row names columns that a timer file does not have, in place of JOB, EMP, ITEM, "
          + "PITEM, PROJ (the class), NOTE or BILLINGSTATUS: what stands in them would be lost."
      case .noHeader: "The table has no header row, so its columns cannot be told apart."
      }
    return FindingText(
      "Unusable header row", what: what,
      cure: "Export the file again and leave its header row as it comes.")
  }

  func undecodableText(_ fault: TextFault) -> FindingText {
    let what =
      switch fault {
      case .notUTF8:
        "The byte order mark says UTF-8, and here stands a byte that UTF-8 does not have."
      case .cutCharacter: "The document ends within a character, so its end is missing."
      case .outOfStep:
        "The document is UTF-16, and a byte is missing or too many here, or text of one byte a "
          + "letter follows, so that it reads as other characters."
      case .unknownEncoding(let name):
        "The document declares the encoding \(English.quoted(name)) and has accents or other "
          + "characters beyond ASCII, where UTF-8, UTF-16, ISO-8859-1 or Windows-1252 was "
          + "expected."
      }
    return FindingText(
      "Text in an unusable encoding", what: what,
      cure: "Export the file again, in UTF-8 where you can choose, and deliver it as it comes.")
  }

  func openQuote(_ column: String) -> FindingText {
    let place = column.isEmpty ? "on this line" : "in the column \(English.quoted(column))"
    return FindingText(
      "Quotation mark never closed",
      what: "A quotation mark \(place) is never closed, so the text was taken to end with "
        + "its line.",
      cure: "Close the quotation mark in the file, or double it where it belongs to the text, "
        + "and deliver the file again.")
  }

  func rowWithoutHeader(_ keyword: String) -> FindingText {
    FindingText(
      "Row without a header",
      what: "A row starts with \(English.quoted(keyword)), but no row "
        + "\(English.quoted("!" + keyword)) above it names its columns.",
      cure: "Export the file again; a header row was probably deleted in a spreadsheet.")
  }

  func surplusCells(_ expected: Int, _ found: Int) -> FindingText {
    FindingText(
      "More cells than columns",
      what: "The row has \(English.count(found, .cell)), but its header names "
        + "\(English.number(expected)).",
      cure: "Look for a tab or comma inside a text that is not in quotation marks, correct the "
        + "row, and deliver the file again.")
  }

  func missingCells(_ expected: Int, _ found: Int) -> FindingText {
    FindingText(
      "Row that ends early",
      what: "The row ends after \(English.count(found, .cell)), but its header names "
        + "\(English.number(expected)): its end was probably cut off.",
      cure: "Export the file again and deliver it whole.")
  }

  func lineTooLong(_ limit: Int) -> FindingText {
    FindingText(
      "Line too long",
      what: "The line holds more than \(English.number(limit)) bytes; what follows the limit was "
        + "not read.",
      cure: "Export the file again. A line end that was lost on its way is the usual cause."
        + raising(.lineBytes))
  }

  func blockNotEnded(_ endWord: String) -> FindingText {
    FindingText(
      "Block without its end",
      what: "The next section starts before \(English.quoted(endWord)) ends the block above it.",
      cure: "Export the file again; rows were probably deleted in a spreadsheet.")
  }

  func unreadableValue(_ field: String, _ text: String) -> FindingText {
    let seen = text.isEmpty ? "nothing" : English.quoted(text)
    return FindingText(
      "Unreadable value in \(field.onOneLine(atMost: 40))",
      what: "The field \(English.quoted(field)) holds \(seen), which is no value that it can have.",
      cure: "Correct the value where the file comes from, and deliver it again.")
  }

  func doubtfulElement(_ name: String, _ doubt: ElementDoubt) -> FindingText {
    let element = English.quoted(name)
    return switch doubt {
    case .repeated:
      FindingText(
        "\(name.onOneLine(atMost: 40)) stands there twice",
        what: "The entry holds the element \(element) more than once, where one at most was "
          + "expected; nobody can tell which one is meant.",
        cure: "Leave one of them where the file comes from, and deliver it again.")
    case .holdsElement:
      FindingText(
        "An element in the text of \(name.onOneLine(atMost: 40))",
        what: "Another element stands in \(element), where a plain text was expected, so its text "
          + "is not known.",
        cure: "Write the text without the tags, or with “&lt;” where “<” is meant, and deliver the "
          + "file again.")
    }
  }

  func responseRefused(_ list: String, _ code: Int, _ reply: String) -> FindingText {
    let words = reply.isEmpty ? "" : ": \(English.quoted(reply))"
    let cure =
      permissionCure(code)
      ?? (LoadStatus(rawValue: code) == .featureOff
        ? "Turn the feature on in QuickBooks, or leave this query out of the export."
        : "Make the export again; the message of QuickBooks says what stood in its way.")
    return FindingText(
      "QuickBooks refused a query",
      what: "QuickBooks answered the query for \(English.queried(list)) with status \(code)"
        + "\(words), so the list is not complete.",
      cure: cure)
  }

  /// What to do about a query refused for want of a right; nil for any other refusal.
  func permissionCure(_ code: Int) -> String? {
    switch LoadStatus(rawValue: code) {
    case .userLacksPermission: "Make the export again as Admin, or as a user who may see this list."
    case .applicationLacksPermission:
      "Give the application that exports the right to read this data: "
        + "\(Menu.integratedApplications.english) > Properties."
    default: nil
    }
  }
}

extension English {
  /// What a refused query asked for: a list by its name, anything else by the vendor's own word.
  fileprivate static func queried(_ list: String) -> String {
    ListKind(rawValue: list).map(name) ?? quoted(list)
  }
}
