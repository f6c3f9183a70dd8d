import Timesheets

/// The check `bundle-statement`.
///
/// **What it proves.** Each file that `bundle.yaml` states is there with the digest stated, and
/// the statement itself can be read.
///
/// **Why it matters.** A file that changed or got lost on its way would carry other hours than
/// those the sender signed off.
///
/// **What proves it.** The SHA-256 of every file, against the statement's.
///
/// **When it is unknown.** Never; a bundle without a statement, or one without digests, states
/// nothing.
///
/// **Fix in QuickBooks.** Nothing to do there. Have the sender deliver the bundle again.
///
/// Prevents no status: QuickBooks would load the wrong hours without a word.
enum BundleStatementAgrees {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.forEachReadingFault(of: .bundleStatement) { fault in
      let number = findings.report(
        .bundleStatement, on: .document(fault.place.document), fault.detail, at: fault.place)
      findings.concernEveryEntry(of: examined, finding: number)
    }
    for document in examined.records.documents {
      guard let statement = document.statement else { continue }
      for (name, sha256) in statement.digests {
        let folder = folder(of: document.source.name)
        guard let index = position(of: name, folder, in: examined.records.documents) else {
          let number = findings.report(
            .bundleStatement, on: .bundle, .fileMissing(file: name.path),
            at: FindingPlace(statement.place))
          findings.concernEveryEntry(of: examined, finding: number)
          continue
        }
        let found = examined.records.documents[index].source.sha256
        guard found != sha256.lowercased() else { continue }
        let number = findings.report(
          .bundleStatement, on: .document(DocumentID(index: UInt32(index))),
          .digestDiffers(file: name.path, stated: sha256.lowercased(), found: found),
          at: FindingPlace(statement.place))
        findings.concernEntries(dependingOn: index, of: examined, finding: number)
      }
    }
  }

  /// Names count from the bundle's root; a delivery that was wrapped in one more folder names them
  /// from where its statement lies.
  private static func position(
    of name: MemberName, _ folder: String, in documents: [ReadDocument]
  ) -> Int? {
    documents.firstIndex { $0.source.name == name }
      ?? documents.firstIndex { $0.source.name.path == folder + name.path }
  }

  private static func folder(of name: MemberName) -> String {
    guard let slash = name.path.lastIndex(of: "/") else { return "" }
    return String(name.path[...slash])
  }
}

extension FindingCollector {
  /// Says that a finding concerns what a document holds: its own entries, or every entry when the
  /// document brought lists, since any link may rest on them.
  fileprivate mutating func concernEntries(
    dependingOn document: Int, of examined: Examined, finding: Int
  ) {
    if examined.records.documents[document].lists.exports.isEmpty {
      examined.forEachEntry { index, record in
        if Int(record.place.document.index) == document { concern(entry: index, finding: finding) }
      }
    } else {
      concernEveryEntry(of: examined, finding: finding)
    }
  }
}
