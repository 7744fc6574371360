// Writes the Swift that the schema declares: SchemaTool SCHEMA OUTPUT
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: SchemaTool SCHEMA OUTPUT\n".utf8))
  exit(2)
}

do {
  let fields = try FieldDeclaration.all(in: SchemaNode.read(URL(filePath: arguments[1])))
  try FieldSource.file(of: fields).write(
    to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
} catch let fault as SchemaFault {
  FileHandle.standardError.write(
    Data("\(arguments[1]):\(fault.line): error: \(fault.words)\n".utf8))
  exit(1)
} catch {
  FileHandle.standardError.write(Data("SchemaTool: error: \(error)\n".utf8))
  exit(1)
}
