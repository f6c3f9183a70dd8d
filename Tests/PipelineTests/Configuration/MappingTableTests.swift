import Pipeline
import Testing
import Timesheets

@Suite struct MappingTableTests {
  private func lines(_ tables: String...) throws -> [MappingLine] {
    let folder = try PipelineFolder()
    let names = tables.indices.map { "m\($0).csv" }
    try folder.write(
      Array("mapping: [\(names.joined(separator: ", "))]".utf8), to: "pipeline.yaml")
    for (name, table) in zip(names, tables) { try folder.write(Array(table.utf8), to: name) }
    return try folder.configuration().options.mapping.lines
  }

  private func tableFaults(_ tables: String...) throws -> [String] {
    let folder = try PipelineFolder()
    let names = tables.indices.map { "m\($0).csv" }
    try folder.write(
      Array("mapping: [\(names.joined(separator: ", "))]".utf8), to: "pipeline.yaml")
    for (name, table) in zip(names, tables) { try folder.write(Array(table.utf8), to: name) }
    return folder.faults()
  }

  @Test func `a worklist goes back in, decided rows only`() throws {
    let worklist = """
      kind,source,employee,customer,service item,class,quickbooks,suggestions,entries,hours
      person,"Roy, A.",,,,,Anna Roy,Anna Roy; Ann Royce,12,80.5
      customer,Pier 9,,,,,,Pier Nine,3,6.0
      wage-item,,Anna Roy,,,,Hourly,,,
      Wage Item,overtime,,Pier 9:Rewire,Wiring,North,OT,,,
      """
    var anna = WageScope()
    anna.employee = "Anna Roy"
    var rewire = WageScope()
    (rewire.customer, rewire.item, rewire.className) = ("Pier 9:Rewire", "Wiring", "North")
    #expect(
      try lines(worklist) == [
        MappingLine(role: .person, source: "Roy, A.", target: "Anna Roy"),
        MappingLine(role: .wageItem, source: "", target: "Hourly", scope: anna),
        MappingLine(role: .wageItem, source: "overtime", target: "OT", scope: rewire),
      ])
  }

  @Test func `a French table with semicolons, quotes and a byte order mark reads the same`() throws
  {
    let table =
      "\u{FEFF}Type;Source;Employé;Client;Article de service;Classe;QuickBooks\r\n"
      + "élément de salaire;regular;Zoé Côté;;Entaillage;;\"Salaire; \"\"forêt\"\"\"\r\n"
      + "Personne;z.cote;;;;;Zoé Côté\r\n"
    var scope = WageScope()
    (scope.employee, scope.item) = ("Zoé Côté", "Entaillage")
    #expect(
      try lines(table) == [
        MappingLine(role: .wageItem, source: "regular", target: "Salaire; \"forêt\"", scope: scope),
        MappingLine(role: .person, source: "z.cote", target: "Zoé Côté"),
      ])
  }

  @Test func `the apostrophe before a formula comes off, others stay`() throws {
    let table = "kind,source,quickbooks\nitem,'=SUM(A1),'+Plus\nitem,'round,'n Co\nitem,'@x,'-y\n"
    #expect(
      try lines(table) == [
        MappingLine(role: .item, source: "=SUM(A1)", target: "+Plus"),
        MappingLine(role: .item, source: "'round", target: "'n Co"),
        MappingLine(role: .item, source: "@x", target: "-y"),
      ])
  }

  @Test func `several tables add up in their order`() throws {
    let sources = try lines(
      "kind,source,quickbooks\nitem,b,B\n", "kind,source,quickbooks\nitem,a,A\nitem,B,b\n"
    ).map(\.source)
    #expect(sources == ["b", "a"])
  }

  @Test func `a kind that is none names the nearest one`() throws {
    #expect(
      try tableFaults("kind,source,quickbooks\npersn,a,A\nthing,b,B\n,c,C\n") == [
        "m0.csv:2: unknown kind `persn`; did you mean `person`?",
        "m0.csv:3: unknown kind `thing`; expected `person`, `customer`, `item`, `class` "
          + "or `wage-item`",
        "m0.csv:4: the column `kind` is empty",
      ])
  }

  @Test func `faults in French tell the French words, which are accepted`() throws {
    let folder = try PipelineFolder([
      "pipeline.yaml": "mapping: [m.csv, n.csv]",
      "m.csv": "kind;source;quickbooks\nthing;b;B\n",
      "n.csv": "source;customer;client;quickbooks\n",
    ])
    let q = { (word: String) in "«\u{A0}\(word)\u{A0}»" }
    let kinds = ["personne", "client", "article de service", "classe", "élément de salaire"]
    #expect(
      folder.faults(in: .french) == [
        "m.csv:2: type inconnu \(q("thing")); valeurs permises\u{A0}: "
          + kinds.dropLast().map(q).joined(separator: ", ") + " ou \(q(kinds[4]))",
        "n.csv:1: deux colonnes s’appellent \(q("client")) (ou \(q("customer")))",
      ])
    let accepted = kinds.map { "\($0);a;A\n" }.joined()
    #expect(try lines("type;source;quickbooks\n" + accepted).count == kinds.count)
    #expect(
      try PipelineFolder(["pipeline.yaml": "mapping: m.csv", "m.csv": "source;quickbooks\n"])
        .faults(in: .french) == [
          "m.csv:1: il n’y a pas de colonne \(q("type")) (ou \(q("kind"))); les colonnes "
            + "sont \(q("source")), \(q("quickbooks"))"
        ])
  }

  @Test func `a decided row without a source is a fault, an undecided one is not`() throws {
    #expect(
      try tableFaults("kind,source,quickbooks\nperson,,Ann\nwhatever,,\n") == [
        "m0.csv:2: the column `source` is empty"
      ])
  }

  @Test func `rows that contradict each other are told with both places`() throws {
    #expect(
      try tableFaults(
        "kind,source,quickbooks\nperson,a.roy,Anna Roy\nperson,b,B\n",
        "kind,source,quickbooks\nperson,A.Roy,Annie Roy\nwage-item,,X\nwage-item,,Y\n") == [
          "m1.csv:2: `A.Roy` goes to `Annie Roy` here and to `Anna Roy` in m0.csv:2",
          "m1.csv:4: every hour type goes to `Y` here and to `X` in m1.csv:3",
        ])
  }

  @Test func `columns that are missing or stand twice are named`() throws {
    #expect(
      try tableFaults("kind,sourc\nperson,a\n", "", "kind,source,class,Classe,quickbooks\n") == [
        "m0.csv:1: no column `source`; the columns here are `kind`, `sourc`",
        "m0.csv:1: no column `quickbooks`; the columns here are `kind`, `sourc`",
        "m1.csv:1: the table is empty; its first line must name the columns",
        "m2.csv:1: two columns are named `class`",
      ])
  }

  @Test func `only wage items are narrowed by employee, customer, item or class`() throws {
    #expect(
      try tableFaults("kind,source,customer,class,quickbooks\nperson,a,Pier 9,North,A\n") == [
        "m0.csv:2: the column `customer` narrows wage items only; leave it empty here",
        "m0.csv:2: the column `class` narrows wage items only; leave it empty here",
      ])
  }

  @Test func `a quote that never closes and cells too many are told`() throws {
    #expect(
      try tableFaults("kind,source,quickbooks\nperson,a,A,extra\nperson,\"b,B\n") == [
        "m0.csv:2: 4 cells where the header has 3 columns",
        "m0.csv:3: a quote opens on this line and never closes",
      ])
  }

  @Test func `an assignment table pairs persons with jobs`() throws {
    let read = try configuration(
      of: "assignments: who.csv\n",
      ["who.csv": "personne;client\nZoé Côté;Érablière:Forêt\n\nZoé Côté;Auberge\n"])
    let zoe = NormalizedName("Zoé Côté")
    #expect(
      read.options.assignments?.pairs == [
        AssignmentTable.Pair(person: zoe, customer: NormalizedName("Érablière:Forêt")),
        AssignmentTable.Pair(person: zoe, customer: NormalizedName("Auberge")),
      ])
    #expect(
      try faults(in: "assignments: a.csv", ["a.csv": "person,customer\nAnn,\n,Pier\n"]) == [
        "a.csv:2: the column `customer` is empty", "a.csv:3: the column `person` is empty",
      ])
  }
}
