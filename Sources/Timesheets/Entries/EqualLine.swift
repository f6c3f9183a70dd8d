/// A source line that is carried by the entry of an equal line before it.
package struct EqualLine: Hashable, Sendable {
  /// Index of the source record that has no entry of its own.
  package let record: UInt32
  /// Position of the entry that carries its minutes, among the run's sorted entries.
  package let entry: UInt32

  package init(record: UInt32, entry: UInt32) {
    self.record = record
    self.entry = entry
  }
}
