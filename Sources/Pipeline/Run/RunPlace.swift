import Glibc
import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

/// Where runs work, publish and write down what they carried. Serves many runs, one after another.
///
/// An outbox and a ledger that are known from the start are held from the start. Without a
/// configuration they are known only once the company is; until then archives are expanded beside
/// them. After an error the place is to be let go and made anew, which puts in order what was left.
package struct RunPlace: Sendable {
  let location: RunLocation
  private let mode: RunRequest.Mode
  private let scratch: FilePath
  private let medium: RunMedium
  /// What is held, once it is known.
  private(set) var held: HeldPlace?

  /// Takes hold of what is known. For a dry run nothing is held and nothing is made.
  ///
  /// `scratch` is where archives are expanded for a dry run. Holding a place finishes what a dead
  /// run left planned in it, which `signature` signs. Throws `SpoolError` (`.locked` when another
  /// process works there) and `LedgerError`.
  package init(
    _ location: RunLocation, _ mode: RunRequest.Mode, scratch: FilePath,
    on medium: RunMedium = RunMedium(), signature: Signature
  ) throws {
    self.location = location
    self.mode = mode
    self.scratch = scratch
    self.medium = medium
    if mode == .publish, case .named(let outbox) = location.outbox,
      case .named(let ledger) = location.ledger
    {
      held = try HeldPlace(outbox: outbox, ledger: ledger, on: medium, signature: signature)
    }
  }

  /// The run that a claimed delivery led to, in a ledger that is known from the start; nil when it
  /// led to none.
  package func run(ofClaim tag: String) throws(LedgerError) -> RunSummary? {
    try held?.ledger.run(ofClaim: tag)
  }

  /// A folder for one run to expand archives in.
  func workFolder() throws(SpoolError) -> WorkFolder {
    if let held { return try held.outbox.workFolder(named: "run") }
    switch (mode, location.outbox) {
    case (.dryRun, _):
      return try WorkFolder.create(in: scratch, named: "timeferry-\(getuid())", disk: medium.disk)
    case (.publish, .named(let folder)), (.publish, .home(let folder)):
      return try WorkFolder.create(
        in: folder.appending(WorkFolder.parentName), named: "run", disk: medium.disk)
    }
  }

  /// What the company's ledger knows, with the entries that the request releases marked so. Where
  /// there is no ledger yet, nothing is made.
  ///
  /// Throws `LedgerError` `.otherCompany` when the ledger belongs to another one, and `RunError`
  /// for a new name that the bundle does not give and a release of what was never carried, or is on
  /// its way to QuickBooks.
  mutating func past(of company: BundleCompany, for request: RunRequest) throws -> CarriedBefore {
    let confirmed = try ConfirmedCompany(company, newName: request.newCompanyName)
    let ledger = location.ledger(ofCompany: company.name)
    if mode == .publish, held == nil, try medium.disk.exists(ledger) {
      held = try newPlace(for: company, request.signature)
    }
    var past = CarriedBefore()
    if var place = held {
      past = try place.past(of: confirmed)
      held = place
    } else if try medium.disk.exists(ledger) {
      past = try Ledger.open(ledger.string, .readOnly)
        .past(of: confirmed.names, einHash: confirmed.employerHash)
    }
    for entry in request.releases {
      guard past.entries.carriages(of: entry) > 0 else { throw RunError.neverCarried(entry) }
      let isOnItsWay = try self.ledger(of: company)?.isOnItsWay(entry) ?? false
      guard !isOnItsWay else { throw RunError.onItsWay(entry) }
      past.entries.set(.released, of: entry)
    }
    return past
  }

  /// The first run that this very content led to, by the company's ledger; nil when none did.
  func firstRun(
    ofContent content: String, for company: BundleCompany
  ) throws -> EarlierRun? {
    try ledger(of: company)?.firstRun(ofContent: content)
  }

  /// How the carried entries stand that a delivery changes or leaves out, by the company's ledger.
  func standing(
    _ question: StandingQuestion, for company: BundleCompany
  ) throws -> CarriedStanding {
    guard !question.entries.isEmpty || question.absence != nil else { return CarriedStanding() }
    return try ledger(of: company)?.standing(question) ?? CarriedStanding()
  }

  /// Throws `RunError.ownTimerFile` for a delivery that brings back a timer file of a run of this
  /// ledger: it says what it has to say in other words than the source did, so that its lines would
  /// not be known again.
  func confirmNotOwn(_ documents: [ReadDocument], for company: BundleCompany) throws {
    let timerFiles = documents.filter { $0.kind == .iif }
    guard !timerFiles.isEmpty, let ledger = try ledger(of: company) else { return }
    for document in timerFiles {
      guard let run = try ledger.run(ofTimerFile: document.source.sha256) else { continue }
      throw RunError.ownTimerFile(document.source.name.path, run: run)
    }
  }

  /// The company's ledger, only to be read; nil where there is none yet.
  func ledger(of company: BundleCompany) throws -> Ledger? {
    if let held { return held.ledger }
    let file = location.ledger(ofCompany: company.name)
    guard try medium.disk.exists(file) else { return nil }
    return try Ledger.open(file.string, .readOnly)
  }

  /// Takes hold of the company's outbox and ledger, unless they are held, and makes them where
  /// they are missing.
  ///
  /// Throws `RunError` when another run carried for the company since `past` was learned, and when
  /// the ledger cannot be all there is, because the outbox holds what it does not know: `report` is
  /// of the run that would be its next.
  mutating func hold(
    for company: BundleCompany, knowing past: CarriedBefore, _ report: RunReport,
    _ signature: Signature
  ) throws -> HeldPlace {
    if past.company == nil, case .home(let home) = location.ledger {
      try confirmNewcomer(company, in: home)
    }
    var place = try held ?? placeAsKnown(by: past, of: company, signature)
    try place.confirmOutboxIsKnown(of: report)
    try place.addUpRuns()
    held = place
    return place
  }

  /// Takes hold of the company's place, which nobody else may have used since `past` was learned.
  private func placeAsKnown(
    by past: CarriedBefore, of company: BundleCompany, _ signature: Signature
  ) throws -> HeldPlace {
    var place = try newPlace(for: company, signature)
    let entries = try place.past(of: .unnamed).entries
    guard entries.newest == past.entries.newest, entries.newestStep == past.entries.newestStep
    else { throw RunError.overtaken }
    return place
  }

  /// Throws `RunError.knownElsewhere` when another ledger of this home belongs to a company file
  /// with the same legal name or the same employer's number, which may be this one under its old
  /// name. A ledger that cannot be read says nothing.
  private func confirmNewcomer(_ company: BundleCompany, in home: FilePath) throws {
    let own = location.ledger(ofCompany: company.name)
    for file in ledgerFiles(inHome: home) where file != own {
      guard let binding = try? Ledger.open(file.string, .readOnly).company() else { continue }
      let isSameEmployer =
        company.employerHash != nil && company.employerHash == binding.einHash
      let legalName = NormalizedName(company.names?.legalName ?? "").folded
      let isSameFirm =
        !legalName.isEmpty && legalName == NormalizedName(binding.names.legalName).folded
      guard !isSameEmployer, !isSameFirm else {
        throw RunError.knownElsewhere(
          ledger: file.string, as: binding.names.name, now: company.name)
      }
    }
  }

  /// Writes down a delivery that led to no run, where there is a ledger to write into.
  func note(
    _ delivery: DeliveredBundle, as outcome: IntakeOutcome, _ signature: Signature
  ) throws(LedgerError) {
    try held?.ledger.note(delivery, as: outcome, signature)
  }

  private func newPlace(for company: BundleCompany, _ signature: Signature) throws -> HeldPlace {
    try HeldPlace(
      outbox: location.outbox(ofCompany: company.name),
      ledger: location.ledger(ofCompany: company.name), on: medium, signature: signature)
  }
}

/// What a place lies on: the disk and the database, or such that tests let fail.
package struct RunMedium: Sendable {
  package let disk: Disk
  package let ledgerFault: LedgerChangeFault?

  package init(disk: Disk = Disk(), failing ledgerFault: LedgerChangeFault? = nil) {
    self.disk = disk
    self.ledgerFault = ledgerFault
  }
}
