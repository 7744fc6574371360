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
    browser = try Chromium(Programs.browser(), profile: folder, runsScripts: true)
    try Self.setWidth(Self.width, of: browser)
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

  /// Wide enough for a page not to be set for a telephone, in pixels.
  private static let width = 1700

  private static func setWidth(_ width: Int, of browser: Chromium) throws {
    _ = try browser.call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 1200, "deviceScaleFactor": 1, "mobile": false])
  }

  private func setMedia(_ media: String) throws {
    _ = try browser.call("Emulation.setEmulatedMedia", ["media": media])
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

  /// Prints HTML on paper of its own choice, no type smaller than so many points; pages that are
  /// read in the hand must be fit for a telephone too.
  func print(_ html: String, leastType: Double = 8, onTelephone: Bool = true) async throws
    -> Printout
  {
    let page = folder.appendingPathComponent("page.html")
    let pdf = folder.appendingPathComponent("page.pdf")
    try Data(html.utf8).write(to: page)
    try setMedia("print")
    try browser.open(page)
    var faults = try probe(leastType)
    try browser.pdf().write(to: pdf)
    try setMedia("screen")
    if onTelephone {
      try Self.setWidth(390, of: browser)
      faults += try probe(nil).map { "on a telephone: " + $0 }
      try Self.setWidth(Self.width, of: browser)
    }
    let info = try await Programs.run(
      Programs.poppler("pdfinfo"), ["-f", "1", "-l", "9999", pdf.path])
    let text = try await Programs.run(Programs.poppler("pdftotext"), ["-raw", pdf.path, "-"])
    return Printout(sizes: Self.sizes(in: info), text: Self.folded(text), faults: faults)
  }

  /// What is wrong with the open page; on a screen, where no least type is given, pages have no
  /// edges.
  private func probe(_ leastType: Double?) throws -> [String] {
    try browser.evaluate(PrintProbe.script(leastType)).components(separatedBy: "; ")
      .filter { !$0.isEmpty }
  }

  /// HTML as a PDF.
  func pdf(of html: String) throws -> Data {
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
    return try browser.pdf()
  }

  /// Opens HTML, as it is on a screen or on paper, and runs scripts in it, one after the other;
  /// gives what the last one yields.
  func run(_ scripts: [String], in html: String, onPaper: Bool = false) throws -> String {
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    // Without a medium by name, a picture taken afterwards is still drawn as printed.
    try setMedia(onPaper ? "print" : "")
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

  private static func sizes(in info: String) -> [(width: Double, height: Double)] {
    info.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains(" size:") }.compactMap
    {
      let numbers = $0.split(separator: " ").compactMap { Double($0) }
      guard numbers.count >= 3 else { return nil }
      return (numbers[1] * 25.4 / 72, numbers[2] * 25.4 / 72)
    }
  }
}
