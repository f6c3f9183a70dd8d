import Timesheets

/// The pages of one iterator for one list, or a response by itself.
///
/// They come in any order, from any document, and more than once: what is still to come after each
/// puts them in theirs.
struct IteratorPages {
  /// By what is still to come, the most first. Never empty.
  private var pages: [ListExport]

  /// Of all lists of a bundle and of its exported time, in the order in which they begin.
  static func all(of records: BundleRecords) -> [IteratorPages] {
    var positions: [Chain: Int] = [:]
    var all: [IteratorPages] = []
    for page in records.documents.lazy.flatMap(\.lists.exports) {
      let isPaged = !page.iteratorID.isEmpty || page.remaining > 0
      guard isPaged || page.announced != nil else { continue }
      let chain = Chain(kind: page.kind, iteratorID: page.iteratorID)
      if isPaged, let position = positions[chain] {
        all[position].insert(page)
      } else {
        if isPaged { positions[chain] = all.count }
        all.append(IteratorPages(pages: [page]))
      }
    }
    return all
  }

  /// The page with the fewest elements still to come.
  var last: ListExport { pages[pages.count - 1] }

  /// The elements still to come after the last page.
  var remaining: Int { last.remaining }

  /// How many elements are missing in these pages or between two of them, and the first page that
  /// shows it; nil for none.
  var gap: (missing: Int, page: ListExport)? {
    var missing = 0
    var first: ListExport?
    var toCome: Int?
    for page in pages {
      // A page that announces nothing holds what it shows.
      let size = max(page.announced ?? 0, page.shown)
      let between = toCome.map { max($0 - size - page.remaining, 0) } ?? 0
      let lacking = between + size - page.shown
      if lacking > 0 { first = first ?? page }
      missing += lacking
      toCome = page.remaining
    }
    return first.map { (missing, $0) }
  }

  private struct Chain: Hashable {
    let kind: ListKind
    let iteratorID: String
  }

  /// A page that came before counts once, with the more of its elements.
  private mutating func insert(_ page: ListExport) {
    let position = pages.firstIndex { $0.remaining <= page.remaining } ?? pages.count
    if position < pages.count, pages[position].remaining == page.remaining {
      if pages[position].shown < page.shown { pages[position] = page }
    } else {
      pages.insert(page, at: position)
    }
  }
}
