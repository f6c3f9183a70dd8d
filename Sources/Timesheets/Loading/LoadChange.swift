/// What an answer changes about one line: from now on it stands so.
package struct LoadChange: Hashable, Sendable {
  /// The number of a `SentLine`.
  package let line: Int64
  package let state: LoadState
  /// The set that was answered; for a settled line the one it was sent in last.
  package let set: String
  /// Where the answer says so; nil where its silence does.
  package let place: Place?
  /// What QuickBooks answered to a change or deletion that it refused: the entry stands as before.
  package let refusal: RequestRefusal?

  package init(
    line: Int64, state: LoadState, set: String, place: Place?, refusal: RequestRefusal? = nil
  ) {
    self.line = line
    self.state = state
    self.set = set
    self.place = place
    self.refusal = refusal
  }
}

/// A status with which QuickBooks refused something, and its own words.
package struct RequestRefusal: Hashable, Sendable {
  package let code: Int
  package let message: String

  package init(code: Int, message: String) {
    self.code = code
    self.message = message
  }
}
