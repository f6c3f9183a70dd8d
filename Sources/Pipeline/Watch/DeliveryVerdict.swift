import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// What becomes of a delivery whose run ended with an error.
enum DeliveryVerdict: Sendable {
  /// Nothing will make it fit to be carried: it ends in `failed/`.
  case failed(FailureReason)
  /// It is put back and tried again; the deliveries after it are tried all the same.
  case waits(WatchTrouble)
  /// It is put back, and all others wait with it: what is wrong concerns every one of them.
  case allWait(WatchTrouble)
}

extension DeliveryVerdict {
  /// Judges an error by what it is about: the delivery itself, claimed at `path`, or what all
  /// deliveries need.
  init(_ error: any Error, of claim: Claim, lists: FilePath?) {
    let trouble = WatchTrouble(error)
    switch trouble {
    case .disk(.refused(let refusal)):
      // The standing lists are opened as a delivery is, and are the pipeline's own.
      let isOfLists = lists.map { refusal.archive.hasPrefix($0.string) } ?? false
      self = isOfLists ? .allWait(trouble) : .failed(.broken(refusal.shown(as: claim)))
    case .disk(.changed(let path)):
      self = path.starts(with: claim.path) ? .waits(trouble) : .allWait(trouble)
    case .disk(.disk(let failure)):
      // Where the standing lists cannot be renewed, time is carried with those that stand.
      let isRenewal = failure.operation.isChange && lists.map(failure.path.starts) ?? false
      let isOwn = failure.path.starts(with: claim.path) || isRenewal
      self = isOwn ? .waits(trouble) : .allWait(trouble)
    case .disk(.runDiffers), .run(.overtaken): self = .waits(trouble)
    case .run(.unknownRuns), .run(.knownElsewhere): self = .allWait(trouble)
    case .ledger(let error):
      switch error.fault {
      case .otherCompany: self = .failed(.otherCompany(error))
      case .refused: self = .waits(trouble)
      default: self = .allWait(trouble)
      }
    case .run(let error): self = .failed(.fault(error))
    case .disk, .configuration: self = .allWait(trouble)
    case .unforeseen: self = .waits(trouble)
    }
  }
}

extension BundleRefusal {
  /// The refusal with the delivery's own name in place of the path that it was claimed under.
  func shown(as claim: Claim) -> BundleRefusal {
    guard archive.hasPrefix(claim.path.string) else { return self }
    let rest = archive.dropFirst(claim.path.string.count)
    return BundleRefusal(archive: claim.shownName + rest, member: member, reason)
  }
}

extension DiskOperation {
  /// Whether it changes what lies on the disk.
  fileprivate var isChange: Bool {
    switch self {
    case .createFolder, .createFile, .write, .close, .synchronize, .rename, .remove: true
    case .open, .read, .list, .inspect, .lock: false
    }
  }
}
