import Glibc
import Spool
import SystemPackage
import Timesheets

private let workplace = Workplace("archive")

/// What must hold of any delivery from a stranger: it is refused in a typed way or opened within
/// its limits, names lead nowhere, every document reads back as it was counted, and nothing stays
/// behind.
func opensDelivery(_ input: UnsafeRawBufferPointer) throws {
  try workplace.write(input, as: "delivery")
  let first = try opened()
  let second = try opened()
  try demand(first == second, "another delivery each time it is opened")
}

/// What opening the delivery came to, in words.
private func opened() throws -> [String] {
  var limits = ArchiveLimits()
  limits.totalBytes = 1 << 20
  limits.memberBytes = 512 << 10
  limits.members = 64
  limits.freeBytes = 64 << 10
  let work = try WorkFolder.create(in: workplace.path.appending(".work"), named: "run")
  defer { try? work.remove() }
  let bundle: SourceBundle
  do throws(SpoolError) {
    bundle = try SourceBundle.open(
      [workplace.path.appending("delivery")], work: work, limits: limits)
  } catch {
    guard case .refused(let refusal) = error else { throw error }
    return ["\(refusal.reason)", refusal.member?.path ?? ""]
  }
  try confirm(bundle, within: limits)
  return bundle.documents.map { "\($0.name.path) \($0.size) \($0.sha256)" }
    + bundle.passedOver.map { "\($0.name.path) \($0.reason)" }
}

private func confirm(_ bundle: SourceBundle, within limits: ArchiveLimits) throws {
  try demand(bundle.documents.count <= limits.members, "more members than the limit")
  var total = 0
  for (index, document) in bundle.documents.enumerated() {
    let parts = document.name.path.split(separator: "/", omittingEmptySubsequences: false)
    try demand(!parts.contains { ["", ".", ".."].contains($0) }, "a name that leads elsewhere")
    try demand(
      !document.name.path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F },
      "a name with control characters")
    var size = 0
    try bundle.bytes(of: index).forEachChunk { size += $0.count }
    try demand(size == document.size, "a document of another size than was counted")
    total += size
  }
  try demand(
    total <= max(limits.totalBytes, 16384), "more bytes than the limit")
}
