import Console
import HummingbirdTLS
import NIOSSL
import SystemPackage

/// Where the server listens, and with what it proves who it is.
struct ListenPlace {
  let address: String
  let port: Int
  /// Nil where calls come unencrypted, which only this machine's own may.
  let encryption: TLSConfiguration?

  /// Reads the certificate and its key, and refuses to listen without them to anything but this
  /// machine. Nothing has been opened on the network when it throws.
  init(
    address: String, port: Int, certificate: FilePath?, key: FilePath?
  ) throws(ServeFailure) {
    self.address = address
    self.port = port
    switch (certificate, key) {
    case (nil, nil):
      guard Self.isLoopback(address) else { throw .unencrypted(address: address) }
      encryption = nil
    case (.some(let certificate), .some(let key)):
      encryption = try Self.encryption(certificate: certificate, key: key)
    case (nil, .some), (.some, nil): throw .halfACertificate
    }
  }

  /// The base of the addresses that callers use.
  var scheme: String { encryption == nil ? "http" : "https" }

  /// As the log names it.
  var name: String {
    let host = address.contains(":") ? "[\(address)]" : address
    return "\(scheme)://\(host):\(port)/"
  }

  private static func isLoopback(_ address: String) -> Bool {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    let isOfNet127 = parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    return isOfNet127 || address == "::1" || address.lowercased() == "localhost"
  }

  private static func encryption(
    certificate: FilePath, key: FilePath
  ) throws(ServeFailure) -> TLSConfiguration {
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMBytes(bytes(of: certificate))
      guard !chain.isEmpty else { throw ServeFailure.noCertificate(certificate) }
    } catch let failure as ServeFailure {
      throw failure
    } catch {
      throw .noCertificate(certificate)
    }
    let secret: NIOSSLPrivateKey
    do {
      secret = try NIOSSLPrivateKey(bytes: bytes(of: key), format: .pem)
    } catch let failure as ServeFailure {
      throw failure
    } catch {
      throw .noKey(key)
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
    configuration.minimumTLSVersion = .tlsv12
    do {
      _ = try NIOSSLContext(configuration: configuration)
    } catch {
      throw .mismatch(certificate: certificate, key: key)
    }
    return configuration
  }

  private static func bytes(of path: FilePath) throws(ServeFailure) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        try Array(unsafeUninitializedCapacity: longestFile) { buffer, count in
          while count < buffer.count {
            let more = try file.read(
              into: .init(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
            if more == 0 { break }
            count += more
          }
        }
      }
    } catch {
      throw .unreadable(path, reason: error as? Errno ?? .ioError)
    }
  }

  /// Longer than any chain of certificates.
  private static let longestFile = 1 << 20
}

/// Why the server does not begin to listen.
enum ServeFailure: Error {
  /// Calls from other machines would come unencrypted.
  case unencrypted(address: String)
  /// A certificate without key, or a key without certificate.
  case halfACertificate
  /// A file that cannot be read.
  case unreadable(FilePath, reason: Errno)
  /// A file that holds no certificate in PEM.
  case noCertificate(FilePath)
  /// A file that holds no key in PEM, or one behind a passphrase.
  case noKey(FilePath)
  /// The key is not the certificate's.
  case mismatch(certificate: FilePath, key: FilePath)
  /// Another program listens there.
  case occupied(name: String)
  /// The system does not let the server listen, with its reason.
  case refused(name: String, reason: Errno)

  var status: ExitStatus {
    switch self {
    case .unencrypted, .halfACertificate: .usage
    case .unreadable, .noCertificate, .noKey, .mismatch: .configuration
    case .occupied: .locked
    case .refused: .disk
    }
  }
}
