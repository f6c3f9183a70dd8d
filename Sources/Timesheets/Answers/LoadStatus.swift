/// The qbXML status codes that loading time may be answered with (domain facts 4).
package enum LoadStatus: Int, CaseIterable, Sendable {
  case done = 0
  case nothingFound = 1

  case someNotFound = 500
  case notInVersion = 501
  case notReturnable = 510
  case fieldUnsupported = 530
  case wordUnsupported = 531
  case savedWithoutNotes = 550
  case deprecatedField = 560
  case notLinked = 570
  case nothingToClear = 600

  case internalError = 1000
  case systemUnavailable = 1010
  case messageUnsupported = 1030
  case badRequestID = 1060

  case badObjectID = 3000
  case badBoolean = 3010
  case badDate = 3020
  case badDateRange = 3030
  case badTextRange = 3031
  case badTimeInterval = 3035
  case badAmount = 3040
  // Which of these is for which type is not published.
  case badFormat3045 = 3045
  case badFormat3050 = 3050
  case badFormat3060 = 3060
  case badFormat3065 = 3065

  case textTooLong = 3070
  case badFormat3080 = 3080
  case badFormat3085 = 3085
  case valueNotStorable = 3090
  case nameInUse = 3100
  case badArgument = 3110
  case notFound = 3120
  case invalidReference = 3140
  case elementMissing = 3150
  case modifyFailed = 3170
  case closedPeriod = 3171
  case objectInUse = 3175
  case relatedObjectInUse = 3176
  case saveFailed = 3180
  case undocumented3190 = 3190
  case staleEditSequence = 3200
  case businessRule = 3210
  case undocumented3220 = 3220
  case undocumented3230 = 3230
  case notProcessed = 3231
  case conflictingState = 3240
  case featureOff = 3250
  case userLacksPermission = 3260
  case applicationLacksPermission = 3261
  case permissionClass3262 = 3262
  case permissionClass3263 = 3263
  case otherEdition = 3270
  case timeDataNotSet = 3310

  /// 9100 to 9199, all of them faults of macros.
  case macroFault = 9100

  /// The status behind a code; nil for a code that no published list explains.
  package init?(code: Int) {
    self.init(rawValue: 9100..<9200 ~= code ? LoadStatus.macroFault.rawValue : code)
  }
}
