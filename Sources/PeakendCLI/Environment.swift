import Findings
import Foundation

/// The variables a command was started with, as far as they matter to it.
struct Environment {
  private let variables: [String: String]

  /// The environment of this process: the one place that looks it up.
  static let process = Environment(ProcessInfo.processInfo.environment)

  /// An environment with these variables.
  init(_ variables: [String: String]) { self.variables = variables }

  /// What a variable holds; an empty one is as good as none (POSIX on locale variables).
  subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The language of the user, by the first of the POSIX variables that is set; English
  /// unless it names Chinese.
  var language: Language {
    let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
    return locale.hasPrefix("zh") ? .zhHans : .en
  }
}
