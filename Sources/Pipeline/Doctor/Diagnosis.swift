import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// One thing that `doctor` looked at, and what it came to.
package struct Diagnosis: Sendable {
  /// Whether a run will go well with it: a fault stops one, a warning does not.
  package enum Outcome: String, Sendable {
    case good, warning, fault
  }

  package let outcome: Outcome
  package let fact: Fact

  /// What was seen, as data; `sentence(in:)` words it.
  package enum Fact: Sendable {
    case pipelineReads(path: String, mappingLines: Int)
    case builtInPipeline
    case folderUsable(FolderRole, path: String, freeMegabytes: Int?)
    case folderWillBeMade(FolderRole, path: String)
    case folderMissing(FolderRole, path: String)
    case notAFolder(FolderRole, path: String)
    case notWritable(FolderRole, path: String)
    case othersMayWrite(FolderRole, path: String)
    /// An inbox that others may put deliveries into; `isSticky` when each can only take away their
    /// own.
    case othersMayDeliver(path: String, isSticky: Bool)
    case belongsToOther(FolderRole, path: String)
    case littleRoom(FolderRole, path: String, freeMegabytes: Int)
    case unreachable(SpoolError)
    /// A ledger that can be read; the name of its company is empty where no delivery told it, and
    /// nil before the first run.
    case ledgerReads(path: String, company: String?)
    case ledgerWillBeMade(path: String)
    case ledgerRefused(LedgerError)
    case noCompany
    /// A Web Connector carries for the company, under this user name.
    case connectorCarries(user: String)
    /// One carries, and the pipeline lacks the folder that it needs.
    case connectorLacks(FolderRole)
    /// One carries, and the lists that it brings do not become the standing ones.
    case connectorRenewsNoLists
    /// The pipeline says how a Web Connector carries, and none does.
    case connectorNotAdded
  }

  /// What a folder of a pipeline is for.
  package enum FolderRole: Sendable {
    case outbox, lists, inbox
    /// The folder that the ledger lies in.
    case ledger
  }
}

/// Looks at everything a pipeline needs of this machine and changes nothing.
///
/// `path` is the pipeline's file; nil means the built-in pipeline. Facts come in a fixed order.
package func diagnoses(
  of configuration: PipelineConfiguration, readFrom path: String?
) -> [Diagnosis] {
  var found: [Diagnosis] = []
  if let path {
    let lines = configuration.options.mapping.lines.count
    found.append(
      Diagnosis(outcome: .good, fact: .pipelineReads(path: path, mappingLines: lines)))
    if configuration.options.company == nil {
      found.append(Diagnosis(outcome: .warning, fact: .noCompany))
    }
  } else {
    found.append(Diagnosis(outcome: .good, fact: .builtInPipeline))
  }
  found += folderDiagnoses(.lists, configuration.listsFolder)
  found += inboxDiagnoses(configuration.inbox)
  found += folderDiagnoses(.outbox, configuration.outbox ?? (path == nil ? "timeferry" : nil))
  found += folderDiagnoses(.ledger, configuration.ledger.map(folder(of:)))
  if let ledger = configuration.ledger {
    found.append(ledgerDiagnosis(ledger))
    found += connectorDiagnoses(configuration, ledger)
  }
  return found
}

/// Whether a Web Connector carries for the pipeline, and finds what it needs. A ledger that cannot
/// be read says nothing here: that is told already.
private func connectorDiagnoses(
  _ configuration: PipelineConfiguration, _ ledger: FilePath
) -> [Diagnosis] {
  guard let courier = try? Ledger.open(ledger.string, .readOnly).courier() else {
    // Nobody changes these settings without one in mind.
    let isMeant = configuration.connector != ConnectorOptions()
    return isMeant ? [Diagnosis(outcome: .warning, fact: .connectorNotAdded)] : []
  }
  var found = [Diagnosis(outcome: .good, fact: .connectorCarries(user: courier.user))]
  let needed: [(Diagnosis.FolderRole, FilePath?)] = [
    (.inbox, configuration.inbox), (.outbox, configuration.outbox),
  ]
  for (role, folder) in needed where folder == nil {
    found.append(Diagnosis(outcome: .fault, fact: .connectorLacks(role)))
  }
  guard configuration.connector.listsDays > 0 else { return found }
  if let lists = configuration.listsFolder {
    if let health = try? FolderHealth.of(lists), health.isFolder, !health.isWritable {
      found.append(
        Diagnosis(outcome: .warning, fact: .notWritable(.lists, path: lists.string)))
    }
  } else {
    found.append(Diagnosis(outcome: .warning, fact: .connectorRenewsNoLists))
  }
  return found
}

