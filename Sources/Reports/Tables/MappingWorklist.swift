import Timesheets

/// `mapping-worklist.csv`: everything that a mapping line would settle, ready to be filled in.
///
/// The file goes back in as a mapping table once its `quickbooks` column is filled. It is written
/// as spreadsheets of its language open it; a table is read in either language.
struct MappingWorklist {
  /// The names of the columns; those that a mapping table has are known to its reader.
  static func header(_ language: Language) -> [String] {
    switch language {
    case .english:
      [
        "kind", "source", "employee", "customer", "service item", "class", "quickbooks",
        "suggestion 1", "suggestion 2", "suggestion 3", "entries", "hours",
      ]
    case .french:
      [
        "type", "source", "employé", "client", "article de service", "classe", "quickbooks",
        "suggestion 1", "suggestion 2", "suggestion 3", "entrées", "heures",
      ]
    }
  }

  /// As many suggestions as the file has columns for.
  static let suggestionColumns = 3

  /// One line to fill in.
  struct Line {
    let key: Key
    var suggestions: [String]
    var affected: Tally

    struct Key: Hashable {
      let role: ReferenceRole
      let source: String
      var employee = ""
    }
  }

  /// In the order of the findings, each pair once.
  let lines: [Line]
  /// The first of the languages that the run is told in.
  private let language: Language

  init(_ report: RunReport) {
    var lines: [Line] = []
    var known: [Line.Key: Int] = [:]
    for finding in report.findings where finding.verdict == .fail {
      for line in Self.lines(for: finding, of: report) {
        if let index = known[line.key] {
          lines[index].affected = lines[index].affected + line.affected
        } else {
          known[line.key] = lines.count
          lines.append(line)
        }
      }
    }
    self.lines = lines
    language = report.options.output.languages.first ?? .english
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    var rows = CSVRows(header: Self.header(language), form: CSVForm(language))
    for line in lines {
      rows.add(line.key.role.mappingWord(language))
      rows.add(KeptText.kept(line.key.source))
      rows.add(KeptText.kept(line.key.employee))
      for _ in 0..<4 { rows.addEmpty() }
      for column in 0..<Self.suggestionColumns {
        rows.add(column < line.suggestions.count ? KeptText.kept(line.suggestions[column]) : "")
      }
      rows.add(line.affected.entries)
      rows.add(hoursOf: line.affected.minutes)
      rows.endRow()
    }
    return rows.bytes
  }

  private static func lines(for finding: Finding, of report: RunReport) -> [Line] {
    func line(
      _ role: ReferenceRole, _ source: String, employee: String = "", _ suggestions: [String] = []
    ) -> [Line] {
      let key = Line.Key(role: role, source: source, employee: employee)
      return [Line(key: key, suggestions: suggestions, affected: finding.affected)]
    }
    switch finding.detail {
    case .notListed(let role, let name, let near): return line(role, name, near)
    case .mappedToMissing(let role, let name, _): return line(role, name)
    case .personIsCustomer(let name): return line(.person, name)
    case .notService(let name, _): return line(.item, name)
    case .wageItemMissing(let name, let near): return line(.wageItem, name, near)
    case .nonWageItem(let name): return line(.wageItem, name)
    case .hourTypeUnmapped(let employee, let hourType, let earnings):
      return line(.wageItem, hourType, employee: employee, earnings)
    case .notAmongEarnings(let wageItem, let employee, let earnings):
      return line(.wageItem, wageItem, employee: employee, earnings)
    case .noWageItem(let employee):
      return line(.wageItem, "", employee: employee, earnings(of: employee, in: report.lists))
    case .sharedName(let name, let aliases):
      return aliases.map { alias in
        Line(
          key: Line.Key(role: .person, source: alias), suggestions: [name],
          affected: report.time(ofPerson: name, alias: alias))
      }
    default: return []
    }
  }

  private static func earnings(of employee: String, in lists: CompanyLists) -> [String] {
    let record = lists.employees.first { $0.element.fullName == employee }
    return record?.payroll?.earnings.map(\.fullName) ?? []
  }
}

extension RunReport {
  /// The time of one of several people who share a name, told apart by what else they are called.
  fileprivate func time(ofPerson name: String, alias: String) -> Tally {
    let wanted = NormalizedName(name).folded
    let isPerson = records.references.all.map { reference in
      records.names[reference.alias] == alias
        && NormalizedName(records.names[reference.fullName]).folded == wanted
    }
    var tally = Tally()
    for record in source where isPerson[Int(record.person.index)] {
      tally.add(minutes: Int(record.minutes))
    }
    return tally
  }
}

extension ReferenceRole {
  /// The word of a mapping table's first column.
  package func mappingWord(_ language: Language) -> String {
    switch (language, self) {
    case (.english, _): rawValue
    case (.french, .person): "personne"
    case (.french, .customer): "client"
    case (.french, .item): "article de service"
    case (.french, .classReference): "classe"
    case (.french, .wageItem): "élément de salaire"
    }
  }
}
