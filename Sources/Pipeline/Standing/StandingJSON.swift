import LoadLedger
import Reports
import Timesheets

extension LedgerStanding {
  /// `{"ledgers": […], "unreadable": […]}`, members in a fixed order.
  ///
  /// The reason why a ledger is unreadable is told in English, whatever the terminal's language.
  package static func json(
    _ standings: [LedgerStanding], unreadable: [UnreadableLedger]
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.objects("ledgers", standings) { $1.write(to: &$0) }
      UnreadableLedger.write(unreadable, to: &json)
    }
    json.endFile()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(to json: inout JSONWriter) {
    json.member("ledger", path)
    json.write(company)
    json.object("all") { json in
      json.member("runs", sums.runs)
      json.member("unfinished", sums.unfinished)
      json.member("batches", sums.batches)
      json.member("followUps", sums.followUps)
      json.write(sums.totals)
      json.write(loading)
    }
    if let connector { json.object("connector") { connector.write(to: &$0) } }
    json.objects("runs", zip(runs, runLoading)) { json, run in
      let (run, loading) = run
      json.member("run", run.name)
      json.member("state", run.state.rawValue)
      json.member("folder", "\(run.outbox)/\(run.name)")
      json.member("delivery", run.bundleName)
      json.member("plannedAt", run.planned.at.isoText)
      json.member("plannedBy", run.planned.by)
      json.member("publishedAt", run.publishedAt?.isoText)
      json.member("toolVersion", run.origin.toolVersion)
      json.member("batches", run.batches)
      json.member("corrections", run.corrections)
      json.write(run.totals)
      json.member("roundedMinutes", run.roundedMinutes)
      json.write(loading)
    }
    json.objects("followUps", followUps) { json, followUp in
      json.member("followUp", followUp.name)
      json.member("kind", followUp.kind.rawValue)
      json.member("state", followUp.state.rawValue)
      json.member("folder", "\(followUp.outbox)/\(followUp.name)")
      json.member("delivery", followUp.bundleName)
      json.member("plannedAt", followUp.planned.at.isoText)
      json.member("plannedBy", followUp.planned.by)
      json.member("publishedAt", followUp.publishedAt?.isoText)
      json.member("toolVersion", followUp.toolVersion)
      json.member("messageSets", followUp.sets)
      json.write(followUp.states)
    }
    json.objects("deliveriesWithoutRun", deliveries) { json, delivery in
      json.member("delivery", delivery.name)
      json.member("outcome", delivery.outcome.rawValue)
      json.member("takenAt", delivery.taken.at.isoText)
      json.member("takenBy", delivery.taken.by)
      json.member("runOfSameContent", delivery.runOfContent)
    }
  }
}

extension EntryHistory {
  /// `{"entries": […], "unreadable": […]}`, members in a fixed order; as `LedgerStanding.json`.
  package static func json(
    _ histories: [EntryHistory], unreadable: [UnreadableLedger]
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.objects("entries", histories) { $1.write(to: &$0) }
      UnreadableLedger.write(unreadable, to: &json)
    }
    json.endFile()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(to json: inout JSONWriter) {
    json.member("entry", identity.hexadecimal)
    json.member("ledger", ledger)
    json.write(company)
    json.member("released", isReleased)
    json.objects("carriages", lives.indices) { json, index in
      let (life, companions) = (lives[index], companions[index])
      json.member("carriage", life.carriage)
      json.member("sourceID", life.sourceID)
      json.member("delivery", life.bundleName)
      json.member("document", life.document.path)
      json.member("line", Int(life.line))
      json.member("date", life.date.isoText)
      json.member("minutes", life.readMinutes)
      json.member("mapped", life.mappedRoles.roles.map(\.rawValue))
      json.member("run", life.run)
      json.member("folder", "\(life.outbox)/\(life.run)")
      json.member("state", life.state.rawValue)
      json.member("toolVersion", life.origin.toolVersion)
      json.member("batch", life.file)
      json.member("batchNumber", life.batch.number)
      json.member("messageSetID", life.messageSet)
      json.member("request", life.position)
      json.member("requestID", life.requestID)
      json.member("requestMinutes", life.requestMinutes)
      json.member("externalGUID", life.request.bracedGUID)
      json.member("mergedWith", companions.map(\.identity.hexadecimal))
      json.member("releasedBy", life.released?.by)
      json.member("releasedAt", life.released?.at.isoText)
      json.member("releasedAsReturned", life.isReturned)
      json.member("standing", (steps[index].last?.state.name ?? .awaiting).rawValue)
      json.objects("steps", steps[index]) { $1.write(to: &$0) }
    }
  }
}

extension LoadStep {
  fileprivate func write(to json: inout JSONWriter) {
    let refusal = refused
    json.member("at", planned.at.isoText)
    json.member("by", planned.by)
    json.member("name", folder)
    json.member("folder", "\(outbox)/\(folder)")
    json.member("messageSetID", set)
    json.member("sent", sending?.kind.word)
    json.member("file", sending?.file)
    json.member("request", sending?.position)
    json.member("requestID", sending?.requestID)
    json.member("state", state.name.rawValue)
    json.member("statusCode", refusal?.code)
    json.member("quickBooksWords", refusal?.message)
    json.member("txnID", state.standing?.txnID)
    json.member("editSequence", state.standing?.editSequence)
    json.member("billableStatus", state.standing?.billable?.rawValue)
    json.member("date", date?.isoText)
    json.member("minutes", minutes)
  }
}

extension SentSetKind {
  fileprivate var word: String {
    switch self {
    case .add: "add"
    case .change: "change"
    case .delete: "delete"
    case .recovery: "recovery"
    }
  }
}

extension UnreadableLedger {
  fileprivate static func write(_ ledgers: [UnreadableLedger], to json: inout JSONWriter) {
    json.objects("unreadable", ledgers) { json, ledger in
      json.member("ledger", ledger.path)
      json.member("reason", ledger.error.sentence(in: .english))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ company: CompanyNames?) {
    member("company", company?.name)
    member("legalName", company?.legalName)
  }

  /// The objects `entries` and `minutes` of `report.json`.
  fileprivate mutating func write(_ totals: ControlTotals) {
    let states: [(String, Tally)] = [
      ("read", totals.read), ("batched", totals.batched), ("held", totals.held),
      ("duplicate", totals.duplicate), ("outside", totals.outside),
    ]
    write(states)
  }

  /// What became of batched entries: their states, each in its order.
  fileprivate mutating func write(_ loading: LoadSums) {
    object("loading") { json in
      json.write(
        LoadStateName.allCases.map { ($0.rawValue, loading.states[$0] ?? Tally()) }
          + [("carriedAgain", loading.carriedAgain)])
      json.member("correctedMinutes", loading.correctedMinutes)
    }
  }

  /// The requests that a follow-up tells something new of.
  fileprivate mutating func write(_ states: [LoadStateName: Tally]) {
    write(LoadStateName.allCases.map { ($0.rawValue, states[$0] ?? Tally()) })
  }

  private mutating func write(_ tallies: [(String, Tally)]) {
    object("entries") { json in for (key, tally) in tallies { json.member(key, tally.entries) } }
    object("minutes") { json in for (key, tally) in tallies { json.member(key, tally.minutes) } }
  }
}