/// The ledger, read from its first to its last page; a run makes a missing one, and brings an older
/// one up to date.
private func ledgerDiagnosis(_ file: FilePath) -> Diagnosis {
  do {
    let ledger = try Ledger.open(file.string, .readOnly)
    let company = try ledger.company()?.names.name
    try ledger.examine()
    return Diagnosis(
      outcome: .good, fact: .ledgerReads(path: file.string, company: company))
  } catch {
    switch error.fault {
    case .unopenable(let number) where Errno(rawValue: number) == .noSuchFileOrDirectory:
      return Diagnosis(outcome: .good, fact: .ledgerWillBeMade(path: file.string))
    case .olderVersion:
      return Diagnosis(outcome: .warning, fact: .ledgerRefused(error))
    default: return Diagnosis(outcome: .fault, fact: .ledgerRefused(error))
    }
  }
}

/// The folder a file lies in; the working folder for a bare name.
private func folder(of file: FilePath) -> FilePath {
  let folder = file.removingLastComponent()
  return folder.isEmpty ? "." : folder
}

/// The inbox, and whether deliveries can be moved to their ends in it.
private func inboxDiagnoses(_ inbox: FilePath?) -> [Diagnosis] {
  guard let inbox else { return [] }
  var found = folderDiagnoses(.inbox, inbox)
  do {
    for folder in try Inbox.endsOnOtherDisks(inbox) {
      found.append(
        Diagnosis(outcome: .fault, fact: .unreachable(.otherDisk(folder, inbox: inbox))))
    }
  } catch {
    found.append(Diagnosis(outcome: .fault, fact: .unreachable(error)))
  }
  return found
}

/// Below this a weekly run of a large company may not fit.
private let enoughMegabytes = 500

private func folderDiagnoses(
  _ role: Diagnosis.FolderRole, _ path: FilePath?
) -> [Diagnosis] {
  guard let path else { return [] }
  let health: FolderHealth?
  do {
    health = try FolderHealth.of(path)
  } catch {
    return [Diagnosis(outcome: .fault, fact: .unreachable(error))]
  }
  guard let health else {
    return role == .outbox || role == .ledger
      ? [Diagnosis(outcome: .good, fact: .folderWillBeMade(role, path: path.string))]
      : [Diagnosis(outcome: .fault, fact: .folderMissing(role, path: path.string))]
  }
  guard health.isFolder else {
    return [Diagnosis(outcome: .fault, fact: .notAFolder(role, path: path.string))]
  }
  guard health.isWritable || role == .lists else {
    return [Diagnosis(outcome: .fault, fact: .notWritable(role, path: path.string))]
  }
  let megabytes = health.freeBytes.map { $0 / 1_000_000 }
  var found = [
    Diagnosis(
      outcome: .good,
      fact: .folderUsable(role, path: path.string, freeMegabytes: megabytes))
  ]
  if health.othersMayWrite {
    // An inbox may be there for others to put files into; all the same, what they put is carried.
    let fact: Diagnosis.Fact =
      role == .inbox
      ? .othersMayDeliver(path: path.string, isSticky: health.isSticky)
      : .othersMayWrite(role, path: path.string)
    found.append(Diagnosis(outcome: .warning, fact: fact))
  }
  if health.belongsToOther {
    found.append(Diagnosis(outcome: .warning, fact: .belongsToOther(role, path: path.string)))
  }
  if role == .outbox, let megabytes, megabytes < enoughMegabytes {
    found.append(
      Diagnosis(
        outcome: .warning,
        fact: .littleRoom(role, path: path.string, freeMegabytes: megabytes)))
  }
  return found
}
