import Testing
import Views

/// Every page of the samples comes out of a real browser's printer as it was promised: so many
/// pages of that paper, every standard on them, and nothing cut off.
@Suite struct PrintTests {
  @Test(.timeLimit(.minutes(30))) func everyPagePrintsAsPromised() async throws {
    let pages = try PrintSamples.pages()
    #expect(pages.count > 40)
    await PrintPress.share(pages) { await Self.check($0, on: $1) }
  }

  /// A set that is not translated yet comes out whole too: there is room for the mark at every
  /// text and for the words that stand in.
  @Test(.timeLimit(.minutes(30)), arguments: PrintSamples.lacks)
  func pagesWithoutTranslationPrintAsPromised(
    of set: String, lacking lack: PrintSamples.Lack
  ) async throws {
    let pages = try PrintSamples.pages(of: set, in: lack.language, lacking: lack)
    await PrintPress.share(pages) { await Self.check($0, on: $1) }
  }

  private static func check(_ page: PrintSamples.PrintPage, on press: PrintPress) async {
    do {
      // Beside a sheet stands what is read in the hand, and no telephone shows that.
      let paper = page.isOnLeaves ? nil : Paper(rawValue: page.document.paper)
      let printout = try await press.print(
        page.html, leastType: paper.map(leastType(on:)) ?? 8,
        onTelephone: paper == nil && !page.isOnLeaves)
      checkPaper(printout, of: page)
      checkStandards(printout, of: page)
      #expect(printout.faults.isEmpty, "\(page)")
    } catch {
      Issue.record("\(page): \(error)")
    }
  }

  /// The least type on a paper that hangs on a wall, in points: what can be read from where
  /// people stand.
  private static func leastType(on paper: Paper) -> Double {
    switch paper {
    case .a0: 28
    case .a1: 20
    case .a2: 14
    case .a3: 10
    }
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
    let good = try await PrintPress.print(page("", "all is well"))
    #expect(good.faults == [] && good.sizes.count == 1)
    #expect(good.text == "alliswell")
    let high = try await PrintPress.print(page("p{height:120mm}", "too high"))
    #expect(high.faults.contains { $0.contains("section.sheet holds") })
    let aside = try await PrintPress.print(page("p{margin-left:-9mm}", "aside"))
    #expect(aside.faults.contains { $0.contains("\"aside\" sticks out of") })
    let foot = try await PrintPress.print(
      page("", "above</p><div style='height:90mm'></div><p style='position:absolute;bottom:0'>foot")
    )
    #expect(foot.faults.contains { $0.contains("runs into p") })
    let clipped = try await PrintPress.print(
      page("p{width:9mm;overflow:hidden;white-space:nowrap}", "cut off on the right"))
    #expect(clipped.faults.contains { $0.contains("p holds") })
    let small = try await PrintPress.print(page("p{font-size:7pt}", "small"))
    #expect(small.faults == ["\"small\" is set in 7.0 pt"])
    let divided = try await PrintPress.print(
      page("p{width:9mm;overflow-wrap:anywhere}", "in a narrow departmental column"))
    #expect(divided.faults.contains("\"departmental\" is divided"))
    let head = "<b class='rh' style='position:absolute;left:9mm;right:3mm'>head</b>"
    let bound = try await PrintPress.print(
      page("", "one</p>\(head)</section><section class='sheet'>\(head)<p>two"))
    #expect(bound.faults == ["sheet 2 is bound at its narrow margin"])
    let wide = try await PrintPress.print(
      page("@media screen{.sheet{width:150mm}}", "wide on a screen"))
    #expect(wide.faults == ["on a telephone: the page is 567 wide in 390"])
  }
}
