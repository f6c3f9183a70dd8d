import Timesheets

/// The check `host-version`.
///
/// **What it proves.** QuickBooks takes the version of qbXML that the batches are written in.
///
/// **Why it matters.** A document of a newer version is refused whole, without one word per
/// entry.
///
/// **What proves it.** A SupportedQBXMLVersion of the HostQueryRs, of the same edition, is at
/// least the output version.
///
/// **When it is unknown.** The bundle has no HostQueryRs, or it lists no version.
///
/// **Fix in QuickBooks.** Help > Update QuickBooks Desktop; or set a lower output version in
/// the pipeline.
///
/// Prevents status 0x80040400.
enum HostVersion {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let supported = examined.lists.host?.supportedVersions.compactMap { QBXMLVersion($0) } ?? []
    guard let host = examined.lists.host, let highest = supported.max() else {
      let number = findings.report(.hostVersion, .unknown, on: .bundle, .undecided(by: .host))
      return findings.concernEveryEntry(of: examined, finding: number)
    }
    let chosen = examined.options.output.version
    let ofEdition = supported.filter { family($0.edition) == family(chosen.edition) }.max()
    if let ofEdition, (chosen.major, chosen.minor) <= (ofEdition.major, ofEdition.minor) { return }
    let number = findings.report(
      .hostVersion, on: .bundle,
      .versionUnsupported(chosen: chosen.text, highest: (ofEdition ?? highest).text),
      at: FindingPlace(host.place, element: "SupportedQBXMLVersion"))
    findings.concernEveryEntry(of: examined, finding: number)
  }

  /// OZ2.0 and AU3.0 are one line of versions (domain facts 1.6).
  private static func family(_ edition: QBXMLVersion.Edition) -> QBXMLVersion.Edition {
    edition == .oz ? .australia : edition
  }
}
