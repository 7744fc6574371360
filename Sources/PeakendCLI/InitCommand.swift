import ArgumentParser
import EmbeddedAssets
import Foundation

/// `peakend init`: a standards folder to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a new standards folder from a sample.")

  @Argument(help: "The folder to make; it must not exist, or be empty.")
  var folder: String

  @Option(help: "The sample to start from: service-hall or e-channel.")
  var sample = "service-hall"

  func run() throws {
    let files = try sampleFiles()
    let target = URL(fileURLWithPath: folder, isDirectory: true)
    try refuseWhatIsThere(target)
    for (path, contents) in files {
      let url = target.appendingPathComponent(path)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: url, options: .atomic)
      } catch {
        Console.say("peakend: '\(folder)/\(path)' cannot be written")
        throw Status.unusable
      }
    }
    for (path, _) in files { Console.print("\(folder)/\(path)") }
    Console.say("\(files.count) files written; next: peakend build \(folder)")
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
      throw ValidationError(
        "There is no sample '\(sample)'. Use one of: service-hall, e-channel.")
    }
    let shared = ["peakend.xsd", "xml.xsd", "words.xml"].compactMap { name in
      EmbeddedAssets.file("Standards/\(name)").map { (path: name, contents: $0) }
    }
    return own + shared
  }

  private func refuseWhatIsThere(_ target: URL) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: target.path)
    guard isFolder.boolValue, names?.isEmpty == true else {
      Console.say("peakend: '\(folder)' exists already; name a folder that does not, or is empty")
      throw Status.unusable
    }
  }
}
