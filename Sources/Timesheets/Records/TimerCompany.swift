/// The company file as its Timer Lists exports name it: what a timer file for it must say.
package enum TimerCompany: Hashable, Sendable {
  /// No Timer Lists export gives both; they can be copied from one and never be computed.
  case unknown
  case known(name: String, createTime: String)
  /// Timer Lists exports of company files with different create times, sorted.
  case contradictory(createTimes: [String])
}

extension TimerHeader {
  /// Whether COMPANYCREATETIME is a number, as every company file's is.
  package var hasCreateTime: Bool {
    !companyCreateTime.isEmpty
      && companyCreateTime.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension BundleRecords {
  /// The company by the Timer Lists exports among the documents, standing ones included. A file
  /// of activities proves nothing here: whoever wrote it copied the number from somewhere.
  package var timerCompany: TimerCompany {
    let headers = documents.lazy.flatMap(\.timerHeaders).filter { header in
      header.purpose == .lists && header.hasCreateTime
        && Transcoder.windows1252(line: header.companyName)?.isEmpty == false
    }
    let createTimes = Set(headers.map(\.companyCreateTime)).sorted()
    guard createTimes.count <= 1 else { return .contradictory(createTimes: createTimes) }
    return headers.first.map {
      .known(name: $0.companyName, createTime: $0.companyCreateTime)
    } ?? .unknown
  }
}
