import Timesheets

/// What an answer of QuickBooks means and what to do, with its own words kept beside ours.
package struct AnswerText: Hashable, Sendable {
  /// One or two sentences.
  package let meaning: String
  /// One or two sentences, with the menu path where there is one.
  package let cure: String
  /// What QuickBooks said, verbatim; empty when it said nothing.
  package let quickBooks: String
}

/// Answers, and what they are about.
extension Words {
  /// What the answer to one request means. A code that no published list explains says so.
  package func text(of answer: RequestAnswer) -> AnswerText {
    text(ofStatus: answer.statusCode, quickBooks: answer.message)
  }

  /// What a status code means, with what QuickBooks said beside it.
  package func text(ofStatus code: Int, quickBooks message: String = "") -> AnswerText {
    let meaning: String
    let cure: String
    if let status = LoadStatus(code: code) {
      meaning = sentence(status)
      cure = self.cure(status)
    } else {
      meaning = unexplained(code)
      cure = actOnOwnWords
    }
    return AnswerText(meaning: meaning, cure: cure, quickBooks: message)
  }

  /// What an HRESULT that came in place of an answer means.
  package func text(of failure: HostFailure) -> AnswerText {
    let known = failure.fault.map { fault in
      switch language {
      case .english: English.text(fault)
      case .french: French.text(fault)
      }
    }
    let (meaning, cure) = known ?? (unexplained(failure.hexadecimal), actOnOwnWords)
    return AnswerText(meaning: meaning, cure: cure, quickBooks: failure.text)
  }

  /// What QuickBooks says of a whole message set means.
  package func text(ofMessageSetStatus code: Int) -> AnswerText {
    let known = MessageSetStatus(rawValue: code).map { status in
      switch language {
      case .english: English.text(status)
      case .french: French.text(status)
      }
    }
    let (meaning, cure) = known ?? (unexplained(code), askForTime)
    return AnswerText(meaning: meaning, cure: cure, quickBooks: "")
  }

  /// What to do about a status code of QuickBooks, as one or two sentences.
  package func cure(_ status: LoadStatus) -> String {
    switch language {
    case .english: English.cure(status)
    case .french: French.cure(status)
    }
  }

  /// What an answer's group asks for, in a few words.
  package func word(_ group: StatusGroup) -> String {
    switch language {
    case .english: English.word(group)
    case .french: French.word(group)
    }
  }

  /// What an answer's group asks for, as a sentence.
  package func sentence(_ group: StatusGroup) -> String {
    switch language {
    case .english: English.sentence(group)
    case .french: French.sentence(group)
    }
  }

  /// An entry's outcome in a word.
  package func word(_ outcome: EntryOutcome) -> String {
    switch language {
    case .english: English.word(outcome)
    case .french: French.word(outcome)
    }
  }

  /// An entry's outcome as a sentence.
  package func sentence(_ outcome: EntryOutcome) -> String {
    switch language {
    case .english: English.sentence(outcome)
    case .french: French.sentence(outcome)
    }
  }

  /// What a document is to the loop of batches and answers, as a sentence.
  package func sentence(_ nature: AnswerNature) -> String {
    if case .refusal(let failure) = nature { return text(of: failure).meaning }
    return switch language {
    case .english: English.sentence(nature)
    case .french: French.sentence(nature)
    }
  }

  private func unexplained(_ code: Int) -> String { unexplained(String(code)) }

  private func unexplained(_ code: String) -> String {
    switch language {
    case .english: "No published list explains the status \(code)."
    case .french: "Aucune liste publiée n’explique le code d’état \(code)."
    }
  }

  private var actOnOwnWords: String {
    switch language {
    case .english: English.actOnOwnWords
    case .french: French.actOnOwnWords
    }
  }

  private var askForTime: String {
    switch language {
    case .english: English.askForTime
    case .french: French.askForTime
    }
  }
}
