import Timesheets

/// Everything a follow-up has to tell, as values. `FollowUpFiles` turns it into files.
package struct FollowUpReport: Sendable {
  /// Names the follow-up and its folder.
  package var name: String
  package var kind: FollowUpKind
  package var toolVersion: String
  /// The company file's name, or the pipeline's, or empty when neither says.
  package var company: String
  /// What the delivery of answers was called, or the run that is reversed.
  package var bundleName: String
  package var languages: [Language]
  /// What was delivered, by `DocumentID`; none for a reversal.
  package var documents: [SourceDocument]
  /// Documents that were not read as answers; their findings, if any, stand in `findings`.
  package var ignored: [IgnoredDocument] = []
  /// What lay among the documents and was not opened.
  package var passedOver: [PassedOver] = []
  /// Each at most once: those that answers speak of, that go out again or that are asked about.
  package var lines: [FollowUpLine]
  package var findings: [AnswerFinding]
  /// Every document that the folder holds for QuickBooks, in the order to load them.
  package var sets: [FollowUpSet]
  /// Batches, by their path from the outbox, whose document is gone or is not what was published:
  /// what they hold cannot be sent again.
  package var lostBatches: [String] = []
  /// Under which name the QuickBooks Web Connector carries the documents; nil where a person loads
  /// them.
  package var courierUser: String?
  /// Whether everything here was known before: then nothing is published.
  package private(set) var isKnown = false
  /// Where the message sets stand that findings speak of: folder and file, by message set id.
  package var setFiles: [String: String] = [:]

  package init(
    name: String, kind: FollowUpKind, toolVersion: String, company: String, bundleName: String,
    languages: [Language], documents: [SourceDocument], lines: [FollowUpLine],
    findings: [AnswerFinding], sets: [FollowUpSet]
  ) {
    self.name = name
    self.kind = kind
    self.toolVersion = toolVersion
    self.company = company
    self.bundleName = bundleName
    self.languages = languages
    self.documents = documents
    self.lines = lines
    self.findings = findings
    self.sets = sets
  }
}

extension FollowUpReport {
  /// Tells it as known before, by the follow-up of this name; nil when none is known that asks the
  /// same, and then no file is told of.
  package mutating func tellAsKnown(in earlier: String?) {
    isKnown = true
    if let earlier {
      name = earlier
    } else {
      sets = []
    }
  }
}

/// A delivered document that is no answer, and why.
package struct IgnoredDocument: Hashable, Sendable {
  package let document: DocumentID
  package let reason: IgnoredReason

  package init(_ document: DocumentID, _ reason: IgnoredReason) {
    self.document = document
    self.reason = reason
  }
}

/// One line of the ledger that a follow-up speaks of.
package struct FollowUpLine: Hashable, Sendable {
  package let identity: EntryIdentity
  /// The request that was answered, or that is sent now.
  package var requestID: String
  /// The run that carried it, and the file of its batch inside that run's folder.
  package let run: String
  package let batchFile: String
  package let date: WorkDate
  package let minutes: Int32
  /// Who worked, as the batch names them; empty when that is not known.
  package var person: String
  /// How it stood before, and what the answers prove of it. Sending it again comes after that: a
  /// refused line that goes out again is `refused` here. What a reversal deletes is `deleting`.
  package let before: LoadState
  package let after: LoadState
  /// With what QuickBooks refused a change or a deletion: the entry stands as before.
  package var refusal: RequestRefusal?
  /// The file of this folder by which QuickBooks is asked for it again, or to delete it.
  package var sentIn: String?
  /// Why a refused line may go out again; nil where its answer alone allows that.
  package var mended: MendedBy?
  /// Why a reversal leaves it alone; nil for a line that it deletes, and in other follow-ups.
  package var kept: KeptReason?
  /// The files of this folder that ask QuickBooks what became of it.
  package var askedIn: [String] = []
  /// Where an answer says so; nil where its silence does.
  package var place: Place?

  package init(
    identity: EntryIdentity, requestID: String, run: String, batchFile: String, date: WorkDate,
    minutes: Int32, person: String, before: LoadState, after: LoadState
  ) {
    self.identity = identity
    self.requestID = requestID
    self.run = run
    self.batchFile = batchFile
    self.date = date
    self.minutes = minutes
    self.person = person
    self.before = before
    self.after = after
  }
}

/// What shows that the cause of a refusal is gone.
package enum MendedBy: String, CaseIterable, Sendable {
  /// A newer export of the lists proves it.
  case lists
  /// A person said so.
  case person
}

/// A document of a follow-up for QuickBooks.
package struct FollowUpSet: Hashable, Sendable {
  /// Path from the follow-up's folder.
  package let file: String
  package let kind: FollowUpSetKind
  /// Nil for a query, which has none.
  package let messageSetID: String?
  /// Requests and their minutes; for a question the lines that it asks about, which are counted
  /// from the lines themselves whatever is given here.
  package fileprivate(set) var tally: Tally

  package init(
    file: String, kind: FollowUpSetKind, messageSetID: String?, tally: Tally = Tally()
  ) {
    self.file = file
    self.kind = kind
    self.messageSetID = messageSetID
    self.tally = tally
  }
}

/// What a document of a follow-up asks QuickBooks for.
package enum FollowUpSetKind: Hashable, Sendable {
  case add, change, delete
  /// To answer once more what it answered to the set of this id.
  case recovery(of: String)
  /// For its time of these days.
  case timeQuery(ClosedRange<WorkDate>)
}

extension FollowUpReport {
  /// The same with its questions counted from the lines that they ask about.
  var counted: FollowUpReport {
    var asked: [String: Tally] = [:]
    for line in lines {
      for file in line.askedIn { asked[file, default: Tally()].add(minutes: Int(line.minutes)) }
    }
    var report = self
    for index in sets.indices where sets[index].isQuestion {
      report.sets[index].tally = asked[sets[index].file] ?? Tally()
    }
    return report
  }
}
