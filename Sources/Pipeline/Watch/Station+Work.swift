import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

extension Station {
  /// Carries deliveries one after another, until nothing may be taken any more, a stop is asked
  /// for, or the time is up.
  ///
  /// The pipeline and its tables are read anew first: somebody may have edited them. The outbox
  /// and the ledger are held from before the first delivery is claimed until the last is at its
  /// end, so that other commands can use them in between.
  mutating func work(until end: ContinuousClock.Instant, _ stop: StopSignal) async {
    guard hasWork else { return }
    let held = inbox?.path
    readPipeline()
    guard let configuration, configuration.inbox == held else {
      look(at: world.now())
      return
    }
    setWorking(true)
    writeStatus()
    var place: RunPlace?
    while !stop.isAsked, let claim = next(&place, configuration) {
      await carry(claim, by: configuration, at: &place)
      if !hasWork || world.now() >= end { break }
    }
    setWorking(false)
  }

  /// Claims the next delivery, once the place to carry it at is held; nil when none may be taken.
  private mutating func next(
    _ place: inout RunPlace?, _ configuration: PipelineConfiguration
  ) -> Claim? {
    do {
      guard try mayTake(), hasWork else { return nil }
      if place == nil { place = try hold(configuration) }
    } catch SpoolError.locked where !hasDeliveries {
      // Whoever works there put it in order before.
      owesRecovery = false
      return nil
    } catch {
      stopWorking(WatchTrouble(error))
      return nil
    }
    if !unfinished.isEmpty { return unfinished.removeFirst() }
    while let delivery = ready.first, allows(delivery) {
      ready.removeFirst()
      do {
        guard let claim = try inbox?.claim(delivery) else { continue }
        use.add(delivery.bytes)
        return claim
      } catch {
        recover()
        guard case .disk(let failure) = error, failure.reason == .permissionDenied else {
          stopWorking(.disk(error))
          return nil
        }
        // A folder may be another user's, who alone may move it; the others need not wait for it.
        wait(delivery.name, as: delivery.shownName, .disk(error))
      }
    }
    return nil
  }

  /// Takes hold of outbox and ledger, and finishes what a dead run left planned there.
  private mutating func hold(_ configuration: PipelineConfiguration) throws -> RunPlace {
    let places = try configuration.watchedPlaces(of: file)
    // A new one in its place would not know what was carried.
    if knownLedger == places.ledger { try Ledger.confirmFile(places.ledger.string) }
    let place = try RunPlace(
      RunLocation(outbox: .named(places.outbox), ledger: .named(places.ledger)), .publish,
      scratch: places.outbox, on: world.medium, signature: world.signature())
    knownLedger = places.ledger
    orderedLedger = places.ledger
    owesRecovery = false
    return place
  }

  /// Brings one claimed delivery to its end, or puts it back. After an error the place is made
  /// anew.
  private mutating func carry(
    _ claim: Claim, by configuration: PipelineConfiguration, at place: inout RunPlace?
  ) async {
    if let refusal = claim.refusal {
      fail(claim, .broken(BundleRefusal(archive: claim.shownName, refusal)))
      return
    }
    do {
      if try endsAsPlanned(claim, at: place) { return }
      try await takeIn(claim, request(claim, configuration), at: &place)
    } catch {
      // Let go first: whoever holds it anew would find it locked.
      place = nil
      judge(error, claim, configuration, &place)
    }
  }

  /// Takes a delivery in: its answers by the second line, then its time by the main one. After an
  /// error no place is held.
  private mutating func takeIn(
    _ claim: Claim, _ request: RunRequest, at place: inout RunPlace?
  ) async throws {
    guard var held = place.take() else { preconditionFailure("carried at no place") }
    let delivery = try await ReadDelivery(request, at: held)
    defer { delivery.remove() }
    if let lists = BroughtLists(delivery) {
      guard let reason = lists.reasonToKeep(by: request) else {
        try await renew(lists, of: (claim, delivery), by: request, at: held)
        place = held
        return
      }
      tell(.listsKept(delivery: claim.shownName, reason))
    }
    if delivery.bringsAnswers || !delivery.bringsTime {
      let outcome = try await answer(
        delivery, by: AnswerRequest(reading: request), at: held, toolVersion: world.toolVersion)
      if take(outcome, of: claim, delivery) {
        place = held
        return
      }
    }
    let outcome = try await Pipeline.carry(
      delivery, by: request, at: &held, toolVersion: world.toolVersion)
    place = held
    take(outcome, of: claim)
  }

