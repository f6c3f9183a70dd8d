import Timesheets

/// The made-up firm whose delivery `timeferry init` writes, in the words of one language.
///
/// Everything in the delivery is right but one entry, which misspells a name.
struct SampleFirm {
  let company: String
  let country: String
  let weekStart: Weekday
  let period: (from: String, through: String)
  let timeSystem: String
  let approver: String
  /// Two who work, and one who left.
  let employees: (first: String, second: String, former: String)
  let contractors: (active: String, former: String)
  /// How the time system misspells the second employee.
  let misspelt: String
  let customer: String
  let job: String
  let formerCustomer: String
  let items: (first: String, second: String)
  let wageItems: (regular: String, overtime: String)
  let note: String

  static func speaking(_ language: Language) -> SampleFirm {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private static let english = SampleFirm(
    company: "Cedar & Stone Landscaping Ltd.", country: "US", weekStart: .monday,
    period: ("2026-11-09", "2026-11-15"), timeSystem: "Punch clock", approver: "Dana Whitfield",
    employees: ("Owen Hartley", "Marisol Vega", "Pete Lindgren"),
    contractors: ("Ridgeline Excavating", "Tamarack Trucking"), misspelt: "Marisol Vaga",
    customer: "Birchwood Condominiums", job: "Retaining wall", formerCustomer: "Old Mill Cottages",
    items: ("Landscaping", "Design"), wageItems: ("Hourly Regular", "Hourly Overtime"),
    note: "Second course laid")

  private static let french = SampleFirm(
    company: "Érablière du Lac-Clair inc.", country: "CA", weekStart: .sunday,
    period: ("2026-11-08", "2026-11-14"), timeSystem: "Horodateur",
    approver: "Mireille Gagnon-Tremblay",
    employees: ("Étienne Bouchard", "Rosalie Côté", "Normand Pelletier"),
    contractors: ("Excavation du Rang Nord", "Camionnage du Canton"), misspelt: "Rosalie Cotté",
    customer: "Coopérative des Cèdres", job: "Entretien des tubulures",
    formerCustomer: "Auberge du Vieux Moulin", items: ("Entretien", "Livraison"),
    wageItems: ("Taux normal", "Temps supplémentaire"), note: "Secteur nord terminé")
}
