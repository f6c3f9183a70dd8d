import Foundation
import SystemPackage
import Timesheets

/// What a pipeline reads from the disk, and how it fails.
enum ConfigurationFile {
  /// A mapping table of a hundred thousand lines is a tenth of this.
  static let largestTable = 64 << 20

  /// Why a file could not be read.
  enum Failure: Error, Hashable {
    case missing(nearest: String?)
    case tooLarge(limit: Int)
    case refused(reason: String)

    func kind(key: String, path: String) -> ConfigurationError.Kind {
      switch self {
      case .missing(let nearest): .missingFile(key: key, path: path, nearest: nearest)
      case .tooLarge(let limit): .notYAML(.tooManyBytes(limit: limit))
      case .refused(let reason): .unreadableFile(key: key, path: path, reason: reason)
      }
    }
  }

  /// A file's bytes, unless it is missing, unreadable or larger than `limit`.
  static func bytes(at path: FilePath, atMost limit: Int) -> Result<[UInt8], Failure> {
    do {
      // A pipe that nobody writes into is read as empty, and not waited for.
      let file = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
      return try file.closeAfter {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
          let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
          if count == 0 { return .success(bytes) }
          bytes += chunk[..<count]
          if bytes.count > limit { return .failure(.tooLarge(limit: limit)) }
        }
      }
    } catch let error as Errno where error == .noSuchFileOrDirectory {
      return .failure(.missing(nearest: nearestName(to: path)))
    } catch {
      return .failure(.refused(reason: "\(error)"))
    }
  }

  /// Whether a folder stands at the path.
  static func isFolder(_ path: FilePath) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether anything stands at the path.
  static func exists(_ path: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: path.string)
  }

  /// The names in a folder, sorted; none when it cannot be read.
  static func names(in folder: FilePath) -> [String] {
    let path = folder.isEmpty ? "." : folder.string
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// That nothing stands at the path, with the most similar name that does.
  static func missing(
    _ path: FilePath, key: String, named name: String
  ) -> ConfigurationError.Kind {
    .missingFile(key: key, path: name, nearest: nearestName(to: path))
  }

  private static func nearestName(to path: FilePath) -> String? {
    guard let name = path.lastComponent?.string else { return nil }
    return nearest(to: name, among: names(in: path.removingLastComponent()))
  }
}

/// The text of a configuration file: by its byte order mark, else strict UTF-8, else
/// Windows-1252, which is what an editor on the QuickBooks machine may have saved.
func decodedText(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding) {
  let encoding: TextEncoding
  var rest = bytes[...]
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    (encoding, rest) = (.utf8, bytes.dropFirst(3))
  } else if bytes.starts(with: [0xFF, 0xFE]) {
    (encoding, rest) = (.utf16LittleEndian, bytes.dropFirst(2))
  } else if bytes.starts(with: [0xFE, 0xFF]) {
    (encoding, rest) = (.utf16BigEndian, bytes.dropFirst(2))
  } else {
    var validator = UTF8Validator()
    bytes.withUnsafeBytes { validator.add($0) }
    encoding = validator.isWholeAndValid ? .utf8 : .windows1252
  }
  var transcoder = Transcoder(from: encoding)
  var output: [UInt8] = []
  rest.withUnsafeBytes { transcoder.transcode($0, into: &output) }
  transcoder.finish(into: &output)
  return (String(decoding: output, as: UTF8.self), encoding)
}
