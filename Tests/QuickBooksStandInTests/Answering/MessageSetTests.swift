import QuickBooksStandIn
import Testing

@Suite struct MessageSetTests {
  private let new = " newMessageSetID=\"set-1\""

  private func recovery(_ requests: String = "", version: String = "13.0", new: Bool = true)
    -> [UInt8]
  {
    document(
      requests, version: version,
      attributes: " oldMessageSetID=\"set-1\"" + (new ? " newMessageSetID=\"set-2\"" : ""))
  }

  @Test func `a lost answer is answered again, and nothing is done twice`() throws {
    var standIn = StandIn()
    let guid = "{12345678-1234-1234-1234-123456789abc}"
    let requests =
      Added(guid: guid, id: "one").request + Added(person: "Nobody", id: "two").request
    #expect(try standIn.answer(document(requests, attributes: new), .answerLost) == nil)
    #expect(standIn.books.count == 1)
    for sent in ["", requests] {
      let answer = try standIn.answered(recovery(sent))
      #expect(answer.setStatus == "0")
      #expect(answer.messages.attributes["newMessageSetID"] == "set-2")
      #expect(answer.ids == ["one", "two"])
      #expect(answer.codes == ["0", "3140"])
      let kept = try #require(answer.rets.first)
      #expect(kept.name == "ErrorRecovery")
      #expect(kept.text("TxnID") == standIn.books[0].txnID)
      #expect(kept.text("EditSequence") == standIn.books[0].editSequence)
      #expect(kept.text("ExternalGUID") == guid)
    }
    #expect(standIn.books.count == 1)
    let old = try standIn.answered(recovery(version: "10.0"))
    #expect(old.rets.map(\.name) == ["TimeTrackingRet"])
  }

  @Test func `600: a record is cleared once`() throws {
    var standIn = StandIn()
    #expect(try standIn.answered(document(Added().request, attributes: new)).setStatus == "0")
    #expect(try standIn.answered(recovery(new: false)).setStatus == "0")
    #expect(try standIn.answered(recovery(new: false)).setStatus == "600")
    #expect(try standIn.answered(recovery()).setStatus == "9002")
  }

  @Test func `9001: the set is another one`() throws {
    var standIn = StandIn()
    _ = try standIn.answer(document(Added().request, attributes: new))
    let answer = try standIn.answered(recovery(Added(duration: "PT1H").request))
    #expect(answer.setStatus == "9001")
    #expect(answer.answers.isEmpty)
    #expect(standIn.books.count == 1)
  }

  @Test func `9002: nothing is kept of a set, though some of it may be done`() throws {
    var standIn = StandIn()
    let requests = document(Added().request, Added().request, attributes: new)
    #expect(try standIn.answer(requests, .stopped(after: 1, keepsStatus: false)) == nil)
    let answer = try standIn.answered(recovery(Added().request))
    #expect(answer.setStatus == "9002")
    #expect(answer.answers.isEmpty)
    #expect(standIn.books.count == 1)
  }

  @Test func `what was kept before the process stopped is answered`() throws {
    var standIn = StandIn()
    let requests = document(Added(id: "one").request, Added(id: "two").request, attributes: new)
    #expect(try standIn.answer(requests, .stopped(after: 1, keepsStatus: true)) == nil)
    let answer = try standIn.answered(recovery())
    #expect(answer.setStatus == "0")
    #expect(answer.ids == ["one"])
    #expect(standIn.books.count == 1)
  }

  @Test func `the answer to a recovery may be lost too`() throws {
    var standIn = StandIn()
    _ = try standIn.answer(document(Added().request, attributes: new), .answerLost)
    #expect(try standIn.answer(recovery(), .answerLost) == nil)
    #expect(try standIn.answer(recovery(), .stopped(after: 0, keepsStatus: false)) == nil)
    #expect(try standIn.answered(recovery()).codes == ["0"])
    #expect(standIn.books.count == 1)
  }

  @Test func `sets that only ask are not kept`() throws {
    var standIn = StandIn()
    _ = try standIn.answer(document(query("Vendor"), attributes: new))
    #expect(try standIn.answered(recovery()).setStatus == "9002")
  }

  @Test func `a set sent again under its id is done again`() throws {
    var standIn = StandIn()
    let requests = document(Added().request, attributes: new)
    #expect(try standIn.answered(requests).codes == ["0"])
    #expect(try standIn.answered(requests).codes == ["0"])
    #expect(standIn.books.count == 2)
  }

  @Test func `9004: an id that is too long`() throws {
    var standIn = StandIn()
    let long = " newMessageSetID=\"\(String(repeating: "m", count: 24))\""
    let answer = try standIn.answered(document(Added().request, attributes: long))
    #expect(answer.setStatus == "9004")
    #expect(answer.answers.isEmpty)
    #expect(standIn.books.isEmpty)
  }

  @Test func `9005: nothing is ever rolled back`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(document(Added().request, onError: "rollbackOnError"))
    #expect(answer.setStatus == "9005")
    #expect(standIn.books.isEmpty)
  }

  @Test func `a set may want no data, or a part of it`() throws {
    var standIn = StandIn()
    let bare = try standIn.answered(
      document(Added().request, deletion("1-1"), attributes: " responseData=\"includeNone\""))
    #expect(bare.codes == ["0", "3120"])
    #expect(bare.rets.isEmpty)
    #expect(bare.setStatus == nil)
    let elements = ["TxnID", "EntityRef"].map { "<IncludeRetElement>\($0)</IncludeRetElement>" }
    let part = try standIn.answered(document(Added(tail: elements.joined()).request))
    #expect(part.rets[0].children.map(\.name) == ["TxnID", "EntityRef"])
  }
}
