import CLibArchive
import Glibc

/// Archives as libarchive's writer makes them.
enum PackedArchive {
  enum Format: CaseIterable {
    case zip, tar, tarGzip, tarBzip2, tarXZ, tarZstandard, sevenZip
    case gzip, bzip2, xz, zstandard
  }

  static let manyFormats: [Format] = [
    .zip, .tar, .tarGzip, .tarBzip2, .tarXZ, .tarZstandard, .sevenZip,
  ]
  static let oneFormats: [Format] = [.gzip, .bzip2, .xz, .zstandard]

  static func bytes(
    _ format: Format, _ members: [(name: String, content: [UInt8])], password: String? = nil
  ) -> [UInt8] {
    setlocale(LC_CTYPE, "C.UTF-8")
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    switch format {
    case .zip: archive_write_set_format_zip(archive)
    case .sevenZip: archive_write_set_format_7zip(archive)
    case .tar, .tarGzip, .tarBzip2, .tarXZ, .tarZstandard:
      archive_write_set_format_pax_restricted(archive)
    case .gzip, .bzip2, .xz, .zstandard: archive_write_set_format_raw(archive)
    }
    switch format {
    case .tarGzip, .gzip: archive_write_add_filter_gzip(archive)
    case .tarBzip2, .bzip2: archive_write_add_filter_bzip2(archive)
    case .tarXZ, .xz: archive_write_add_filter_xz(archive)
    case .tarZstandard, .zstandard: archive_write_add_filter_zstd(archive)
    case .zip, .tar, .sevenZip: archive_write_add_filter_none(archive)
    }
    archive_write_set_bytes_in_last_block(archive, 1)
    if let password {
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, password)
    }
    let capacity = members.reduce(1 << 20) { $0 + 2 * $1.content.count }
    var used = 0
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for (name, content) in members {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_filetype(entry, S_IFREG)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, la_int64_t(content.count))
        archive_write_header(archive, entry)
        _ = content.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      }
      archive_write_close(archive)
      count = used
    }
  }

  static func bytes(_ format: Format, _ members: [(String, String)]) -> [UInt8] {
    bytes(format, members.map { (name: $0.0, content: Array($0.1.utf8)) })
  }
}
