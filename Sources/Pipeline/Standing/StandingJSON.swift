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
      json.write(sums.totals)
    }
    json.objects("runs", runs) { json, run in
      json.member("run", run.name)
      json.member("state", run.state.rawValue)
      json.member("folder", "\(run.outbox)/\(run.name)")
      json.member("delivery", run.bundleName)
      json.member("plannedAt", run.planned.at.isoText)
      json.member("plannedBy", run.planned.by)
      json.member("publishedAt", run.publishedAt?.isoText)
      json.member("toolVersion", run.origin.toolVersion)
      json.member("batches", run.batches)
      json.write(run.totals)
      json.member("roundedMinutes", run.roundedMinutes)
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
    json.objects("carriages", zip(lives, companions)) { json, carriage in
      let (life, companions) = carriage
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
      json.member("request", life.position)
      json.member("requestID", life.requestID)
      json.member("requestMinutes", life.requestMinutes)
      json.member("externalGUID", life.request.bracedGUID)
      json.member("mergedWith", companions.map(\.identity.hexadecimal))
      json.member("releasedBy", life.released?.by)
      json.member("releasedAt", life.released?.at.isoText)
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
    object("entries") { json in for (key, tally) in states { json.member(key, tally.entries) } }
    object("minutes") { json in for (key, tally) in states { json.member(key, tally.minutes) } }
  }
}
