import Testing

@testable import Rules

@Suite("Failing examples")
struct FailingExampleTests {
  static let passing = """
    <path id="P1">
      <name>Counter</name>
      <step moment="M01"/>
      <step moment="M04"/>
    </path>
    """

  @Test("pieces change where they stand, whatever is put elsewhere")
  func replacing() {
    let swapped = FailingExample.replacing("M04", with: "M01").replacing("M01", with: "M04")
    #expect(
      swapped.made(of: Self.passing) == """
        <path id="P1">
          <name>Counter</name>
          <step moment="M04"/>
          <step moment="M01"/>
        </path>
        """)
  }

  @Test("what is taken out takes its line with it, where nothing else is on that")
  func removing() {
    let removed = FailingExample.removing(#"id="P1""#).removing(#"<step moment="M01"/>"#)
    #expect(
      removed.made(of: Self.passing) == """
        <path>
          <name>Counter</name>
          <step moment="M04"/>
        </path>
        """)
    let whole = FailingExample.removing("<path", through: "</path>")
    #expect(whole.made(of: Self.passing + "\n<need/>") == "<need/>")
    #expect(whole.made(of: "<need/>\n" + Self.passing) == "<need/>")
  }

  @Test("what is added stands as far in as the line above")
  func adding() {
    let added = FailingExample.adding(#"<step moment="M02"/>"#, below: #"<step moment="M01"/>"#)
    #expect(
      added.made(of: Self.passing) == """
        <path id="P1">
          <name>Counter</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M04"/>
        </path>
        """)
  }

  @Test("a piece that stands twice, or not at all, is refused")
  func ambiguous() async {
    await #expect(processExitsWith: .failure) {
      _ = FailingExample.replacing("step", with: "stop").made(of: Self.passing)
    }
    await #expect(processExitsWith: .failure) {
      _ = FailingExample.removing("M02").made(of: Self.passing)
    }
    await #expect(processExitsWith: .failure) {
      _ = FailingExample.removing("<step", through: "</step>").made(of: Self.passing)
    }
  }
}
