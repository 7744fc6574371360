import Findings
import Foundation

/// The variables a command was started with, as far as they matter to it.
struct Environment {
  private let variables: [String: String]

  /// The folder the program was called in.
  let workingFolder: String

  /// The environment of this process: the one place that looks it up.
  static let process = Environment(
    ProcessInfo.processInfo.environment,
    workingFolder: FileManager.default.currentDirectoryPath)

  /// An environment with these variables.
  init(_ variables: [String: String], workingFolder: String = "/") {
    self.variables = variables
    self.workingFolder = workingFolder
  }

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

  /// Whether text is coloured when the call does not say. The owner's wish for plain text comes
  /// first (`NO_COLOR`), then what forces colour on or off whatever reads it (`FORCE_COLOR`,
  /// `CLICOLOR_FORCE`), and else a terminal that can is coloured, unless `CLICOLOR` is 0.
  func wantsColour(onTerminal isTerminal: Bool) -> Bool {
    if self["NO_COLOR"] != nil { return false }
    if let force = self["FORCE_COLOR"] { return force != "0" }
    if let force = self["CLICOLOR_FORCE"], force != "0" { return true }
    return isTerminal && self["TERM"] != "dumb" && self["CLICOLOR"] != "0"
  }

  /// What stands before the path of a file in an address that shows it as the pipeline saw it;
  /// empty outside of pipelines, where such a link is relative.
  var fileLinks: String {
    if let server = self["GITHUB_SERVER_URL"], let repository = self["GITHUB_REPOSITORY"],
      let commit = self["GITHUB_SHA"]
    {
      return "\(server)/\(repository)/blob/\(commit)/"
    }
    if let project = self["CI_PROJECT_URL"], let commit = self["CI_COMMIT_SHA"] {
      return "\(project)/-/blob/\(commit)/"
    }
    return ""
  }
}
