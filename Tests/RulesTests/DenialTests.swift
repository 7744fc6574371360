import Findings
import Model
import Testing

@testable import Rules

/// Short lines of prohibitions, and whether they take back what they forbid.
@Suite("Words that take an act back")
struct DenialTests {
  @Test(
    "are told from a condition, an answer and a longer word",
    arguments: [
      // The act is denied: behind the word for the level it says the opposite.
      ("不贬低|任何机型", "不"), ("未问清|不推荐", "不"), ("路径|无弹窗", "无"), ("结束|不带广告", "不"),
      ("起身后|不再推", "不再"), ("办理中|不闲谈", "不"), ("勿催客户", "勿"), ("别让客户|跑两趟", "别"),
      ("不得|代点确认", "不得"), ("严禁代填", "严禁"), ("一项为限|说不即止", "即止"), ("不念隐私|证件在手", "不"),
      ("餐具上桌|零缺口", "零"), ("病历|不离诊室", "不"), ("不与客人|争执", "不"), ("无插队", "无"),
      ("不吸烟", "不"), ("不向家属|收红包", "不"), ("柜台上|不摆饮料", "不"), ("不可|当众点名", "不可"),
      // It is named: what says when, or whom, or is another word, denies nothing.
      ("贬低|任何机型", nil), ("未确认|就开通", nil), ("未经同意|即拍照", nil), ("不问就推", nil),
      ("不打招呼|便离开", nil), ("没付款的|先打包", nil), ("无证上岗", nil), ("无故离岗", nil),
      ("客户说不|还推", nil), ("让客户|不满离开", nil), ("当别人的面|点钱", nil), ("收零钱|不找", "不"),
      ("未成年人|单独入住", nil), ("没收证件", nil), ("特别关照|熟人", nil), ("把不合格的|上架", nil),
      ("拒绝|老人办理", nil), ("停止|叫号", nil), ("不耐烦地|打断", nil), ("说“不知道”", nil),
    ] as [(String, String?)])
  func chinese(line: String, word: String?) {
    #expect(Self.denial(in: line, language: "zh-Hans") == word)
  }

  @Test(
    "are told from a condition and an answer in English",
    arguments: [
      ("Never run|a phone down", "Never"), ("No pitch|before the need", "No"),
      ("Not done|until seen", "Not"), ("Nothing|pre-ticked", "Nothing"),
      ("No ads|at the end", "No"), ("Do not chat", "not"), ("Don’t chat", "Don’t"),
      ("hand out|no form", "no"), ("keep nobody|waiting", "nobody"), ("zero gifts", "zero"),
      ("serve at|no time", "no"), ("Guests are|never alone", "never"),
      ("run a|phone down", nil), ("charge|without a yes", nil), ("push after|a no", nil),
      ("pitch once they|said no", nil), ("charge what is|not agreed", nil),
      ("serve if|not signed", nil), ("send away|with no reason", nil), ("refuse a card", nil),
      ("stop a guest|at the door", nil), ("say “no idea”", nil),
      ("use a menu|no longer valid", nil),
      ("bill a no-show|twice", nil), ("north gate|left open", nil), ("note the PIN", nil),
    ] as [(String, String?)])
  func english(line: String, word: String?) {
    #expect(Self.denial(in: line, language: "en") == word)
  }

  private static let finders = WordUseTests.finders

  /// The word by which a short line of a prohibition takes its act back.
  private static func denial(in line: String, language: String) -> String? {
    let words = Located(line, at: Span(file: "M01.xml", line: 1))
    let text = ScannedText(.init(language: language, words: words))
    return finders.hits(.denial, in: text).first.map { text.written($0.range) }
  }
}
