import Mustache

/// The layout of the report page, and of pages of instructions. Every value is escaped, and what
/// users wrote stands in text, never inside a tag.
enum PageTemplate {
  /// The library with the page and its parts. A template that does not parse is a bug of ours.
  static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    do {
      try library.register(style, named: "style")
      try library.register(page, named: "page")
      try library.register(guide, named: "guide")
      try library.register(table, named: "table")
      try library.register(opening, named: "opening")
      try library.register(section, named: "section")
      try library.register(head + SheetTemplate.sheet, named: "sheet")
      try library.register(SheetTemplate.ticks, named: "ticks")
      try library.register(firstScreen, named: "first-screen")
      try library.register(chart, named: "chart")
      try library.register(IndexTemplate.index, named: "index")
      try library.register(IndexTemplate.link, named: "indexlink")
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

  /// Renders an index of runs.
  static func render(_ content: IndexPage) -> String { rendered(content, by: "index") }

  private static func rendered<Content>(_ content: Content, by template: String) -> String {
    guard let text = library.render(content, withTemplate: template) else {
      preconditionFailure("a page template is not registered: \(template)")
    }
    return text
  }

  static let page =
    head + """
      </header>
      <main>
      {{#firstScreen}}
      {{> first-screen}}
      {{/firstScreen}}
      <nav aria-labelledby="contents">
      <h2 id="contents">{{contentsCaption}}</h2>
      <ol>
      {{#sections}}
      <li><a href="#{{id}}">{{heading}}</a></li>
      {{/sections}}
      </ol>
      </nav>
      <dl>
      {{#facts}}
      <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
      {{/facts}}
      </dl>
      {{#sections}}
      {{> section}}
      {{/sections}}
      </main>
      """ + foot

  static let firstScreen = """
    <div class="answers">
    <section class="answer {{tone}}" aria-labelledby="may-load">
    <h2 id="may-load">{{mayLoad}}</h2>
    <p class="verdict">{{answer}}</p>
    {{#remarks}}
    <p><a href="#{{target}}">{{text}}</a></p>
    {{/remarks}}
    </section>
    <section class="answer" aria-labelledby="how-many">
    <h2 id="how-many">{{howMany}}</h2>
    <p class="verdict">{{hours}}</p>
    {{#people}}
    {{> table}}
    {{/people}}
    {{#links}}
    <p class="onward"><a href="#{{target}}">{{text}}</a></p>
    {{/links}}
    </section>
    <section class="answer" aria-labelledby="fix-first">
    <h2 id="fix-first">{{fixFirst}}</h2>
    <p class="verdict">{{cause}}</p>
    {{#reach}}
    <p>{{.}}</p>
    {{/reach}}
    {{#what}}
    <p>{{.}}</p>
    {{/what}}
    {{#cure}}
    <p>{{.}}</p>
    {{/cure}}
    {{#place}}
    <p class="place">{{.}}</p>
    {{/place}}
    {{#who}}
    <p>{{.}}</p>
    {{/who}}
    {{#fixLinks}}
    <p class="onward"><a href="#{{target}}">{{text}}</a></p>
    {{/fixLinks}}
    </section>
    </div>

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
      """ + foot

  /// What every section begins with, on whatever page.
  static let opening = """
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

    """

  static let section = """
    {{> opening}}
    {{#causes}}
    <article>
    <h3>{{title}}</h3>
    <p>{{what}}</p>
    {{#who}}
    <p>{{.}}</p>
    {{/who}}
    {{#others}}
    <p>{{.}}</p>
    {{/others}}
    {{#place}}
    <p class="place">{{.}}</p>
    {{/place}}
    <p><strong>{{cureCaption}}</strong> {{cure}}</p>
    </article>
    {{/causes}}
    {{#tables}}
    {{> table}}
    {{/tables}}
    {{#pairs}}
    <h3>{{heading}}</h3>
    <div class="pair">
    {{#chart}}
    {{> chart}}
    {{/chart}}
    <div>
    {{#sums}}
    {{> table}}
    {{/sums}}
    </div>
    </div>
    {{/pairs}}
    </section>

    """

  static let table = """
    <div class="table" role="group" aria-label="{{caption}}" tabindex="0">
    <table>
    <caption{{#repeatsHeading}} class="heard"{{/repeatsHeading}}>{{caption}}</caption>
    <thead>
    <tr><th scope="col">{{corner}}</th>\
    {{#textColumns}}<th scope="col">{{.}}</th>{{/textColumns}}\
    {{#numberColumns}}<th scope="col" class="number">{{.}}</th>{{/numberColumns}}</tr>
    </thead>
    <tbody>
    {{{lines}}}</tbody>
    {{#totals}}
    <tfoot>
    <tr><th scope="row">{{head}}</th>\
    {{#texts}}<td class="text">{{.}}</td>{{/texts}}\
    {{#numbers}}<td class="number">{{.}}</td>{{/numbers}}</tr>
    </tfoot>
    {{/totals}}
    </table>
    </div>
    {{#more}}
    <p>{{.}}</p>
    {{/more}}

    """
}
