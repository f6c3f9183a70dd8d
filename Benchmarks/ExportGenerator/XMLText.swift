/// How the generated documents write qbXML.
enum XMLText {
  static let opening = """
    <?xml version="1.0" ?>
    <?qbxml version="13.0"?>
    <QBXML>
    <QBXMLMsgsRs>

    """
  static let closing = "</QBXMLMsgsRs>\n</QBXML>\n"

  static func response(_ tag: String, _ content: String) -> String {
    responseStart(tag) + content + "</\(tag)>\n"
  }

  static func responseStart(_ tag: String) -> String {
    "<\(tag) requestID=\"1\" statusCode=\"0\" statusSeverity=\"Info\" "
      + "statusMessage=\"Status OK\">\n"
  }

  static func reference(_ tag: String, _ object: ListObject) -> String {
    "<\(tag)>\n<ListID>\(object.id)</ListID>\n"
      + "<FullName>\(escaped(object.name))</FullName>\n</\(tag)>\n"
  }

  /// The text as QuickBooks writes it: what is not ASCII as a numeric reference.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&apos;"
      default: scalar.isASCII ? String(scalar) : "&#\(scalar.value);"
      }
    }.joined()
  }
}
