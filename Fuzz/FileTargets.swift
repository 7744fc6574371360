import Findings

@testable import Reading
@testable import Rendering

extension FuzzTarget {
  /// Tables: cells are parted by the unit separator, rows by the record separator.
  static let tables = FuzzTarget(
    name: "tables",
    seeds: {
      ["id\u{1F}name\u{1E}=1+1\u{1F}\"a\", b\u{1E}\r\n\u{1F}中文\t@x"].map { Array($0.utf8) }
    },
    words: {
      [
        "\u{1F}", "\u{1E}", "\"", ",", "\r\n", "\n", "=", "+", "-", "@", "\t=", " =", "＝",
        "\u{FEFF}=",
      ]
    },
    run: { bytes in
      let rows = bytes.text.unicodeScalars.split(
        separator: "\u{1E}", omittingEmptySubsequences: false
      ).map { row in
        row.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
      }
      let read = TableReader.rows(of: CSV.text(rows))
      hold(read.count == rows.count, "\(rows.count) rows are \(read.count)")
      for (written, told) in zip(rows, read) {
        hold(told.count == written.count, "\(written.count) cells are \(told.count)")
        for (cell, words) in zip(written, told) {
          let plain = LanguageMarks.plain(cell).safeLines
          hold(words == plain || words == " " + plain, "'\(plain)' is '\(words)'")
          let first = words.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
          hold(first != true, "'\(words)' begins no formula")
        }
      }
    })

  /// Baseline files.
  static let baseline = FuzzTarget(
    name: "baseline",
    seeds: {
      [
        """
        <baseline xmlns="urn:peakend:standards:1">
          <finding rule="need-unserved" about="M01-N1" count="2"/>
          <finding rule="stray-file" about="moments/a &amp; b.xml"/>
        </baseline>
        """
      ].map { Array($0.utf8) }
    },
    words: {
      [
        "<finding ", "rule=\"", "about=\"", "count=\"", "\"/>", "</baseline>", "&#x202E;", "&#10;",
        "&quot;", "bad-value", "{", "  ",
      ]
    },
    run: { bytes in
      let file = SourceFile(path: "./b.xml", kind: .baseline, bytes: bytes)
      let (baseline, findings) = Samples.reader.baseline(of: file)
      hold((baseline == nil) != findings.isEmpty, "what does not read is told")
      guard let text = baseline?.text else { return }
      let written = SourceFile(path: "./b.xml", kind: .baseline, text: text)
      hold(Samples.reader.baseline(of: written).baseline?.text == text, "what is written is read")
    })

  /// What git prints of a folder and of objects.
  static let listings = FuzzTarget(
    name: "listings",
    seeds: {
      [
        "100644 blob 1a 7\tset.xml\u{0}100644 blob 2b 9\tmoments/a.xml\u{0}120000 blob 3c 1\tlink",
        "100644 blob 1a 7\ta/set.xml\u{0}100644 blob 1a 7\ta/moments/b.xml",
        "1a blob 3\nabc\n2b blob 0\n\n",
      ].map { Array($0.utf8) }
    },
    words: {
      ["100644 blob ", "120000", "160000 commit ", "\t", "\u{0}", "set.xml", "/", " missing\n"]
    },
    run: { bytes in
      let entries = GitOutput.entries(of: bytes)
      hold(entries.count <= bytes.count, "no entry of nothing")
      if let below = try? GitFolder.belowStandards(entries) {
        hold(below.count <= entries.count, "what is below is there")
      }
      let blobs = GitOutput.blobs(in: bytes) ?? [:]
      hold(blobs.values.reduce(0) { $0 + $1.count } <= bytes.count, "no more than was told")
    })

  /// Names of revisions.
  static let revisions = FuzzTarget(
    name: "revisions",
    seeds: {
      [
        "main", "v1:Standards/hall", "main...topic", "a..b:c", "main@{10:00}:d", "../x", "...",
        "^a",
      ]
      .map { Array($0.utf8) }
    },
    words: { ["..", "...", ":", "@{", "}", "^", "~", "HEAD", "/"] },
    run: { bytes in
      let revision = GitRevision(bytes.text)
      hold(revision.typed == bytes.text, "the name as typed")
      hold(revision.root.utf8.starts(with: revision.typed.utf8), "the root begins with the name")
      hold(revision.end != nil || !revision.isFork, "a fork has two ends")
      if let (old, new) = revision.editions {
        hold(!old.isEmpty && !new.isEmpty, "editions have names")
      }
      hold(GitRevision.base(of: bytes.text).count <= max(bytes.text.count, 0), "a base is shorter")
    })
}

/// Reads comma-separated values (RFC 4180) as another program would.
enum TableReader {
  static func rows(of text: String) -> [[String]] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        index += 1
      case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell.removeAll()
      case "\r" where !isQuoted && next == "\n":
        rows.append(row + [String(cell)])
        row = []
        cell.removeAll()
        index += 1
      default: cell.append(scalar)
      }
    }
    hold(row.isEmpty && cell.isEmpty && !isQuoted, "the last row ends")
    return rows
  }
}
