import Spool

extension PipelineConfiguration {
  /// Why nothing is carried at a minute of the local day; `waiting` when it may be.
  package func gate(isPaused: Bool, minuteOfDay: Int) -> StationState {
    if !isEnabled { return .disabled }
    if isPaused { return .paused }
    if let hours = watch.hours, !hours.isOpen(at: minuteOfDay) { return .outsideHours }
    return .waiting
  }
}
