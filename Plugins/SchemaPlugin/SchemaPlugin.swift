import Foundation
import PackagePlugin

/// Has `SchemaTool` write what the schema declares as a Swift file, whenever the schema changed.
@main
struct SchemaPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let schema = context.package.directoryURL.appending(path: "Standards/peakend.xsd")
    let output = context.pluginWorkDirectoryURL.appending(path: "Fields.swift")
    return [
      .buildCommand(
        displayName: "Writing the fields of the schema",
        executable: try context.tool(named: "SchemaTool").url,
        arguments: [schema.path, output.path], inputFiles: [schema], outputFiles: [output])
    ]
  }
}
