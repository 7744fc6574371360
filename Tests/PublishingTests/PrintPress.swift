import Foundation
import Testing

@testable import Publishing

/// A real browser that prints pages, whose PDF is read back.
actor PrintPress {
  /// What came out of the printer, and what was seen on the way.
  struct Printout: Sendable {
    /// The width and height of each page in millimetres.
    let sizes: [(width: Double, height: Double)]
    /// All words in the order they were drawn, without white space and in compatible forms.
    let text: String
    /// What the probe found clipped or outside its sheet, a fault a line.
    let faults: [String]
    let pdf: Data
    /// The colours of the areas of the first page, if a picture was wanted.
    let colours: [Colour]
    fileprivate let answers: [String: Result<String, any Error>]

    /// What the page answered, or why it did not.
    func answer(to question: Question) throws -> String {
      try #require(answers[question.name], "it was not asked for its \(question.name)").get()
    }
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

  private func open(_ html: String) throws {
    let page = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: page)
    try browser.open(page)
  }

  /// Opens HTML, prints it on paper of its own choice, and sees to all that is asked of it.
  func look(at html: String, _ look: Look = Look()) async throws -> Printout {
    try setMedia("print")
    try open(html)
    var faults = try probe(look.leastType)
    var answers = answers(to: look.questions.filter(\.isOnPaper))
    let pdf = try browser.pdf()
    try setMedia("screen")
    if look.onTelephone {
      try Self.setWidth(390, of: browser)
      faults += try probe(nil).map { "on a telephone: " + $0 }
      try Self.setWidth(Self.width, of: browser)
    }
    answers.merge(self.answers(to: look.questions.filter { !$0.isOnPaper })) { $1 }
    let file = folder.appendingPathComponent("page.pdf")
    try pdf.write(to: file)
    let info = try await Programs.run(
      Programs.poppler("pdfinfo"), ["-f", "1", "-l", "9999", file.path])
    let text = try await Programs.run(Programs.poppler("pdftotext"), ["-raw", file.path, "-"])
    return Printout(
      sizes: Self.sizes(in: info), text: Self.folded(text), faults: faults, pdf: pdf,
      colours: try await colours(in: file, dotsPerInch: look.dotsPerInch), answers: answers)
  }

  /// What is wrong with the open page; on a screen, where no least type is given, pages have no
  /// edges.
  private func probe(_ leastType: Double?) throws -> [String] {
    try browser.evaluate(PrintProbe.script(leastType)).components(separatedBy: "; ")
      .filter { !$0.isEmpty }
  }

  /// What the open page answers, by the names of the questions; one that fails spoils no other.
  private func answers(to questions: [Question]) -> [String: Result<String, any Error>] {
    questions.reduce(into: [:]) { answers, question in
      answers[question.name] = Result { try answer(to: question) }
    }
  }

  private func answer(to question: Question) throws -> String {
    try question.scripts.reduce("") { try browser.evaluate($1) }
  }

  /// What HTML answers to one question.
  func answer(to question: Question, in html: String) throws -> String {
    try setMedia(question.isOnPaper ? "print" : "screen")
    try open(html)
    return try answer(to: question)
  }

  /// The colours of the areas of the first page of a PDF, as it is drawn.
  private func colours(in pdf: URL, dotsPerInch: Int?) async throws -> [Colour] {
    guard let dotsPerInch else { return [] }
    let picture = folder.appendingPathComponent("page")
    _ = try await Programs.run(
      Programs.poppler("pdftoppm"),
      ["-f", "1", "-l", "1", "-singlefile", "-r", "\(dotsPerInch)", pdf.path, picture.path])
    let data = try Data(contentsOf: picture.appendingPathExtension("ppm"))
    return try #require(Picture(ppm: data)).flatColours
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
