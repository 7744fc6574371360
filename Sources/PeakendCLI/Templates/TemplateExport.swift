import EmbeddedAssets
import Findings
import Views

/// Writes the built-in templates and page labels out, for an author to change some of them.
struct TemplateExport {
  /// The folder as the user named it.
  let folder: String
  let language: Language

  /// Writes all of them. Where a locale names the schema it is checked by, that is left to the
  /// program.
  ///
  /// - Throws: What `NewFolder` throws.
  func write() throws {
    let files =
      EmbeddedAssets.templates + [(path: HouseStyle.path, contents: HouseStyle.file)]
    try NewFolder(path: folder).write(files)
    Console.say(
      Phrase(
        "\(files.count) files written; keep those you change, and build with --templates \(folder)",
        zh: "写入 \(files.count) 个文件；留下改动的，再用 --templates \(folder) 构建"), in: language)
  }
}
