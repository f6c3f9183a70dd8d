import LoadLedger
import Reports
import Timesheets

extension CourierStanding {
  /// The members of `connector`, in a fixed order; sentences are English, whatever the terminal's
  /// language. Never a password, nor anything that stands for one.
  func write(to json: inout JSONWriter) {
    json.member("user", courier.user)
    json.member("addedAt", courier.added.at.isoText)
    json.member("addedBy", courier.added.by)
    json.member("lastCallAt", lastContact?.at.isoText)
    json.member("lastCall", lastContact?.result.rawValue)
    json.member("sentAwayUntil", lastContact?.until?.isoText)
    json.member("sessionSince", session?.begunAt.isoText)
    json.member("openCompany", session?.host?.company)
    json.member("quickBooks", session?.host?.product)
    json.member("lastSessionEndedAt", lastEnd?.at.isoText)
    json.member("lastSessionEnd", lastEnd?.reason.rawValue)
    json.member("handedOver", handedOver?.document.path)
    json.member("handedOverAt", handedOver?.at.isoText)
    json.member("goesOnAt", goesOnAt?.isoText)
    json.objects("waiting", waiting) { json, waiting in
      json.member("document", waiting.document.path)
      json.member("keptBy", waiting.hindrance?.rawValue)
    }
    json.member("withoutAnswer", lost.map(\.path))
    json.objects("notTakenIn", untaken) { json, answer in
      json.member("document", answer.document.path)
      json.member("delivery", answer.delivery)
    }
    json.member("refusedLogins", refusedLogins)
    json.member("listsBroughtAt", listsBroughtAt?.isoText)
    json.member("obstacle", obstacle?.id)
    json.member("message", obstacle?.sentence(in: .english))
  }
}
