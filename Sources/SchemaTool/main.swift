// Writes the Swift that the schema declares: SchemaTool SCHEMA OUTPUT...
// The name of an output says what is written into it.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
  FileHandle.standardError.write(Data("usage: SchemaTool SCHEMA OUTPUT...\n".utf8))
  exit(2)
}

do {
  let sources = try SchemaSources(of: SchemaNode.read(URL(filePath: arguments[1])))
  for output in arguments.dropFirst(2).map({ URL(filePath: $0) }) {
    try sources.file(named: output.deletingPathExtension().lastPathComponent)
      .write(to: output, atomically: true, encoding: .utf8)
  }
} catch let fault as SchemaFault {
  FileHandle.standardError.write(
    Data("\(arguments[1]):\(fault.line): error: \(fault.words)\n".utf8))
  exit(1)
} catch {
  FileHandle.standardError.write(Data("SchemaTool: error: \(error)\n".utf8))
  exit(1)
}
