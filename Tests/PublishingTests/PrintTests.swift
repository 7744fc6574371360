import Testing
import Views

/// Every page of the samples comes out of a real browser's printer as it was promised: so many
/// pages of that paper, every standard on them, and nothing cut off.
@Suite struct PrintTests {
  @Test(.timeLimit(.minutes(30))) func everyPagePrintsAsPromised() async throws {
    let pages = try PrintSamples.all()
    #expect(pages.count > 40)
    try await Printouts.check(pages, Self.check)
  }

  /// A set that is not translated yet comes out whole too: there is room for the mark at every
  /// text and for the words that stand in.
  @Test(.timeLimit(.minutes(30)), arguments: PrintSamples.lacks)
  func pagesWithoutTranslationPrintAsPromised(
    of set: String, lacking lack: PrintSamples.Lack
  ) async throws {
    let pages = try PrintSamples.pages(of: set, in: lack.language, lacking: lack)
    try await Printouts.check(pages, Self.check)
  }

  @Sendable private static func check(
    _ page: PrintSamples.PrintPage, _ printout: PrintPress.Printout
  ) {
    checkPaper(printout, of: page)
    checkStandards(printout, of: page)
    #expect(printout.faults.isEmpty, "\(page)")
  }

  private static func checkPaper(
    _ printout: PrintPress.Printout, of page: PrintSamples.PrintPage
  ) {
    let room = page.isOnLeaves ? 16.0 : 0
    let onWalls = Paper(rawValue: page.document.paper).map { ($0.width + room, $0.height + room) }
    let isOnSide = page.isOnLeaves && (printout.sizes.first.map { $0.width > $0.height } ?? false)
    let paper: (width: Double, height: Double)? =
      page.document.paper == "A4" ? (isOnSide ? (297, 210) : (210, 297)) : onWalls
    #expect(printout.sizes.count == page.document.pages, "\(page): number of pages")
    guard let paper else {
      Issue.record("\(page): paper \(page.document.paper) is not known")
      return
    }
    let wrong = printout.sizes.filter {
      abs($0.width - paper.width) > 0.5 || abs($0.height - paper.height) > 0.5
    }
    #expect(wrong.isEmpty, "\(page): pages of another size than \(page.document.paper)")
  }

  private static func checkStandards(
    _ printout: PrintPress.Printout, of page: PrintSamples.PrintPage
  ) {
    let lost = page.standards.filter { standard in
      !standard.words.contains { printout.text.contains(PrintPress.folded($0)) }
    }
    // What lies across the edge of a piece is in no page's text as a whole.
    #expect(
      page.isInPieces || lost.map(\.id) == [], "\(page): standards that cannot be read in print")
    #expect(printout.text.contains(PrintPress.folded(page.document.id)), "\(page): no id")
    #expect(printout.text.contains(page.document.code), "\(page): no content code")
    #expect(!page.namesStandards || !page.standards.isEmpty, "\(page)")
  }

  private static func print(_ html: String) async throws -> PrintPress.Printout {
    try await PressRoom.withPress { try await $0.look(at: html) }
  }

  /// The probe itself: it must see what the samples must not have.
  @Test func theProbeSeesWhatIsCutOff() async throws {
    let page = { (style: String, words: String) in
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title><style>
      @page{size:100mm 100mm;margin:0}body{margin:0}
      .sheet{width:100mm;height:100mm;overflow:hidden;position:relative}\(style)</style></head>
      <body><main><section class="sheet"><p>\(words)</p></section></main></body></html>
      """
    }
    let good = try await Self.print(page("", "all is well"))
    #expect(good.faults == [] && good.sizes.count == 1)
    #expect(good.text == "alliswell")
    let high = try await Self.print(page("p{height:120mm}", "too high"))
    #expect(high.faults.contains { $0.contains("section.sheet holds") })
    let aside = try await Self.print(page("p{margin-left:-9mm}", "aside"))
    #expect(aside.faults.contains { $0.contains("\"aside\" sticks out of") })
    let foot = try await Self.print(
      page("", "above</p><div style='height:90mm'></div><p style='position:absolute;bottom:0'>foot")
    )
    #expect(foot.faults.contains { $0.contains("runs into p") })
    let clipped = try await Self.print(
      page("p{width:9mm;overflow:hidden;white-space:nowrap}", "cut off on the right"))
    #expect(clipped.faults.contains { $0.contains("p holds") })
    let small = try await Self.print(page("p{font-size:7pt}", "small"))
    #expect(small.faults == ["\"small\" is set in 7.0 pt"])
    let divided = try await Self.print(
      page("p{width:9mm;overflow-wrap:anywhere}", "in a narrow departmental column"))
    #expect(divided.faults.contains("\"departmental\" is divided"))
    let head = "<b class='rh' style='position:absolute;left:9mm;right:3mm'>head</b>"
    let bound = try await Self.print(
      page("", "one</p>\(head)</section><section class='sheet'>\(head)<p>two"))
    #expect(bound.faults == ["sheet 2 is bound at its narrow margin"])
    let wide = try await Self.print(
      page("@media screen{.sheet{width:150mm}}", "wide on a screen"))
    #expect(wide.faults == ["on a telephone: the page is 567 wide in 390"])
  }
}
