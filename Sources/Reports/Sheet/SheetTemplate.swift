/// The layout of the run sheet: the parts that other pages do not have.
///
/// Values are escaped and styled as on every page; a box is a printed square, to be ticked by hand.
/// The rows of a table come as one piece of markup.
enum SheetTemplate {
  static let sheet = """
    <div class="answer {{tone}}"><p class="verdict">{{verdictSentence}}</p></div>
    <dl>
    {{#facts}}
    <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
    {{/facts}}
    </dl>
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    </header>
    <main>
    {{#sections}}
    {{> opening}}
    {{#tables}}
    {{> ticks}}
    {{/tables}}
    </section>
    {{/sections}}
    </main>
    """ + PageTemplate.foot

  static let ticks = """
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    <div class="table" role="group" aria-label="{{caption}}" tabindex="0">
    <table class="ticks">
    <caption>{{caption}}</caption>
    <thead>
    <tr><th scope="col">{{done}}</th><th scope="col">{{corner}}</th>\
    {{#columns}}<th scope="col">{{.}}</th>{{/columns}}\
    {{#numberColumns}}<th scope="col" class="number">{{.}}</th>{{/numberColumns}}\
    <th scope="col">{{last}}</th></tr>
    </thead>
    <tbody>
    {{{lines}}}</tbody>
    {{#totals}}
    <tfoot>
    <tr><td></td><th scope="row">{{head}}</th>\
    {{#texts}}<td>{{.}}</td>{{/texts}}\
    {{#numbers}}<td class="number">{{.}}</td>{{/numbers}}<td></td></tr>
    </tfoot>
    {{/totals}}
    </table>
    </div>

    """

  static let style = """
    .ticks { width: 100%; }
    .ticks thead th { overflow-wrap: normal; }
    .tick { width: 3rem; }
    .box { display: inline-block; width: 1.1em; height: 1.1em; border: 2px solid currentColor; }
    .why { margin: .15rem 0 0; font-weight: 400; font-size: .9em; }
    .hand { min-width: 7rem; }
    """
}
