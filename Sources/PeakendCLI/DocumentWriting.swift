import ArgumentParser
import Findings
import Publishing
import Rendering
import Views

/// What was asked for comes to no document; no folder was made.
struct NothingToWrite: Error {}

/// How documents come into their folder.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Wait while another build writes to the same folder, instead of giving up.")
  var wait = false
}

/// Writes documents into a folder, all of them or none, and lists them.
struct DocumentWriting {
  /// The folder as the user named it.
  let output: String
  /// What the documents may not be written over.
  let protected: Protected
  /// What the documents are worded by.
  let assets: PageAssets
  /// What they are made of.
  let origin: Manifest.Origin
  /// What prints PDF, if that is wanted.
  var printer: PDFPrinter?
  /// How they come into the folder.
  let options: WritingOptions
  /// The language of what is said about the run.
  let language: Language

  /// Makes the documents of contexts and puts them in place.
  ///
  /// - Parameters:
  ///   - contexts: What they are made from.
  ///   - selection: The kinds and the formats.
  ///   - keeps: Whether a document that an earlier build wrote, and this one does not, stays.
  /// - Throws: `NothingToWrite` if there are none; `Status.findings` when a template asks for
  ///   what there is not, after saying so; a `Refusal` when something cannot be written or
  ///   printed; an `Interruption` if the program is asked to end.
  func write(
    _ contexts: [ViewContext], _ selection: Selection,
    keeping keeps: (Manifest.Entry) throws -> Bool
  ) throws {
    do {
      let files = try Publisher.files(contexts, selection)
      let folder = try OutputFolder(
        path: output, sparing: protected, waiting: options.wait ? { sayWaiting() } : nil)
      defer { folder.discard() }
      try folder.requireRoom(for: files)
      try publish(contexts, selection, into: folder, keeping: keeps)
    } catch {
      // What fails because the program is asked to end is nobody's fault.
      try Interruption.check()
      throw said(error)
    }
  }

  /// The end of a run that an error comes to, after saying what is wrong with templates.
  private func said(_ error: any Error) -> any Error {
    switch error {
    case let error as TemplateError:
      PageAssets.report(error.findings, in: language)
      Console.say(PageAssets.nothingWritten[language])
      return Status.findings
    case let error as PageOverflowError:
      PageAssets.report(error.findings, in: language)
      Console.say(PageAssets.nothingWritten[language])
      return Status.findings
    case let error as OutputError: return Refusal(error.reason)
    case let error as PrintError: return Refusal(error.reason)
    case is OutputBusy:
      return Refusal(
        Phrase("another build is writing to '\(output)'", zh: "另一个构建正在写入“\(output)”"),
        hints: [
          Phrase("give it time with --wait, or name another folder", zh: "用 --wait 等它结束，或另指定文件夹")
        ])
    default: return error
    }
  }

  private func sayWaiting() {
    Console.say(
      Phrase("waiting for another build to '\(output)'", zh: "正在等待另一个写入“\(output)”的构建"),
      in: language)
  }

  private func publish(
    _ contexts: [ViewContext], _ selection: Selection, into folder: OutputFolder,
    keeping keeps: (Manifest.Entry) throws -> Bool
  ) throws {
    let publisher = Publisher(templates: assets.templates, printer: printer)
    let publication = try publisher.publish(contexts, selection) { path, contents in
      try folder.write(contents, to: path)
    }
    guard !publication.files.isEmpty else { throw NothingToWrite() }
    let paths = publication.files + [Manifest.name]
    try Console.list(paths.map { "\(output)/\($0)" })
    let change = try folder.commit(publication.documents, madeOf: origin, keeping: keeps)
    PageAssets.report(assets.findings(on: publication.replaced), in: language)
    sayWhatBecame(of: change)
    Console.say(Phrase("\(paths.count) files written", zh: "写入 \(paths.count) 个文件")[language])
  }

  /// Tells what became of what earlier builds wrote.
  private func sayWhatBecame(of change: OutputFolder.Change) {
    func say(_ words: Phrase) { Console.say(words, in: language) }
    if !change.removed.isEmpty {
      let count = change.removed.count
      say(
        Phrase(
          "\(count) files of earlier builds taken away, as '\(change.removed[0])'",
          zh: "移除早先构建的 \(count) 个文件，例如“\(change.removed[0])”"))
    }
    for path in change.left {
      say(
        Phrase(
          "'\(output)/\(path)' is out of date, but was changed by hand: left as it is",
          zh: "“\(output)/\(path)”已过时，但经人手改动，故予保留"))
    }
    if change.kept > 0 {
      say(
        Phrase(
          "\(change.kept) documents of earlier builds left as they are",
          zh: "保留早先构建的 \(change.kept) 份文档"))
    }
    if let rest = change.rest {
      say(
        Phrase(
          "'\(rest)' cannot be removed; the next build will try again",
          zh: "“\(rest)”无法删除；下次构建会再试"))
    }
  }
}
