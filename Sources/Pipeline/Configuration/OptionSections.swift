import Crypto
import Spool
import SystemPackage
import Timesheets

extension SourceOptions {
  /// Reads `source:`.
  mutating func read(_ section: inout Section) {
    section.word("time-tracking", into: &timeTracking)
    section.word("day-order", into: &dayOrder)
    section.weekday("week-start", into: &weekStart)
    section.section("jobcodes") { readJobcodes(&$0) }
    section.section("columns") { readColumns(&$0) }
  }

  private mutating func readJobcodes(_ section: inout Section) {
    var lines: [String: Int] = [:]
    for entry in section.freeEntries() {
      let name = NormalizedName(entry.key).folded
      if let line = lines[name] {
        section.report(.repeatedKey(section.full(entry.key), firstLine: line), at: entry.place)
        continue
      }
      lines[name] = entry.place.line
      guard let word = section.word(of: entry, among: JobcodeMeaning.words) else { continue }
      jobcodes[name] = JobcodeMeaning(word: word)
    }
  }

  private mutating func readColumns(_ section: inout Section) {
    var keys: [String: String] = [:]
    for field in CSVField.allCases {
      for (header, place) in section.texts(field.rawValue) {
        let name = NormalizedName(header).folded
        let key = section.full(field.rawValue)
        if let other = keys[name], other != key {
          section.report(.contradiction(other, key), at: place)
        }
        keys[name] = key
        columns[name] = field
      }
    }
  }
}

extension JobcodeMeaning {
  private static let leftOutWord = "left-out"

  /// The words of `source.jobcodes`.
  static let words = [leftOutWord] + HourType.allCases.map(\.word).filter { !$0.isEmpty }

  init?(word: String) {
    if word == Self.leftOutWord {
      self = .leftOut
      return
    }
    guard let type = HourType.allCases.first(where: { $0 != .unstated && $0.word == word }) else {
      return nil
    }
    self = .hours(type)
  }
}

extension SelectionOptions {
  /// Reads `select:`.
  mutating func read(_ section: inout Section) {
    section.date("from", into: &from)
    let place = section.date("through", into: &through)
    section.date("cut-off", into: &cutOff)
    section.flag("approved-only", into: &approvedOnly)
    guard let through, let place else { return }
    if let from, from > through {
      section.report(
        .reversed(from: section.full("from"), through: section.full("through")), at: place)
    }
    if let cutOff, cutOff >= through {
      section.report(
        .reversed(from: section.full("cut-off"), through: section.full("through")), at: place)
    }
  }
}

extension FieldOptions {
  /// Reads `carry:`.
  mutating func read(_ section: inout Section) {
    section.word("vendors", into: &vendors)
    section.word("service-items", into: &serviceItems)
    section.word("classes", into: &classes)
    section.word("billable", into: &billable)
    section.word("wage-items", into: &wageItems)
    section.section("rounding") { rounding = Rounding(reading: &$0) }
    section.flag("merge-equal-lines", into: &mergesEqualLines)
  }
}

extension Rounding {
  /// Reads `carry.rounding:`; nil when it names no step.
  fileprivate init?(reading section: inout Section) {
    var minutes = 0
    var mode = Mode.nearest
    section.number("minutes", in: 1...60, into: &minutes)
    section.word("mode", into: &mode)
    guard minutes > 0 else {
      section.require("minutes")
      return nil
    }
    self.init(minutes: Int32(minutes), mode: mode)
  }
}

extension OutputOptions {
  /// Reads `output:`.
  mutating func read(_ section: inout Section) {
    if let entry = section.entry("qbxml-version"),
      let word = section.word(of: entry, among: QBXMLVersion.writable)
    {
      version = QBXMLVersion(word) ?? version
    }
    section.number("batch-size", in: 1...1000, into: &batchSize)
    section.word("on-error", into: &onError)
    section.flag("canary", into: &canary)
    section.flag("timer", into: &timer)
    section.flag("timer-wage-items", into: &timerWageItems)
    var chosen: [Language] = []
    for value in section.list("languages") {
      let entry = YAMLEntry(key: "languages", place: value.place, value: value)
      guard let language: Language = section.word(of: entry) else { continue }
      if !chosen.contains(language) { chosen.append(language) }
    }
    if !chosen.isEmpty { languages = chosen }
  }
}

extension ReportOptions {
  /// Reads `report:`; the picture's path is relative to the pipeline's folder.
  mutating func read(_ section: inout Section, beside folder: FilePath) {
    section.text("title", into: &title)
    var name: String?
    guard let place = section.text("logo", into: &name), let name else { return }
    let key = section.full("logo")
    let path = folder.pushing(FilePath(name))
    switch ConfigurationFile.bytes(at: path, atMost: ReportLogo.largest) {
    case .failure(.tooLarge(let limit)):
      section.report(.pictureTooLarge(key: key, path: name, limit: limit), at: place)
    case .failure(let failure):
      section.report(failure.kind(key: key, path: name), at: place)
    case .success(let bytes):
      logo = ReportLogo(bytes, sha256: hexadecimal(SHA256.hash(data: bytes)))
      if logo == nil { section.report(.notAPicture(key: key, path: name), at: place) }
    }
  }
}

extension QBXMLVersion {
  /// The versions that exist and have TimeTrackingAdd (domain facts 1.6, 2.1).
  static let writable = [
    "2.0", "3.0", "4.0", "4.1", "5.0", "6.0", "7.0", "8.0", "9.0", "10.0", "11.0", "12.0",
    "13.0", "14.0", "15.0", "16.0", "CA2.0", "CA3.0", "UK2.0", "UK3.0", "AU3.0", "OZ2.0",
  ]
}

extension ArchiveLimits {
  /// From a mebibyte, which every archive needs, to a tebibyte.
  private static let byteRange = (1 << 20)...(1 << 40)

  /// Reads the archives' part of `limits:`.
  mutating func read(_ section: inout Section) {
    for limit in ArchiveLimit.allCases {
      let key = limit.rawValue
      switch limit {
      case .totalBytes: section.bytes(key, in: Self.byteRange, into: &totalBytes)
      case .memberBytes: section.bytes(key, in: Self.byteRange, into: &memberBytes)
      case .members: section.number(key, in: 1...1_000_000, into: &members)
      case .ratio: section.number(key, in: 2...100_000, into: &ratio)
      case .depth: section.number(key, in: 1...8, into: &depth)
      case .nameBytes: section.number(key, in: 64...4096, into: &nameBytes)
      }
    }
  }
}

extension ReadingLimits {
  /// Reads the documents' part of `limits:`. The least values leave room for every real export, the
  /// most are what libxml2 and a machine can bear.
  mutating func read(_ section: inout Section) {
    for limit in ReadingLimit.allCases {
      let key = limit.rawValue
      switch limit {
      case .xmlDepth: section.number(key, in: 16...256, into: &xmlDepth)
      case .xmlAttributes: section.number(key, in: 8...255, into: &xmlAttributes)
      case .xmlTextBytes:
        section.bytes(key, in: (1 << 14)...(1 << 23), into: &xmlTextBytes)
      case .lineBytes: section.bytes(key, in: (1 << 16)...(1 << 24), into: &lineBytes)
      case .quotedBytes: section.bytes(key, in: (1 << 13)...(1 << 24), into: &quotedBytes)
      case .columns: section.number(key, in: 128...65_536, into: &columns)
      }
    }
  }
}
