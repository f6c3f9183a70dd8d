import Timesheets

/// One place of a bundle that says which company it belongs to.
struct StatedCompany {
  /// The company name, then the legal name where one is given; never empty texts.
  let names: [String]
  let place: Place
  /// Whether the company file itself says it, rather than whoever sent the time.
  let isFromCompanyFile: Bool

  fileprivate init?(_ names: [String], at place: Place, isFromCompanyFile: Bool) {
    let given = names.filter { !NormalizedName($0).folded.isEmpty }
    if given.isEmpty { return nil }
    self.names = given
    self.place = place
    self.isFromCompanyFile = isFromCompanyFile
  }

  /// The name it goes by.
  var name: String { names[0] }

  /// Whether one of its names is this one, letter case and blanks aside.
  func hasName(_ name: String) -> Bool {
    let wanted = NormalizedName(name).folded
    return names.contains { NormalizedName($0).folded == wanted }
  }
}

extension Examined {
  /// Every word of the bundle on its company, the company files' own first, then in bundle order.
  var statedCompanies: [StatedCompany] {
    var files: [StatedCompany] = []
    var others: [StatedCompany] = []
    for document in records.documents {
      for company in document.lists.companies {
        if let stated = StatedCompany(
          [company.companyName, company.legalName], at: company.place, isFromCompanyFile: true)
        {
          files.append(stated)
        }
      }
      for header in document.timerHeaders {
        if let stated = StatedCompany(
          [header.companyName], at: header.place, isFromCompanyFile: false)
        {
          others.append(stated)
        }
      }
      if let statement = document.statement,
        let stated = StatedCompany(
          [statement.company ?? ""], at: statement.place, isFromCompanyFile: false)
      {
        others.append(stated)
      }
    }
    return files + others
  }
}
