import Timesheets

/// The check `text-survives`.
///
/// **What it proves.** QuickBooks keeps every character of notes and names.
///
/// **Why it matters.** QuickBooks keeps text in a code page of 251 characters; what is not
/// among them is lost or turned into a question mark without a word.
///
/// **What proves it.** Each character stands in Windows-1252 and is no control character but
/// TAB and line ends (domain facts 1.4).
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Write the text in other words where it comes
/// from, or live with the loss.
///
/// One finding for each field and lost character, at its first place, with how often it stands
/// elsewhere: one habit of one writer is one thing to mend.
///
/// Prevents status 0x80040400 for control characters; none for the others.
enum TextSurvives {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examineNotes(of: examined, into: &findings)
    for element in UsedElements(of: examined).all {
      var lost = LostCharacters()
      var name = element.fullName
      _ = name.withUTF8 { lost.gather(from: UnsafeRawBufferPointer($0), entry: element.firstEntry) }
      guard let first = lost.inOrder.first else { continue }
      let field = element.role.qbxmlField.name
      let number = findings.report(
        .textSurvives, on: .element(element.role, element.fullName),
        .characterLost(
          field: field, character: String(first.character), position: first.position,
          more: lost.inOrder.reduce(-1) { $0 + $1.count }),
        at: FindingPlace(examined.source[element.firstEntry].place, element: field))
      UsedElements.forEachEntry(using: element, in: examined) { entry in
        findings.concern(entry: entry, finding: number)
      }
    }
  }

  private static func examineNotes(
    of examined: Examined, into findings: inout FindingCollector
  ) {
    var lost = LostCharacters()
    var concerned: [Int] = []
    examined.records.texts.withUnsafeBytes { texts in
      examined.forEachEntry { index, record in
        let notes = texts[record.notes]
        if mayLose(notes), lost.gather(from: notes, entry: index) { concerned.append(index) }
      }
      var numbers: [Unicode.Scalar: Int] = [:]
      for loss in lost.inOrder {
        let record = examined.source[loss.entry]
        let field = record.format.notesField
        numbers[loss.character] = findings.report(
          .textSurvives, on: .bundle,
          .characterLost(
            field: field, character: String(loss.character), position: loss.position,
            more: loss.count - 1),
          at: FindingPlace(record.place, element: field))
      }
      for entry in concerned {
        var inNotes = LostCharacters()
        _ = inNotes.gather(from: texts[examined.source[entry].notes], entry: entry)
        for loss in inNotes.inOrder {
          if let number = numbers[loss.character] {
            findings.concern(entry: entry, finding: number)
          }
        }
      }
    }
  }

  /// Whether a text has any byte that is not plain ASCII: eight are looked at together, since most
  /// notes have none.
  private static func mayLose(_ text: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      let belowBlank = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      let delete = (word &+ 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080
      if high | belowBlank | delete != 0 { return true }
      offset += 8
    }
    return text[offset...].contains { $0 < 0x20 || $0 >= 0x7F }
  }
}

/// The characters of some texts that QuickBooks would lose, each with where it stands first.
private struct LostCharacters {
  struct Loss {
    let character: Unicode.Scalar
    let entry: Int
    /// Counts characters from 1.
    let position: Int
    var count: Int
  }

  /// In the order of first appearance.
  private(set) var inOrder: [Loss] = []
  private var places: [Unicode.Scalar: Int] = [:]

  /// Adds the losses of one text and tells whether it has any.
  mutating func gather(from text: UnsafeRawBufferPointer, entry: Int) -> Bool {
    var hasAny = false
    var position = 0
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let character) = decoder.decode(&bytes) {
      position += 1
      guard !Transcoder.survives(character) else { continue }
      hasAny = true
      if let place = places[character] {
        inOrder[place].count += 1
      } else {
        places[character] = inOrder.count
        inOrder.append(Loss(character: character, entry: entry, position: position, count: 1))
      }
    }
    return hasAny
  }
}
