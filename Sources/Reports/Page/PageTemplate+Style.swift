/// What all pages share: how they begin and end, and what they look like.
extension PageTemplate {
  /// What every page begins with, up to its title. Expects `language`, `title`, `subtitle`
  /// and `logo`.
  ///
  /// Nothing may be fetched or run: the page opens from disk, years later, as it was written.
  static let head = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'{{#logo}}; img-src data:{{/logo}}"/>
    <title>{{title}}{{#subtitle}} – {{.}}{{/subtitle}}</title>
    <style>
    {{> style}}
    </style>
    </head>
    <body>
    <header>
    {{#logo}}
    <img class="logo" src="{{.}}" alt=""/>
    {{/logo}}
    <h1>{{title}}</h1>
    {{#subtitle}}
    <p class="subtitle">{{.}}</p>
    {{/subtitle}}

    """

  /// What all pages look like, taken apart once for all of them.
  static let style = """
    \(colours)
    \(texts)
    \(tables)
    \(charts)
    \(paper)
    \(SheetTemplate.style)

    """

  /// What every page ends with.
  static let foot = """
    </body>
    </html>

    """

  /// Each ink has a contrast of at least 4.5 to 1 on the page and on panels.
  private static let colours = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --page: #fff;
      --panel: #f6f8fa; --line: #d0d7de; --link: #0a4ea3; --good: #1a7f37; --look: #9a6700;
      --mend: #b3261e; --bar: #2f6f9f; --rest: #6e7781; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e6edf3; --soft: #a5afba; --page: #0d1117; --panel: #161b22;
        --line: #3d444d; --link: #79b8ff; --good: #3fb950; --look: #d29922; --mend: #ff7b72;
        --bar: #539bf5; --rest: #8b949e; }
    }
    @media print { :root { color-scheme: light; } }
    """

  private static let texts = """
    *, ::before, ::after { box-sizing: border-box; }
    body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page);
      max-width: 76rem; margin: 0 auto; padding: 1.25rem; overflow-wrap: break-word; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
    .subtitle { font-size: 1.1rem; margin: -.5rem 0 .75rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-bottom: .25rem;
      border-bottom: 2px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
    p { margin: .5rem 0; max-width: 50rem; }
    a { color: var(--link); }
    a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .logo { display: block; max-width: 15rem; max-height: 4rem; margin: 0 0 .75rem; }
    .answers { display: grid; gap: .75rem; grid-template-columns: minmax(0, 1fr); }
    .answer { padding: .75rem 1rem; border: 1px solid var(--line); background: var(--panel); }
    .answer.good, .answer.look, .answer.mend { border-left: .5rem solid var(--good); }
    .answer.look { border-left-color: var(--look); }
    .answer.mend { border-left-color: var(--mend); }
    .answer h2 { font-size: .9rem; color: var(--soft); margin: 0; padding: 0; border: 0; }
    .answer p { margin: .25rem 0; max-width: none; }
    .answer table { width: 100%; margin: 0; }
    .answer th, .answer td { padding: .15rem .25rem; }
    .answer thead th { background: none; font-weight: 400; color: var(--soft); }
    .verdict { font-size: 1.15rem; font-weight: 700; line-height: 1.35; }
    .verdict.good, .verdict.look, .verdict.mend { padding: .75rem 1rem; background: var(--panel);
      border-left: .5rem solid var(--good); }
    .verdict.look { border-left-color: var(--look); }
    .verdict.mend { border-left-color: var(--mend); }
    @media (max-width: 30rem) {
      body { padding: .75rem; font-size: 15px; }
      h1 { font-size: 1.2rem; }
      .answers { gap: .5rem; }
      .answer { padding: .5rem .75rem; }
      .answer p { font-size: .875rem; line-height: 1.4; }
      .answer .verdict { font-size: 1.05rem; }
    }
    @media (min-width: 60rem) {
      .answers { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .answer:first-child { grid-column: 1 / -1; }
    }
    nav h2 { font-size: 1rem; margin: 1rem 0 0; border: 0; padding: 0; }
    nav ol { margin: .25rem 0 1rem; padding: 0 0 0 1.5rem; columns: 15rem; }
    nav li { break-inside: avoid; padding: .1rem 0; }
    dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; }
    dt { font-size: .85rem; color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    article { margin: .75rem 0; padding: .25rem 0 .25rem 1rem;
      border-left: .25rem solid var(--line); }
    article h3 { margin: 0; }
    article p { margin: .25rem 0; }
    section ol { margin: .25rem 0 1rem; max-width: 50rem; }
    .place { font-family: ui-monospace, monospace; font-size: .85rem; color: var(--soft);
      overflow-wrap: anywhere; }
    """

  private static let tables = """
    .table { overflow-x: auto; position: relative; }
    table { border-collapse: collapse; margin: 0 0 1rem; }
    caption { text-align: left; font-weight: 600; padding: .5rem 0; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; padding: 0; }
    th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    thead th { background: var(--panel); vertical-align: bottom; }
    tbody th { font-weight: 500; }
    tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--ink); }
    tbody th { max-width: 24rem; }
    .text { min-width: 8rem; max-width: 28rem; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media screen and (max-width: 60rem) {
      .table table { min-width: 100%; width: max-content; }
      .table .text, .table tbody th { max-width: 18rem; }
      .table caption { position: sticky; left: 0; max-width: calc(100vw - 1.5rem); }
      .table .heard { position: absolute; }
    }
    @media screen and (max-width: 30rem) {
      th, td { padding: .3rem .4rem; }
      .table tbody th { max-width: 10rem; }
    }
    """

  private static let charts = """
    .pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem 2rem;
      margin: .5rem 0 1.5rem; align-items: start; }
    @media screen and (min-width: 60rem) {
      .pair { grid-template-columns: 26rem minmax(0, 1fr); }
    }
    .chart { display: block; width: 100%; max-width: 26rem; height: auto; color: var(--ink); }
    .chart text { font: 12px system-ui, sans-serif; fill: currentColor; }
    .chart .sum { text-anchor: end; font-variant-numeric: tabular-nums; }
    .bar { fill: var(--bar); }
    .bar.rest { fill: var(--rest); }
    """

  /// No size is given, so that A4 and Letter each keep their own.
  private static let paper = """
    @media print {
      @page { margin: 14mm; }
      body { font-size: 10pt; max-width: none; padding: 0; }
      nav, .onward { display: none; }
      a { color: inherit; text-decoration: none; }
      h2 { margin-top: 1.5rem; }
      h2, h3, caption { break-after: avoid; }
      .answer { break-inside: avoid; }
      .answers { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .answer:first-child { grid-column: 1 / -1; }
      .table { overflow: visible; }
      th, td { padding: .2rem .4rem; overflow-wrap: anywhere; }
      th, td, .text { min-width: 0; max-width: none; }
      .number { overflow-wrap: normal; }
      thead .number { white-space: normal; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, article, li, .chart { break-inside: avoid; }
      p, li { orphans: 3; widows: 3; }
    }
    """
}
