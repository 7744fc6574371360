import Rendering
import Testing

struct TextLayoutTests {
  /// Sets an input with `~` for a soft break and returns its lines.
  private func lines(_ input: String, width: Int = 20) throws -> [String] {
    let marked = input.replacing("~", with: "\u{200B}")
    let result = try TextLayout.set("!width \(width)\n" + marked, file: "t.txt")
    #expect(result.replaced.isEmpty)
    return result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test(
    arguments: [
      ("short", ["short"]),
      ("one two three four five", ["one two three", "four five"]),
      ("客户离开柜台之前亲眼看到事情", ["客户离开柜台之前亲眼", "看到事情"]),
      // A closing mark never starts a line.
      ("客户离开柜台之前亲眼，看到事情", ["客户离开柜台之前亲", "眼，看到事情"]),
      ("客户离开柜台之前看（亲眼）看", ["客户离开柜台之前看", "（亲眼）看"]),
      // A soft break comes first.
      ("步行或驾车到店，~辨认店招是否", ["步行或驾车到店，", "辨认店招是否"]),
      ("步行~或驾~车", ["步行或驾车"]),
      // The last line has eight columns where it can.
      ("客户离开柜台之前亲眼看", ["客户离开柜台之", "前亲眼看"]),
      // A word longer than the line is cut; a code is not, where there is another place.
      ("abcdefghijklmnopqrstuvwxyz", ["abcdefghijklmnopqr", "stuvwxyz"]),
      ("see standard M07-S2 now", ["see standard", "M07-S2 now"]),
      ("ends in blanks\u{A0} \u{A0}", ["ends in blanks"]),
      // Signs that may begin no line are kept within it all the same.
      (String(repeating: "?", count: 30), [20, 10].map { String(repeating: "?", count: $0) }),
      (String(repeating: "（", count: 15), [10, 5].map { String(repeating: "（", count: $0) }),
      ("  blanks   are  folded ", ["blanks are folded"]),
      ("n =\u{A0}1\u{A0}200 and 3\u{A0}400 too", ["n = 1 200 and", "3 400 too"]),
      ("a\u{2028}b", ["a", "b"]),
      // A wide blank between sentences is not printed at the end of a line.
      ("one two three four.\u{3000}Five", ["one two three", "four.\u{3000}Five"]),
      ("one two three four\u{3000}five six seven", ["one two three four", "five six seven"]),
    ] as [(String, [String])])
  func breaksParagraphs(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test(
    arguments: [
      (
        "!cols a 3 *\n!row a ¦ 1. ¦ one two three four five",
        ["1.   one two three", "     four five"]
      ),
      ("!cols a * 5r\n!row a ¦ 名称 ¦ 12", ["名称              12"]),
      ("!cols a 6c *\n!row a ¦ 中 ¦ x", ["  中    x"]),
      ("!cols a *. 3r\n!row a ¦ 寻找 ¦ 4", ["寻找 ..........    4"]),
      ("!cols a *-\n!row a ¦ 互动线\n!row a ¦", ["互动线 -------------", "--------------------"]),
      (
        "!cols a gap=0 * * *\n!rule = a\n!rule -", ["====================", "--------------------"]
      ),
      ("!cols a 2 *\n!rule - a", ["--  ----------------"]),
      ("!cols a 2 *\n!row a ¦  ¦ x", ["    x"]),
      ("!cols a 4 * 4\n!row a ¦ 一二三四 ¦ b ¦", ["一二  b", "三四"]),
      ("!cols a 4. *\n!row a ¦ abcd ¦ x\n!row a ¦ abc ¦ x", ["abcd  x", "abc   x"]),
      ("!cols a gap=1 1 *\n!row a ¦ abc ¦ x", ["a x", "b", "c"]),
      ("!pre   | x  ", ["  | x"]),
      ("\n\na\n!blank\n\n!blank\nb\n!blank\n", ["a", "", "b"]),
      ("!blank\na", ["a"]),
    ] as [(String, [String])])
  func followsDirectives(input: String, expected: [String]) throws {
    #expect(try lines(input) == expected)
  }

  @Test(
    arguments: [
      ("!foo", "directive '!foo' is not defined"),
      ("!cols a 3 *\n!row b ¦ x ¦ y", "columns 'b' are not declared; did you mean 'a'?"),
      ("!cols abc 3 *\n!row abc ¦ x", "row of 'abc' has 1 cells for 2 columns"),
      ("!cols a 30 *", "columns need more than the 18 columns there are"),
      ("!cols a x", "'x' is not a column"),
      ("!cols a 0", "'0' is not a column"),
      ("!cols a gap=x *", "'gap=x' is not a column"),
      ("!cols", "'!cols' has no name"),
      ("!cols a 1 *\n!row a ¦ 中 ¦ x", "'中' has no room in a column of 1"),
      ("!rule", "'!rule' needs one narrow character and perhaps the name of columns"),
      ("!rule 中", "'!rule' needs one narrow character and perhaps the name of columns"),
      ("!cols a *中", "'*中' is not a column"),
      ("a\n!width 30", "'!width 30' is not a width between 20 and 400 at the head"),
      ("!pre 123456789012345678901", "line '123456789012...' takes 21 columns of 20"),
    ])
  func reportsFaults(input: String, message: String) {
    do {
      _ = try TextLayout.set("!width 20\n" + input, file: "t.txt")
      Issue.record("no error for \(input)")
    } catch {
      #expect(error.findings.map { $0.message[.en] } == [message])
      #expect(error.findings.allSatisfy { $0.code == "text-directive-unfit" })
    }
  }

  @Test(
    arguments: [
      ("客户说“好”。", "客户说「好」。"), ("“10 GB 流量包”已经生效", "「10 GB 流量包」已经生效"),
      ("say “well done” twice", "say \"well done\" twice"), ("it’s", "it's"),
      ("5 × 3 ≤ 15 — a – b…", "5 x 3 <= 15 - a - b..."), ("①②⑳", "(1)(2)(20)"),
      ("22 ℃", "22 deg C"), ("室温 22 ℃", "室温 22 度"), ("室温 22°C", "室温 22度"), ("22 °C", "22 deg C"),
      ("● ○ ▲ ■ ▽ △ ◇", "* o ^ # v ^ o"), ("café Ⅳ ½ ±1", "cafe IV 1/2 +/-1"),
      ("一·二｜～￥【】『』", "一.二｜～￥【】『』"), ("x\u{FEFF}y\u{200D}z\u{7}", "xyz"),
      ("√ ✓ → ★", "v v -> *"), ("Café Zürich, naïve", "Cafe Zurich, naive"),
      ("Cafe\u{301} Zu\u{308}rich, nai\u{308}ve", "Cafe Zurich, naive"), ("§ 5", "sec. 5"),
      ("§5、§ 6", "sec. 5、sec. 6"),
      ("Łódź, Œuvre, Åse, Đà Nẵng, Þór", "Lodz, OEuvre, Ase, Da Nang, Thor"),
    ])
  func foldsToPlainForms(input: String, expected: String) throws {
    #expect(try lines(input, width: 80) == [expected])
  }

  @Test func aCharacterWithoutPlainFormIsReplacedAndReported() throws {
    let result = try TextLayout.set("a\nα Ж", file: "poster.txt")
    #expect(result.text == "a\n? ?\n")
    #expect(result.replaced == ["α", "Ж"])
    #expect(PlainForms.replaced(in: "aα Ж").map(\.place) == [1, 3])
  }

  @Test func noValueIsTakenForAMark() throws {
    let library = try TemplateLibrary(files: [
      ("p.txt.mustache", "!width 20\n!cols a 6 *\n{{v}}\n!row a ¦ {{v}} ¦ {{w}}\n")
    ])
    let input = try library.render("p.txt", ["v": "!x ¦ y", "w": "甲乙丙丁戊|己庚辛壬"])
    #expect(
      try TextLayout.set(input, file: "p.txt").text == """
        !x | y
        !x | y  甲乙丙丁戊
                己庚辛壬

        """)
  }

  @Test(arguments: [("ab", 2), ("中文", 4), ("e\u{301}", 1), ("。a", 3), ("", 0), ("ｱ", 1)])
  func measuresColumns(text: String, width: Int) {
    #expect(Columns.width(of: text) == width)
    #expect(Columns.width(of: Columns.pad(text, to: 8)) == 8)
    #expect(Columns.padLeft(text, to: 8).hasSuffix(text))
  }
}
