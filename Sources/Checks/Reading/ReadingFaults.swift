import Timesheets

extension ReadingFinding {
  /// The check that judges this fault of reading; nil for what no reader reports.
  var check: CheckID? {
    switch detail {
    case .statementUnreadable: .bundleStatement
    case .malformedXML, .forbiddenXML, .wrappedQBXML, .unknownQBXMLVersion, .unreadableHeader,
      .undecodableText:
      .documentReadable
    case .openQuote, .rowWithoutHeader, .surplusCells, .lineTooLong, .blockNotEnded: .lineReadable
    case .unreadableValue, .doubtfulElement, .missingCells: .valueReadable
    case .otherForm(.clock, _): .valueReadable
    case .responseRefused: .responseStatus
    case .dayOrderShown: .dateValid
    default: nil
    }
  }
}

extension Examined {
  /// Calls `body` for each fault of reading that this check judges, in bundle order.
  func forEachReadingFault(of check: CheckID, _ body: (ReadingFinding) -> Void) {
    for document in records.documents {
      for fault in document.findings where fault.check == check { body(fault) }
    }
  }

  /// Whether any document has a fault that this check judges.
  func hasReadingFault(of check: CheckID) -> Bool {
    records.documents.contains { $0.findings.contains { $0.check == check } }
  }
}

/// Which entries stand on a line of a document.
struct EntryPlaces {
  private let source: [TimeActivityRecord]
  /// The entries in the order of their places.
  private let order: [Int]

  init(of source: [TimeActivityRecord]) {
    self.source = source
    let isSorted = zip(source, source.dropFirst()).allSatisfy { $0.place <= $1.place }
    order =
      isSorted
      ? Array(source.indices) : source.indices.sorted { source[$0].place < source[$1].place }
  }

  /// The entries that begin on exactly this line.
  func entries(at place: FindingPlace) -> ArraySlice<Int> {
    let line = Place(document: place.document, line: place.line)
    let first = firstPosition { source[$0].place >= line }
    return order[first...].prefix { source[$0].place == line }
  }

  /// The entry that begins on this line or nearest above it in the same document.
  func entry(atOrAbove place: FindingPlace) -> Int? {
    let line = Place(document: place.document, line: place.line)
    let after = firstPosition { source[$0].place > line }
    guard after > 0, source[order[after - 1]].place.document == place.document else { return nil }
    return order[after - 1]
  }

  /// The first position in `order` whose entry meets a condition that all later ones meet too.
  private func firstPosition(where isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(order[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
