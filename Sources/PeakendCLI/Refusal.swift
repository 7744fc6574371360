import ArgumentParser
import Findings

/// Why a command cannot do what it was asked: its input or its output is not to be had.
struct Refusal: Error {
  /// The reason, without a full stop.
  let reason: Phrase

  /// A refusal for this reason.
  init(_ en: String, zh: String) { reason = Phrase(en, zh: zh) }

  /// A refusal for a reason given elsewhere.
  init(_ reason: Phrase) { self.reason = reason }
}

/// A command that speaks the language it is told to.
protocol SpeakingCommand: ParsableCommand {
  /// The language of everything it says.
  var speech: LanguageOption { get }
}

extension SpeakingCommand {
  var language: Language { speech.language }

  /// Says something about the run.
  func say(_ words: Phrase) { Console.say(words[language].safe) }
}