  /// Brings a delivery to its end whose answers were all that was in it; false when there is more.
  /// One that a dead process took in already is told as what it led to then.
  private mutating func take(
    _ outcome: AnswerOutcome, of claim: Claim, _ delivery: ReadDelivery
  ) -> Bool {
    if case .nothing = outcome.ending {
      guard delivery.bringsAnswers || outcome.report.saysRefusal else { return false }
      meet(outcome.exitCode)
      if delivery.bringsTime {
        tell(.answersNothing(delivery: claim.shownName))
        return false
      }
      let texts = Language.allCases.map { ($0, outcome.text(in: $0)) }
      meet(outcome.exitCode)
      fail(claim, .answersNothing(texts: Dictionary(uniqueKeysWithValues: texts)))
      return true
    }
    let followUp = tell(outcome, of: claim)
    if delivery.bringsTime { return false }
    _ = finish(claim, .done, run: followUp)
    return true
  }

  /// Tells what answers, or new lists, led to, and the follow-up's name; nil where none told it.
  private mutating func tell(_ outcome: AnswerOutcome, of claim: Claim) -> String? {
    let followUp: String?
    switch outcome.ending {
    case .published: followUp = outcome.report.name
    case .repeated(let first): followUp = first
    case .nothing: return nil
    }
    meet(outcome.exitCode)
    tell(
      .answered(
        delivery: claim.shownName, followUp: followUp,
        open: FollowUpTotals(outcome.report).open))
    return followUp
  }

  /// Takes in a complete set of company lists: what they show mended is batched again, then they
  /// are the standing ones. Done once more, after whatever went wrong, it comes to the same.
  private mutating func renew(
    _ lists: BroughtLists, of delivered: (claim: Claim, delivery: ReadDelivery),
    by request: RunRequest, at place: RunPlace
  ) async throws {
    guard let folder = request.standingLists, let ledger = place.held?.ledger else {
      preconditionFailure("lists renewed at no place")
    }
    let claim = delivered.claim
    if let reason = try lists.foreign(to: request.options.company, ledger) {
      meet(65)
      return fail(claim, reason)
    }
    let outcome = try await answer(
      delivered.delivery, by: AnswerRequest(reading: request), at: place,
      toolVersion: world.toolVersion)
    let followUp = tell(outcome, of: claim)
    try lists.replace(in: folder, disk: world.medium.disk)
    if finish(claim, .done, run: followUp) != nil {
      tell(.listsRenewed(delivery: claim.shownName, documents: lists.documents))
    }
  }

  /// Brings a claim to its end that led to a run already, before something went wrong. False when
  /// it led to none.
  private mutating func endsAsPlanned(_ claim: Claim, at place: RunPlace?) throws -> Bool {
    guard let run = try place?.run(ofClaim: claim.tag) else { return false }
    if finish(claim, .done, run: run.name) != nil {
      tell(.finished(delivery: claim.shownName, run: run.name))
    }
    return true
  }

  private func request(_ claim: Claim, _ configuration: PipelineConfiguration) -> RunRequest {
    var request = RunRequest(
      bundle: [claim.path], options: configuration.options,
      standingLists: configuration.listsFolder, mode: .publish, limits: configuration.limits,
      signature: world.signature())
    request.claim = claim.tag
    return request
  }

  /// Moves a delivery whose run ended where it belongs: what is held does not make it fail.
  private mutating func take(_ outcome: RunOutcome, of claim: Claim) {
    meet(outcome.exitCode)
    switch outcome.ending {
    case .published:
      let totals = outcome.report.totals
      let run = outcome.report.runID
      if finish(claim, .done, run: run) != nil {
        tell(
          .carried(
            delivery: claim.shownName, run: run, batched: totals.batched, held: totals.held))
      }
    case .repeated(let first): fail(claim, .repeated(first))
    case .refused, .nothingRead, .dryRun:
      let summaries = Language.allCases.map { ($0, outcome.summary(in: $0)) }
      fail(claim, .refused(summaries: Dictionary(uniqueKeysWithValues: summaries)))
    }
  }

