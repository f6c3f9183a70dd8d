import Timesheets

/// Whose folder an outbox holds, by its `manifest.json`: a run's and a follow-up's alike.
package struct ManifestHead: Sendable {
  /// The run or follow-up, whatever its folder is called by now.
  package let name: String
  /// The company it was made for; empty where none was named.
  package let company: String

  /// Reads the head of a manifest. Throws `JSONFault` where it is none, and what reading throws.
  package init(_ document: DocumentBytes) throws {
    let members = try JSONReader.members(["schema", "run", "followUp", "company"], of: document)
    let name =
      switch members["schema"]?.text {
      case Manifest.schema: members["run"]?.text
      case FollowUpManifest.schema: members["followUp"]?.text
      default: String?.none
      }
    guard let name else { throw JSONFault(line: 1) }
    self.name = name
    company = members["company"]?.text ?? ""
  }
}
