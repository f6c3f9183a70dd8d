import Foundation
import Testing

/// Names that were made to do harm, through every command, as their users run it.
@Suite struct HostileNamesTests {
  /// No shell, terminal, path, spreadsheet or page may take any of these for more than a text.
  static let names = [
    "\u{7F}DEL", "\u{85}C1 \u{9B}31m", "a\u{202E}bidi\u{202C} \u{2066}b\u{2069}", "\u{2028}line",
    "$(touch harmed)`touch harmed`;touch harmed", "../../harmed", "=cmd|' /C calc'!A0", "@SUM(1)",
    "\t=1+1", "\r=1+1", "-2+3", "<script>alert(1)</script>", "javascript:alert(1)",
    "\"><img src=x onerror=alert(1)>", "&#27;[31m", "a\nforged: 8 entries (99.00 h)",
  ]
  /// XML cannot hold these.
  static let textNames = [
    "\u{1B}[31mESC", "\u{1B}]8;;http://x\u{07}link\u{1B}]8;;\u{07}", "\u{1B}]52;c;QQ==\u{07}",
    "NUL\u{0}x", "\u{8}\u{7}",
  ]

  /// Control characters other than line feed and tab, and those that turn the direction of a text.
  static func steering(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x09: false
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }

  /// A delivery in which persons, jobs, notes, request ids and the company have hostile names.
  private static func write(to folder: CommandFolder) throws {
    let bundle = folder.path + "/here/bundle"
    try FileManager.default.createDirectory(atPath: bundle, withIntermediateDirectories: true)
    let sample = CommandFolder.root + "/samples/bad/person-linked/bundle/lists.xml"
    let lists = try String(contentsOfFile: sample, encoding: .utf8).replacingOccurrences(
      of: "Pinecrest Veterinary Clinic", with: escaped("\u{9B}C\u{202E}<script>x</script>$(id)"))
    try lists.write(toFile: bundle + "/lists.xml", atomically: false, encoding: .utf8)
    var requests = ""
    var rows = "username,local_date,hours,jobcode_1,notes\n"
    for (index, name) in names.enumerated() {
      for person in [name, "Adaeze Obi"] {
        requests += """
          <TimeTrackingAddRq requestID="\(escaped(name))"><TimeTrackingAdd>
          <TxnDate>2026-11-09</TxnDate>
          <EntityRef><FullName>\(escaped(person))</FullName></EntityRef>
          <CustomerRef><FullName>\(escaped(name))</FullName></CustomerRef>
          <Duration>PT1H\(index + 1)M</Duration><Notes>\(escaped(name))</Notes>
          </TimeTrackingAdd></TimeTrackingAddRq>
          """
      }
    }
    for (index, name) in (names + textNames).enumerated() {
      let cell = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      rows += "\(cell),2026-11-10,1.\(index + 10),\(cell),\(cell)\n"
    }
    let time = """
      <?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>
      <QBXMLMsgsRq onError="stopOnError">\(requests)</QBXMLMsgsRq></QBXML>
      """
    try time.write(toFile: bundle + "/time.xml", atomically: false, encoding: .utf8)
    try rows.write(toFile: bundle + "/time.csv", atomically: false, encoding: .utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar == " " || scalar.value > 0x7E
      escaped += isPlain ? String(scalar) : "&#\(scalar.value);"
    }
  }

  private static func delivered() throws -> CommandFolder {
    let folder = try CommandFolder()
    try write(to: folder)
    return folder
  }

  @Test(arguments: [
    "check bundle", "check bundle --language fr", "check bundle --format markdown",
    "check bundle --format json", "run bundle --outbox out --ledger l.sqlite",
    "run bundle --outbox out --ledger l.sqlite --format json",
  ])
  func `no name of a delivery steers the terminal or runs anything`(command: String) throws {
    let folder = try Self.delivered()
    let result = try folder.run("timeferry \(command)")
    #expect(result.exitCode == 1)
    #expect(Self.steering(result.output + result.errors) == [])
    #expect(!result.output.contains("\nforged"))
    #expect(try Self.files(named: "harmed", under: folder.path).isEmpty)
  }

  @Test func `what is told of a run later steers nothing either`() throws {
    let folder = try Self.delivered()
    _ = try folder.run("timeferry run bundle --outbox out --ledger l.sqlite")
    for command in [
      "status --ledger l.sqlite", "status --ledger l.sqlite --format json", "verify out/2026*",
      "verify out/2026* --format json", "reverse out/2026* --ledger l.sqlite",
    ] {
      let result = try folder.run("timeferry \(command)")
      #expect(!(result.output + result.errors).isEmpty, "\(command)")
      #expect(Self.steering(result.output + result.errors) == [], "\(command)")
    }
  }

