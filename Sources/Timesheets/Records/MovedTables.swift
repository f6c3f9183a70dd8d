/// Where the names, references and texts of some records stand in the tables that took them over.
struct MovedTables {
  private let names: [NameID]
  private let references: [ReferenceID]
  let textShift: UInt32
  /// How many lines stand before the first line of the records' own.
  private let lineShift: UInt32

  /// Takes the references and texts of `records` over; `names` says where their names stand now.
  init(
    names: [NameID], of records: DocumentRecords, to table: inout ReferenceTable,
    _ texts: inout TextArena, linesBefore: UInt32 = 0
  ) {
    self.names = names
    references = records.references.all.map { reference in
      table.id(
        of: Reference(
          listID: names[Int(reference.listID.index)],
          fullName: names[Int(reference.fullName.index)],
          alias: names[Int(reference.alias.index)]))
    }
    textShift = texts.append(contentsOf: records.texts)
    lineShift = linesBefore
  }

  fileprivate subscript(id: NameID) -> NameID { names[Int(id.index)] }

  fileprivate subscript(id: ReferenceID) -> ReferenceID { references[Int(id.index)] }

  func moved(_ place: Place) -> Place {
    Place(document: place.document, line: place.line + lineShift)
  }
}

extension TimeActivityRecord {
  /// The same line with the ids of the tables that took its own over.
  func moved(_ tables: MovedTables) -> TimeActivityRecord {
    var record = self
    record.place = tables.moved(place)
    record.sourceID = sourceID.shifted(by: tables.textShift)
    record.externalGUID = externalGUID.shifted(by: tables.textShift)
    record.notes = notes.shifted(by: tables.textShift)
    record.person = tables[person]
    record.customer = tables[customer]
    record.item = tables[item]
    record.classReference = tables[classReference]
    record.wageItem = tables[wageItem]
    record.dateText = tables[dateText]
    record.durationText = tables[durationText]
    record.distinction = tables[distinction]
    return record
  }
}

extension DocumentRecords {
  /// Takes over what was read from the part of the document that comes next, behind `lines` lines.
  ///
  /// For parts that hold time lines and nothing else: lists, headers and statements stay where they
  /// were read.
  package mutating func append(_ part: DocumentRecords, behind lines: UInt32) {
    let moved = MovedTables(
      names: names.append(contentsOf: part.names), of: part, to: &references, &texts,
      linesBefore: lines)
    activities.append(contentsOf: part.activities.lazy.map { $0.moved(moved) })
    if !part.editSequences.isEmpty {
      editSequences.append(part.editSequences, from: timeTracking.count)
    }
    timeTracking.append(contentsOf: part.timeTracking.lazy.map { $0.moved(moved) })
    answered.append(contentsOf: part.answered.lazy.map { $0.moved(moved) })
  }

  /// Makes room for so many times the time lines and texts there are: growing arrays copy
  /// themselves and need as much again while they do. Room that is never used costs addresses only.
  package mutating func reserve(times: Int) {
    activities.reserveCapacity(activities.count * times)
    timeTracking.reserveCapacity(timeTracking.count * times)
    answered.reserveCapacity(answered.count * times)
    editSequences.reserveCapacity(timeTracking.count * times)
    texts.reserve(times: times)
  }
}
