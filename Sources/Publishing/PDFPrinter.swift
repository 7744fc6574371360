import Findings
import Foundation
import Model

/// Why a page could not be printed to PDF.
public struct PrintError: Error, Sendable {
  /// What is wrong, without a full stop.
  public let reason: Phrase
}

/// Prints pages to PDF through an installed Chromium, which embeds the fonts, tags the text for
/// screen readers, and makes bookmarks of the headings.
public struct PDFPrinter: Sendable {
  private let browser: URL
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
  /// `searchPath`, which are separated by colons.
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
            "PDF is printed through Chromium, and none is found: install chromium, or name "
              + "the program with --chromium PATH",
            zh: "PDF 由 Chromium 打印，但没有找到：请安装 chromium，或用 --chromium 指明程序"))
    }
    browser = URL(fileURLWithPath: first)
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
    names.flatMap { name in searchPath.split(separator: ":").map { "\($0)/\(name)" } }
  }

  /// Prints a page and returns the PDF.
  ///
  /// Throws a `PrintError` if the browser fails.
  public func pdf(of html: String) throws -> Data {
    let page = folder.appendingPathComponent("page.html")
    let printed = folder.appendingPathComponent("page.pdf")
    do {
      try Data(html.utf8).write(to: page)
      try? FileManager.default.removeItem(at: printed)
      try run(page: page, printed: printed)
      return Self.dated(try Data(contentsOf: printed), day)
    } catch let error as PrintError { throw error } catch {
      throw PrintError(
        reason: Phrase(
          "'\(browser.path)' printed nothing", zh: "“\(browser.path)”没有打印出任何内容"))
    }
  }

  /// Removes what the browser left behind.
  public func discard() {
    try? FileManager.default.removeItem(at: folder)
  }

  private func run(page: URL, printed: URL) throws {
    let process = Process()
    process.executableURL = browser
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-pdf-header-footer", "--generate-pdf-document-outline",
        "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(printed.path)",
      ]
      // The browser refuses to shut itself in when it runs as root; our pages hold no script.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PrintError(
        reason: Phrase(
          "'\(browser.path)' ended with status \(process.terminationStatus)",
          zh: "“\(browser.path)”以状态 \(process.terminationStatus) 结束"))
    }
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
