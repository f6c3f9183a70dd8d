import Reports
import Timesheets
import XML

/// A `.qwc` file: what the Web Connector is told of the service and of one company (domain facts
/// 7). It names the user and never the password, which the user types there.
package struct QWCFile: Hashable, Sendable {
  /// The GUID of this program, the same for every company forever.
  static let ownerID = "{7D2C6E04-5B1F-4C58-9A35-1E0B84F6D9A2}"

  /// So many characters QuickBooks lets the name of a company have; a longer one is cut.
  static let longestCompany = 59

  /// The company as its ledger names it, or what else tells it from others.
  package var company: String
  /// Where the service is called, as `https://host:port/`, and where its users find words on it.
  package var address: String
  package var user: String
  /// The GUID of this company, with braces; QuickBooks keeps it in the company file.
  package var fileID: String
  /// Minutes between two calls of the Web Connector; nil leaves the calls to the user.
  package var runEveryMinutes: Int?

  package init(
    company: String, address: String, user: String, fileID: String, runEveryMinutes: Int? = nil
  ) {
    self.company = company
    self.address = address
    self.user = user
    self.fileID = fileID
    self.runEveryMinutes = runEveryMinutes
  }

  /// The file's bytes, with its description in a language.
  package func bytes(in language: Language) -> [UInt8] {
    var writer = XMLWriter()
    writer.line("<?xml version=\"1.0\"?>")
    writer.open("QBWCXML")
    // The Web Connector tells its entries apart by their names.
    writer.leaf("AppName", "Timeferry - " + company.onOneLine(atMost: Self.longestCompany))
    writer.leaf("AppID", "")
    writer.leaf("AppURL", address)
    writer.leaf("AppDescription", Self.description(in: language))
    writer.leaf("AppSupport", address)
    writer.leaf("UserName", user)
    writer.leaf("OwnerID", Self.ownerID)
    writer.leaf("FileID", fileID)
    writer.leaf("QBType", "QBFS")
    if let runEveryMinutes {
      writer.open("Scheduler")
      writer.leaf("RunEveryNMinutes", String(runEveryMinutes))
      writer.close("Scheduler")
    }
    // All editions of QuickBooks; what is read of employees is personal data.
    writer.leaf("AuthFlags", "0xF")
    writer.leaf("IsReadOnly", "false")
    writer.leaf("PersonalDataPref", "pdpRequired")
    writer.leaf("UnattendedModePref", "umpOptional")
    writer.close("QBWCXML")
    return writer.bytes
  }

  /// No longer than the 80 characters that the Web Connector shows.
  private static func description(in language: Language) -> String {
    switch language {
    case .english: "Carries timesheets into QuickBooks and brings back its answers."
    case .french: "Transmet les feuilles de temps à QuickBooks et rapporte ses réponses."
    }
  }
}
