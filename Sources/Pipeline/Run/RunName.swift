import Crypto
import Reports
import Timesheets

/// The name of a run and its folder: the days it carries and a digest of all that decides it.
///
/// Equal names, documents, options, version and earlier carriages give the equal name, so a run
/// that is made again meets its own folder.
func runName(
  of bundle: (name: String, documents: [ReadDocument], passedOver: [PassedOver]),
  carriedBefore: [String], settings: (options: CarryOptions, toolVersion: String),
  days: ClosedRange<WorkDate>?
) -> String {
  var digest = TextDigest()
  digest.add(settings.toolVersion)
  digest.add(bundle.name)
  for document in bundle.documents {
    digest.add(document.source.name.path)
    digest.add(document.source.sha256)
  }
  for item in bundle.passedOver {
    digest.add(item.name.path)
    digest.add(item.reason.rawValue)
  }
  digest.add(optionsDigest(settings.options))
  for line in carriedBefore { digest.add(line) }
  let period = days.map { "\($0.lowerBound.isoText)_\($0.upperBound.isoText)" } ?? "no-time"
  // 48 bits tell a company's runs apart with room to spare.
  return "\(period)_\(digest.hexadecimal.prefix(12))"
}

/// Whether a folder is called as runs and follow-ups are.
func isRunName(_ folder: String) -> Bool { folder.contains(/_[0-9a-f]{12}$/) }

/// SHA-256 over what was delivered, the standing lists and the options, whatever the files are
/// called and in whatever order they come: a delivery of the equal digest brings nothing new.
func inputsDigest(_ documents: [ReadDocument], _ options: CarryOptions) -> String {
  var digest = TextDigest()
  for sha256 in documents.map(\.source.sha256).sorted() { digest.add(sha256) }
  digest.add(optionsDigest(options))
  return digest.hexadecimal
}

/// SHA-256 over the mapping table in force, in lower-case hexadecimal.
func mappingDigest(_ mapping: MappingTable) -> String {
  var digest = TextDigest()
  digest.add(mapping)
  return digest.hexadecimal
}

/// SHA-256 over every option in force, tables included, in lower-case hexadecimal.
func optionsDigest(_ options: CarryOptions) -> String {
  var digest = TextDigest()
  for line in OptionsInForce(options).lines { digest.add("\(line.key)=\(line.value)") }
  digest.add(options.mapping)
  let pairs = options.assignments?.pairs.map { ($0.person.exact, $0.customer.exact) } ?? []
  for (person, customer) in pairs.sorted(by: { $0 < $1 }) {
    digest.add(person)
    digest.add(customer)
  }
  return digest.hexadecimal
}

/// SHA-256 over texts, each with its length, so that no two lists of texts read the same.
struct TextDigest {
  private var hash = SHA256()

  mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    hash.update(data: Array("\(bytes.count):".utf8))
    hash.update(data: bytes)
  }

  mutating func add(_ mapping: MappingTable) {
    for line in mapping.lines {
      add(line.role.rawValue)
      add(line.source)
      add(line.target)
      add(line.scope.employee)
      add(line.scope.customer)
      add(line.scope.item)
      add(line.scope.className)
    }
  }

  var hexadecimal: String { Pipeline.hexadecimal(hash.finalize()) }
}

/// The digits of a digest, in lower case.
func hexadecimal(_ digest: SHA256.Digest) -> String {
  digest.map { byte in
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }.joined()
}
