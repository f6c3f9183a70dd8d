import Timesheets

/// A self-contained page of instructions: paragraphs, steps and tables under headings.
///
/// Values, ready to be shown; the templates find them by the names of these stored properties.
package struct GuidePage {
  let language: String
  let title: String
  let paragraphs: [String]
  let sections: [PageSection]

  /// A page whose texts are escaped here, whatever they hold.
  package init(
    _ title: String, in language: Language, paragraphs: [String], sections: [GuideSection]
  ) {
    self.language = language.tag
    self.title = title.forMarkup
    self.paragraphs = paragraphs.map(\.forMarkup)
    self.sections = sections.enumerated().map { index, guide in
      var section = guide.pageSection
      section.id = "section-\(index + 1)"
      return section
    }
  }

  /// The page's bytes.
  package var bytes: [UInt8] { Array(PageTemplate.render(self).utf8) }
}

/// A section of a page of instructions: paragraphs, then steps, then a table.
package struct GuideSection: Sendable {
  package var heading: String
  package var paragraphs: [String]
  package var steps: [String] = []
  /// What stands over the steps.
  package var stepsCaption = ""
  package var table: GuideTable?

  package init(_ heading: String, _ paragraphs: [String] = []) {
    self.heading = heading
    self.paragraphs = paragraphs
  }

  fileprivate var pageSection: PageSection {
    var section = PageSection(heading)
    section.paragraphs = paragraphs.map(\.forMarkup)
    if !steps.isEmpty {
      section.steps = PageSteps(caption: stepsCaption.forMarkup, items: steps.map(\.forMarkup))
    }
    if let table { section.tables = [table.pageTable] }
    return section
  }
}

/// A table of text: its caption, its columns, and rows of as many cells.
package struct GuideTable: Sendable {
  package let caption: String
  package let columns: [String]
  package let rows: [[String]]

  package init(_ caption: String, columns: [String], rows: [[String]]) {
    precondition(!columns.isEmpty && rows.allSatisfy { $0.count == columns.count })
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  fileprivate var pageTable: PageTable {
    var table = PageTable(caption, of: columns[0], text: Array(columns.dropFirst()))
    for row in rows { table.add(row[0], text: Array(row.dropFirst())) }
    return table
  }
}