  @Test(arguments: [
    "check 'no\u{1B}[31m\u{202E}'", "verify 'no\u{1B}[31m'", "explain 'no\u{1B}[31m'",
    "status --ledger 'no\u{1B}'", "--no'\u{1B}[31m'", "'no\u{9B}'",
    "doctor --pipeline 'p\u{1B}[3m'",
    "init 'new\u{1B}[31m\u{202E}'", "kit 'new\u{1B}[31m'",
  ])
  func `what is said of an argument does not steer the terminal`(command: String) throws {
    let result = try CommandFolder().run("timeferry \(command)")
    #expect(!(result.output + result.errors).isEmpty)
    #expect(Self.steering(result.output + result.errors) == [])
  }

  @Test func `a pipeline of hostile names is one like any other`() throws {
    let folder = try Self.delivered()
    let pipeline = #"""
      version: 1
      name: "\e[31m\u202e<b>\n2026-01-01T00:00:00Z info forged: 8"
      company: "\e]52;c;QQ==\a"
      inbox: inbox
      outbox: "out\e"
      ledger: "ledger\e.sqlite"
      watch: { quiet-seconds: 0 }
      report: { title: "\e<script>alert(1)</script>" }
      """#
    let here = folder.path + "/here"
    try FileManager.default.createDirectory(
      atPath: here + "/pipe/inbox", withIntermediateDirectories: true)
    try pipeline.write(
      toFile: here + "/pipe/pipeline.yaml", atomically: false, encoding: .utf8)
    _ = try folder.run("cp -r bundle $'pipe/inbox/drop\\e[31m\\nforged'; cp -r bundle pipe/inbox/b")
    for command in [
      "doctor --pipeline pipe", "doctor --pipeline pipe --format json",
      "run bundle --pipeline pipe", "watch pipe --once --rescan 1",
      "watch pipe --once --log-format json", "status --pipeline pipe",
    ] {
      let result = try folder.run("timeferry \(command)")
      #expect(!(result.output + result.errors).isEmpty, "\(command)")
      #expect(Self.steering(result.output + result.errors) == [], "\(command)")
      #expect(!(result.output + result.errors).contains("\n2026-01-01T00"), "\(command)")
    }
  }

  @Test func `pages made of hostile names have no element, script or link of theirs`() throws {
    let folder = try Self.delivered()
    _ = try folder.run("timeferry run bundle --outbox out --ledger l.sqlite")
    let pages = try Self.files(endingIn: ".html", under: folder.path + "/here/out")
    #expect(pages.count >= 5)
    for page in pages {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(Self.steering(text) == [], "\(page)")
      // As text the names may stand there; as the beginning of a tag or in an attribute, never.
      for mark in ["<script>alert", "<img src=x", "<b>", "href=\"javascript", "\"javascript:"] {
        #expect(!text.contains(mark), "\(page): \(mark)")
      }
    }
  }

  @Test func `tables made of hostile names hold no formula`() throws {
    let folder = try Self.delivered()
    _ = try folder.run("timeferry run bundle --outbox out --ledger l.sqlite")
    let run = "/here/out"
    let tables = try Self.files(endingIn: ".csv", under: folder.path + run)
      .filter { !$0.contains("/held/") }
    #expect(tables.count >= 3)
    for table in tables {
      let text = try String(contentsOfFile: table, encoding: .utf8)
      for name in ["=cmd", "@SUM", "\t=1", "\r=1"] {
        for border in [",", "\"", "\n"] {
          #expect(!text.contains(border + name), "\(table): \(border)\(name)")
        }
      }
    }
  }

  @Test func `files are called after nothing that a delivery could choose`() throws {
    let folder = try Self.delivered()
    _ = try folder.run("timeferry run bundle --outbox out --ledger l.sqlite")
    let safe = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789-_.")
    for path in try Self.files(endingIn: "", under: folder.path + "/here/out") {
      let name = URL(fileURLWithPath: path).lastPathComponent
      #expect(name.unicodeScalars.allSatisfy(safe.contains), "\(path)")
    }
  }

  static func files(named name: String, under folder: String) throws -> [String] {
    try files(endingIn: "/" + name, under: folder)
  }

  /// Whole paths of files and folders, not following links.
  static func files(endingIn end: String, under folder: String) throws -> [String] {
    let walk = FileManager.default.enumerator(atPath: folder)
    return (walk?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
      .filter { $0.hasSuffix(end) || end.isEmpty }
  }
}
