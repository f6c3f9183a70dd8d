/// Whether two secrets are the same bytes, found in a time that tells nothing of where they differ.
///
/// The time shows the lengths, which are no secret: hashes and tickets have one length each.
package func isSameSecret(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
  guard one.count == other.count else { return false }
  // Every byte is looked at, also behind the first one that differs.
  return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
