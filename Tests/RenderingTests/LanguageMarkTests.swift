import Testing

@testable import Rendering

/// Words in another language than their page: HTML says so where an element may stand, and
/// nothing else is the wider for it.
@Suite struct LanguageMarkTests {
  /// Words as a view may put them together.
  private static let mixed =
    "[not translated] " + LanguageMarks.mark("进厅|有人<迎>", as: "zh-Hans") + " & more"

  @Test(arguments: [
    (
      "{{words}}",
      "<bdi>[not translated] <zh>进厅</bdi><wbr><zh>有人&lt;迎&gt;</bdi> &amp; more</bdi>"
    ),
    (
      "{{phrases(words)}}",
      """
      <span class="ph">[not translated] <zh>进厅</bdi></span><wbr>\
      <span class="ph"><zh>有人&lt;迎&gt;</bdi> &amp; more</span>
      """
    ),
    ("{{whole}}", "<zh>营业厅</bdi>"), ("{{plain(cut)}}", "<bdi>厅<zh>营</bdi></bdi>"),
    ("<p title=\"{{whole}}\">{{whole}}</p>", "<p title=\"营业厅\"><zh>营业厅</bdi></p>"),
    (
      "<title>{{#whole}}<{{whole}}>{{/whole}}</title>{{whole}}",
      "<title><营业厅></title><zh>营业厅</bdi>"
    ),
    ("<script>a > '{{whole}}'</script>", "<script>a > '营业厅'</script>"),
  ])
  func html(_ template: String, _ expected: String) throws {
    let library = try TemplateLibrary(files: [("x.html.mustache", template)])
    let html = try library.render(
      "x.html",
      [
        "words": .text(Self.mixed), "whole": .text(LanguageMarks.mark("营业厅", as: "zh-Hans")),
        "cut": .text("厅\u{0F}" + "\u{0E}zh-Hans\u{1F}营"),
      ])
    let element = "<bdi lang=\"zh-Hans\" aria-live=\"off\">"
    #expect(html == expected.replacing("<zh>", with: element))
  }

  @Test func textAndTablesHaveNoMarks() throws {
    let library = try TemplateLibrary(files: [("x.txt.mustache", "{{words}} {{plain(words)}}")])
    let text = try library.render("x.txt", ["words": .text(Self.mixed)])
    #expect(text == "[not translated] 进厅\u{200B}有人<迎> & more [not translated] 进厅有人<迎> & more")
    let table = CSV.text([[LanguageMarks.mark("=1", as: "zh-Hans")]])
    #expect(table == "\u{FEFF} =1\r\n")
  }

  @Test func drawingsNameTheLanguageToo() {
    let words = LanguageMarks.mark("厅", as: "zh-Hans")
    #expect(
      SVG.element("text", [:], words: words)
        == "<text><tspan lang=\"zh-Hans\" aria-live=\"off\">厅</tspan></text>")
    #expect(
      SVG.element("desc", [:], words: "a " + words)
        == "<desc>a <bdi lang=\"zh-Hans\" aria-live=\"off\">厅</bdi></desc>")
  }

  @Test(arguments: [Typeface(.latin), Typeface(.cjk, .bold)])
  func measuresDoNotSeeMarks(_ face: Typeface) {
    let plain = LanguageMarks.plain(Self.mixed)
    #expect(plain == "[not translated] 进厅|有人<迎> & more")
    let measure = TextMeasure(face, size: 10)
    #expect(measure.width(of: Self.mixed) == measure.width(of: plain))
    for width in stride(from: 4.0, to: 60, by: 3) {
      for breaking in [TextMeasure.Breaking.phrases, .anywhere] {
        #expect(
          measure.lines(Self.mixed, width: width, breaking: breaking)
            == measure.lines(plain, width: width, breaking: breaking))
      }
    }
    #expect(Columns.width(of: Self.mixed) == Columns.width(of: plain))
  }

  @Test(arguments: [
    ("by 粤移市场通[2007]133号, 2007", "by ⟨粤移市场通[2007]133号⟩, 2007"),
    ("(必须) 10分钟", "(⟨必须⟩) 10⟨分钟⟩"), ("<b>您好，请问？</b>", "<b>⟨您好，请问？⟩</b>"),
    ("营业厅|服务厅", "⟨营业厅⟩|⟨服务厅⟩"), ("Noto — “x”…", "Noto — “x”…"), ("厅.", "⟨厅⟩."),
  ])
  func stretchesOfHan(_ text: String, _ expected: String) {
    let marked = LanguageMarks.markHan(in: text, as: "zh-Hans")
    #expect(
      marked.replacing("\u{0E}zh-Hans\u{1F}", with: "⟨").replacing("\u{0F}", with: "⟩") == expected)
    #expect(LanguageMarks.plain(marked) == text)
    #expect(LanguageMarks.markHan(in: marked, as: "zh") == marked)
  }

  @Test func partsKeepTheirLanguage() {
    let text = "[x] " + LanguageMarks.mark("甲；乙", as: "zh-Hans") + "; c;"
    let parts = LanguageMarks.parts(of: text) { "；;".contains($0) }
    #expect(
      parts == [
        "[x] " + LanguageMarks.mark("甲", as: "zh-Hans"), LanguageMarks.mark("乙", as: "zh-Hans"),
        "c",
      ])
  }
}
