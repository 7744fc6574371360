import EmbeddedAssets
import Findings
import Foundation
import Model
import Reading
import Rules
import Views

/// A standards folder, read and checked.
struct Workspace {
  /// The folder as the user typed it, without a slash at its end.
  let folder: String
  /// What was read.
  let reading: ReadResult
  /// Everything found by reading, by the rules and by measuring, in printing order; what is
  /// waived is marked.
  let findings: [Finding]
  /// The rules that were not asked, and why.
  let unasked: [Unasked]

  /// Reads the folder, runs every rule and measures what is to be printed.
  ///
  /// - Parameters:
  ///   - folder: The folder as the user typed it.
  ///   - words: A word list file for a folder that has none, instead of the built-in one.
  ///   - day: The day the standards are asked for, the first of several, or nil if it does
  ///     not matter.
  ///   - until: The last of several days.
  ///   - schema: What the files must be like, if not what the program says.
  ///   - labels: The page labels there are: those inside the program, unless a folder
  ///     of templates brings others.
  /// - Throws: A `Refusal` if the schema does not load or the word list cannot be read.
  init(
    folder: String, words: String? = nil, day: CivilDate? = nil, until: CivilDate? = nil,
    schema: SchemaTexts? = nil, labels: PageLabels = PageLabels()
  ) throws(Refusal) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let reader = try Self.reader(words: words, schema: schema)
    let reading = reader.read(folder: folder)
    self.reading = reading
    guard let catalogue = reading.catalogue else {
      findings = reading.findings
      let codes = Rule.all.map(\.code) + CapacityFault.group.entries.map(\.code)
      let files = Set(reading.losses.map(\.file)).sortedByBytes()
      let cause = reading.isUnreadable ? Unasked.Cause.unread : .faults(files: files)
      unasked = [Unasked(cause, codes: codes)].compactMap(\.self)
      return
    }
    let options = Rules.Options(
      asOf: day, until: until, losses: reading.losses, labelled: labels.tags,
      formCodes: Set(SourceFault.allCases.map(\.code) + CapacityFault.group.entries.map(\.code)))
    let answer = Rules.check(catalogue, options: options)
    // How much room a text has depends on all the moments that share a page with it.
    let crowded =
      answer.knowsJourney
      ? Capacity.findings(
        in: catalogue, labels: labels.of(catalogue.set.languages.map(\.value), reader),
        house: labels.house(reader).0) : []
    let unprintable = PlainTexts.findings(in: catalogue)
    findings = (reading.findings + answer.findings + crowded + unprintable).inOrder()
    let silenced =
      answer.silenced.map(\.code) + (answer.knowsJourney ? [] : [CapacityFault.code])
    unasked = [
      Unasked(.faults(files: answer.doubtfulFiles), codes: silenced),
      Unasked(.noDay, codes: answer.dayless.map(\.code)),
    ].compactMap(\.self)
  }

  /// The text of a schema and of the one it imports.
  struct SchemaTexts {
    let main: String
    let xml: String

    /// The schema that travels inside the program.
    static var embedded: SchemaTexts {
      SchemaTexts(
        main: EmbeddedAssets.file("Standards/peakend.xsd") ?? "",
        xml: EmbeddedAssets.file("Standards/xml.xsd") ?? "")
    }
  }

  /// A reader of a schema; that inside the program unless another is given.
  static func reader(words: String? = nil, schema: SchemaTexts? = nil) throws(Refusal)
    -> StandardsReader
  {
    guard let schema = schema.map(compiled) ?? embeddedSchema else {
      throw Refusal(
        "the schema inside the program does not load", zh: "程序内的模式无法加载")
    }
    return StandardsReader(schema: schema, builtInWords: try wordFile(words))
  }

  /// The schema inside the program, compiled once for all that a run reads.
  private static let embeddedSchema = compiled(.embedded)

  private static func compiled(_ texts: SchemaTexts) -> Schema? {
    try? Schema(main: texts.main, imports: ["xml.xsd": texts.xml])
  }

  private static func wordFile(_ path: String?) throws(Refusal) -> SourceFile? {
    guard let path else {
      return EmbeddedAssets.file("Standards/words.xml").map {
        SourceFile(path: "words.xml", kind: .words, text: $0)
      }
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal("word list '\(path)' cannot be read", zh: "词表“\(path)”无法读取")
    }
    return SourceFile(path: SourcePath.fromElsewhere(path), kind: .words, bytes: Array(data))
  }
}

extension Workspace {
  /// Why not all was read, if so.
  var problem: Phrase? {
    guard reading.isUnreadable else { return nil }
    return Phrase("part of the input cannot be read", zh: "有输入内容无法读取")
  }

  /// What came of it, as a report tells it.
  ///
  /// - Parameters:
  ///   - scope: Which findings are asked for.
  ///   - baseline: The path of a baseline to apply, if any.
  ///   - threshold: From which severity on a finding makes the run fail.
  /// - Returns: The outcome, the findings of the baseline suppressed; if the baseline cannot be
  ///   read, what is wrong with it.
  /// - Throws: A `Refusal` if the schema does not load.
  func outcome(in scope: Scope, baseline: String? = nil, threshold: Severity = .error)
    throws(Refusal) -> Outcome
  {
    var findings = findings
    var sources = reading.sources
    if let baseline {
      let (list, faults, file) = try Self.reader().baseline(at: baseline)
      guard let list else {
        return Outcome(
          faults: faults, ofBaseline: file, at: baseline, rules: scope.rules,
          threshold: threshold)
      }
      sources.add(file.path, bytes: file.bytes)
      findings = list.applied(to: findings)
      findings += list.staleEntries(among: findings, asked: wasAsked)
    }
    return Outcome(
      findings: findings.filter { scope.covers($0.code) }, files: reading.fileCount,
      sources: sources, rules: scope.rules, threshold: threshold, problem: problem,
      unasked: unasked.compactMap { Unasked($0.cause, codes: $0.codes.filter(scope.covers)) })
  }

  /// Whether a rule had its say everywhere: what is found while a file is faulty says nothing
  /// about the whole.
  func wasAsked(_ code: String) -> Bool {
    reading.losses.isEmpty && !reading.isUnreadable
      && unasked.allSatisfy { !$0.codes.contains(code) }
  }
}
