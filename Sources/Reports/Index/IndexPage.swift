import Timesheets

/// `index.html`: values, ready to be shown; the template finds them by the names of these stored
/// properties.
struct IndexPage {
  let language: String
  let title: String
  /// What the page is and whose, below a title of the firm's own.
  let subtitle: String?
  let ledger: String
  let parts: [IndexPart]

  init(_ index: RunIndex) {
    language = index.languages[0].tag
    (title, subtitle) = Words(index.languages[0]).titles(
      .allRuns, of: index.company, below: index.title)
    ledger = index.mark.firstRun
    parts = index.languages.map { IndexPart(index, Words($0)) }
  }
}

/// The index in one language.
struct IndexPart {
  let language: String
  let heading: String
  let paragraphs: [String]
  let caption: String
  let columns: [String]
  let numberColumns: [String]
  let lastColumns: [String]
  let rows: [IndexRow]
  /// What the runs come to that have no row, where there are any, and what all come to.
  let sums: [IndexSum]

  init(_ index: RunIndex, _ words: Words) {
    language = words.language.tag
    heading = words.label(.allRuns)
    caption = words.count(index.runs.count, .run)
    columns = [words.label(.run), words.label(.period), words.label(.verdict)]
    numberColumns = [words.label(.batched), words.label(.held)]
    lastColumns = [words.label(.answers), words.label(.followUps)]
    rows = index.runs.map { IndexRow($0, words) }
    let all = IndexSum(words.label(.total), index.sums, words)
    sums = (index.older.map { [IndexSum(words.olderRuns($0.runs), $0, words)] } ?? []) + [all]
    paragraphs =
      (index.carrying[words.language] ?? []).map(\.forMarkup)
      + (index.older.map { [words.onlyNewest(index.runs.count, older: $0.runs)] } ?? [])
      + [words.sentence(.heldAgain), words.sentence(.noNames)]
  }
}

/// What several runs come to together.
struct IndexSum {
  let label: String
  /// Entries and hours, one above the other.
  let numbers: [[String]]
  let states: [String]

  init(_ label: String, _ sums: RunIndex.Sums, _ words: Words) {
    self.label = label
    numbers = [sums.batched, sums.held].map(words.stacked)
    states = words.told(sums.states, sums.carriedAgain)
  }
}

/// A run in the index.
struct IndexRow {
  /// The run by name, leading to its report where that can be opened.
  let run: IndexLink
  /// The run sheet; nil where it cannot be opened.
  let sheet: IndexLink?
  let period: String
  let verdict: String
  /// Entries and hours, one above the other.
  let numbers: [[String]]
  let states: [String]
  let followUps: [IndexLink]

  init(_ run: RunIndex.Run, _ words: Words) {
    func page(_ stem: String) -> String { RunIndex.page(stem, words.language) }
    self.run = IndexLink(run.name, toOneOf: run.pages, page("report"))
    let sheet = IndexLink(words.label(.runSheet), toOneOf: run.pages, page("run-sheet"))
    self.sheet = sheet.path == nil ? nil : sheet
    period = Self.period(of: run.name, words)
    // A verdict that was true before loading invites to load once more.
    verdict =
      words.word(run.progress)
      ?? words.word(run.verdict ?? RunVerdict(run.totals, withWarnings: false))
    numbers = [run.totals.batched, run.totals.held].map(words.stacked)
    states =
      words.told(run.states, run.carriedAgain)
      + (run.hasCorrections ? [words.sentence(.correctionsFollow)] : [])
    followUps = run.followUps.map { followUp in
      IndexLink(
        followUp.name, toOneOf: followUp.pages, RunIndex.text(followUp.kind, words.language))
    }
  }

  /// The days by which a run is named; they break onto two lines where there is little room.
  private static func period(of name: String, _ words: Words) -> String {
    let days = name.split(separator: "_").prefix(2).compactMap { WorkDate(iso: String($0)) }
    guard days.count == 2 else { return "" }
    return days[0] == days[1] ? days[0].isoText : "\(days[0].isoText) – \(days[1].isoText)"
  }
}

/// What the index names, and the page that it leads to.
struct IndexLink {
  let text: String
  /// Nil where there is no such page: then it is only named.
  let path: String?

  /// To the page of this name, or else to the same page in another language.
  init(_ text: String, toOneOf pages: [String], _ name: String) {
    let stem = name.prefix { $0 != "." } + "."
    func file(_ page: String) -> Substring { page.split(separator: "/").last ?? "" }
    self.text = text.forMarkup
    path = (pages.first { file($0) == name } ?? pages.first { file($0).hasPrefix(stem) })?.forMarkup
  }
}

extension Language {
  /// The language as pages name it.
  var tag: String {
    switch self {
    case .english: "en-CA"
    case .french: "fr-CA"
    }
  }
}

/// The layout of the index.
enum IndexTemplate {
  /// The mark stands before the styles, so that the page's first bytes tell whose it is.
  static let index =
    PageTemplate.head.replacing(
      "<title>", with: RunIndexMark.tag("{{ledger}}") + "\n<title>", maxReplacements: 1
    ).replacing("</style>", with: style + "\n</style>", maxReplacements: 1)
      + """
      </header>
      <main>
      {{#parts}}
      <section lang="{{language}}" id="{{language}}" aria-labelledby="{{language}}-heading">
      <h2 id="{{language}}-heading">{{heading}}</h2>
      {{#paragraphs}}
      <p>{{.}}</p>
      {{/paragraphs}}
      <div class="table" role="group" aria-label="{{caption}}" tabindex="0">
      <table class="index">
      <caption>{{caption}}</caption>
      <thead>
      <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}\
      {{#numberColumns}}<th scope="col" class="number">{{.}}</th>{{/numberColumns}}\
      {{#lastColumns}}<th scope="col">{{.}}</th>{{/lastColumns}}</tr>
      </thead>
      <tbody>
      {{#rows}}
      <tr><th scope="row">{{#run}}{{> indexlink}}{{/run}}\
      {{#sheet}}<div>{{> indexlink}}</div>{{/sheet}}</th>\
      <td class="days">{{period}}</td><td>{{verdict}}</td>\
      {{#numbers}}<td class="number">{{#.}}<div>{{.}}</div>{{/.}}</td>{{/numbers}}\
      <td>{{#states}}<div>{{.}}</div>{{/states}}</td>\
      <td>{{#followUps}}<div>{{> indexlink}}</div>{{/followUps}}</td></tr>
      {{/rows}}
      </tbody>
      <tfoot>
      {{#sums}}
      <tr><th scope="row">{{label}}</th><td></td><td></td>\
      {{#numbers}}<td class="number">{{#.}}<div>{{.}}</div>{{/.}}</td>{{/numbers}}\
      <td>{{#states}}<div>{{.}}</div>{{/states}}</td><td></td></tr>
      {{/sums}}
      </tfoot>
      </table>
      </div>
      </section>
      {{/parts}}
      </main>
      """ + PageTemplate.foot

  private static let style = """
    .index { width: 100%; }
    .index th, .index td { overflow-wrap: anywhere; min-width: 5rem; padding: .3rem .5rem; }
    .index tbody th { min-width: 10rem; }
    .index .days { overflow-wrap: normal; }
    .index thead .number { white-space: normal; overflow-wrap: break-word; }
    @media screen and (max-width: 60rem) {
      .table .index { width: 70rem; }
    }
    """

  static let link = """
    {{#path}}<a href="{{.}}">{{/path}}{{text}}{{#path}}</a>{{/path}}
    """
}
