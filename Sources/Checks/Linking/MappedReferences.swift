import Timesheets

extension Examined {
  /// The references of each entry that a line of the mapping table resolved, by entry; empty when
  /// the pipeline maps nothing.
  var mappedRoles: [MappedRoles] {
    guard !options.mapping.lines.isEmpty else { return [] }
    return source.indices.map { entry in
      let record = source[entry]
      var roles: MappedRoles = []
      if linking.people.isMapped(record.person) { roles.insert(.person) }
      if linking.customers.isMapped(record.customer) { roles.insert(.customer) }
      if linking.items.isMapped(record.item) { roles.insert(.item) }
      if linking.classes.isMapped(record.classReference) { roles.insert(.classReference) }
      if pay[entry]?.isMapped == true { roles.insert(.wageItem) }
      return roles
    }
  }
}

extension Linking.Role {
  fileprivate func isMapped(_ id: ReferenceID) -> Bool {
    if case .linked(_, let remark) = self[id] { remark.isMapped } else { false }
  }
}
