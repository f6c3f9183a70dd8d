/// What a run tells while it works, for a progress line or a log. Never a name or a note.
package enum RunEvent: Sendable {
  case opened(documents: Int, bytes: Int)
  case read(documents: Int, entries: Int)
  case checked(findings: Int)
  case writing(batches: Int, of: Int)
  case published
}
