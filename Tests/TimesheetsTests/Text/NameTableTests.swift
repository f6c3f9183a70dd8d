import Testing
import Timesheets

@Suite struct NameTableTests {
  @Test func `equal texts have one id and different texts have two`() {
    var table = NameTable()
    var ids: [String: NameID] = [:]
    for round in 0..<2 {
      for number in 0..<5000 {
        let name = "Employé \(number)"
        let id = table.id(of: name)
        if round == 0 { ids[name] = id }
        #expect(ids[name] == id)
        #expect(table[id] == name)
      }
    }
    #expect(table.count == 5001)
    #expect(table.id(of: "") == .empty)
  }

  @Test func `names match but for form, blanks and letter case`() {
    let listed = NormalizedName("Érablière:Cabane 2")
    #expect(NormalizedName("E\u{301}rablière : Cabane\u{A0} 2").exact == listed.exact)
    #expect(NormalizedName("ÉRABLIÈRE:cabane 2").exact != listed.exact)
    #expect(NormalizedName("ÉRABLIÈRE:cabane 2").folded == listed.folded)
    #expect(NormalizedName("Erablière:Cabane 2").folded != listed.folded)
  }
}