  /// Puts a delivery whose run threw into `failed/`, back into the inbox, or out of mind.
  private mutating func judge(
    _ error: any Error, _ claim: Claim, _ configuration: PipelineConfiguration,
    _ place: inout RunPlace?
  ) {
    let isThere = (try? world.medium.disk.holdsSomething(at: claim.path)) ?? true
    guard isThere else {
      recover()
      orderedLedger = nil
      tell(.gone(delivery: claim.shownName))
      return
    }
    switch DeliveryVerdict(error, of: claim, lists: configuration.listsFolder) {
    case .failed(let reason): fail(claim, reason)
    case .waits(let trouble):
      switch putBack(claim, configuration, &place) {
      case .back: wait(claim.name, as: claim.shownName, trouble)
      case .ended: break
      case .kept: stopWorking(trouble)
      }
    case .allWait(let trouble):
      if putBack(claim, configuration, &place) != .ended { stopWorking(trouble) }
    }
  }

  /// Where a delivery went whose run threw.
  private enum Whereabouts {
    case back, ended
    /// It is claimed still: whether its run was planned cannot be known yet.
    case kept
  }

  /// Puts a delivery back, unless its run was planned before the error: such a run goes forward
  /// only, and its delivery to its end.
  private mutating func putBack(
    _ claim: Claim, _ configuration: PipelineConfiguration, _ place: inout RunPlace?
  ) -> Whereabouts {
    do {
      place = try hold(configuration)
      if try endsAsPlanned(claim, at: place) { return .ended }
    } catch {
      unfinished.insert(claim, at: 0)
      return .kept
    }
    putBack(claim)
    return .back
  }

  private mutating func fail(_ claim: Claim, _ reason: FailureReason) {
    if let trouble = reason.trouble { meet(trouble) }
    let text = reason.text(first: configuration?.language ?? world.language)
    if let path = finish(claim, .failed(reason: text), run: nil) {
      tell(.failed(delivery: claim.shownName, reason, path: path.string))
    }
  }

  /// Where the delivery lies at its end; nil when it could not be moved there.
  private mutating func finish(_ claim: Claim, _ end: DeliveryEnd, run: String?) -> FilePath? {
    let isDone = end == .done
    do {
      guard let path = try inbox?.finish(claim, end) else { return nil }
      ended(
        StationStatus.LastDelivery(
          delivery: claim.shownName, end: isDone ? "done" : "failed", run: run,
          at: world.signature().at),
        isDone: isDone)
      return path
    } catch .changed where isDone {
      putBack(claim)
      if let run { tell(.addedLate(delivery: claim.shownName, run: run)) }
      return nil
    } catch {
      recover()
      stopWorking(WatchTrouble(error))
      return nil
    }
  }

  private mutating func putBack(_ claim: Claim) {
    putBack.insert(claim.name)
    do {
      try inbox?.putBack(claim)
    } catch {
      recover()
    }
  }

  /// Tells once why one delivery waits.
  private mutating func wait(
    _ name: FilePath.Component, as shownName: String, _ trouble: WatchTrouble
  ) {
    putBack.insert(name)
    meet(trouble)
    if memory.isNew(trouble.sentence(in: .english), of: name) {
      tell(.putBack(delivery: shownName, trouble))
    }
  }

  /// Puts in order what an error left half moved; when that fails too, the inbox is opened anew.
  private mutating func recover() {
    do {
      unfinished = try inbox?.recovered() ?? []
    } catch {
      inbox = nil
      unfinished = []
    }
  }
}

extension FailureReason {
  /// The error that names the exit code; nil when the run's own outcome does.
  fileprivate var trouble: WatchTrouble? {
    switch self {
    case .broken(let refusal): .disk(.refused(refusal))
    case .otherCompany(let error): .ledger(error)
    case .fault(let error): .run(error)
    case .refused, .repeated, .answersNothing, .foreignLists: nil
    }
  }
}

extension FollowUpReport {
  /// Whether QuickBooks, or the loader, said something in place of an answer.
  fileprivate var saysRefusal: Bool {
    findings.contains { if case .hostFailure = $0.detail { true } else { false } }
  }
}
