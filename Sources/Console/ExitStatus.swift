/// The exit codes, as `sysexits.h` numbers them where it has a name.
package enum ExitStatus: Int32, Error {
  /// Everything was carried; warnings and unproved payroll facts leave this.
  case carried = 0
  /// Something is held, or a check failed as an error.
  case held = 1
  case usage = 64
  case bundleRefused = 65
  case internalError = 70
  /// Disk or database.
  case disk = 74
  case locked = 75
  case configuration = 78
}
