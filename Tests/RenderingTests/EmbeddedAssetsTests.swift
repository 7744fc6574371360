import EmbeddedAssets
import Foundation
import Testing

struct EmbeddedAssetsTests {
  /// The package's own folder: three levels above this file.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func pathsOnDisk() -> [String] {
    ["Fonts", "Standards", "Templates"].flatMap { folder in
      let base = root.appending(path: folder).path
      return (FileManager.default.enumerator(atPath: base)?.allObjects ?? [])
        .compactMap { $0 as? String }.map { "\(folder)/\($0)" }
    }.filter { path in
      let ending = path.split(separator: "/").last?.split(separator: ".").last ?? ""
      return ["txt", "xml", "xsd", "mustache"].contains(ending) && !path.contains("/.")
    }
  }

  @Test func everyFileOnDiskIsEmbeddedByteForByte() throws {
    for path in Self.pathsOnDisk() {
      let bytes = try Data(contentsOf: Self.root.appending(path: path))
      #expect(EmbeddedAssets.file(path)?.utf8.elementsEqual(bytes) == true, "\(path)")
    }
  }

  @Test func everyEmbeddedFileIsOnDisk() {
    for file in EmbeddedAssets.files {
      let path = Self.root.appending(path: file.path).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file.path)")
      #expect(file.bytes.count == file.contents.utf8.count)
    }
  }

  @Test func filesAreSortedAndAnUnknownPathIsNil() {
    let paths = EmbeddedAssets.files.map(\.path)
    #expect(paths == paths.sorted())
    #expect(EmbeddedAssets.file("Templates/none.html.mustache") == nil)
    #expect(EmbeddedAssets.file("") == nil)
  }
}
