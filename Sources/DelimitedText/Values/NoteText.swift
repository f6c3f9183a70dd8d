import Timesheets

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

  /// Whether a timer note has the line break of list exports, `\n`, that Timer import takes for two
  /// characters. In the path of a file the same two begin a name.
  static func hasBackslashBreak(_ note: UnsafeRawBufferPointer) -> Bool {
    guard note.contains(ASCII.backslash) else { return false }
    var isAny = false
    for (position, byte) in note.enumerated() where byte == ASCII.backslash {
      let before = position > 0 ? note[position - 1] : 0
      let after = position + 1 < note.count ? note[position + 1] : 0
      if before == ASCII.colon || before == ASCII.backslash || after == ASCII.backslash {
        return false
      }
      if after == UInt8(ascii: "n") { isAny = true }
    }
    return isAny
  }

  /// Writes a note to `output` as a timer file has it, in Windows-1252 on one line, and tells
  /// whether it says the same as before.
  ///
  /// A line break is `/n`, with blanks around it where it would else be read as part of a word.
  /// Where the two characters `/n` stand in the text itself, Timer import would break the line and
  /// drop them: a blank is put between. What Windows-1252 lacks becomes `?`, and what is beyond
  /// 1,000 characters is cut with `…`; of both the note's batch has the whole.
  static func appendTimerText(_ note: ArraySlice<UInt8>, to output: inout [UInt8]) -> Bool {
    let start = output.count
    var isSame = true
    let text = Array(String(decoding: note, as: UTF8.self).unicodeScalars)
    var position = 0
    while position < text.count {
      let character = text[position]
      position += 1
      if character == "\r" || character == "\n" {
        if character == "\r", position < text.count, text[position] == "\n" { position += 1 }
        appendBreak(before: position < text.count ? text[position] : nil, to: &output, from: start)
        continue
      }
      let survives = Transcoder.survives(character)
      let byte = survives ? Transcoder.windows1252(of: character) : nil
      output.append(byte ?? UInt8(ascii: "?"))
      isSame = isSame && byte != nil
      if character == "/", position < text.count, text[position] == "n" {
        output.append(ASCII.blank)
        isSame = false
      }
    }
    return cut(&output, from: start) && isSame
  }

  private static func appendBreak(
    before next: Unicode.Scalar?, to output: inout [UInt8], from start: Int
  ) {
    var tight = Array(output[start...])
    let slash = tight.count
    tight += [ASCII.slash, UInt8(ascii: "n")]
    if let next { tight.append(next.isASCII ? UInt8(next.value) : UInt8(ascii: "?")) }
    let isRead = tight.withUnsafeBytes { isLineBreak(at: slash, in: $0) }
    output += Array((isRead ? "/n" : " /n ").utf8)
  }

  /// Cuts what is longer than NOTE holds, and tells whether nothing had to be cut.
  private static func cut(_ output: inout [UInt8], from start: Int) -> Bool {
    guard output.count - start > TimerMisfit.longestNote else { return true }
    var end = start + TimerMisfit.longestNote - 1
    if output[end - 1] == ASCII.slash { end -= 1 }
    output.removeSubrange(end...)
    if let ellipsis = Transcoder.windows1252(of: "…") { output.append(ellipsis) }
    return false
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
