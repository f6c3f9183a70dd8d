import HTTPTypes
import NIOCore
import NIOHTTPTypes
import WebConnector

/// One connection's clock: each carries one call, and ends when its caller is too slow.
///
/// A connection that stays open would save a handshake. But a caller that sends into it just as the
/// server closes it could not know whether its call was heard.
final class CallerPatience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum Stage {
    /// Nothing whole has come yet.
    case waiting
    /// The call's body is on its way.
    case receiving
    /// The call is whole, and its answer is made.
    case answering
    /// The answer is on its way.
    case sending
    /// A call was answered before it was whole: its rest is passed over.
    case parting
  }

  private let limits: ServerLimits
  private var stage = Stage.waiting
  private var since = NIODeadline.now()
  /// Bytes of the body, received or to be sent.
  private var bytes = 0
  /// Whether the call has been received to its end.
  private var isWhole = false
  private var clock: Scheduled<Void>?

  init(limits: ServerLimits) {
    self.limits = limits
  }

  func handlerAdded(context: ChannelHandlerContext) {
    look(at: context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    clock?.cancel()
  }

  func channelInactive(context: ChannelHandlerContext) {
    clock?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if case .end = part { isWhole = true }
    switch (stage, part) {
    case (.waiting, .head(let head)):
      begin(.receiving)
      if head.headerFields[.expect]?.lowercased() == "100-continue" { goAhead(head, context) }
    case (.receiving, .body(let buffer)): bytes += buffer.readableBytes
    case (.receiving, .end): begin(.answering)
    case (.parting, .end): context.close(promise: nil)
    default: break
    }
    if stage != .parting { context.fireChannelRead(data) }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      head.headerFields[.connection] = "close"
      begin(.sending)
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body(let buffer):
      bytes += buffer.readableBytes
      context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      written.futureResult.assumeIsolated().whenComplete { _ in self.part(from: context) }
      context.writeAndFlush(data, promise: written)
    }
  }

  /// An answer on its way is not cut off by whoever closes connections when the server stops: the
  /// connection ends by itself as soon as the answer is out.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if stage == .sending, !isOutOfPatience {
      promise?.succeed()
    } else {
      context.close(mode: mode, promise: promise)
    }
  }

  /// Looks at the clock every second, as long as the connection lasts.
  private func look(at context: ChannelHandlerContext) {
    clock = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { [self] in
      if isOutOfPatience { context.close(promise: nil) } else { look(at: context) }
    }
  }

  private func begin(_ next: Stage) {
    stage = next
    since = .now()
    bytes = 0
  }

  /// Once the answer is out. A caller that is still sending would not read it if the connection
  /// broke under its hands.
  private func part(from context: ChannelHandlerContext) {
    begin(.parting)
    if isWhole { context.close(promise: nil) }
  }

  /// Some callers send a body only when told that it is wanted.
  private func goAhead(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= limits.calls.answer else { return }
    context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }

  private var isOutOfPatience: Bool {
    let elapsed = NIODeadline.now() - since
    switch stage {
    case .waiting: return elapsed > limits.patience
    case .receiving:
      let due = (elapsed - limits.patience).nanoseconds / 1_000_000_000
      return due > bytes / limits.bytesPerSecond
    case .answering: return false
    case .sending:
      return elapsed > limits.patience + .seconds(Int64(bytes / limits.bytesPerSecond))
    case .parting: return elapsed > limits.parting
    }
  }
}
