import Foundation
import PackagePlugin

/// Has `EmbedTool` write the assets of the package as a Swift file, whenever one of them changed.
@main
struct EmbedPlugin: BuildToolPlugin {
  /// The folders whose files travel inside the binary.
  static let folders = ["Fonts", "Standards", "Templates"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let folders = Self.folders.map { root.appending(path: $0) }.filter {
      FileManager.default.fileExists(atPath: $0.path)
    }
    return [
      .buildCommand(
        displayName: "Embedding fonts, templates and standards",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [root.path, output.path] + Self.folders,
        // A folder is an input too: its date changes when a file comes or goes.
        inputFiles: folders.flatMap { [$0] + contents(of: $0) },
        outputFiles: [output])
    ]
  }

  /// Every file and folder below `folder`, in a fixed order.
  private func contents(of folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
  }
}
