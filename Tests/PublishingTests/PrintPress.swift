import Foundation
import Testing

@testable import Publishing

/// Prints pages with a real browser and reads the PDF back.
actor PrintPress {
  /// What came out of the printer.
  struct Printout: Sendable {
    /// The width and height of each page in millimetres.
    let sizes: [(width: Double, height: Double)]
    /// All words in the order they were drawn, without white space and in compatible forms.
    let text: String
    /// What the probe found clipped or outside its sheet, a fault a line.
    let faults: [String]
  }

  private let browser: Chromium
  private let folder: URL

  /// A press with a browser of its own.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("peakend-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    browser = try Chromium(Programs.browser(), profile: folder)
    // A wide window, so that pages are not set for a telephone.
    _ = try browser.call(
      "Emulation.setDeviceMetricsOverride",
      ["width": 1700, "height": 1200, "deviceScaleFactor": 1, "mobile": false])
  }

  /// Prints HTML on a press of its own.
  static func print(_ html: String) async throws -> Printout {
    try await withPress { try await $0.print(html) }
  }

  /// Does something on a press that is closed afterwards.
  static func withPress<Value: Sendable>(
    _ work: (PrintPress) async throws -> Value
  ) async throws -> Value {
    let press = try PrintPress()
    do {
      let value = try await work(press)
      await press.close()
      return value
    } catch {
      await press.close()
      throw error
    }
  }

  /// How many browsers share pages.
  private static let presses = 2

  /// Does something with each of many things, shared among presses: each takes every nth, since
  /// how long one takes differs little between neighbours.
  static func share<Thing: Sendable>(
    _ things: [Thing], _ work: @escaping @Sendable (Thing, PrintPress) async -> Void
  ) async {
    await withTaskGroup { group in
      for first in 0..<presses {
        group.addTask {
          do {
            try await withPress { press in
              for index in stride(from: first, to: things.count, by: presses) {
                await work(things[index], press)
              }
            }
          } catch {
            Issue.record("no press: \(error)")
          }
        }
      }
    }
  }

  /// Prints HTML on paper of its own choice.
  func print(_ html: String) async throws -> Printout {
    let page = folder.appendingPathComponent("page.html")
    let pdf = folder.appendingPathComponent("page.pdf")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
    let faults = try browser.evaluate(Self.probe).components(separatedBy: "; ")
    try browser.pdf().write(to: pdf)
    let info = try await Programs.run(
      Programs.poppler("pdfinfo"), ["-f", "1", "-l", "9999", pdf.path])
    let text = try await Programs.run(Programs.poppler("pdftotext"), ["-raw", pdf.path, "-"])
    return Printout(
      sizes: Self.sizes(in: info), text: Self.folded(text), faults: faults.filter { !$0.isEmpty })
  }

  /// HTML as a PDF.
  func pdf(of html: String) throws -> Data {
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
    return try browser.pdf()
  }

  /// Opens HTML and runs scripts in it, one after the other; gives what the last one yields.
  func run(_ scripts: [String], in html: String) throws -> String {
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
    return try scripts.reduce("") { try browser.evaluate($1) }
  }

  /// The first page of HTML as a picture, printed and then drawn.
  func picture(of html: String, dotsPerInch: Int) async throws -> Data {
    let page = folder.appendingPathComponent("page.html")
    let pdf = folder.appendingPathComponent("page.pdf")
    let picture = folder.appendingPathComponent("page")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
    try browser.pdf().write(to: pdf)
    _ = try await Programs.run(
      Programs.poppler("pdftoppm"),
      ["-f", "1", "-l", "1", "-singlefile", "-r", "\(dotsPerInch)", pdf.path, picture.path])
    return try Data(contentsOf: picture.appendingPathExtension("ppm"))
  }

  /// Ends its browser.
  func close() {
    browser.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Words as they are compared: Chromium may write a Han character as its radical, and lines
  /// end where the page has no room.
  static func folded(_ text: String) -> String {
    let compatible = text.precomposedStringWithCompatibilityMapping
    return String(compatible.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "|" })
  }

  // MARK: - The probe

  /// A script that measures the page and yields what is wrong.
  private static let probe = """
    (() => {
    const faults = [], name = e => e.localName + (e.id ? '#' + e.id : e.className.length ? '.' + e.className : '');
    const hides = e => { const s = getComputedStyle(e); return s.overflowX !== 'visible' || s.overflowY !== 'visible' };
    const isForReaders = e => e.clientWidth <= 1 && e.clientHeight <= 1;
    for (const e of document.querySelectorAll('main, main *')) {
      if (!(e instanceof HTMLElement) || !e.clientWidth || isForReaders(e) || !hides(e)) continue;
      if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        faults.push(name(e) + ' holds ' + e.scrollWidth + 'x' + e.scrollHeight + ' in ' + e.clientWidth + 'x' + e.clientHeight);
    }
    for (const sheet of document.querySelectorAll('.sheet')) {
      const parts = [...sheet.children].filter(e => e.getClientRects().length), isFixed = e => getComputedStyle(e).position === 'absolute';
      const end = Math.max(...parts.filter(e => !isFixed(e)).map(e => e.getBoundingClientRect().bottom)), middle = sheet.getBoundingClientRect().top + sheet.clientHeight / 2;
      for (const e of parts.filter(isFixed)) {
        const top = e.getBoundingClientRect().top;
        if (top > middle && end > top + 1) faults.push('text runs into ' + name(e) + ' by ' + Math.round(end - top));
      }
    }
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n; n = walk.nextNode();) {
      const p = n.parentElement;
      if (!n.data.trim() || p.closest('script, style, title, desc')) continue;
      if ([...ancestors(p)].some(e => e instanceof HTMLElement && hides(e) && isForReaders(e))) continue;
      const sheet = p.closest('.sheet'), cell = p.closest('td, th');
      if (!sheet) { faults.push('text outside any sheet: ' + n.data.trim().slice(0, 20)); continue }
      const r = document.createRange(); r.selectNodeContents(n);
      for (const b of r.getClientRects()) for (const box of [sheet, cell]) {
        if (!box || b.width < 1) continue;
        const q = box.getBoundingClientRect(), t = 2;
        if (b.left < q.left - t || b.right > q.right + t || box === sheet && (b.top < q.top - t || b.bottom > q.bottom + t))
          faults.push('"' + n.data.trim().slice(0, 20) + '" sticks out of ' + name(box));
      }
    }
    function* ancestors(e) { for (; e && e !== document.body; e = e.parentElement) yield e }
    return [...new Set(faults)].slice(0, 12).join('; ');
    })()
    """

  private static func sizes(in info: String) -> [(width: Double, height: Double)] {
    info.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains(" size:") }.compactMap
    {
      let numbers = $0.split(separator: " ").compactMap { Double($0) }
      guard numbers.count >= 3 else { return nil }
      return (numbers[1] * 25.4 / 72, numbers[2] * 25.4 / 72)
    }
  }
}
