import CLibArchive
import Foundation
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// The files of one delivery, and the options it is carried under.
struct Delivery {
  typealias File = (name: String, bytes: [UInt8])

  var files: [File] = []
  /// The files of the pipeline's standing folder of lists; none without one.
  var standing: [File] = []
  var options = CarryOptions()

  mutating func add(_ name: String, _ text: String) {
    files.append((name, Array(text.utf8)))
  }
}

/// What a delivery comes in.
enum Container: CaseIterable {
  case folder, zip, tarGzip
}

/// A folder of a test's own in which deliveries are carried; gone when the test is.
final class Workplace {
  let path: FilePath
  private var deliveries = 0

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("timeferry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = FilePath(folder.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Carries a delivery into an outbox of this folder, which has a ledger of its own.
  func carry(
    _ delivery: Delivery, in container: Container = .folder, outbox: String = "outbox",
    releasing releases: [EntryIdentity] = [], applying applies: Bool = false,
    on medium: RunMedium = RunMedium(), _ mode: RunRequest.Mode = .publish
  ) async throws -> Carried {
    deliveries += 1
    var options = delivery.options
    // One language is enough where pages are not what is looked at.
    options.output.languages = [.english]
    let lists = try delivery.standing.isEmpty ? nil : standingFolder(delivery.standing)
    var request = RunRequest(
      bundle: [try place(delivery.files, in: container)], options: options, standingLists: lists,
      mode: mode, limits: ArchiveLimits(), signature: .test)
    request.releases = releases
    request.corrections = applies ? .applied : .listed
    return try Carried(await carryOnce(request, at: .beside(path.appending(outbox)), on: medium))
  }

  /// The path of the delivery on the disk. It has one name, whatever it comes in.
  private func place(_ files: [Delivery.File], in container: Container) throws -> FilePath {
    let folder = path.appending("in-\(deliveries)").appending("delivery")
    let home = container == .folder ? folder : folder.removingLastComponent()
    try make(home)
    guard container == .folder else {
      let bytes = packed(files, in: container)
      try Data(bytes).write(to: URL(fileURLWithPath: folder.string))
      return folder
    }
    try write(files, to: folder)
    return folder
  }

  /// These files alone, in a delivery of their own.
  func placeAnew(_ files: [Delivery.File], in container: Container) throws -> FilePath {
    deliveries += 1
    return try place(files, in: container)
  }

  private func standingFolder(_ files: [Delivery.File]) throws -> FilePath {
    let folder = path.appending("in-\(deliveries)").appending("standing")
    try write(files, to: folder)
    return folder
  }

  private func write(_ files: [Delivery.File], to folder: FilePath) throws {
    for file in files {
      let path = folder.pushing(FilePath(file.name))
      try make(path.removingLastComponent())
      try Data(file.bytes).write(to: URL(fileURLWithPath: path.string))
    }
  }

  private func make(_ folder: FilePath) throws {
    try FileManager.default.createDirectory(
      atPath: folder.string, withIntermediateDirectories: true)
  }
}

/// An archive of these files, as libarchive's writer makes it.
private func packed(_ files: [Delivery.File], in container: Container) -> [UInt8] {
  let archive = archive_write_new()
  defer { archive_write_free(archive) }
  if container == .zip {
    archive_write_set_format_zip(archive)
  } else {
    archive_write_set_format_pax_restricted(archive)
    archive_write_add_filter_gzip(archive)
  }
  let capacity = files.reduce(1 << 16) { $0 + $1.bytes.count + 4096 }
  var used = 0
  return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
    for file in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, file.name)
      archive_entry_set_filetype(entry, S_IFREG)
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_size(entry, la_int64_t(file.bytes.count))
      archive_write_header(archive, entry)
      _ = file.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    }
    archive_write_close(archive)
    count = used
  }
}
