/// Lines that begin with `#` and a blank explain; lines that begin with `#` and a key are settings
/// at their defaults, or examples of settings that have none.
let englishPipelineTemplate = """
  # A Timeferry pipeline: which company, which options, where things lie.
  #
  # A line that begins with # and a key shows a setting that is not made: its default or, where
  # it has none, an example. To make it, take the # away. Paths are relative to this file’s
  # folder. A misspelt key is an error, never ignored.

  version: 1

  # Names the pipeline in logs and lists; without it, this folder’s name.
  #name: weekly

  # The company file’s name as QuickBooks shows it. A delivery of another company is refused.
  #company: "Cedar & Stone Landscaping Ltd."

  # The language of the terminal: en or fr.
  language: en

  # The folder of company lists exported from QuickBooks, for deliveries that hold time alone.
  lists: lists

  # Where deliveries are dropped for `timeferry watch`, which moves each into done or failed.
  inbox: inbox

  # Where runs are published.
  outbox: outbox

  # What was carried before, so that no hour is carried twice. Back it up with the outbox.
  ledger: ledger.sqlite

  # Whether `timeferry watch` carries at all; with false, deliveries wait in the inbox.
  #enabled: true

  # When `timeferry watch` takes deliveries out of the inbox. A file called PAUSE in it makes it
  # wait as well.
  watch:
    # How many seconds a delivery must lie unchanged before it counts as complete.
    #quiet-seconds: 10
    # Whether a delivery x.zip is complete only once a file x.zip.ready lies beside it.
    #ready-marker: false
    # The hours, local time, in which deliveries are taken; without it, all day.
    #hours: { from: "18:00", until: "06:00" }
    # How many are taken at most, and how many megabytes, from one rescan to the next.
    #deliveries-per-cycle: 50
    #megabytes-per-cycle: 1000

  # How a QuickBooks Web Connector carries, where `timeferry connector add` let one.
  # A file called PAUSE-QUICKBOOKS in the inbox makes it wait, and `timeferry watch` goes on.
  connector:
    # After how many days QuickBooks is asked for its lists anew; 0 never asks for them.
    #lists-days: 7
    # How many seconds an update waits for `timeferry watch` to take an answer in.
    #answer-wait-seconds: 120

  # How the source is to be understood.
  source:
    # A TimeTrackingQueryRs is the source of the time, or time that QuickBooks already has:
    # automatic (the source when the delivery holds no other time), source, in-quickbooks.
    #time-tracking: automatic
    # How 03/04/2026 is read in IIF files: month-first or day-first.
    #day-order: month-first
    # The first day of the week in the system that the time comes from.
    #week-start: monday
    # What a jobcode means that is no customer: left-out (an unpaid break), regular, overtime,
    # double-time, vacation, sick, leave.
    #jobcodes: { Lunch: left-out, Vacation: vacation, Sick: sick }
    # The headers under which a CSV export keeps these fields, where the account renamed them.
    #columns:
      #service-item: "Service Item"
      #class: "Class"
      #billable: "Billable"
      #pay-type: "Pay Type"

  # Which entries are carried at all. The others end as "outside", with the reason.
  select:
    #from: 2026-11-01
    #through: 2026-11-14
    # The last day already settled elsewhere: nothing on or before it is carried.
    #cut-off: 2026-10-31
    # Carry approved time only. Time without a word on approval is then left out.
    #approved-only: false

  # What of an entry is carried: off, optional (where the source has it) or required (held where
  # it is missing).
  carry:
    # Vendors as workers: off leaves their time out, required leaves everybody else’s out.
    #vendors: optional
    #service-items: optional
    #classes: optional
    #billable: optional
    # Hours that no mapping line sends to a wage item: single-earning (the employee’s own line
    # of that kind, where there is exactly one), mapping-only, off (no wage items at all).
    #wage-items: single-earning
    # Round each entry to steps of 1 to 60 minutes: nearest, up or down. Off by default.
    #rounding: { minutes: 15, mode: nearest }
    # Whether equal lines of a person’s day become one entry.
    #merge-equal-lines: false

  # Tables from the source’s words to QuickBooks’ names. A worklist that a run wrote, with its
  # `quickbooks` column filled in, is such a table.
  mapping: [mapping.csv]

  # A table of who may work on which job: person, customer. Without it nobody is questioned.
  #assignments: assignments.csv

  # What checks compare with, and how much they weigh. `timeferry explain` lists the checks.
  checks:
    # Payroll facts that no export in the delivery shows: warn, or hold the entries.
    #unknown: warn
    # When the source’s week and QuickBooks’ differ: fail, warn, or regroup (batches and reports
    # follow QuickBooks’ week; no date changes).
    #week-start: fail
    # Any check may be given another weight: error (holds entries), warning or note.
    #day-total: { fail: warning, unknown: note }
    # How many days lists may be older than the time.
    #lists-max-age-days: 7
    # Work dates outside these are taken for typing errors.
    #earliest: 1990-01-01
    #latest: 2079-12-31

  output:
    # The qbXML version of batches, at most what your QuickBooks supports.
    #qbxml-version: "13.0"
    # Entries per batch, 1 to 1000.
    #batch-size: 100
    # What QuickBooks does after an entry it refuses: continueOnError or stopOnError.
    #on-error: continueOnError
    # Whether the first batch is a canary: one entry for each combination of person type, wage
    # item, billable status and class, to be loaded and looked at before the rest.
    #canary: false
    # Whether each batch is also written to timer/, for File > Utilities > Import > Timer
    # Activities: the same hours once more, of which you load ONE kind. It needs a Timer Lists
    # export of the company file in the delivery or among the lists.
    #timer: false
    # Whether those files name wage items (PITEM); whether QuickBooks reads them is disputed.
    #timer-wage-items: true
    # The languages of reports, in the order written.
    #languages: [en, fr]

  # How report pages show whose they are.
  report:
    # The heading of the pages; without it, the company’s name.
    #title: "Cedar & Stone Landscaping Ltd. – payroll"
    # A PNG or JPEG picture of at most 256 KiB, beside this file, that the pages carry.
    #logo: logo.png

  # How much an archive may grow before it is refused, so that none can fill the disk; then how
  # much a document may ask. XML beyond a limit is refused; a longer line is cut there and held.
  limits:
    #total-bytes: 8 GiB
    #member-bytes: 4 GiB
    #members: 10000
    # Expanded bytes per packed byte.
    #ratio: 200
    # Archives inside each other.
    #depth: 2
    #name-bytes: 1024
    # Elements inside each other, attributes of one element, and the bytes of one text.
    #xml-depth: 64
    #xml-attributes: 32
    #xml-text-bytes: 1 MiB
    # A line of IIF or CSV, a quoted cell that goes over several lines, and the cells of a line.
    #line-bytes: 1 MiB
    #quoted-bytes: 64 KiB
    #columns: 4096

  """

let englishStatementTemplate = """
  # A statement that may travel with a delivery, as bundle.yaml beside its files. Every line is
  # optional; what it says is compared with what the delivery holds.

  # The company file’s name as QuickBooks shows it.
  company: "Cedar & Stone Landscaping Ltd."

  # The system that the time comes from, and the first day of its week.
  source: QuickBooks Time
  week-start: monday

  # The period that the delivery covers.
  period: { from: 2026-11-01, through: 2026-11-14 }

  # Whether all of it is approved, or who approved it and when.
  approval: { by: "Dana Whitfield", on: 2026-11-15 }

  # The SHA-256 digest of each file, so that none is lost or changed on the way.
  #files:
  #  timesheet_report.csv: 0000000000000000000000000000000000000000000000000000000000000000

  """
