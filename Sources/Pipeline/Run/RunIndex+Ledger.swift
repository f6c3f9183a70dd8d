import LoadLedger
import Reports
import Spool
import Timesheets

/// Puts the index of all runs of a ledger into an outbox: `index.html`, or another name where that
/// is some other ledger's, or none of ours.
///
/// A run that is planned counts as made: its folder is there by the time this is asked for, or it
/// is named without a link. Throws `LedgerError`, and `SpoolError` when the disk fails; what stood
/// there before then stands there still.
///
/// `totals` are what is known already of all runs together: less is added up then.
func writeIndex(
  of ledger: Ledger, in outbox: Outbox, knowing totals: LedgerTotals = LedgerTotals()
) throws {
  let overview = try ledger.overview(
    files: RunIndex.pageNames + [Correction.file(1)], newest: RunIndex.longest)
  guard let first = overview.firstRun else { return }
  var totals = totals
  try ledger.refresh(&totals)
  var index = try RunIndex(
    overview, RunIndex.Sums(totals), mark: RunIndexMark(firstRun: first), in: outbox)
  if let connector = try ledger.courierStanding() {
    for language in index.languages { index.carrying[language] = carrying(connector, in: language) }
  }
  try outbox.writePage(
    try pageName(for: index.mark, ofCompany: index.company, in: outbox), index.bytes)
}

/// That the Web Connector carries, and how that stood.
private func carrying(_ connector: CourierStanding, in language: Language) -> [String] {
  let words = ConnectorWords(language)
  return [words.asWritten]
    + words.lastingFacts(of: connector).map { Words(language).lead($0.caption) + $0.text }
}

/// The name under which a ledger's index stands already, else the first that is free.
private func pageName(
  for mark: RunIndexMark, ofCompany company: String, in outbox: Outbox
) throws(SpoolError) -> String {
  var free: String?
  var number = 0
  while true {
    let name =
      switch number {
      case 0: "index.html"
      case 1: "index-\(folderName(ofCompany: company)).html"
      default: "index-\(folderName(ofCompany: company))-\(number).html"
      }
    switch try outbox.page(name, bytes: RunIndexMark.bytesBefore) {
    case .begins(let head): if mark.isOn(head) { return name }
    case .otherThing: break
    case .missing:
      // A company whose page bears its name keeps that one, whoever took the other away.
      if number > 0 { return free ?? name }
      free = name
    }
    number += 1
  }
}

extension RunIndex {
  fileprivate init(
    _ overview: LedgerOverview, _ sums: Sums, mark: RunIndexMark, in outbox: Outbox
  ) throws(SpoolError) {
    // Only what the page names is looked for: an outbox may hold very many runs.
    var folders: Set<String> = []
    for run in overview.runs {
      for name in [run.name] + run.followUps.map(\.name) where try outbox.hasFolder(name) {
        folders.insert(name)
      }
    }
    func pages(_ folder: String, _ files: [String]) -> [String] {
      folders.contains(folder) ? files.map { "\(folder)/\($0)" } : []
    }
    func report(_ run: String) -> String { "\(run)/\(Verification.reportName)" }
    let told = overview.runs.lazy.filter { folders.contains($0.name) }
      .compactMap { run -> IndexedReport? in
        let published = PublishedRun(outbox.folder(ofRun: run.name))
        // A device or a link to one may have no end.
        guard published.isPlainFile(Verification.reportName) else { return nil }
        return (try? published.bytes(of: Verification.reportName)).flatMap(IndexedReport.init)
      }.first
    self.init(
      mark: mark, company: overview.company?.name ?? "", title: told?.title,
      languages: told?.languages ?? Language.allCases,
      runs: overview.runs.map { run in
        // What cannot be read is told without its verdict: an index must not stop a run.
        let page = try? outbox.page(report(run.name), bytes: RunIndexMark.bytesBefore)
        let verdict: RunVerdict? =
          if case .begins(let head) = page { IndexedReport.verdict(in: head) } else { nil }
        return Run(
          name: run.name, verdict: verdict, totals: run.totals.rounded(by: run.roundedMinutes),
          states: run.loading.states, carriedAgain: run.loading.carriedAgain,
          hasCorrections: run.files.contains(Correction.file(1)),
          pages: pages(run.name, run.files.filter { $0 != Correction.file(1) }),
          followUps: run.followUps.map { followUp in
            FollowUp(
              name: followUp.name, kind: followUp.kind,
              pages: pages(followUp.name, followUp.files))
          })
      }, sums: sums)
  }
}

extension RunIndex.Sums {
  fileprivate init(_ totals: LedgerTotals) {
    self.init(
      runs: totals.runs, batched: totals.batched, held: totals.held,
      states: totals.loading.states, carriedAgain: totals.loading.carriedAgain)
  }
}
