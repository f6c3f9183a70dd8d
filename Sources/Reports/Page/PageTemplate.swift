import Mustache

/// The layout of the report page, and of pages of instructions. Every value is escaped, and what
/// users wrote stands in text, never inside a tag.
enum PageTemplate {
  /// The library with the page and its parts. A template that does not parse is a bug of ours.
  static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    do {
      try library.register(page, named: "page")
      try library.register(guide, named: "guide")
      try library.register(table, named: "table")
      try library.register(section, named: "section")
      try library.register(head + SheetTemplate.sheet, named: "sheet")
      try library.register(SheetTemplate.ticks, named: "ticks")
    } catch {
      preconditionFailure("a page template does not parse: \(error)")
    }
    return library
  }()

  /// Renders the page of this content.
  static func render(_ content: ReportPage) -> String { rendered(content, by: "page") }

  /// Renders a page of instructions.
  static func render(_ content: GuidePage) -> String { rendered(content, by: "guide") }

  /// Renders a run sheet.
  static func render(_ content: RunSheet) -> String { rendered(content, by: "sheet") }

  private static func rendered<Content>(_ content: Content, by template: String) -> String {
    guard let text = library.render(content, withTemplate: template) else {
      preconditionFailure("a page template is not registered: \(template)")
    }
    return text
  }

  /// What every page begins with, up to its title.
  private static let head = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'"/>
    <title>{{title}}</title>
    <style>
    \(style)
    \(SheetTemplate.style)
    </style>
    </head>
    <body>
    <header>
    <h1>{{title}}</h1>

    """

  static let page =
    head + """
      <p class="verdict {{tone}}"><strong>{{verdict}}</strong> {{verdictSentence}}</p>
      <dl>
      {{#facts}}
      <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
      {{/facts}}
      </dl>
      </header>
      <main>
      {{#sections}}
      {{> section}}
      {{/sections}}
      </main>
      </body>
      </html>

      """

  static let guide =
    head + """
      {{#paragraphs}}
      <p>{{.}}</p>
      {{/paragraphs}}
      </header>
      <main>
      {{#sections}}
      {{> section}}
      {{/sections}}
      </main>
      </body>
      </html>

      """

  static let section = """
    <section id="{{id}}" aria-labelledby="{{id}}-heading">
    <h2 id="{{id}}-heading">{{heading}}</h2>
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    {{#steps}}
    <h3>{{caption}}</h3>
    <ol>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ol>
    {{/steps}}
    {{#causes}}
    <article>
    <h3>{{title}}</h3>
    <p>{{what}}</p>
    {{#others}}
    <p>{{.}}</p>
    {{/others}}
    {{#place}}
    <p class="place">{{.}}</p>
    {{/place}}
    <p class="cure">{{cure}}</p>
    </article>
    {{/causes}}
    {{#tables}}
    {{> table}}
    {{/tables}}
    </section>

    """

  static let table = """
    <div class="table" role="region" aria-label="{{caption}}" tabindex="0">
    <table>
    <caption>{{caption}}</caption>
    <thead>
    <tr><th scope="col">{{corner}}</th>\
    {{#textColumns}}<th scope="col">{{.}}</th>{{/textColumns}}\
    {{#numberColumns}}<th scope="col" class="number">{{.}}</th>{{/numberColumns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{head}}</th>\
    {{#texts}}<td>{{.}}</td>{{/texts}}\
    {{#numbers}}<td class="number">{{.}}</td>{{/numbers}}</tr>
    {{/rows}}
    </tbody>
    {{#totals}}
    <tfoot>
    <tr><th scope="row">{{head}}</th>\
    {{#texts}}<td>{{.}}</td>{{/texts}}\
    {{#numbers}}<td class="number">{{.}}</td>{{/numbers}}</tr>
    </tfoot>
    {{/totals}}
    </table>
    </div>
    {{#more}}
    <p>{{.}}</p>
    {{/more}}

    """

  private static let style = """
    :root { color-scheme: light; }
    body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff;
      max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid #d0d7de; }
    h3 { font-size: 1rem; margin: 0; }
    .verdict { padding: .75rem 1rem; border-left: .5rem solid #1a7f37; background: #f0f7f1; }
    .verdict.look { border-color: #9a6700; background: #fbf6e6; }
    .verdict.mend { border-color: #b3261e; background: #fcf0ef; }
    dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; }
    dt { font-size: .85rem; color: #57606a; }
    dd { margin: 0; overflow-wrap: anywhere; }
    article { margin: .75rem 0; padding: .25rem 0 .25rem 1rem; border-left: .25rem solid #d0d7de; }
    article p { margin: .25rem 0; }
    ol { margin: .25rem 0 1rem; }
    .place { font-family: ui-monospace, monospace; font-size: .85rem; color: #57606a; }
    .cure { font-weight: 600; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; margin: 0 0 1rem; }
    caption { text-align: left; font-weight: 600; padding: .5rem 0; }
    th, td { padding: .3rem .75rem; border-bottom: 1px solid #d0d7de; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: #f6f8fa; }
    tbody th { font-weight: 500; }
    tfoot th, tfoot td { font-weight: 700; border-top: 2px solid #1b1f24; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media print {
      body { font-size: 10pt; max-width: none; padding: 0; }
      .table { overflow: visible; }
      thead { display: table-header-group; }
      tr, article { break-inside: avoid; }
      h2 { break-after: avoid; }
    }
    """
}
