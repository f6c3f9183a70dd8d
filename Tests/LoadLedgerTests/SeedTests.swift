import Testing
@testable import LoadLedger
