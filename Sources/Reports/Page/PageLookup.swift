import Mustache

// Templates find values by reflection, which looks at every property of a type for each name. What
// stands on a page a hundred times has its values found directly: the rest of a small run would
// not take much longer than its reflections.

extension PageTable: MustacheParent {
  /// The value of a stored property.
  func child(named name: String) -> Any? {
    switch name {
    case "caption": caption
    case "repeatsHeading": repeatsHeading
    case "corner": corner
    case "textColumns": textColumns
    case "numberColumns": numberColumns
    case "lines": lines
    case "totals": totals
    case "more": more
    default: nil
    }
  }
}

extension BarChart.Bar: MustacheParent {
  /// The value of a stored property.
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "sum": sum
    case "textY": textY
    case "barY": barY
    case "barWidth": barWidth
    case "isRest": isRest
    default: nil
    }
  }
}
