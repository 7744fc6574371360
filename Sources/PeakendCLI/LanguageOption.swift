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
  func wrongCall(_ problem: Phrase) -> ValidationError {
    ValidationError(problem[language].safe)
  }

  /// The wrong call of a name nobody declared: what was meant, if something is close, and what
  /// there is, if that is a short list.
  ///
  /// - Parameters:
  ///   - kind: What should bear the name.
  ///   - name: The name as typed.
  ///   - known: The names there are.
  ///   - listed: Whether all of them are told.
  /// - Returns: The error, to be thrown.
  func unknown(_ kind: Phrase, _ name: String, among known: [String], listed: Bool = false)
    -> ValidationError
  {
    let question = NearMiss.question(for: name, among: known)
    let list =
      listed
      ? Phrase(
        " Use one of: \(known.joined(separator: ", "))", zh: "可用的有：\(known.joined(separator: "、"))")
      : Phrase(verbatim: "")
    return wrongCall(
      Phrase(
        "There is no \(kind[.en]) '\(name)'\(question[.en])\(list[.en])",
        zh: "没有\(kind[.zhHans])“\(name)”\(question[.zhHans])\(list[.zhHans])"))
  }

  /// Refuses names nobody declared, telling all there are.
  ///
  /// - Throws: A `ValidationError` for the first of them.
  func require(_ typed: [String], among known: [String], _ kind: Phrase) throws {
    if let name = typed.first(where: { !known.contains($0) }) {
      throw unknown(kind, name, among: known, listed: true)
    }
  }
}

extension Language: ExpressibleByArgument {
  /// Reads a tag such as `zh-Hans`; `zh` alone will do.
  public init?(argument: String) {
    self.init(rawValue: argument == "zh" ? Language.zhHans.rawValue : argument)
  }
}
