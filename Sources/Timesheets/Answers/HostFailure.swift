/// What QuickBooks' request processor said when it answered nothing: an HRESULT (domain facts 4).
package struct HostFailure: Hashable, Sendable {
  package let code: UInt32
  /// The words that came with it, verbatim; cut to what one line may hold.
  package let text: String

  package init(code: UInt32, text: String) {
    self.code = code
    self.text = text
  }

  /// Its meaning; nil for a code that no published list explains.
  package var fault: HostFault? { HostFault(rawValue: code) }

  /// `0x80040400`
  package var hexadecimal: String { "0x" + String(code, radix: 16, uppercase: true) }
}

/// The HRESULTs with a known meaning. None of them leaves a request answered.
package enum HostFault: UInt32, CaseIterable, Sendable {
  /// The whole document was refused, and nothing in it ran.
  case unparsable = 0x8004_0400
  case noAccess = 0x8004_0401
  case unexpected = 0x8004_0402
  case notStarted = 0x8004_0408
  case otherCompanyOpen = 0x8004_040A
  case badTicket = 0x8004_040D
  case dialogOpen = 0x8004_0414
  case companyNameNeeded = 0x8004_0416
  case accessDenied = 0x8004_0420
}
