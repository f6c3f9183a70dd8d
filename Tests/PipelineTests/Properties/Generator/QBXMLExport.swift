import Timesheets

/// Writes a company's lists and time as qbXML, in the ways that its writers differ.
struct QBXMLExport {
  /// What stands before the envelope.
  var declaration = "<?xml version=\"1.0\" ?>"
  /// Whether characters above ASCII become references, as QuickBooks writes them.
  var refersToCharacters = false

  func lists(of company: GeneratedCompany) -> String {
    envelope("Rs") {
      response("HostQueryRs", host(company)) + response("CompanyQueryRs", self.company(company))
        + response("PreferencesQueryRs", preferences(company))
        + response("EmployeeQueryRs", company.employees.map { employee($0, company) }.joined())
        + response("VendorQueryRs", named("VendorRet", company.vendors, company))
        + response("OtherNameQueryRs", named("OtherNameRet", company.otherNames, company))
        + response("CustomerQueryRs", levelled("CustomerRet", company.customers, company))
        + response(
          "ItemQueryRs",
          levelled(company.firstItemTag, Array(company.items.prefix(1)), company)
            + levelled("ItemServiceRet", Array(company.items.dropFirst()), company))
        + response("ClassQueryRs", levelled("ClassRet", company.classes, company))
        + response("PayrollItemWageQueryRs", wageItems(company))
    }
  }

  /// Lines as QuickBooks exports them.
  func exported(_ lines: [GeneratedLine]) -> String {
    envelope("Rs") {
      response("TimeTrackingQueryRs", lines.map(timeTracking).joined())
    }
  }

  /// Lines as a time system asks QuickBooks to add them.
  func requested(_ lines: [GeneratedLine]) -> String {
    envelope("Rq") {
      lines.map { line in
        "<TimeTrackingAddRq requestID=\"\(line.id)\">\n<TimeTrackingAdd>\n" + fields(of: line)
          + "</TimeTrackingAdd>\n</TimeTrackingAddRq>\n"
      }.joined()
    }
  }

  /// Lines as QuickBooks answers when they were added.
  func answered(_ lines: [GeneratedLine]) -> String {
    envelope("Rs") {
      lines.map { response("TimeTrackingAddRs", timeTracking($0)) }.joined()
    }
  }

  func envelope(_ kind: String, _ content: () -> String) -> String {
    let onError = kind == "Rq" ? " onError=\"continueOnError\"" : ""
    return "\(declaration)\n<?qbxml version=\"13.0\"?>\n<QBXML>\n<QBXMLMsgs\(kind)\(onError)>\n"
      + content() + "</QBXMLMsgs\(kind)>\n</QBXML>\n"
  }

  func response(
    _ name: String, _ content: String, status: Int = 0, attributes: String = ""
  ) -> String {
    let severity = status < 500 ? "Info" : status < 1000 ? "Warn" : "Error"
    return "<\(name) requestID=\"1\" statusCode=\"\(status)\" statusSeverity=\"\(severity)\" "
      + "statusMessage=\"Status\"\(attributes)>\n\(content)</\(name)>\n"
  }

  func leaf(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>\n"
  }

  private func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case _ where scalar.value > 0x7E && refersToCharacters: output += "&#\(scalar.value);"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

// Time (domain facts 2.1 and 2.4).
extension QBXMLExport {
  private func timeTracking(_ line: GeneratedLine) -> String {
    "<TimeTrackingRet>\n" + leaf("TxnID", line.id) + leaf("TimeCreated", "2026-03-02T08:15:00")
      + leaf("EditSequence", "1700000000") + fields(of: line) + "</TimeTrackingRet>\n"
  }

  func fields(of line: GeneratedLine) -> String {
    var text = leaf("TxnDate", line.dateText ?? line.date.isoText)
    var person = line.person
    person.name = line.personText ?? person.name
    text += reference("EntityRef", person, line.naming)
    text += reference("CustomerRef", line.customer, line.naming)
    text += reference("ItemServiceRef", line.item, line.naming)
    text += leaf("Duration", line.durationText ?? duration(line.minutes))
    text += reference("ClassRef", line.classElement, line.naming)
    text += reference("PayrollItemWageRef", line.wageItem, line.naming)
    if !line.notes.isEmpty { text += leaf("Notes", line.notes) }
    return text + leaf("BillableStatus", line.billableText ?? line.billable.rawValue)
  }

