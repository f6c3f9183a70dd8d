/// Rewrites the notes of time entries so that line breaks are line feeds.
enum NoteText {
  /// Whether `/n` at `slash` is the line break of a timer note (domain facts 5.3).
  ///
  /// The same two characters also begin words: `day/night`, `y/n`, `https://host/news`. They are
  /// a break only where no word can go on (no small letter or apostrophe follows), where the word
  /// before is longer than one letter, and outside a web address.
  static func isLineBreak(at slash: Int, in note: UnsafeRawBufferPointer) -> Bool {
    guard slash + 1 < note.count, note[slash] == ASCII.slash,
      note[slash + 1] == UInt8(ascii: "n")
    else { return false }
    if slash + 2 < note.count {
      let next = note[slash + 2]
      if ASCII.isLowercase(next) || next == UInt8(ascii: "'") { return false }
    }
    let hasLetterBefore = slash > 0 && ASCII.isLetter(note[slash - 1])
    let isLetterAlone = hasLetterBefore && (slash == 1 || note[slash - 2] <= ASCII.blank)
    return !isLetterAlone && !isInAddress(slash, note)
  }

  private static func isInAddress(_ slash: Int, _ note: UnsafeRawBufferPointer) -> Bool {
    var start = slash
    while start > 0, note[start - 1] > ASCII.blank {
      start -= 1
      if note[start] == ASCII.colon, note[start + 1] == ASCII.slash, start + 2 <= slash,
        note[start + 2] == ASCII.slash
      {
        return true
      }
    }
    return false
  }

  /// Writes a timer note to `output`, its `/n` breaks as line feeds; everything else as it stands,
  /// `\n` too, which is a break in list exports only.
  static func appendTimerNote(_ note: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var position = 0
    while position < note.count {
      if isLineBreak(at: position, in: note) {
        output.append(ASCII.lineFeed)
        position += 2
      } else {
        output.append(note[position])
        position += 1
      }
    }
  }

  /// Writes a note that may span lines to `output`, every line end as one line feed.
  static func appendSpanningNote(_ note: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    for (position, byte) in note.enumerated() {
      if byte != ASCII.carriageReturn {
        output.append(byte)
      } else if position + 1 == note.count || note[position + 1] != ASCII.lineFeed {
        output.append(ASCII.lineFeed)
      }
    }
  }
}
