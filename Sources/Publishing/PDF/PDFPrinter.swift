import Findings
import Foundation
import Model
import Synchronization

/// Why a page could not be printed to PDF.
public struct PrintError: Error, Sendable {
  /// What is wrong, without a full stop.
  public let reason: Phrase
}

/// Prints pages to PDF through an installed Chromium, which embeds the fonts, tags the text for
/// screen readers, and makes bookmarks of the headings.
public final class PDFPrinter: Sendable {
  private let program: URL
  /// The browser, once something was printed.
  private let browser = Mutex<Chromium?>(nil)
  /// The day that is written where the browser writes the time of printing: no clock shows in
  /// what is printed. What else two versions of a browser do differently is theirs.
  private let day: CivilDate
  /// Where the browser keeps its profile and finds its pages; removed with `discard`.
  private let folder: URL

  /// The names under which Chromium is installed.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]

  /// A printer that uses the browser at a path, or else the first one found in the folders of
  /// `searchPath`, which are separated by colons. A relative one lies wherever the program is
  /// called, which may be among files of anybody's, and is passed over.
  ///
  /// Throws a `PrintError` if there is none.
  public init(browser path: String?, searchPath: String, day: CivilDate) throws(PrintError) {
    self.day = day
    let found = path.map { [$0] } ?? Self.candidates(in: searchPath)
    guard let first = found.first(where: FileManager.default.isExecutableFile) else {
      throw PrintError(
        reason: path.map {
          Phrase("'\($0)' is no program that can be run", zh: "“\($0)”不是可以运行的程序")
        }
          ?? Phrase(
            """
            PDF is printed through Chromium, and none is found: install chromium, or name \
            the program with --chromium PATH
            """,
            zh: "PDF 由 Chromium 打印，但没有找到：请安装 chromium，或用 --chromium 指明程序"))
    }
    program = URL(fileURLWithPath: first)
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-pdf-\(UUID().uuidString)", isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw PrintError(
        reason: Phrase(
          "folder '\(folder.path)' cannot be made", zh: "文件夹“\(folder.path)”无法建立"))
    }
  }

  private static func candidates(in searchPath: String) -> [String] {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    return names.flatMap { name in folders.map { "\($0)/\(name)" } }
  }

  /// Prints a page and returns the PDF.
  ///
  /// Throws a `PrintError` if the browser fails.
  public func pdf(of html: String) throws -> Data {
    let page = folder.appendingPathComponent("page.html")
    do { try Data(html.utf8).write(to: page) } catch {
      throw PrintError(
        reason: Phrase(
          "folder '\(folder.path)' cannot be written to", zh: "文件夹“\(folder.path)”无法写入"))
    }
    return try browser.withLock { browser in
      let running = try browser ?? Chromium(program, profile: folder)
      browser = running
      try running.open(page)
      let below = page.deletingLastPathComponent().absoluteString
      return Self.linked(Self.dated(try running.pdf(), day), below: below)
    }
  }

  /// Ends the browser and removes what it left behind.
  public func discard() {
    browser.withLock { $0?.close() }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The PDF with links to other documents relative again: the browser writes where its own page
  /// lay. What is saved is filled with blanks, so that no offset in the file moves.
  static func linked(_ pdf: Data, below folder: String) -> Data {
    var pdf = pdf
    let mark = "/URI ("
    let prefix = Data((mark + (folder.hasSuffix("/") ? folder : folder + "/")).utf8)
    var start = pdf.startIndex
    while let found = pdf.range(of: prefix, in: start..<pdf.endIndex),
      let end = pdf[found.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    {
      let link = Data(mark.utf8) + pdf[found.upperBound...end]
      let blanks = Data(
        repeating: UInt8(ascii: " "), count: end + 1 - found.lowerBound - link.count)
      pdf.replaceSubrange(found.lowerBound...end, with: link + blanks)
      start = end
    }
    return pdf
  }

  /// The PDF with a day in place of the times in its information dictionary, byte for byte as
  /// long, so that no offset in the file moves.
  static func dated(_ pdf: Data, _ day: CivilDate) -> Data {
    var pdf = pdf
    let digits = day.description.filter { $0 != "-" } + "000000"
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let found = pdf.range(of: Data(name.utf8)) else { continue }
      pdf.replaceSubrange(
        found.upperBound..<(found.upperBound + digits.utf8.count), with: Data(digits.utf8))
    }
    return pdf
  }
}
