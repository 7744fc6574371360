import Findings
import Publishing
import Rendering
import Views

/// What was asked for comes to no document; no folder was made.
struct NothingToWrite: Error {}

/// Writes documents into a folder, all of them or none, and lists them.
struct DocumentWriting {
  /// The folder as the user named it.
  let output: String
  /// What the documents may not be written over.
  let protected: Protected
  /// What the documents are worded by.
  let assets: PageAssets
  /// What prints PDF, if that is wanted.
  var printer: PDFPrinter?
  /// The language of what is said about the run.
  let language: Language

  /// Makes the documents of contexts and puts them in place.
  ///
  /// - Throws: `NothingToWrite` if there are none; `Status.findings` when a template asks for what there is not, after saying so; a
  ///   `Refusal` when something cannot be written or printed.
  func write(_ contexts: [ViewContext], _ selection: Selection) throws {
    do {
      let folder = try OutputFolder(path: output, sparing: protected)
      do {
        try publish(contexts, selection, into: folder)
      } catch {
        folder.discard()
        throw error
      }
    } catch let error as TemplateError {
      PageAssets.report(error.findings, in: language)
      Console.say(PageAssets.nothingWritten[language])
      throw Status.findings
    } catch let error as OutputError {
      throw Refusal(error.reason)
    } catch let error as PrintError {
      throw Refusal(error.reason)
    }
  }

  private func publish(
    _ contexts: [ViewContext], _ selection: Selection, into folder: OutputFolder
  ) throws {
    let publisher = Publisher(templates: assets.templates, printer: printer)
    let publication = try publisher.publish(contexts, selection) { path, contents in
      try folder.write(contents, to: path)
    }
    guard !publication.paths.isEmpty else { throw NothingToWrite() }
    try folder.commit(publication.paths)
    PageAssets.report(assets.findings(on: publication.replaced), in: language)
    for path in publication.paths { Console.print("\(output)/\(path)".safe) }
    let count = publication.paths.count
    Console.say(Phrase("\(count) files written", zh: "写入 \(count) 个文件")[language])
  }
}
