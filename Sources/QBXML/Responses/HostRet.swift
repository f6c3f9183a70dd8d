import Timesheets

// ProductName, MajorVersion, MinorVersion, Country?, SupportedQBXMLVersion*, IsAutomaticLogin?,
// QBFileMode?, ListMetaData?

/// The QuickBooks program as qbXML describes it.
struct HostRet: ListRet {
  private var record: HostRecord

  init(at place: Place) {
    record = HostRecord(place: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    guard leaf.parent == .host else { return }
    switch leaf.name {
    case .productName: record.productName = leaf.tokenString
    case .country: record.country = leaf.tokenString
    case .supportedVersion where !leaf.token.isEmpty:
      record.supportedVersions.append(leaf.tokenString)
    case .fileMode: record.isSingleUser = log.value(leaf, as: FileMode.self).map { $0 == .single }
    default: break
    }
  }

  func add(to lists: inout ListRecords) -> Bool {
    lists.hosts.append(record)
    return true
  }
}

/// How the company file was open when the export was made.
private enum FileMode: String {
  case single = "SingleUser"
  case multi = "MultiUser"
}
