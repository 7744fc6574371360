import Rendering
import Testing

/// The widths and line counts were read from Chromium with Noto Sans CJK SC and Noto Sans.
struct TextMeasureTests {
  private static let zh = TextMeasure(Typeface(.cjk), size: 10.5)
  private static let en = TextMeasure(Typeface(.latin), size: 9.5)

  @Test(
    arguments: [
      ("应以不超过3个问题", 8805), ("抽5次", 2805), ("问题,给", 3528), ("向(自", 2338), ("", 0), ("问|题", 2000),
      ("≤3", 1555), ("0.5", 1388), ("中ệ", 1679), ("Ж中", 2023), ("中ᾳ", 1740), ("中٣", 1708),
      ("中ℓ", 1582), ("中′", 1403), ("中Ꙗ", 2097), ("中ﷲ", 2409), ("中℃", 2000), ("中½", 1903),
    ])
  func measuresWidths(text: String, thousandths: Int) {
    let em = 10.5 * 25.4 / 72
    #expect(abs(Self.zh.width(of: text) / em * 1000 - Double(thousandths)) < 2)
  }

  @Test func boldIsWiderThanRegular() {
    let bold = TextMeasure(Typeface(.latin, .bold), size: 9.5)
    #expect(bold.width(of: "Greeter") > Self.en.width(of: "Greeter"))
  }

  @Test(
    arguments: [
      (3, "每人蹲低到坐姿高度，从门口走到离开，拍下3处“第一眼别扭”的地方。", 60.0),
      (2, "每人蹲低到坐姿高度，从门口走到离开，拍下3处“第一眼别扭”的地方。", 118.0),
      (1, "首问负责", 118.0), (0, "", 118.0), (2, "一\n二", 118.0),
      (4, "一二三四", 4.0), (1, "一二三", 11.2), (2, "一二三", 11.0),
      (2, "一二，", 7.5),
    ])
  func countsLinesOfChinese(lines: Int, text: String, width: Double) {
    #expect(Self.zh.lines(text, width: width) == lines)
  }

  @Test(
    arguments: [
      (1, "Posters with up/down dates printed in the corner", 118.0),
      (4, "Posters with up/down dates printed in the corner", 28.4),
      (2, "No handwritten/wrong signs", 40.0),
    ])
  func countsLinesOfEnglish(lines: Int, text: String, width: Double) {
    #expect(Self.en.lines(text, width: width) == lines)
  }

  @Test func phrasesStayWhole() {
    // Ten characters of 3.7 mm in room for five: 3 + 3 + 4 takes a line each.
    let text = "一二三|四五六|七八九十"
    #expect(Self.zh.lines(text, width: 19) == 3)
    #expect(Self.zh.lines(text, width: 19, breaking: .anywhere) == 2)
    #expect(Self.zh.lines("一二三四五六七|八", width: 19) == 3)
  }
}
