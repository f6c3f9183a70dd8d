import Testing
import Timesheets

@testable import Pipeline

@Suite struct ConfigurationFaultTests {
  @Test func `a misspelt key names the nearest one`() throws {
    #expect(
      try faults(in: "version: 1\nsource:\n  wek-start: monday\n") == [
        "pipeline.yaml:3:3: unknown key `source.wek-start`; did you mean `week-start`?"
      ])
  }

  @Test func `a key without a near one names all that are allowed`() throws {
    #expect(
      try faults(in: "output:\n  colour: blue\n") == [
        "pipeline.yaml:2:3: unknown key `output.colour`; expected `qbxml-version`, "
          + "`batch-size`, `on-error`, `canary`, `timer`, `timer-wage-items` or `languages`"
      ])
  }

  @Test func `a check that does not exist names the nearest id`() throws {
    #expect(
      try faults(in: "checks:\n  day-totals: error\n  frobnicate: note\n") == [
        "pipeline.yaml:2:3: there is no check or setting `day-totals`; did you mean `day-total`?",
        "pipeline.yaml:3:3: there is no check or setting `frobnicate`; "
          + "`timeferry explain` lists the checks",
      ])
  }

  @Test func `a misspelt word names the nearest one`() throws {
    #expect(
      try faults(in: "carry:\n  classes: optionl\n  vendors: perhaps\n") == [
        "pipeline.yaml:2:12: `carry.classes` cannot be `optionl`; did you mean `optional`?",
        "pipeline.yaml:3:12: `carry.vendors` cannot be `perhaps`; "
          + "expected `off`, `optional` or `required`",
      ])
  }

  @Test func `a weekday that is none is refused, in either letter case`() throws {
    #expect(
      try faults(in: "source: { week-start: Mondy }\n") == [
        "pipeline.yaml:1:23: `source.week-start` cannot be `Mondy`; did you mean `monday`?"
      ])
  }

  @Test func `a number out of range tells the range`() throws {
    #expect(
      try faults(
        in: "version: 2\noutput:\n  batch-size: 0\ncarry:\n  rounding: { minutes: 90 }\n") == [
          "pipeline.yaml:1:10: `version` must be 1, but is 2",
          "pipeline.yaml:3:15: `output.batch-size` must be from 1 to 1000, but is 0",
          "pipeline.yaml:5:24: `carry.rounding.minutes` must be from 1 to 60, but is 90",
        ])
  }

  @Test func `limits are numbers of bytes or of things`() throws {
    #expect(
      try faults(in: "limits:\n  total-bytes: 4 GB\n  member-bytes: 1 KiB\n  depth: 0\n") == [
        "pipeline.yaml:2:16: `limits.total-bytes` must be a number of bytes, such as 512 MiB, "
          + "but is `4 GB`",
        "pipeline.yaml:3:17: `limits.member-bytes` must be from 1048576 to 1099511627776, "
          + "but is 1 KiB",
        "pipeline.yaml:4:10: `limits.depth` must be from 1 to 8, but is 0",
      ])
  }

  @Test(arguments: ReadingLimit.allCases)
  func `a limit of reading is neither nothing, negative nor absurd`(limit: ReadingLimit) throws {
    for value in ["0", "-1", "99999999999999"] {
      let found = try faults(in: "limits:\n  \(limit.rawValue): \(value)\n")
      #expect(found.count == 1)
      #expect(found.first?.contains("`limits.\(limit.rawValue)` must be ") == true, "\(found)")
    }
    let raised = ReadingLimits()[limit] + 1
    let read = try configuration(of: "limits: { \(limit.rawValue): \(raised) }\n")
    #expect(read.options.source.limits[limit] == raised)
  }

  @Test(arguments: [
    (
      Language.english,
      [
        "`report.logo`: there is no `logo.png`; did you mean `logos.png`?",
        "`report.logo`: `logo.svg` is neither a PNG nor a JPEG picture",
        "`report.logo`: `huge.jpg` is larger than 256 KiB; every report carries the picture, so "
          + "give a smaller one",
      ]
    ),
    (
      .french,
      [
        "«\u{A0}report.logo\u{A0}»\u{A0}: «\u{A0}logo.png\u{A0}» n’existe pas; vouliez-vous dire "
          + "«\u{A0}logos.png\u{A0}»?",
        "«\u{A0}report.logo\u{A0}»\u{A0}: «\u{A0}logo.svg\u{A0}» n’est ni une image PNG ni une "
          + "image JPEG",
        "«\u{A0}report.logo\u{A0}»\u{A0}: «\u{A0}huge.jpg\u{A0}» dépasse 256\u{A0}Kio; chaque "
          + "rapport contient cette image, donnez-en donc une plus petite",
      ]
    ),
  ])
  func `a logo that no page can carry is told where it is named`(
    _ language: Language, _ sentences: [String]
  ) throws {
    let folder = try PipelineFolder(["logo.svg": "<svg/>", "logos.png": ""])
    try folder.write([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 256 << 10), to: "huge.jpg")
    for (name, sentence) in zip(["logo.png", "logo.svg", "huge.jpg"], sentences) {
      try folder.write(
        Array("report:\n  title: A\n  logo: \(name)\n".utf8), to: "pipeline.yaml")
      #expect(folder.faults(in: language) == ["pipeline.yaml:3:9: " + sentence])
    }
  }

  @Test func `a value of another kind tells both kinds`() throws {
    let text = """
      company: [a, b]
      name:
      output: many
      select:
        from: soon
        through: 2026-02-30
        approved-only: perhaps
      checks:
        lists-max-age-days: 7.5
        person-active: [error]
      mapping: { file: x.csv }
      """
    #expect(
      try faults(in: text) == [
        "pipeline.yaml:1:10: `company` must be a text, but is a list",
        "pipeline.yaml:2:1: `name` must be a text, but is empty",
        "pipeline.yaml:3:9: `output` must be a section of its own, with one key to a line, "
          + "but is `many`",
        "pipeline.yaml:5:9: `select.from` must be a day of the calendar, such as 2026-11-14, "
          + "but is `soon`",
        "pipeline.yaml:6:12: `select.through` must be a day of the calendar, such as "
          + "2026-11-14, but is `2026-02-30`",
        "pipeline.yaml:7:18: `select.approved-only` must be `true` or `false`, but is `perhaps`",
        "pipeline.yaml:9:23: `checks.lists-max-age-days` must be a whole number, but is `7.5`",
        "pipeline.yaml:10:18: `checks.person-active` must be a section of its own, with one key "
          + "to a line, but is a list",
        "pipeline.yaml:11:10: `mapping` must be a list, but is a section",
      ])
  }

  @Test func `a key that stands twice is told with every other fault`() throws {
    let text = """
      name: a
      company: Foo
      checks:
        unknown: hold
        "unknown": warn
        unknwon: warn
      name: b
      name: c
      source: { jobcodes: { Lunch: left-out, Lunch: sick, lunch: leave }, week-start: x }
      """
    #expect(
      try faults(in: text) == [
        "pipeline.yaml:5:3: `unknown` is here a second time; the first is on line 4",
        "pipeline.yaml:6:3: there is no check or setting `unknwon`; did you mean `unknown`?",
        "pipeline.yaml:7:1: `name` is here a second time; the first is on line 1",
        "pipeline.yaml:8:1: `name` is here a second time; the first is on line 1",
        "pipeline.yaml:9:40: `Lunch` is here a second time; the first is on line 9",
        "pipeline.yaml:9:53: `source.jobcodes.lunch` is here a second time; "
          + "the first is on line 9",
        "pipeline.yaml:9:81: `source.week-start` cannot be `x`; expected `monday`, `tuesday`, "
          + "`wednesday`, `thursday`, `friday`, `saturday` or `sunday`",
      ])
  }

  @Test func `spans must run forward`() throws {
    let text = """
      select: { from: 2026-11-14, through: 2026-11-01 }
      checks: { earliest: 2027-01-01, latest: 2026-01-01 }
      """
    #expect(
      try faults(in: text) == [
        "pipeline.yaml:1:38: `select.through` must come after `select.from`",
        "pipeline.yaml:2:33: `checks.latest` must come after `checks.earliest`",
      ])
    #expect(
      try faults(in: "select:\n  through: 2026-11-01\n  cut-off: 2026-11-01\n") == [
        "pipeline.yaml:2:12: `select.through` must come after `select.cut-off`"
      ])
  }

  @Test func `two fields of a CSV cannot have one header`() throws {
    let text = """
      source:
        columns:
          class: Region
          billable: [Facturable, "REGION "]
      """
    #expect(
      try faults(in: text) == [
        "pipeline.yaml:4:28: `source.columns.class` and `source.columns.billable` "
          + "contradict each other"
      ])
  }

  @Test func `rounding without a step is incomplete`() throws {
    #expect(
      try faults(in: "carry:\n  rounding: { mode: up }\n") == [
        "pipeline.yaml:2:13: `carry.rounding.minutes` is missing here"
      ])
  }

  @Test func `a version of qbXML that does not exist is refused`() throws {
    #expect(
      try faults(in: "output: { qbxml-version: 13.1 }\n") == [
        "pipeline.yaml:1:26: `output.qbxml-version` cannot be `13.1`; did you mean `13.0`?"
      ])
  }

  @Test func `a missing table names the nearest file of the folder`() throws {
    #expect(
      try faults(
        in: "mapping: [maping.csv, other.csv]\nassignments: who.csv\nlists: list\n",
        ["mapping.csv": "", "lists/employees.xml": ""]) == [
          "pipeline.yaml:1:11: `mapping`: there is no `maping.csv`; did you mean `mapping.csv`?",
          "pipeline.yaml:1:23: `mapping`: there is no `other.csv`",
          "pipeline.yaml:2:14: `assignments`: there is no `who.csv`",
          "pipeline.yaml:3:8: `lists`: there is no `list`; did you mean `lists`?",
        ])
  }

  @Test func `a pipeline file that is not there is told by its name`() throws {
    let folder = try PipelineFolder(["pipline.yaml": ""])
    #expect(
      folder.faults() == [
        "pipeline.yaml: there is no such file; did you mean `pipline.yaml`?"
      ])
  }

  @Test func `a folder in place of a table cannot be read`() throws {
    let folder = try PipelineFolder(["pipeline.yaml": "mapping: [tables]"])
    try folder.makeFolder("tables")
    #expect(
      folder.faults() == [
        "pipeline.yaml:1:11: `mapping`: `tables` cannot be read: Is a directory"
      ])
  }

  @Test func `faults of the tables come after those of the pipeline`() throws {
    #expect(
      try faults(
        in: "mapping: m.csv\nassignments: a.csv\nnme: x\n",
        ["m.csv": "kind,source,quickbooks\nperson,,Ann\n", "a.csv": "person\nAnn\n"]) == [
          "pipeline.yaml:3:1: unknown key `nme`; did you mean `name`?",
          "m.csv:2: the column `source` is empty",
          "a.csv:1: no column `customer`; the columns here are `person`",
        ])
  }

  @Test func `every fault is told in French too`() throws {
    let folder = try PipelineFolder([
      "pipeline.yaml": "checks:\n  wek-start: regroup\noutput:\n  batch-size: 5000\n"
    ])
    #expect(
      folder.faults(in: .french) == [
        "pipeline.yaml:2:3: aucun contrôle et aucun réglage ne s’appelle «\u{A0}wek-start\u{A0}»; "
          + "vouliez-vous dire «\u{A0}week-start\u{A0}»?",
        "pipeline.yaml:4:15: «\u{A0}output.batch-size\u{A0}» doit être de 1 à 1000, "
          + "mais la valeur est 5000",
      ])
  }

  @Test func `times of day are hours and minutes, and come in pairs`() throws {
    let text = """
      watch:
        hours: { from: 25:00, until: evening }
        quiet-seconds: 0
        ready-marker: perhaps
        deliveries-per-cycle: many
        megabyte-per-cycle: 5
      """
    #expect(
      try faults(in: text) == [
        "pipeline.yaml:2:18: `watch.hours.from` must be a time of day, such as 18:30, "
          + "but is `25:00`",
        "pipeline.yaml:2:32: `watch.hours.until` must be a time of day, such as 18:30, "
          + "but is `evening`",
        "pipeline.yaml:3:18: `watch.quiet-seconds` must be from 1 to 86400, but is 0",
        "pipeline.yaml:4:17: `watch.ready-marker` must be `true` or `false`, but is `perhaps`",
        "pipeline.yaml:5:25: `watch.deliveries-per-cycle` must be a whole number, but is `many`",
        "pipeline.yaml:6:3: unknown key `watch.megabyte-per-cycle`; did you mean "
          + "`megabytes-per-cycle`?",
      ])
    #expect(
      try faults(in: "watch: { hours: { from: 18:00 } }\n") == [
        "pipeline.yaml:1:17: `watch.hours.until` is missing here"
      ])
  }

  @Test func `nothing of the pipeline's own lies in its inbox`() throws {
    #expect(
      try faults(in: "inbox: in\noutbox: in/out\nledger: ./in/./ledger.sqlite\n") == [
        "pipeline.yaml:1:8: `outbox` is in the folder of `inbox`, where everything is taken for "
          + "a delivery and moved away; give `inbox` a folder of its own",
        "pipeline.yaml:1:8: `ledger` is in the folder of `inbox`, where everything is taken for "
          + "a delivery and moved away; give `inbox` a folder of its own",
      ])
    let folder = try PipelineFolder(["pipeline.yaml": "inbox: .\n"])
    #expect(
      folder.faults(in: .french) == [
        "pipeline.yaml:1:8: ce fichier se trouve dans le dossier de «\u{A0}inbox\u{A0}», où tout "
          + "passe pour une livraison et est déplacé; donnez à «\u{A0}inbox\u{A0}» un dossier à lui"
      ])
    #expect(try faults(in: "inbox: in\noutbox: inn\nledger: in.sqlite\n") == [])
  }
}
