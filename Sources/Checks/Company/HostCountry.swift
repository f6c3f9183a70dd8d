import Timesheets

/// The check `host-country`.
///
/// **What it proves.** Nothing is lost by the edition of QuickBooks that the batches are for.
///
/// **Why it matters.** Before 6.0 the specification has no overtime wage type for Canada, and
/// country editions number their versions themselves; 6.0 alone has no wage item on Australian
/// time.
///
/// **What proves it.** Country of the HostQueryRs is `US`, or the output version is one in
/// which all editions agree, as the usual 13.0 is (domain facts 1.6).
///
/// **When it is unknown.** An output version before 7.0 and no HostQueryRs.
///
/// **Fix in QuickBooks.** Nothing to do there; set the output version of the pipeline to 7.0 or
/// above.
///
/// Prevents status 501, 531, 0x80040400.
enum HostCountry {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let version = examined.options.output.version
    guard version.edition == .unified, version.major < 7 else { return }
    guard let host = examined.lists.host, !host.country.isEmpty else {
      let number = findings.report(.hostCountry, .unknown, on: .bundle, .undecided(by: .host))
      return findings.concernEveryEntry(of: examined, finding: number)
    }
    let country = host.country.uppercased()
    let differs =
      switch country {
      case "US": false
      case "AU": true
      default: version.major < 6
      }
    guard differs else { return }
    let number = findings.report(
      .hostCountry, on: .bundle, .editionNoted(country: country),
      at: FindingPlace(host.place, element: "Country"))
    findings.concernEveryEntry(of: examined, finding: number)
  }
}