  /// Every form the grammar has for whole minutes, by turns.
  private func duration(_ minutes: Int) -> String {
    switch minutes % 4 {
    case 0: "PT\(minutes)M"
    case 1: "PT\(minutes / 60)H\(minutes % 60)M0S"
    case 2: "PT\(minutes * 60)S"
    default: "PT\(minutes / 60)H\(minutes % 60)M"
    }
  }

  private func reference(
    _ name: String, _ element: GeneratedCompany.Element?, _ naming: GeneratedLine.Naming
  ) -> String {
    guard let element else { return "" }
    let id = naming == .fullName ? "" : leaf("ListID", element.id)
    let fullName = naming == .listID ? "" : leaf("FullName", element.name)
    return "<\(name)>\n\(id)\(fullName)</\(name)>\n"
  }
}

// Lists (domain facts 3).
extension QBXMLExport {
  private func host(_ company: GeneratedCompany) -> String {
    "<HostRet>\n" + leaf("ProductName", "QuickBooks Enterprise Solutions 24.0")
      + leaf("MajorVersion", "34") + leaf("MinorVersion", "0") + leaf("Country", company.country)
      + leaf("SupportedQBXMLVersion", "4.0")
      + leaf("SupportedQBXMLVersion", company.supportedVersion)
      + leaf("QBFileMode", company.fileMode) + "</HostRet>\n"
  }

  func company(_ company: GeneratedCompany) -> String {
    "<CompanyRet>\n" + leaf("IsSampleCompany", "\(company.isSample)")
      + leaf("CompanyName", company.name) + "</CompanyRet>\n"
  }

  private func preferences(_ company: GeneratedCompany) -> String {
    "<PreferencesRet>\n<AccountingPreferences>\n"
      + leaf("IsUsingClassTracking", "\(company.usesClasses)")
      + (company.closingDate.map { leaf("ClosingDate", $0) } ?? "") + "</AccountingPreferences>\n"
      + (company.firstDayOfWeek.map { day in
        "<TimeTrackingPreferences>\n\(leaf("FirstDayOfWeek", day))</TimeTrackingPreferences>\n"
      } ?? "") + "<CurrentAppAccessRights>\n" + leaf("IsPersonalDataAccessAllowed", "true")
      + "</CurrentAppAccessRights>\n</PreferencesRet>\n"
  }

  private func employee(
    _ employee: GeneratedCompany.Employee, _ company: GeneratedCompany
  ) -> String {
    var text = "<EmployeeRet>\n" + head(employee.element, company)
    text += leaf("HiredDate", "2019-04-01")
    if let released = employee.released { text += leaf("ReleasedDate", released) }
    if let earnings = employee.earnings {
      text += "<EmployeePayrollInfo>\n" + leaf("PayPeriod", "Weekly")
      for wage in earnings.map({ company.wageItems[$0].element }) {
        text += "<Earnings>\n" + reference("PayrollItemWageRef", wage, .both) + "</Earnings>\n"
      }
      text += leaf("UseTimeDataToCreatePaychecks", employee.useTimeData)
      text += "</EmployeePayrollInfo>\n"
    }
    return text + "</EmployeeRet>\n"
  }

  private func wageItems(_ company: GeneratedCompany) -> String {
    company.wageItems.map { wage in
      "<PayrollItemWageRet>\n" + head(wage.element, company) + leaf("WageType", wage.type)
        + "</PayrollItemWageRet>\n"
    }.joined()
  }

  /// Elements of a list without levels: their name is all.
  private func named(
    _ tag: String, _ elements: [GeneratedCompany.Element], _ company: GeneratedCompany
  ) -> String {
    elements.map { "<\(tag)>\n" + head($0, company) + "</\(tag)>\n" }.joined()
  }

  /// Elements of a list with levels: the name is the last one.
  func levelled(
    _ tag: String, _ elements: [GeneratedCompany.Element], _ company: GeneratedCompany
  ) -> String {
    elements.map { element in
      let last = element.name.split(separator: ":").last.map(String.init) ?? ""
      var own = element
      own.name = last
      return "<\(tag)>\n" + head(own, company) + leaf("FullName", element.name) + "</\(tag)>\n"
    }.joined()
  }

  private func head(
    _ element: GeneratedCompany.Element, _ company: GeneratedCompany
  ) -> String {
    leaf("ListID", element.id) + leaf("TimeModified", company.modified) + leaf("Name", element.name)
      + leaf("IsActive", "\(element.isActive)")
  }
}
