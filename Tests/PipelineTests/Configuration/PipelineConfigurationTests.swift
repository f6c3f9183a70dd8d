import Pipeline
import Spool
import SystemPackage
import Testing
import Timesheets

@Suite struct PipelineConfigurationTests {
  @Test func `an empty file is the built-in pipeline, named after its folder`() throws {
    let folder = try PipelineFolder(["north/pipeline.yaml": "# nothing yet\n"])
    let read = try folder.configuration("north/pipeline.yaml")
    #expect(read.name == "north")
    #expect(read.options.company == nil)
    #expect(read.options.output.batchSize == 100)
    #expect(read.outbox == nil)
    #expect(try folder.configuration("north").name == "north")
    #expect(try folder.configuration("north/./pipeline.yaml").name == "north")
  }

  @Test func `every option arrives where it belongs`() throws {
    let folder = try PipelineFolder(["pipeline.yaml": Self.everything])
    try folder.makeFolder("lists")
    let read = try folder.configuration()
    #expect(read.name == "weekly" && read.language == .french)
    #expect(read.options.company == "Érablière Foo inc.")
    #expect(read.listsFolder?.string == folder.path + "/lists")
    #expect(read.outbox?.string == "/srv/outbox")
    let source = read.options.source
    #expect(source.timeTracking == .inQuickBooks && source.dayOrder == .dayFirst)
    #expect(source.weekStart == .sunday)
    #expect(source.jobcodes == ["dîner": .leftOut, "paid time off": .hours(.vacation)])
    #expect(source.columns == ["type de soin": .serviceItem, "a": .billable, "b": .billable])
    let selection = read.options.selection
    #expect(selection.from == WorkDate(year: 2026, month: 11, day: 1))
    #expect(selection.through == WorkDate(year: 2026, month: 11, day: 14))
    #expect(selection.cutOff == WorkDate(year: 2026, month: 10, day: 31))
    #expect(selection.approvedOnly)
    let carry = read.options.carry
    #expect(carry.vendors == .off && carry.classes == .required)
    #expect(carry.wageItems == .mappingOnly && carry.mergesEqualLines)
    #expect(carry.rounding == Rounding(minutes: 15, mode: .up))
    let output = read.options.output
    #expect(output.version == QBXMLVersion(edition: .canada, major: 3))
    #expect(output.batchSize == 250 && output.onError == .stopOnError)
    #expect(output.canary && !OutputOptions().canary)
    #expect(output.timer && !output.timerWageItems)
    #expect(!OutputOptions().timer && OutputOptions().timerWageItems)
    #expect(output.languages == [.french])
  }

  @Test func `a picture is known by its first bytes, whatever it is called`() throws {
    let folder = try PipelineFolder([
      "pipeline.yaml": "report: { title: Cedar & Stone, logo: art/logo.txt }\n"
    ])
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "art/logo.txt")
    let report = try folder.configuration().options.report
    #expect(report.title == "Cedar & Stone")
    #expect(report.logo?.format == .png)
    #expect(
      report.logo?.sha256 == "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6")
  }

  @Test func `unproved payroll facts hold where the pipeline says so`() throws {
    let checks = try configuration(
      of: """
        checks:
          wage-item-type: { unknown: note }
          unknown: hold
          use-time-data: warning
          week-start: regroup
        """
    ).options.checks
    #expect(checks.severity(of: .payrollVisible, .unknown) == .error)
    #expect(checks.severity(of: .useTimeData, .unknown) == .error)
    #expect(checks.severity(of: .useTimeData, .fail) == .warning)
    #expect(checks.severity(of: .wageItemType, .unknown) == .note)
    #expect(checks.severity(of: .timeTrackingOn, .unknown) == .warning)
    #expect(checks.weekStart == .regroup)
  }

  @Test func `week-start takes a policy, weights, or both`() throws {
    let checks = try configuration(
      of: "checks:\n  week-start: { policy: warn, unknown: error }\n"
    ).options.checks
    #expect(checks.weekStart == .warn)
    #expect(checks.severity(of: .weekStart, .unknown) == .error)
  }

  @Test func `a file saved in Windows-1252 or UTF-16 reads like one in UTF-8`() throws {
    let text = "company: Érablière\n"
    let folder = try PipelineFolder()
    let windows = text.unicodeScalars.map { UInt8($0.value) }
    let utf16 = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let marked = Array(("\u{FEFF}" + text).utf8)
    for bytes in [Array(text.utf8), windows, utf16, marked] {
      try folder.write(bytes, to: "pipeline.yaml")
      #expect(try folder.configuration().options.company == "Érablière")
    }
  }

  @Test func `where a watched pipeline's things lie is relative to its file`() throws {
    let folder = try PipelineFolder([
      "pipeline.yaml": """
      inbox: in
      outbox: out
      ledger: /srv/ledger.sqlite
      enabled: no
      watch:
        quiet-seconds: 1
        ready-marker: true
        hours: { from: 18:00, until: "6:30" }
        deliveries-per-cycle: 5
        megabytes-per-cycle: 20
      """
    ])
    let read = try folder.configuration()
    #expect(read.inbox?.string == folder.path + "/in")
    #expect(read.ledger?.string == "/srv/ledger.sqlite")
    #expect(!read.isEnabled)
    #expect(read.watch.patience.quiet == .seconds(1))
    #expect(read.watch.patience.quietAfterClose == .seconds(1))
    #expect(read.watch.patience.marker == .required)
    #expect(read.watch.hours == TimeWindow(from: 18 * 60, until: 6 * 60 + 30))
    #expect(read.watch.limits == CycleLimits(deliveries: 5, bytes: 20_000_000))
  }

  @Test func `without a word on it, a pipeline is watched all day and without limits`() throws {
    let read = try configuration(of: "inbox: in\nwatch:\n  quiet-seconds: 600\n")
    #expect(read.isEnabled && read.watch.hours == nil && read.watch.limits == CycleLimits())
    #expect(read.watch.patience.quietAfterClose == .seconds(2))
    #expect(read.watch.patience.quietWhileOpen == .seconds(600))
    #expect(read.ledger == nil)
  }

  private static let everything = """
    version: 1
    name: weekly
    company: "Érablière Foo inc."
    language: fr
    lists: lists
    outbox: /srv/outbox
    source:
      time-tracking: in-quickbooks
      day-order: day-first
      week-start: Sunday
      jobcodes: { Dîner: left-out, Paid  Time Off: vacation }
      columns: { service-item: Type de soin, billable: [A, B] }
    select: { from: 2026-11-01, through: "2026-11-14", cut-off: 2026-10-31, approved-only: yes }
    carry:
      vendors: off
      classes: required
      wage-items: mapping-only
      rounding: { minutes: 15, mode: up }
      merge-equal-lines: true
    output:
      qbxml-version: CA3.0
      batch-size: 250
      on-error: stopOnError
      canary: true
      timer: true
      timer-wage-items: false
      languages: [fr]
    """
}
