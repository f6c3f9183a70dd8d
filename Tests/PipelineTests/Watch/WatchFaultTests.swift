import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What a user reads of each thing that can go wrong with the world while folders are watched. The
/// delivery waits, nothing is published in part, and it is carried once the world is mended.
@Suite struct WatchFaultTests {
  /// Lets something be wrong, compares what is read of it, mends it and sees the delivery carried.
  private func expect(
    _ english: String, _ french: String, on medium: RunMedium = RunMedium(),
    breaking: (WatchScene) throws -> Void = { _ in },
    mending: (WatchScene) throws -> Void = { _ in }
  ) async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try breaking(scene)
    var watch = try scene.watch(on: medium)
    try await watch.rescan()
    let trouble = try #require(watch.statuses.first?.trouble)
    let (inEnglish, inFrench) = (
      told(trouble, in: .english, scene), told(trouble, in: .french, scene)
    )
    #expect(inEnglish.hasSuffix(english), "\(inEnglish)")
    #expect(inFrench.hasSuffix(french), "\(inFrench)")
    #expect(try scene.runs().isEmpty)
    #expect(try scene.inbox().filter { $0.hasPrefix("done") || $0.hasPrefix("failed") } == [])
    try mending(scene)
    try await watch.rescan()
    #expect(watch.statuses.map(\.state) == [.waiting])
    #expect(try scene.inbox() == ["done/x"])
    #expect(try scene.runs().count == 1)
  }

  /// A sentence with the test's own folder left out.
  private func told(
    _ trouble: WatchTrouble, in language: Language, _ scene: WatchScene
  ) -> String {
    trouble.sentence(in: language).replacing(scene.path + "/", with: "")
  }

  /// A medium on which one change fails after the inbox was taken hold of.
  private func disk(_ reason: Errno) -> RunMedium {
    RunMedium(disk: Disk(failing: DiskFault(after: 60, reason, then: .mended)))
  }

  private func ledger(_ reason: LedgerFault) -> RunMedium {
    RunMedium(failing: LedgerChangeFault(after: 0, reason, then: .mended))
  }

  @Test func `a full disk`() async throws {
    try await expect(
      ": the disk is full. Make room. Deliveries wait and are tried again.",
      "\u{A0}: le disque est plein. Faites de la place. Les livraisons attendent un nouvel essai.",
      on: disk(.noSpace))
  }

  @Test func `a folder on a disk that is read-only`() async throws {
    try await expect(
      ": the disk is read-only. Deliveries wait and are tried again.",
      "\u{A0}: le disque est en lecture seule. Les livraisons attendent un nouvel essai.",
      on: disk(.readOnlyFileSystem))
  }

  @Test func `a right that is missing`() async throws {
    try await expect(
      ": the right to do so is missing. Ask for it. Deliveries wait and are tried again.",
      "\u{A0}: il manque le droit de le faire. Demandez-le. Les livraisons attendent un nouvel "
        + "essai.",
      on: disk(.permissionDenied))
  }

  @Test func `an inbox that vanished`() async throws {
    try await expect(
      "acme/inbox: cannot list the folder: it is not there, or no longer. Make the folder, or name "
        + "another in the pipeline.",
      "acme/inbox\u{A0}: impossible de lister le dossier\u{A0}: il n’est pas là, ou plus. Créez le "
        + "dossier, ou nommez-en un autre dans le pipeline.",
      breaking: { try $0.move("acme/inbox", to: "elsewhere") },
      mending: { try $0.move("elsewhere", to: "acme/inbox") })
  }

  @Test func `a ledger that another process is changing`() async throws {
    try await expect(
      "acme/ledger.sqlite: cannot open the ledger: another process is changing it. Wait for it to "
        + "end, then try again.",
      "acme/ledger.sqlite\u{A0}: impossible d’ouvrir le registre\u{A0}: un autre processus le "
        + "modifie. Attendez qu’il finisse, puis réessayez.",
      on: ledger(.locked))
  }

  @Test func `a ledger of a newer version`() async throws {
    try await expect(
      "acme/ledger.sqlite: cannot open the ledger: a newer Timeferry wrote it (format 9; this one "
        + "knows formats up to 1). Update Timeferry on this computer.",
      "acme/ledger.sqlite\u{A0}: impossible d’ouvrir le registre\u{A0}: un Timeferry plus récent "
        + "l’a écrit (format 9; celui-ci connaît les formats jusqu’à 1). Mettez Timeferry à jour "
        + "sur cet ordinateur.",
      on: ledger(.newerVersion(found: 9, known: 1)))
  }

  @Test func `a ledger that vanished while it was in use is not made anew`() async throws {
    let scene = try WatchScene()
    var watch = try scene.watch()
    try scene.drop("x")
    try await watch.rescan()
    try scene.move("acme/ledger.sqlite", to: "ledger")
    try scene.drop("y", day: 12)
    for _ in 0..<2 {
      try await watch.rescan()
      let trouble = try #require(watch.statuses.first?.trouble)
      #expect(trouble.id == "ledger-gone")
      #expect(
        told(trouble, in: .english, scene)
          == "acme/ledger.sqlite: cannot open the ledger: the file was moved, removed or replaced "
          + "while Timeferry worked with it. Put it back as it was: a new one would not know what "
          + "was carried and would carry it once more.")
      #expect(
        told(trouble, in: .french, scene)
          == "acme/ledger.sqlite\u{A0}: impossible d’ouvrir le registre\u{A0}: le fichier a été "
          + "déplacé, supprimé ou remplacé pendant que Timeferry s’en servait. Remettez-le tel "
          + "qu’il était\u{A0}: un nouveau registre ignorerait ce qui a été transmis et le "
          + "transmettrait encore une fois.")
      #expect(try scene.inbox() == ["y", "y.ready", "done/x"])
      #expect(try !scene.names("acme").contains("ledger.sqlite"))
    }
    try scene.move("ledger", to: "acme/ledger.sqlite")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x", "done/y"])
    #expect(try scene.runs().count == 2)
  }

  @Test func `a ledger that is replaced during a run is not planned in`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    scene.whenSigning {
      // Its place is held by the time the run is signed.
      try? scene.move("acme/ledger.sqlite", to: "ledger")
    }
    try await watch.rescan()
    #expect(watch.statuses.first?.trouble?.id == "ledger-gone")
    #expect(try scene.runs().isEmpty)
    scene.whenSigning(nil)
    try scene.move("ledger", to: "acme/ledger.sqlite")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
    #expect(try scene.runs().count == 1)
  }

  @Test func `an outbox that is moved away during a run is not planned for`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    scene.whenSigning {
      // Its place is held by the time the run is signed.
      guard (try? scene.names("acme").contains("ledger.sqlite")) ?? false else { return }
      try? scene.move("acme/outbox", to: "outbox")
    }
    try await watch.rescan()
    #expect(watch.statuses.first?.trouble != nil)
    let ledger = try Ledger.open("\(scene.path)/acme/ledger.sqlite", .readOnly)
    #expect(try ledger.runs().isEmpty)
    scene.whenSigning(nil)
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
    #expect(try scene.runs().count == 1)
  }

  @Test func `a run that another process left planned is finished without a delivery`()
    async throws
  {
    let scene = try WatchScene()
    let folder = FilePath(scene.path + "/acme")
    let configuration = try PipelineConfiguration(
      readingFileAt: folder.appending("pipeline.yaml"))
    let request = RunRequest(
      bundle: [folder.appending("sample")], options: configuration.options, mode: .publish,
      limits: ArchiveLimits(), signature: .test)
    let location = RunLocation(
      outbox: .named(folder.appending("outbox")), ledger: .named(folder.appending("ledger.sqlite")))
    _ = try Ledger.open(folder.appending("ledger.sqlite").string)
    var instant = 0
    // Until it is planned and not published.
    while true {
      let fault = LedgerChangeFault(after: instant, .diskFull, then: .dead)
      _ = try? await carryOnce(request, at: location, on: RunMedium(failing: fault))
      let ledger = try? Ledger.open(folder.appending("ledger.sqlite").string, .readOnly)
      if let planned = try ledger?.unfinishedRuns().count, planned > 0 { break }
      try #require(fault.isMet)
      instant += 1
    }
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.runs().count == 1)
    let ledger = try Ledger.open(folder.appending("ledger.sqlite").string, .readOnly)
    #expect(try ledger.unfinishedRuns().isEmpty)
    #expect(!watch.hasWork && watch.statuses.first?.trouble == nil)
  }

  @Test func `a delivery that is replaced once it was claimed is carried as it is read`()
    async throws
  {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    scene.whenSigning {
      guard let number = try? scene.names("acme/inbox/.claimed").first else { return }
      try? scene.edit("acme/inbox/.claimed/\(number)/x/time.xml", "2026-11-09", "2026-11-12")
    }
    for _ in 0..<2 { try await watch.rescan() }
    #expect(scene.news() == ["acme added-late", "acme failed"])
    #expect(try scene.runs().count == 1)
    #expect(try scene.inbox() == ["failed/x", "failed/x.reason.txt"])
  }

  @Test func `a delivery that changed while it was read`() {
    let trouble = WatchTrouble(SpoolError.changed("in/.claimed/1/x.zip"))
    #expect(
      trouble.sentence(in: .english)
        == "in/.claimed/1/x.zip: the file changed while it was being read. It is tried again once "
        + "it rests.")
    #expect(
      trouble.sentence(in: .french)
        == "in/.claimed/1/x.zip\u{A0}: le fichier a changé pendant la lecture. Nouvel essai quand "
        + "l’écriture sera terminée.")
  }
}
