import QBXML
import SystemPackage
import Timesheets

/// The request documents that together ask QuickBooks for a complete bundle.
///
/// Documents are cut so that what may be refused stands apart: payroll may be switched off, and a
/// fault in one document costs that document alone (domain facts 1.4, 4).
package struct KitPlan: Sendable {
  package let version: QBXMLVersion
  /// The work dates of the time that is asked for; nil when none is.
  package let days: ClosedRange<WorkDate>?
  /// What a pipeline tells of where answers go; empty without one.
  let place: KitPlace
  /// The documents to send, in order.
  package let documents: [KitDocument]
  /// The same large lists page by page, for company files whose lists come in no other way; empty
  /// for versions without pages.
  package let pages: [KitDocument]

  /// A range of days is asked for in one document, a long one in one for each calendar month.
  package init(
    version: QBXMLVersion, days: ClosedRange<WorkDate>?, for configuration: PipelineConfiguration
  ) {
    self.version = version
    self.days = days
    place = KitPlace(configuration)
    let groups: [KitGroup] = [.company, .people, .jobs, .payroll]
    var documents = groups.enumerated().compactMap { index, group in
      KitDocument(group, number: index + 1, of: group.elements, in: version)
    }
    for stretch in days.map(Self.stretches) ?? [] {
      documents.append(KitDocument(time: stretch, number: groups.count + 1))
    }
    self.documents = documents
    pages = KitGroup.pagedElements.filter { $0.hasPages(in: version) }.flatMap { element in
      [KitDocument(firstPageOf: element), KitDocument(nextPageOf: element)]
    }
  }

  /// The most days that one document asks for.
  static let daysAtOnce = 31

  /// More days than three years are a slip of the finger.
  package static let mostDays = 1_100

  /// The range, or its parts by calendar month when it is longer than a month.
  static func stretches(_ days: ClosedRange<WorkDate>) -> [ClosedRange<WorkDate>] {
    guard days.upperBound.dayNumber - days.lowerBound.dayNumber >= Int32(daysAtOnce) else {
      return [days]
    }
    var stretches: [ClosedRange<WorkDate>] = []
    var first = days.lowerBound
    while first <= days.upperBound {
      let (year, month, _) = first.components
      let next =
        month == 12
        ? WorkDate(year: year + 1, month: 1, day: 1)
        : WorkDate(year: year, month: month + 1, day: 1)
      let last = min(next?.adding(days: -1) ?? days.upperBound, days.upperBound)
      stretches.append(first...last)
      first = last.adding(days: 1)
    }
    return stretches
  }
}

/// What a pipeline tells of where the answers go.
struct KitPlace: Sendable {
  var company: String?
  var listsFolder: FilePath?
  var inbox: FilePath?

  init(_ configuration: PipelineConfiguration) {
    company = configuration.options.company
    listsFolder = configuration.listsFolder
    inbox = configuration.inbox
  }
}

extension KitPlan {
  /// The versions that documents can be written in, as options name them.
  package static let versions = QBXMLVersion.writable

  /// Reads one of `versions` in any letter case; nil for anything else.
  package static func version(_ text: String) -> QBXMLVersion? {
    guard versions.contains(text.uppercased()) else { return nil }
    return QBXMLVersion(text.uppercased())
  }
}
