import Foundation
import Testing

/// What the program says of its own commands, for tests that go through all of them.
struct Calls {
  /// A command that does something itself.
  struct Command: Decodable {
    let commandName: String
    let superCommands: [String]?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// Its name as it is called, such as `baseline write`.
    var name: String {
      ((superCommands ?? []).dropFirst() + [commandName]).joined(separator: " ")
    }

    /// The commands at the ends of the tree.
    var leaves: [Command] {
      let below = (subcommands ?? []).filter { $0.commandName != "help" }
      return below.isEmpty ? [self] : below.flatMap(\.leaves)
    }
  }

  /// An argument of a command: an option, a flag, or one that goes by its place.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let valueName: String?
    let names: [Name]?
    let allValues: [String]?

    /// It as it is typed, such as `--format` or `<folder>`.
    var typed: String {
      let long = names?.first { $0.kind == "long" }
      return long.map { "--\($0.name)" } ?? "<\(valueName ?? "")>"
    }
  }

  private struct Dump: Decodable { let command: Command }

  /// The commands there are.
  static func commands() throws -> [Command] {
    let run = try Program.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command.leaves
  }
}
