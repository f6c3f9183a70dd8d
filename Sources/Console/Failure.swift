import LoadLedger
import Pipeline
import Spool
import Timesheets

/// A run that ended without a result: what to say and which exit code to end with.
package struct Failure {
  package let status: ExitStatus
  /// A sentence in the language of the process.
  package let message: String

  /// Nil for errors that are not ours: wrong usage, help, version.
  package init?(_ error: any Error, words: CommandWords) {
    switch error {
    case let error as SpoolError:
      message = error.sentence(in: words.language)
      status =
        switch error {
        case .refused: .bundleRefused
        case .locked: .locked
        case .disk, .changed, .runDiffers, .planLost: .disk
        case .otherDisk: .configuration
        }
    case let error as StarterFailure:
      message = error.sentence(in: words.language)
      status = .disk
    case let error as LedgerError:
      message = error.sentence(in: words.language)
      status =
        switch error.fault {
        case .otherCompany: .bundleRefused
        case .locked: .locked
        case .refused: .internalError
        default: .disk
        }
    case let error as ConfigurationRefused:
      message = error.errors.map { $0.sentence(in: words.language) }.joined(separator: "\n")
      status = .configuration
    case let error as RunError:
      message = error.sentence(in: words.language)
      status =
        switch error {
        case .totals, .fileDiffers: .internalError
        case .neverCarried, .releaseMissed, .otherNewName: .usage
        case .overtaken, .onItsWay: .locked
        case .unknownRuns, .knownElsewhere: .configuration
        case .ownTimerFile: .bundleRefused
        }
    case let error as AnswerError:
      message = error.sentence(in: words.language)
      switch error {
      case .noLedger: status = .bundleRefused
      case .severalLedgers: status = .configuration
      case .unknownRun, .nothingRefused: status = .usage
      }
    case let error as ReversalError:
      message = error.sentence(in: words.language)
      status = .usage
    case let error as VerificationFailure:
      message = error.sentence(in: words.language)
      if case .noRun = error { status = .usage } else { status = .disk }
    case let error as OutputFailure:
      message = words.cannotWrite(error.reason.reason(in: words.language))
      status = .disk
    default: return nil
    }
  }
}
