import ArgumentParser
import Findings
import Publishing

/// What every command that reads a set has in common.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The standards folder: it holds set.xml and moments/. A place inside will do.",
      valueName: "folder"))
  var typed = "."

  @Option(
    help: ArgumentHelp("A word list file for a folder without words.xml.", valueName: "file"))
  var words: String?

  /// Where the set is; what is not quite as it was typed is said.
  ///
  /// - Throws: A `Refusal` that names the sets that may be meant, if there is none here.
  func located(_ command: some SpeakingCommand) throws(Refusal) -> SetLocation {
    let location = SetLocation(typed)
    try location.require()
    if let notice = location.notice { command.say(notice) }
    return location
  }
}
