import Findings
import Model

@testable import Reading

extension FuzzTarget {
  /// A file of a standards folder: the first byte says which, the others are what it holds.
  static let files = FuzzTarget(
    name: "files",
    seeds: { Samples.files.enumerated().map { [UInt8($0)] + $1.bytes } },
    words: { markup + Samples.vocabulary },
    run: { bytes in
      guard let first = bytes.first else { return }
      let old = Samples.files[Int(first) % Samples.files.count]
      let file = SourceFile(path: old.path, kind: old.kind, bytes: Array(bytes.dropFirst()))
      Checking.run(file, among: Samples.files, choice: bytes.count)
    })

  /// Word lists, and page labels: the first byte says which.
  static let lists = FuzzTarget(
    name: "lists",
    seeds: {
      [[0] + Array(Samples.words.utf8), [1] + Array(locale.utf8)]
    },
    words: { markup + Samples.vocabulary },
    run: { bytes in
      let content = Array(bytes.dropFirst())
      guard bytes.first.map({ $0 % 2 == 1 }) ?? false else {
        let words = SourceFile(path: "words.xml", kind: .words, bytes: content)
        return Checking.run(words, among: Samples.files, choice: bytes.count)
      }
      let file = SourceFile(path: "Locales/en.xml", kind: .locale, bytes: content)
      let (labels, findings) = Samples.reader.labels(of: file)
      hold(labels != nil || !findings.isEmpty, "labels that do not read are told")
      guard let labels, findings.isEmpty,
        let catalogue = Samples.reader.read(Samples.files).catalogue
      else { return }
      let all = Labels(
        tag: labels.tag, name: labels.name, entries: labels.entries + Samples.labels.entries)
      Checking.print(catalogue, labels: all, choice: bytes.count)
    })

  private static let markup = [
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\"", "encoding=\"GBK\"", "?>", "&lt;",
    "&#10;", "&#x4E2D;", "<!DOCTYPE a [", "<!ENTITY", "]>", "xmlns=\"urn:peakend:standards:1\"",
    "xmlns:a=\"b\"", "a:", "xml:lang=\"en\"", "xml:lang=\"zh-Hans\"", "\u{FEFF}", "\u{200B}",
    "\u{202E}", "<<<<<<< ", "=======", ">>>>>>> ", "</", "/>", "=\"", "\">",
  ]

  private static let locale = """
    <locale xmlns="urn:peakend:standards:1" tag="en" name="English">
      <label key="list.pair">{first}, {next}</label>
      <label key="untranslated">[untranslated]</label>
      <label key="status.draft">Draft</label>
    </locale>
    """
}
