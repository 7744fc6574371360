import ArgumentParser

/// The `peakend` command.
public struct Peakend: ParsableCommand {
  /// Its name and its summary.
  public static let configuration = CommandConfiguration(
    commandName: "peakend", abstract: "Compile service standards into documents.")

  /// Made by the argument parser.
  public init() {}
}
