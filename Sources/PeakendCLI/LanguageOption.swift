import ArgumentParser
import Findings

/// In which language a command speaks; every command has it.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of messages; without it, that of the environment.", valueName: "language"))
  var choice: Typed<Language>?

  /// The language chosen, or else that of the environment.
  var language: Language { choice?.meant ?? Environment.process.language }

  /// Refuses a language nobody speaks here.
  func validate() throws { _ = try value(of: choice) }

  /// A wrong call, said in that language; it ends the run as `Status.unusable`. What it echoes
  /// was typed, and must not steer the terminal.
  func wrongCall(_ problem: Phrase) -> ValidationError {
    ValidationError(problem[language].safe)
  }

  /// What is said to a name nobody declared: what was meant, if something is close, and what
  /// there is, if that is a short list.
  ///
  /// - Parameters:
  ///   - kind: What should bear the name.
  ///   - name: The name as typed.
  ///   - known: The names there are.
  ///   - listed: Whether all of them are reported.
  /// - Returns: The words, without a full stop at their end.
  static func unknown(
    _ kind: Phrase, _ name: String, among known: [String], listed: Bool = false
  ) -> Phrase {
    let meant = NearMiss.names(for: name, among: known).first
    let question = NearMiss.question(meant)
    let stop = meant == nil ? Phrase(". ", zh: "。") : Phrase(" ", zh: "")
    let list =
      listed && !known.isEmpty
      ? Phrase("\(stop)Use one of: \(Phrase.list(known))", zh: "\(stop)可用的有：\(Phrase.list(known))")
      : Phrase(verbatim: "")
    return Phrase(
      "There is no \(kind) '\(name)'\(question)\(list)",
      zh: "没有\(kind)“\(name)”\(question)\(list)")
  }

  /// The wrong call of a name nobody declared, to be thrown.
  func unknown(_ kind: Phrase, _ name: String, among known: [String], listed: Bool = false)
    -> ValidationError
  {
    wrongCall(Self.unknown(kind, name, among: known, listed: listed))
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
