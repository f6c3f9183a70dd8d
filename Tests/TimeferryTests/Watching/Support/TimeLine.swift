/// One line of time, in the forms that sources write it.
struct TimeLine: Hashable {
  /// Its name in the test, which stands in its note.
  var key: String
  var minutes: Int
  var day: Int
  /// Somebody whom the lists do not know worked it, so it ends as held.
  var isHeld = false
  /// QuickBooks' own name of it.
  var txnID: String { "7F-\(key)" }

  var person: String { isHeld ? "Bo Unlisted" : "Ana Reyes" }
  var date: String { "2026-11-\(day < 10 ? "0" : "")\(day)" }
  var content: String { entryContent(key, minutes: minutes) }
}

/// A form in which sources write time.
enum TimeForm: CaseIterable {
  case requests, answers, iif, csv

  /// A document of these lines, and the ending of its name.
  func document(_ lines: [TimeLine]) -> (ending: String, bytes: [UInt8]) {
    switch self {
    case .requests: ("xml", Array(Self.requests(lines).utf8))
    case .answers: ("xml", Array(Self.answers(lines).utf8))
    case .iif: ("iif", Array(Self.timer(lines).utf8))
    case .csv: ("csv", Array(Self.table(lines).utf8))
    }
  }

  private static let head = "<?xml version=\"1.0\"?>\n<?qbxml version=\"13.0\"?>\n"

  private static func requests(_ lines: [TimeLine]) -> String {
    let items = lines.map { line in
      """
      <TimeTrackingAddRq requestID="shift-\(line.key)"><TimeTrackingAdd>\(fields(line))\
      </TimeTrackingAdd></TimeTrackingAddRq>

      """
    }
    return head + "<QBXML><QBXMLMsgsRq onError=\"continueOnError\">\n\(items.joined())"
      + "</QBXMLMsgsRq></QBXML>\n"
  }

  private static func answers(_ lines: [TimeLine]) -> String {
    let items = lines.map { line in
      """
      <TimeTrackingRet><TxnID>\(line.txnID)</TxnID><EditSequence>1793000000</EditSequence>\
      \(fields(line))</TimeTrackingRet>

      """
    }
    return head + "<QBXML><QBXMLMsgsRs><TimeTrackingQueryRs statusCode=\"0\">\n\(items.joined())"
      + "</TimeTrackingQueryRs></QBXMLMsgsRs></QBXML>\n"
  }

  private static func fields(_ line: TimeLine) -> String {
    """
    <TxnDate>\(line.date)</TxnDate><EntityRef><FullName>\(line.person)</FullName></EntityRef>\
    <CustomerRef><FullName>Harbour Cafe</FullName></CustomerRef>\
    <ItemServiceRef><FullName>Baking</FullName></ItemServiceRef>\
    <Duration>PT\(line.minutes / 60)H\(line.minutes % 60)M</Duration>\
    <PayrollItemWageRef><FullName>Hourly</FullName></PayrollItemWageRef>\
    <Notes>\(line.key)</Notes><BillableStatus>Billable</BillableStatus>
    """
  }

  private static func timer(_ lines: [TimeLine]) -> String {
    let rows = lines.map { line in
      [
        "TIMEACT", "11/\(line.day)/2026", "Harbour Cafe", line.person, "Baking", "Hourly",
        "\(line.minutes / 60):\(line.minutes % 60 < 10 ? "0" : "")\(line.minutes % 60)", "",
        line.key, "Y", "1",
      ].joined(separator: "\t") + "\n"
    }
    return """
      !TIMERHDR\tVER\tREL\tCOMPANYNAME\tIMPORTEDBEFORE\tFROMTIMER\tCOMPANYCREATETIME
      TIMERHDR\t8\t0\tQuay Street Bakery\tN\tY\t1208544781
      !TIMEACT\tDATE\tJOB\tEMP\tITEM\tPITEM\tDURATION\tPROJ\tNOTE\tXFERTOPAYROLL\tBILLINGSTATUS

      """ + rows.joined()
  }

  private static func table(_ lines: [TimeLine]) -> String {
    let rows = lines.map { line in
      let name = line.person.split(separator: " ").joined(separator: ",")
      return "u,P1,\(name),1,Day,\(line.date),,,,-6,\(line.minutes / 60).\(hundredths(line)),"
        + "Harbour Cafe,,Baking,,\(line.key),Approved,No,\n"
    }
    return "username,payroll_id,fname,lname,number,group,local_date,local_day,local_start_time,"
      + "local_end_time,tz,hours,jobcode_1,jobcode_2,Service Item,location,notes,approved_status,"
      + "has_flags,flag_types\n" + rows.joined()
  }

  /// Tables hold hours; lines are made of whole quarters.
  private static func hundredths(_ line: TimeLine) -> String {
    ["00", "25", "50", "75"][line.minutes % 60 / 15]
  }
}
