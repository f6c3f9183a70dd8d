import Timesheets

/// One thing done wrong to a clean delivery, and the check that has to say so.
struct Mutation: Sendable, CustomStringConvertible {
  let check: CheckID
  let severity: Severity
  /// Checks that must speak as well, because the same export decides them.
  let speaks: Set<CheckID>
  let change: @Sendable (inout MutableDelivery) -> Void

  init(
    _ check: CheckID, _ severity: Severity = .error, with speaks: Set<CheckID> = [],
    change: @escaping @Sendable (inout MutableDelivery) -> Void
  ) {
    self.check = check
    self.severity = severity
    self.speaks = speaks
    self.change = change
  }

  var description: String { check.rawValue }

  static let all = ofReading + ofCompany + ofPeople + ofJobs + ofPay + ofEntries + ofRepeats
}

extension Mutation {
  private static let ofReading = [
    Mutation(.bundleStatement) { delivery in
      let digest = String(repeating: "0", count: 64)
      delivery.otherFiles.append(("bundle.yaml", "files:\n  time.xml: \(digest)\n"))
    },
    Mutation(.documentReadable) { delivery in
      delivery.otherFiles.append(
        ("more.xml", "<?xml version=\"1.0\"?><QBXML><QBXMLMsgsRq><TimeTrackingAddRq></QBXML>"))
    },
    Mutation(.lineReadable, .warning) { delivery in
      let timer = TimerExport(companyName: delivery.company.name)
      delivery.otherFiles.append(("more.iif", timer.text(of: []) + "ELSEWHERE\t1\r\n"))
    },
    Mutation(.valueReadable) { delivery in
      delivery.lines[0].billableText = "Perhaps"
    },
    Mutation(.responseStatus, .warning) { delivery in
      let export = QBXMLExport()
      let refused = export.envelope("Rs") {
        export.response("CustomerQueryRs", "", status: 3260)
      }
      delivery.otherFiles.append(("more.xml", refused))
    },
    Mutation(.timerFile, .warning) { delivery in
      var line = delivery.lines.removeFirst()
      line.durationText = "7.5"
      line.minutes = 450
      let timer = TimerExport(companyName: delivery.company.name)
      delivery.otherFiles.append(("more.iif", timer.text(of: [line])))
    },
  ]

  private static let ofCompany = [
    Mutation(.companyBound) { $0.options.company = "Another Ltd." },
    Mutation(.companyMixed) { delivery in
      let export = QBXMLExport()
      let other = GeneratedCompany(name: "Another Ltd.")
      let text = export.envelope("Rs") {
        export.response("CompanyQueryRs", export.company(other))
      }
      delivery.otherFiles.append(("more.xml", text))
    },
    Mutation(.companySample, .warning) { $0.company.isSample = true },
    Mutation(.hostVersion) { $0.company.supportedVersion = "12.0" },
    Mutation(.hostCountry, .note) { delivery in
      delivery.company.country = "CA"
      delivery.options.output.version = QBXMLVersion(major: 5)
    },
    Mutation(.hostFileMode, .note) { $0.company.fileMode = "MultiUser" },
    Mutation(.listsComplete, .warning) { delivery in
      let export = QBXMLExport()
      let text = export.envelope("Rs") {
        export.response(
          "VendorQueryRs", "",
          attributes: " iteratorRemainingCount=\"7\" iteratorID=\"{11-22}\"")
      }
      delivery.otherFiles.append(("more.xml", text))
    },
    // qbXML states changes, not the day of the export: old ones prove nothing.
    Mutation(.listsFresh, .note) { $0.company.modified = "2025-11-02T08:15:00-05:00" },
    Mutation(.timeTrackingOn) { $0.company.firstDayOfWeek = nil },
    Mutation(.weekStart) { $0.company.firstDayOfWeek = "Sunday" },
  ]

  private static let ofPeople = [
    Mutation(.personLinked) { $0.lines[0].person.name = "Quentin Nowhere" },
    Mutation(.personAmbiguous) { delivery in
      let name = delivery.lines[0].person.name
      delivery.company.vendors.append(.init(id: "FF-1", name: name))
    },
    Mutation(.personActive) { $0.company.employees[0].element.isActive = false },
    Mutation(.personEmployed) { $0.company.employees[0].released = "2026-02-01" },
  ]

