import ArgumentParser
import Findings

/// Why a command cannot do what it was asked: its input or its output is not to be had.
struct Refusal: Error {
  /// The reason, without a full stop.
  let reason: Phrase
  /// What to do about it.
  let hints: [Phrase]

  /// A refusal for this reason.
  init(_ en: Phrase.Wording, zh: Phrase.Wording) { self.init(Phrase(en, zh: zh)) }

  /// A refusal for a reason given elsewhere.
  init(_ reason: Phrase, hints: [Phrase] = []) {
    self.reason = reason
    self.hints = hints
  }

  /// What is said to people: the reason, and a line for each hint.
  func text(in language: Language) -> String {
    let label = Phrase("  hint: ", zh: "  建议：")[language]
    return (["peakend: \(reason[language])"] + hints.map { label + $0[language] })
      .map(\.safe).joined(separator: "\n")
  }

  /// The reason and the hints in one piece, for reports that have room for no more.
  var sentence: Phrase {
    ([reason] + hints).joined(separator: Phrase("; ", zh: "；"))
  }
}

/// A command that speaks the language it is told to.
protocol SpeakingCommand: ParsableCommand {
  /// The language of everything it says.
  var speech: LanguageOption { get }
}

extension SpeakingCommand {
  var language: Language { speech.language }

  /// Says something about the run.
  func say(_ words: Phrase) { Console.say(words, in: language) }
}
