/// The nouns that reports count.
package enum CountedNoun: CaseIterable, Sendable {
  case entry, finding, error, warning, note, batch, document, person, week, day, hour, minute
  case cell, character, page, duplicate, unknown, listElement, run, name, line
}
