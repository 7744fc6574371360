import Foundation
import PackagePlugin

/// Has `SchemaTool` write what the schema declares as Swift, whenever the schema changed.
@main
struct SchemaPlugin: BuildToolPlugin {
  /// The files that a target is given.
  static let files = [
    "Model": ["Vocabularies", "Structs", "Fields", "Walks"],
    "Reading": ["Decoding"],
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let schema = context.package.directoryURL.appending(path: "Standards/peakend.xsd")
    let outputs = (Self.files[target.name] ?? []).map {
      context.pluginWorkDirectoryURL.appending(path: "\($0).swift")
    }
    return [
      .buildCommand(
        displayName: "Writing what the schema declares",
        executable: try context.tool(named: "SchemaTool").url,
        arguments: [schema.path] + outputs.map(\.path), inputFiles: [schema], outputFiles: outputs)
    ]
  }
}
