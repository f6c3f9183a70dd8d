import Crypto
import Timesheets

/// What one pass over a document's bytes tells: size, digest, and whether they are strict UTF-8.
struct DocumentScan {
  private(set) var size = 0
  private var digest = SHA256()
  private var validator = UTF8Validator()

  mutating func add(_ chunk: UnsafeRawBufferPointer) {
    size += chunk.count
    digest.update(bufferPointer: chunk)
    validator.add(chunk)
  }

  func document(named name: MemberName) -> SourceDocument {
    SourceDocument(
      name: name, size: size, sha256: digest.finalize().hexadecimal,
      isStrictUTF8: validator.isWholeAndValid)
  }
}

extension SHA256.Digest {
  /// Lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
