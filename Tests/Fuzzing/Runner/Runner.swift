import Glibc
import Harnesses

/// libFuzzer's own main, which is a function so that programs may choose what it drives.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The harness that the environment names: arguments are libFuzzer's, which calls itself again.
private let harness: Harness? = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) }
  return (Harness.all + [.canary]).first { $0.name == name }
}()

/// Fuzzes the target that `FUZZ_TARGET` names, with the arguments of libFuzzer; lists the targets
/// without one.
@main struct Runner {
  static func main() {
    guard harness != nil else {
      // Asked without a target, it names those there are, each with its longest input.
      for harness in Harness.all { print(harness.name, harness.longest) }
      return
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { start, count in
        read(UnsafeRawBufferPointer(start: start, count: count))
        return 0
      })
  }
}

/// Ends the process where something did not hold, so that libFuzzer keeps the input.
private func read(_ bytes: UnsafeRawBufferPointer) {
  do {
    try harness?.read(bytes)
  } catch {
    let words = Array("\(error)\n".utf8)
    write(STDERR_FILENO, words, words.count)
    abort()
  }
}
