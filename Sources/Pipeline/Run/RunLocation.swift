import SystemPackage
import Timesheets

/// Where the outbox and the ledger of a run are.
package struct RunLocation: Sendable {
  package var outbox: Place
  package var ledger: Place

  /// A file or folder that is named, or one that is found by the company.
  package enum Place: Sendable {
    /// This one, whatever the company.
    case named(FilePath)
    /// In `<home>/<company>/`, by the company that the bundle turns out to be of.
    case home(FilePath)
  }

  package init(outbox: Place, ledger: Place) {
    self.outbox = outbox
    self.ledger = ledger
  }

  /// The name of every ledger that is found by its company.
  package static let ledgerName: FilePath.Component = "ledger.sqlite"

  func outbox(ofCompany company: String) -> FilePath {
    path(outbox, "outbox", company)
  }

  func ledger(ofCompany company: String) -> FilePath {
    path(ledger, Self.ledgerName, company)
  }

  private func path(_ place: Place, _ name: FilePath.Component, _ company: String) -> FilePath {
    switch place {
    case .named(let path): path
    case .home(let home): folder(ofCompany: company, in: home).appending(name)
    }
  }

  /// The company's folder. One that has a ledger already goes by the name it was made with, however
  /// a delivery writes it: letter case and blanks make no other company.
  private func folder(ofCompany company: String, in home: FilePath) -> FilePath {
    let name = folderName(ofCompany: company)
    let folded = NormalizedName(name).folded
    let known = ledgerFiles(inHome: home).lazy.map { $0.removingLastComponent() }
      .first { NormalizedName($0.lastComponent?.string ?? "").folded == folded }
    return known ?? home.appending(name)
  }
}

/// A company's name as a folder: letters, digits, blanks and `-&'().` kept, all else a dash.
func folderName(ofCompany company: String) -> String {
  let kept = company.unicodeScalars.map { scalar -> Character in
    let isKept =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " -&'’()".unicodeScalars.contains(scalar) || scalar.value == 0x2E
    return isKept ? Character(scalar) : "-"
  }
  // A name of dots would be the folder itself or the one above; one with a dot first, hidden.
  let name = String(String(kept).drop { $0 == "." || $0 == " " }.prefix(80))
  return name.isEmpty ? "unnamed company" : name
}
