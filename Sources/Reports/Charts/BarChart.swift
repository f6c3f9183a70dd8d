import Timesheets

/// Hours as horizontal bars, to be drawn as SVG inside a page.
///
/// All coordinates are whole numbers made from minutes, so that the same run draws the same bytes.
/// The bars are at most `barsShown`, and one more for all the rest. Templates find the values by
/// the names of these stored properties.
struct BarChart {
  /// Bars that stand for themselves; all others are one bar together.
  static let barsShown = 12
  /// The drawing's width in its own units, each a pixel of a phone.
  static let width = 320
  private static let rowHeight = 36

  /// The anchor of the chart, one of its own on each page.
  let chartID: String
  let chartTitle: String
  /// What the bars show, in words and numbers, for who cannot see them.
  let description: String
  let height: Int
  let bars: [Bar]

  /// One bar with the line of text above it.
  struct Bar {
    let label: String
    let sum: String
    /// Where the text's base line lies.
    let textY: Int
    let barY: Int
    let barWidth: Int
    let isRest: Bool
  }

  /// Bars of `lines` in their order, after which come the `rest` together. Names are shortened to
  /// what the drawing has room for; the table beside it has them whole.
  init(
    _ title: String, id: String, lines: [(name: String, minutes: Int)],
    rest: (count: Int, minutes: Int), in words: Words
  ) {
    chartID = id
    chartTitle = title.forMarkup
    var all = lines.map { (name: $0.name.onOneLine(), minutes: $0.minutes) }
    if rest.count > 0 { all.append((words.andMore(rest.count), rest.minutes)) }
    let longest = max(1, all.map(\.minutes).max() ?? 1)
    bars = all.enumerated().map { index, line in
      let sum = words.hours(line.minutes)
      let top = index * Self.rowHeight
      return Bar(
        label: LineRoom.shortened(line.name, to: Self.width - LineRoom.width(of: sum) - 8)
          .forMarkup,
        sum: sum.forMarkup, textY: top + 13, barY: top + 18,
        barWidth: max(1, line.minutes * Self.width / longest), isRest: index == lines.count)
    }
    height = all.count * Self.rowHeight
    description =
      all.map { words.lead($0.name) + words.hours($0.minutes) }
      .joined(separator: "; ").forMarkup
  }
}

/// How much room a line of text takes in a drawing, at 12 pixels and in the widest of the fonts
/// that a page may be shown in. An estimate on the safe side: no font is at hand to measure with.
enum LineRoom {
  static func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text, cut with `…` where it is wider than the room.
  static func shortened(_ text: String, to room: Int) -> String {
    guard width(of: text) > room else { return text }
    var kept = ""
    var left = room - width(of: "…")
    for character in text {
      left -= width(of: character)
      if left < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return switch first {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "\u{A0}": 5
    case "m", "w", "M", "W", "@", "%", "…": 12
    case "A"..."Z": 10
    case " "..."\u{24F}": 8
    case "\u{370}"..."\u{5FF}": 10
    default: 13
    }
  }
}

extension PageTemplate {
  static let chart = """
    <svg class="chart" role="img" aria-labelledby="{{chartID}}-title {{chartID}}-text" \
    viewBox="0 0 320 {{height}}" width="320" height="{{height}}">
    <title id="{{chartID}}-title">{{chartTitle}}</title>
    <desc id="{{chartID}}-text">{{description}}</desc>
    {{#bars}}
    <text x="0" y="{{textY}}">{{label}}</text>
    <text class="sum" x="320" y="{{textY}}">{{sum}}</text>
    <rect class="bar{{#isRest}} rest{{/isRest}}" x="0" y="{{barY}}" width="{{barWidth}}" \
    height="10"/>
    {{/bars}}
    </svg>

    """
}
