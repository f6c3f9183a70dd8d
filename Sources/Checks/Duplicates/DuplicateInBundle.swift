import Timesheets

/// The check `duplicate-in-bundle`.
///
/// **What it proves.** No entry stands in the bundle twice.
///
/// **Why it matters.** QuickBooks takes the same hours twice without a word, and somebody is
/// paid twice.
///
/// **What proves it.** No two documents are alike byte for byte; no TxnID or ExternalGUID comes
/// twice, no lasting requestID, and no other requestID twice in one document, nor with an equal
/// line in two; no two lines without such an id are equal in all.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Deliver each entry once.
///
/// A copy ends as `duplicate` and only warns: overlapping iterator pages are no fault. Two
/// entries under one id that say different things are both held. Equal lines without an id are
/// both carried, with a warning, because people do work two equal stretches on one day; so are
/// lines of two documents that come to one request, whatever form each has.
///
/// Prevents no status: QuickBooks loads both.
enum DuplicateInBundle {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    stopCopiedDocuments(examined, &findings)
    examined.records.texts.withUnsafeBytes { texts in
      let identity = SourceIdentity(of: examined, texts: texts)
      let content = CarriedContent(of: examined, texts: texts, scope: .sourceLine)
      stopSameIDs(examined, identity, content, &findings)
      stopSameGUIDs(examined, identity, content, &findings)
      stopOverlaps(examined, identity, content, &findings)
      let request = CarriedContent(of: examined, texts: texts, scope: .request)
      warnOfEqualLines(examined, identity, (content, request), &findings)
    }
  }

  private static func stopCopiedDocuments(
    _ examined: Examined, _ findings: inout FindingCollector
  ) {
    let documents = examined.records.documents
    var firsts: [String: Int] = [:]
    var original = [Int?](repeating: nil, count: documents.count)
    for (index, document) in documents.enumerated() {
      if let first = firsts[document.source.sha256] {
        original[index] = first
      } else {
        firsts[document.source.sha256] = index
      }
    }
    guard original.contains(where: { $0 != nil }) else { return }
    examined.forEachEntry { entry, record in
      let document = record.place.document
      guard let first = original[Int(document.index)] else { return }
      let number = findings.reportDuplicate(
        .duplicateInBundle, on: .document(document),
        .copiedDocument(of: documents[first].source.name), at: FindingPlace(record.place),
        options: examined.options.checks)
      findings.concernDuplicate(entry: entry, finding: number)
    }
  }

  private static func stopSameIDs(
    _ examined: Examined, _ identity: SourceIdentity, _ content: CarriedContent,
    _ findings: inout FindingCollector
  ) {
    let source = examined.source
    guard source.contains(where: identity.isKnown) else { return }
    var ids = EqualEntries(capacity: source.count)
    var repeats: [Repeat] = []
    examined.forEachEntry { entry, record in
      guard identity.isKnown(record), !findings.endsAsDuplicate(entry) else { return }
      let earlier = ids.earlier(equalTo: entry, hash: identity.hash(ofID: record)) {
        identity.haveSameID(source[$0], record)
      }
      if let earlier { repeats.append(Repeat(entry: entry, first: earlier)) }
    }
    stop(repeats, examined, content, &findings) { examined.records.texts[$0.sourceID] }
  }

  private static func stopSameGUIDs(
    _ examined: Examined, _ identity: SourceIdentity, _ content: CarriedContent,
    _ findings: inout FindingCollector
  ) {
    let source = examined.source
    guard source.contains(where: { !$0.externalGUID.isEmpty }) else { return }
    var guids = EqualEntries(capacity: source.count)
    var repeats: [Repeat] = []
    examined.forEachEntry { entry, record in
      guard let guid = identity.externalGUID(record), !findings.endsAsDuplicate(entry) else {
        return
      }
      let earlier = guids.earlier(equalTo: entry, hash: guid.hash) {
        identity.externalGUID(source[$0]) == guid
      }
      if let earlier { repeats.append(Repeat(entry: entry, first: earlier)) }
    }
    stop(repeats, examined, content, &findings) { examined.records.texts[$0.externalGUID] }
  }

  /// Stops lines that two halves of an export share: equal in all, under one number in both. Of
  /// numbers alone, without the content, every document has the same.
  private static func stopOverlaps(
    _ examined: Examined, _ identity: SourceIdentity, _ content: CarriedContent,
    _ findings: inout FindingCollector
  ) {
    let source = examined.source
    guard let first = source.first(where: identity.isNumbered),
      source.contains(where: {
        $0.place.document != first.place.document && identity.isNumbered($0)
      })
    else { return }
    var lines = EqualEntries(capacity: source.count)
    var repeats: [Repeat] = []
    examined.forEachEntry { entry, record in
      guard identity.isNumbered(record), !findings.endsAsDuplicate(entry) else { return }
      var hash = ContentHash()
      hash.add(content.hash(of: record))
      hash.add(identity.hash(ofID: record))
      let earlier = lines.earlier(equalTo: entry, hash: hash.value) {
        identity.haveEqualText(source[$0], record) && content.isEqual(source[$0], record)
      }
      if let earlier { repeats.append(Repeat(entry: entry, first: earlier)) }
    }
    stop(repeats, examined, content, &findings) { examined.records.texts[$0.sourceID] }
  }

  /// An entry whose id an earlier one has.
  private struct Repeat {
    let entry: Int
    let first: Int
  }

  /// Where all entries of an id say the same, the later ones end as duplicates; where one of them
  /// differs nobody can tell which is right, and all are held.
  private static func stop(
    _ repeats: [Repeat], _ examined: Examined, _ content: CarriedContent,
    _ findings: inout FindingCollector, id: (TimeActivityRecord) -> String
  ) {
    let source = examined.source
    let contested = Set(
      repeats.lazy.filter { !content.isEqual(source[$0.entry], source[$0.first]) }.map(\.first))
    var isFirstConcerned: Set<Int> = []
    for found in repeats {
      let record = source[found.entry]
      let first = source[found.first].place
      if contested.contains(found.first) {
        let number = findings.report(
          .duplicateInBundle, on: .entry(found.first),
          .sameSourceIDOtherContent(id: id(record), first: first), at: FindingPlace(record.place))
        findings.concern(entry: found.entry, finding: number)
        if isFirstConcerned.insert(found.first).inserted {
          findings.concern(entry: found.first, finding: number)
        }
      } else {
        let number = findings.reportDuplicate(
          .duplicateInBundle, on: .entry(found.entry),
          .sameSourceID(id: id(record), first: first), at: FindingPlace(record.place),
          options: examined.options.checks)
        findings.concernDuplicate(entry: found.entry, finding: number)
      }
    }
  }

  /// Within a document all that the source says must be equal, since its lines differ on purpose;
  /// between two, only what is carried.
  private static func warnOfEqualLines(
    _ examined: Examined, _ identity: SourceIdentity,
    _ content: (line: CarriedContent, request: CarriedContent),
    _ findings: inout FindingCollector
  ) {
    let source = examined.source
    // In the order of the documents; most deliveries have the time in one.
    let isOfOne = source.first?.place.document == source.last?.place.document
    let hashed = isOfOne ? content.line : content.request
    var lines = EqualEntries(capacity: source.count)
    examined.forEachEntry { entry, record in
      guard record.sourceIDKind != .txnID, identity.externalGUID(record) == nil,
        !findings.endsAsDuplicate(entry)
      else { return }
      let earlier = lines.earlier(equalTo: entry, hash: hashed.hash(of: record)) {
        let isLine = isOfOne || source[$0].place.document == record.place.document
        return (isLine ? content.line : content.request).isEqual(source[$0], record)
      }
      guard let earlier else { return }
      let number = findings.report(
        .duplicateInBundle, .warning, on: .entry(earlier),
        .equalLines(first: source[earlier].place), at: FindingPlace(record.place))
      findings.concern(entry: entry, finding: number)
    }
  }
}

extension FindingCollector {
  /// Records that an entry is carried already. It warns unless the pipeline says otherwise: a
  /// shield that did its work is no error, and nothing is left to mend.
  mutating func reportDuplicate(
    _ check: CheckID, on subject: Subject, _ detail: FindingDetail, at place: FindingPlace,
    options: CheckOptions
  ) -> Int {
    report(
      check, options.severities[check]?.fail ?? .warning, on: subject, detail, at: place)
  }
}
