import ArgumentParser
import Findings

/// In which language a command speaks; every command has it.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "The language of messages; without it, that of the environment.")
  var choice: Language?

  /// The language chosen, or else that of the environment.
  var language: Language { choice ?? Environment.process.language }

  /// A wrong call, said in that language; it ends the run as `Status.unusable`.
  func wrongCall(_ problem: Phrase) -> ValidationError { ValidationError(problem[language]) }
}

extension Language: ExpressibleByArgument {
  /// Reads a tag such as `zh-Hans`; `zh` alone will do.
  public init?(argument: String) {
    self.init(rawValue: argument == "zh" ? Language.zhHans.rawValue : argument)
  }
}
