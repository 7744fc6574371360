import EmbeddedAssets
import Foundation
import Rendering
import Testing

/// What words measure is what a browser gives them with the fonts that pages name, whatever the
/// language. Pairs that fonts move apart or together are left out.
@Suite struct WordWidthTests {
  private static let words = [
    "el": "Κάθε επισκέπτης εξυπηρετείται μέσα σε δέκα λεπτά ἄνθρωπος ᾠδή τῷ",
    "vi": "Khách hàng được chào đón trong vòng mười giây Ở Ữ ngữ nghĩa",
    "ru": "Каждого гостя приветствуют в течение десяти секунд щётка объявление",
    "pl": "Każdego gościa witamy w ciągu dziesięciu sekund Zażółć gęślą jaźń",
    "tr": "Her müşteri on saniye içinde karşılanır İstanbul ışığı ÇAĞ",
    "de": "Jeder Gast wird binnen zehn Sekunden begrüßt Übergröße Äußerung ẞ",
    "ar": "يُستقبل كل ضيف خلال عشر ثوانٍ ولا يُصرف أحد قبل أن يجد الإجابة ١٢٣٤٥ گچ پژ",
  ]

  /// A word as it is measured and as it is set.
  private struct Sample {
    let word: String
    let language: String
    let face: Typeface

    static let all = words.sorted { $0.key < $1.key }.flatMap { language, words in
      words.split(separator: " ").flatMap { word in
        Typeface.Family.builtIn.flatMap { family in
          Typeface.Weight.allCases.map { weight in
            Sample(word: "\(word)", language: language, face: Typeface(family, weight))
          }
        }
      }
    }

    /// In thousandths of an em.
    var measured: Double { TextMeasure(face, size: 72_000 / 25.4).width(of: word) }

    var markup: String {
      let weight = face.weight == .bold ? 700 : 400
      let list = face.family.isHan ? "cjk" : "latin"
      return "<span class=\(list) style=font-weight:\(weight)>\(word)</span><br>"
    }
  }

  /// A list of fonts of the style that pages share.
  private static func fonts(_ style: String) throws -> String {
    let template = try #require(EmbeddedAssets.file("Templates/partials/faces.html.mustache"))
    // Without the fonts of a house.
    let faces = template.replacing(/\{\{#.*?\{\{\/.*?\}\}/, with: "")
    let list = try #require(faces.firstRange(of: "--\(style):")?.upperBound)
    return String(faces[list...].prefix { !";}".contains($0) })
  }

  @Test func wordsAreAsWideAsTheyMeasure() async throws {
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><style>
      body{font-size:1000px;font-kerning:none;white-space:nowrap}
      .latin{font-family:\(try Self.fonts("latin"))}
      .cjk{font-family:\(try Self.fonts("han"))}</style></head><body>
      \(Sample.all.map(\.markup).joined())</body></html>
      """
    let script = """
      [...document.querySelectorAll('span')].map(e => e.getBoundingClientRect().width).join(' ')
      """
    let question = Question(name: "widths", scripts: [script])
    let answer = try await PressRoom.withPress { try await $0.answer(to: question, in: page) }
    let widths = answer.split(separator: " ").compactMap { Double($0) }
    #expect(widths.count == Sample.all.count)
    for (sample, width) in zip(Sample.all, widths) {
      let most = sample.language == "ar" ? .infinity : 1.03 * width
      // A ligature may be a thousandth of an em wider than its letters.
      #expect((width - 1...most).contains(sample.measured), "\(sample)")
    }
  }
}
