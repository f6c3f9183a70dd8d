/// Writes time as an IIF timer file: `TIMEACT` rows in Windows-1252, divided by tabs.
///
/// As in `TimeDocument`, what many entries share is encoded once.
struct TimerFile {
  private let company: String
  private let people: [[UInt8]]
  private let jobs: [[UInt8]]
  private let items: [[UInt8]]
  private let classes: [[UInt8]]
  private let wages: [[UInt8]]
  /// The note's words, and what stands before and behind a note that has to be quoted.
  private let notes: [(words: [[UInt8]], quote: [UInt8])]

  init(_ company: GeneratedCompany) {
    func fields(_ objects: [ListObject]) -> [[UInt8]] {
      objects.map { Self.encoded($0.name) }
    }
    self.company = company.name
    people = fields(company.people)
    jobs = fields(company.jobs)
    items = fields(company.items)
    classes = fields(company.classes)
    wages = fields(company.wages)
    notes = Note.all.map { note in
      let words = note.words ?? []
      let isQuoted = words.contains { $0.contains { ",\"".contains($0) } }
      let doubled = words.map { $0.split(separator: "\"", omittingEmptySubsequences: false) }
      return (
        doubled.map { Self.encoded($0.joined(separator: "\"\"")) },
        Array((isQuoted ? "\"" : "").utf8)
      )
    }
  }

  func write(_ time: GeneratedTime, to path: String) throws {
    let file = try OutputFile(path)
    append(
      [
        "!TIMERHDR", "VER", "REL", "COMPANYNAME", "IMPORTEDBEFORE", "FROMTIMER",
        "COMPANYCREATETIME",
      ],
      to: file)
    append(["TIMERHDR", " 8", " 0", company, "N", "Y", "1400000000"], to: file)
    append(
      [
        "!TIMEACT", "DATE", "JOB", "EMP", "ITEM", "PITEM", "DURATION", "PROJ", "NOTE",
        "XFERTOPAYROLL", "BILLINGSTATUS",
      ], to: file)
    for entry in time { append(entry, to: file) }
    try file.close()
  }

  private func append(_ fields: [String], to file: OutputFile) {
    file.append(Self.encoded(fields.joined(separator: "\t")))
    file.append("\r\n")
  }

  private func append(_ entry: GeneratedEntry, to file: OutputFile) {
    file.append("TIMEACT\t")
    file.append(twoDigits: entry.month)
    file.append("/")
    file.append(twoDigits: entry.day)
    file.append("/")
    file.append(twoDigits: entry.year % 100)
    file.append("\t")
    if let job = entry.job { file.append(jobs[job]) }
    file.append("\t")
    file.append(people[entry.person])
    file.append("\t")
    if let item = entry.item { file.append(items[item]) }
    file.append("\t")
    file.append(wages[entry.wage])
    file.append("\t")
    file.append(entry.minutes / 60)
    file.append(":")
    file.append(twoDigits: entry.minutes % 60)
    file.append("\t")
    file.append(classes[entry.workClass])
    file.append("\t")
    let note = notes[entry.note.rawValue]
    if !note.words.isEmpty {
      file.append(note.quote)
      file.append(note.words[0])
      file.append(entry.number)
      file.append(note.words[1])
      file.append(entry.section)
      file.append(note.words[2])
      file.append(note.quote)
    }
    file.append(entry.isBillable ? "\tY\t1\r\n" : "\tY\t0\r\n")
  }

  /// The text in Windows-1252, as far as the generated names and notes need it.
  private static func encoded(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar == "’" { return 0x92 }
      precondition(scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value), text)
      return UInt8(scalar.value)
    }
  }
}
