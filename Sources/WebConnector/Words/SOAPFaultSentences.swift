import Timesheets
import XML

extension SOAPFault {
  /// What is wrong with the call, for the log of whoever called.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .unreadable(let failure):
      "The call could not be read: its XML is not well-formed, or not allowed here, at line "
        + "\(failure.line)."
    case .noEnvelope: "This is no SOAP envelope with a body."
    case .noOperation: "The call names no operation."
    case .severalOperations: "The call names more than one operation."
    case .unknownOperation(let name): "There is no operation “\(Self.short(name))”."
    case .otherOperation(let operation, let action):
      "The call is for \(operation.rawValue), but its SOAPAction says \(action.rawValue)."
    case .elements(let argument):
      "“\(argument)” holds XML elements; its text must be escaped."
    case .repeated(let argument): "“\(argument)” stands in the call twice."
    case .tooLarge(let most): "The call is longer than the \(most) bytes that it may have."
    case .otherType: "A call comes as text/xml in UTF-8."
    case .ours: "The server could not answer the call; its log says why."
    }
  }

  private var french: String {
    switch self {
    case .unreadable(let failure):
      "L’appel n’a pas pu être lu\u{A0}: son XML n’est pas bien formé, ou n’est pas permis ici, à "
        + "la ligne\u{A0}\(failure.line)."
    case .noEnvelope: "Ceci n’est pas une enveloppe SOAP avec un corps."
    case .noOperation: "L’appel ne nomme aucune opération."
    case .severalOperations: "L’appel nomme plus d’une opération."
    case .unknownOperation(let name):
      "Il n’y a pas d’opération «\u{A0}\(Self.short(name))\u{A0}»."
    case .otherOperation(let operation, let action):
      "L’appel demande \(operation.rawValue), mais son SOAPAction dit \(action.rawValue)."
    case .elements(let argument):
      "«\u{A0}\(argument)\u{A0}» contient des éléments XML; son texte doit être échappé."
    case .repeated(let argument): "«\u{A0}\(argument)\u{A0}» figure deux fois dans l’appel."
    case .tooLarge(let most): "L’appel dépasse les \(most)\u{A0}octets qu’il peut avoir."
    case .otherType: "Un appel vient comme text/xml en UTF-8."
    case .ours: "Le serveur n’a pas pu répondre à l’appel; son journal dit pourquoi."
    }
  }

  /// A stranger's word, no longer than any of ours.
  private static func short(_ name: String) -> String { String(name.prefix(40)) }
}
