// Writes one Swift file that holds the given assets as literals:
// EmbedTool ROOT OUTPUT FOLDER...
import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTool ROOT OUTPUT FOLDER...\n".utf8))
  exit(2)
}

do {
  let assets = try Asset.all(below: URL(filePath: arguments[1]), folders: arguments[3...])
  try SourceText.file(holding: assets).write(
    to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("EmbedTool: error: \(error)\n".utf8))
  exit(1)
}
