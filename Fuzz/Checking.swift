import Findings
import Foundation
import Model
import Publishing
import Rendering
import Rules
import Views

@testable import Reading

/// What must hold of every standards folder, right or wrong.
enum Checking {
  /// Reads one file of a folder, and if it is of the right form checks it with all the others.
  /// Most files that are made up are not; a few of these go on all the same.
  static func run(_ file: SourceFile, among files: [SourceFile], choice: Int) {
    let result = Samples.reader.read([file])
    holdPlaces(of: result.findings, in: result)
    hold(result.findings.isEmpty == result.faultyFiles.isEmpty, "a file at fault is told")
    guard result.findings.isEmpty || choice % 16 == 0 else { return }
    run(files.map { $0.path == file.path ? file : $0 }, choice: choice)
  }

  /// Reads files, asks the rules, writes reports, and prints what is right.
  static func run(_ files: [SourceFile], choice: Int) {
    let result = Samples.reader.read(files)
    let findings = findings(of: result)
    holdPlaces(of: findings, in: result)
    if choice % 8 == 0 {
      let again = Samples.reader.read(files)
      hold(self.findings(of: again) == findings, "the same files give the same findings")
    }
    holdReports(of: findings, result)
    guard let catalogue = result.catalogue, !findings.contains(where: { $0.severity == .error })
    else { return }
    print(catalogue, choice: choice)
  }

  private static func findings(of result: ReadResult) -> [Finding] {
    guard let catalogue = result.catalogue else {
      hold(!result.findings.isEmpty, "what does not read is told")
      return result.findings
    }
    let day = CivilDate("2026-12-01")
    let options = Rules.Options(asOf: day, losses: result.losses, labelled: ["en", "zh-Hans"])
    let answer = Rules.check(catalogue, options: options)
    let crowded =
      answer.knowsJourney ? Capacity.findings(in: catalogue, labels: Samples.labels) : []
    return (result.findings + answer.findings + crowded + PlainTexts.findings(in: catalogue))
      .inOrder()
  }

  /// Every finding is in a line that is there, and within it.
  private static func holdPlaces(of findings: [Finding], in result: ReadResult) {
    for finding in findings {
      let spans = [finding.span] + finding.notes.compactMap(\.span)
      for span in spans where span.line > 0 {
        guard let line = result.sources.line(span.line, of: span.file) else {
          hold(false, "\(finding.code) is in a line: \(span)")
          return
        }
        let room = line.unicodeScalars.count + 1
        let end = span.column + span.length - 1
        hold(span.column == 0 || end <= room, "\(finding.code) is within '\(line)': \(span)")
      }
      hold(!finding.message[.en].isEmpty, "\(finding.code) says something")
      hold(!finding.message[.en].contains("\n"), "\(finding.code) is one line")
    }
  }

  /// Reports for programs are of their format.
  private static func holdReports(of findings: [Finding], _ result: ReadResult) {
    let outcome = Outcome(findings: findings, files: result.fileCount, sources: result.sources)
    let style = ReportStyle(folder: "x")
    let json: [any FindingReport] = [
      JSONReport(style: style), SARIFReport(style: style, version: "1"), GitLabReport(style: style),
    ]
    for report in json {
      let text = report.text(of: outcome)
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
      hold(value != nil, "\(type(of: report)) is JSON")
    }
    let xml = SourceFile(
      path: "junit.xml", kind: .set, text: JUnitReport(style: style).text(of: outcome))
    hold(SourceTree.read(xml).tree != nil, "JUnitReport is XML")
    for report in [
      TextReport(style: style), ConciseReport(style: style), GitHubReport(style: style),
      MarkdownReport(style: style),
    ] as [any FindingReport] { _ = report.text(of: outcome) }
  }

  /// What nobody objects to can be printed: one kind of document, which the choice decides.
  static func print(_ catalogue: Catalogue, labels: Labels = Samples.labels, choice: Int) {
    let kinds = Publisher.outputs
    let kind = kinds[choice % kinds.count].name
    let variants = Variant.all(of: catalogue)
    let variant = variants[choice / kinds.count % variants.count]
    let context = ViewContext(
      variant: variant, labels: labels, days: [CivilDate("2026-12-01")].compactMap(\.self),
      rules: Rule.families.map(\.group))
    do {
      _ = try Publisher(templates: Samples.library).publish(
        [context], Selection(kinds: [kind])
      ) { path, contents in
        hold(!contents.isEmpty, "\(path) holds something")
        hold(String(validating: contents, as: UTF8.self) != nil, "\(path) is UTF-8")
        hold(
          contents.ranges(of: Data("</script".utf8)).count <= 2, "\(path) has its own scripts only")
      }
    } catch {
      hold(false, "an accepted folder is printed: \(error)")
    }
  }
}