  private static let ofJobs = [
    Mutation(.referenceAgrees, .warning) { delivery in
      delivery.lines[0].naming = .both
      delivery.lines[0].customer?.id = "FF-2"
    },
    Mutation(.customerLinked) { $0.lines[0].customer?.name = "Nobody’s House" },
    Mutation(.itemLinked) { $0.lines[0].item?.name = "Juggling" },
    Mutation(.itemIsService) { $0.company.firstItemTag = "ItemNonInventoryRet" },
    Mutation(.classLinked) { $0.lines[0].classElement?.name = "Seaside" },
    Mutation(.classTracking) { $0.company.usesClasses = false },
    Mutation(.assignment, .warning) { delivery in
      let pairs = delivery.lines.compactMap { line in
        line.customer.map { customer in
          AssignmentTable.Pair(
            person: NormalizedName(line.person.name), customer: NormalizedName(customer.name))
        }
      }
      delivery.options.assignments = AssignmentTable(pairs: Set(pairs.dropFirst()))
      delivery.lines[0].customer = .init(id: "", name: "Smith & Sons 99")
      delivery.company.customers.append(.init(id: "FF-3", name: "Smith & Sons 99"))
    },
  ]

  private static let ofPay = [
    Mutation(.payrollAvailable) { delivery in
      delivery.company.wageItems.removeAll()
      for index in delivery.company.employees.indices {
        delivery.company.employees[index].earnings = []
      }
      delivery.edits.append(
        (
          "<PayrollItemWageQueryRs requestID=\"1\" statusCode=\"0\" statusSeverity=\"Info\"",
          "<PayrollItemWageQueryRs requestID=\"1\" statusCode=\"3250\" statusSeverity=\"Error\""
        ))
    },
    Mutation(
      .payrollVisible, .warning, with: [.useTimeData, .wageItemAny, .wageItemOnEmployee]
    ) { $0.company.employees[0].earnings = nil },
    Mutation(.useTimeData) { $0.company.employees[0].useTimeData = "DoNotUseTimeData" },
    Mutation(.wageItemAny) { $0.company.employees[0].earnings = [] },
    Mutation(.wageItemForEmployeeOnly) { $0.lines[0].person = $0.company.vendors[0] },
    Mutation(.wageItemMapped, .warning) { $0.lines[0].wageItem = nil },
    Mutation(.wageItemExists) { $0.lines[0].wageItem?.name = "Hourly Irregular" },
    Mutation(.wageItemActive) { delivery in
      delivery.company.wageItems[0].element.isActive = false
    },
    Mutation(.wageItemOnEmployee) { delivery in
      delivery.company.wageItems.append(
        .init(element: .init(id: "FF-4", name: "Night Shift"), type: "HourlyRegular"))
      delivery.lines[0].wageItem = .init(id: "", name: "Night Shift")
    },
    Mutation(.wageItemType) { delivery in
      var line = delivery.lines.removeFirst()
      line.wageItem = .init(id: "", name: "overtime")
      delivery.otherFiles.append(("more.csv", TimesheetExport().text(of: [line])))
      delivery.options.mapping.lines = [
        MappingLine(
          role: .wageItem, source: "overtime", target: delivery.company.wageItems[0].element.name)
      ]
    },
  ]

  private static let ofEntries = [
    Mutation(.billableComplete) { $0.lines[0].item = nil },
    Mutation(.durationValid) { $0.lines[0].minutes = 1500 },
    Mutation(.dayTotal, .warning) { delivery in
      delivery.lines[0].minutes = 1300
      delivery.lines[1] = delivery.lines[0]
      delivery.lines[1].id = "FF-5"
      delivery.lines[1].notes = "More of it"
    },
    Mutation(.dateValid) { $0.lines[0].dateText = "2026-02-30" },
    Mutation(.dateInRange) { $0.lines[0].dateText = "2206-03-02" },
    Mutation(.closingDate, .warning) { $0.company.closingDate = "2026-03-10" },
    Mutation(.textFits) { $0.lines[0].notes = String(repeating: "long ", count: 820) + "." },
    Mutation(.textSurvives, .warning) { $0.lines[0].notes = "Kitchen, 日本" },
  ]

  private static let ofRepeats = [
    Mutation(.duplicateInBundle, .warning) { $0.lines.append($0.lines[0]) },
    Mutation(.duplicateCarried, .warning) { $0.wasCarried = true },
    Mutation(.alreadyInQuickBooks, .warning) { delivery in
      delivery.otherFiles.append(("answer.xml", QBXMLExport().answered([delivery.lines[0]])))
    },
  ]
}
