import ArgumentParser
import EmbeddedAssets
import Findings
import Foundation

/// `peakend init`: a standards folder to start from.
struct InitCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a new standards folder from a sample.")

  @Argument(help: "The folder to make; it must not exist, or be empty.")
  var folder: String

  @Option(
    help: ArgumentHelp("The sample to start from: service-hall or e-channel.", valueName: "sample"))
  var sample = "service-hall"

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let files = try sampleFiles()
    try NewFolder(path: folder).write(files)
    say(
      Phrase(
        "\(files.count) files written; next: peakend build \(folder)",
        zh: "写入 \(files.count) 个文件；下一步：peakend build \(folder)"))
  }

  /// The files of the sample with their new paths. The schema moves from beside the samples
  /// into the folder, so the files' hints to editors say where it is now.
  private func sampleFiles() throws -> [(path: String, contents: String)] {
    let prefix = "Standards/\(sample)/"
    let own = EmbeddedAssets.files.filter { $0.path.hasPrefix(prefix) }.map {
      (
        path: String($0.path.dropFirst(prefix.count)),
        contents: $0.contents.replacingOccurrences(of: "../peakend.xsd", with: "peakend.xsd")
      )
    }
    guard !own.isEmpty else {
      throw speech.unknown(
        Phrase("sample", zh: "样例"), sample, among: ["service-hall", "e-channel"], listed: true)
    }
    let shared = ["peakend.xsd", "xml.xsd", "words.xml"].compactMap { name in
      EmbeddedAssets.file("Standards/\(name)").map { (path: name, contents: $0) }
    }
    return own + shared
  }
}
