import ArgumentParser
import Findings
import Foundation
import Publishing

/// The `peakend` command.
public struct Peakend: ParsableCommand {
  /// Its name, its summary and its commands.
  public static let configuration = CommandConfiguration(
    commandName: "peakend",
    abstract: "Compile service standards into the poster, the handbook and the daily sheets.",
    discussion: """
      Exit status: 0 clean, 1 findings that count as errors, 2 a wrong call or unreadable \
      input, 70 an internal error.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, BuildCommand.self, RotaCommand.self, DiffCommand.self,
      BreakingCommand.self, VerifyCommand.self, RecallCommand.self,
      BaselineCommand.self, ExplainCommand.self,
      RulesCommand.self, InitCommand.self, SchemaCommand.self, TemplatesCommand.self,
    ])

  /// Made by the argument parser.
  public init() {}

  /// Runs the command as the process was called and returns its exit status.
  public static func status() -> Int32 {
    // What is not UTF-8 would be taken for another name, and another file be written.
    for (place, argument) in CommandLine.raw.enumerated().dropFirst() where argument == nil {
      let refusal = Refusal(
        Phrase("argument \(place) is not UTF-8", zh: "第 \(place) 个参数不是 UTF-8"),
        hints: [
          Phrase(
            "rename the file in UTF-8, or set a UTF-8 locale", zh: "请把文件名改为 UTF-8 编码，或改用 UTF-8 语言环境"
          )
        ])
      Console.say(refusal.text(in: Environment.process.language))
      return Status.unusable.rawValue
    }
    return status(of: Array(CommandLine.arguments.dropFirst()))
  }

  /// Runs the command with arguments and returns its exit status.
  public static func status(of arguments: [String]) -> Int32 {
    var language = CommandName.language(in: arguments) ?? Environment.process.language
    do {
      if let complaint = CommandName.complaint(in: arguments) {
        throw ValidationError(complaint[language].safe)
      }
      var command = try parsed(arguments)
      if let command = command as? any SpeakingCommand { language = command.language }
      try command.run()
      try Interruption.check()
      return Status.clean.rawValue
    } catch let interruption as Interruption {
      interruption.end()
      return Status.unusable.rawValue
    } catch let refusal as Refusal {
      Console.say(refusal.text(in: language))
      return Status.unusable.rawValue
    } catch let status as Status {
      return status.rawValue
    } catch {
      return report(error)
    }
  }

  /// The command that arguments call. Where the parser objects to them, it quotes them as they
  /// may be shown.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      _ = try parseAsRoot(arguments.map(\.safe))
      throw error
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    let message = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success:
      Console.print(message)
      return Status.clean.rawValue
    case .validationFailure:
      Console.say(message)
      return Status.unusable.rawValue
    default:
      Console.say("peakend: internal error: \(message)")
      return Status.internalError.rawValue
    }
  }
}

extension CommandLine {
  /// The arguments as the system gave them, the program first; nil for what is not UTF-8.
  fileprivate static var raw: [String?] {
    (0..<Int(argc)).map { place in unsafeArgv[place].flatMap { String(validatingCString: $0) } }
  }
}

/// How a run ended, as an exit status.
enum Status: Int32, Error {
  case clean = 0
  case findings = 1
  case unusable = 2
  case internalError = 70
}
