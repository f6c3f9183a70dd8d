import Glibc
import Spool
import SystemPackage

/// Where a run works and publishes.
///
/// An outbox that is known from the start is held from the start. Without a configuration it is
/// known only once the company is; until then archives are expanded beside it.
struct RunPlace: ~Copyable {
  let work: WorkFolder
  private let destination: RunRequest.Destination
  private var held: Outbox?
  private var stagingWork: WorkFolder?

  /// Takes hold of the place, and removes what dead runs left there.
  init(for request: RunRequest) throws(SpoolError) {
    destination = request.destination
    switch (request.mode, request.destination) {
    case (.publish, .outbox(let path)):
      let outbox = try Outbox.open(path)
      try outbox.removeLeftovers()
      held = outbox
      work = try outbox.workFolder(named: "run")
    case (.publish, .home(let home)):
      work = try WorkFolder.create(in: home.appending(WorkFolder.parentName), named: "run")
    case (.dryRun, _):
      work = try WorkFolder.create(in: request.scratch, named: "timeferry-\(getuid())")
    }
  }

  /// The outbox of the run's company, held from now on if it was not before.
  mutating func outbox(ofCompany company: String) throws(SpoolError) -> Outbox {
    if let held { return held }
    guard case .home(let home) = destination else {
      preconditionFailure("an outbox that is named is held from the start")
    }
    let outbox = try Outbox.open(
      home.appending(folderName(ofCompany: company)).appending("outbox"))
    try outbox.removeLeftovers()
    stagingWork = try outbox.workFolder(named: "run")
    held = outbox
    return outbox
  }

  /// The files to be published, on the outbox's own disk.
  func staging() throws(SpoolError) -> Staging {
    try (stagingWork ?? work).staging()
  }

  /// Removes the working folders. What cannot be removed now, the next run removes.
  func clear() {
    try? work.remove()
    try? stagingWork?.remove()
  }
}

/// A company's name as a folder: letters, digits, blanks and `-&'().` kept, all else a dash.
func folderName(ofCompany company: String) -> String {
  let kept = company.unicodeScalars.map { scalar -> Character in
    let isKept =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " -&'’()".unicodeScalars.contains(scalar) || scalar.value == 0x2E
    return isKept ? Character(scalar) : "-"
  }
  // A name of dots would be the folder itself or the one above; one with a dot first, hidden.
  let name = String(String(kept).drop { $0 == "." || $0 == " " }.prefix(80))
  return name.isEmpty ? "unnamed company" : name
}
