import ArgumentParser
import Findings

/// The name of a command in a call.
enum CommandName {
  /// What is wrong with the first name that no command bears; nil if every name is right.
  static func complaint(in arguments: [String]) -> Phrase? {
    var command: any ParsableCommand.Type = Peakend.self
    let names = arguments.first == help ? arguments.dropFirst() : arguments[...]
    for name in names {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !name.hasPrefix("-") else { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == name }) else {
        let all = known.compactMap { $0.configuration.commandName }
        return LanguageOption.unknown(
          Phrase("command", zh: "命令"), name, among: all, listed: true)
      }
      command = next
    }
    return nil
  }

  private static let help = "help"

  /// The language a call asks for, before it is known whether the call is right.
  static func language(in arguments: [String]) -> Language? {
    let option = "--lang"
    let joined = arguments.last { $0.hasPrefix("\(option)=") }?.dropFirst(option.count + 1)
    let apart = arguments.firstIndex(of: option).flatMap { arguments[($0 + 1)...].first }
    return (joined.map(String.init) ?? apart).flatMap { Language(argument: $0) }
  }
}
