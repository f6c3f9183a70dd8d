import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// A pipeline as its file says at the moment, with the places that carrying needs.
struct ServedPipeline {
  let configuration: PipelineConfiguration
  let outbox: FilePath
  let ledger: FilePath
  let inbox: FilePath

  /// Reads the pipeline's file and tables. Throws what is wrong with them, and the places it does
  /// not name.
  init(_ file: FilePath) throws(ConfigurationRefused) {
    configuration = try PipelineConfiguration(readingFileAt: file)
    let places = try configuration.watchedPlaces(of: file)
    (outbox, ledger, inbox) = (places.outbox, places.ledger, places.inbox)
  }

  /// Whether a delivery needs its `.ready` file.
  var needsMarker: Bool { configuration.watch.patience.marker == .required }

  /// The company's ledger; nil where there is none yet. None is ever made here.
  func openLedger(on medium: RunMedium) throws -> Ledger? {
    guard try medium.disk.exists(ledger) else { return nil }
    return try Ledger.open(ledger.string, failing: medium.ledgerFault)
  }

  /// Whether the lists that a courier brought last are older than the pipeline wants them.
  func areListsDue(since brought: Moment?, at now: Moment) -> Bool {
    let days = configuration.connector.listsDays
    guard days > 0, configuration.listsFolder != nil else { return false }
    guard let brought else { return true }
    return now.seconds - brought.seconds >= Int64(days) * 86_400
  }
}
