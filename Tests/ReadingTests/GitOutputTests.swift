import Testing

@testable import Reading

@Suite("What git prints")
struct GitOutputTests {
  @Test("what lists no entry is left out")
  func entries() {
    let listing = [
      "100644 blob 1a 7\tset.xml", "120000 blob 2b 3\tlink", "160000 commit 3c -\tother",
      "no tab", "too few\tx", "100644 blob 4d 5\tname\twith tab", "",
    ]
    let entries = GitOutput.entries(of: Array(listing.joined(separator: "\0").utf8))
    #expect(
      entries == [
        "set.xml": GitEntry(mode: "100644", id: "1a", size: 7),
        "link": GitEntry(mode: "120000", id: "2b", size: 3),
        "other": GitEntry(mode: "160000", id: "3c", size: 0),
        "name\twith tab": GitEntry(mode: "100644", id: "4d", size: 5),
      ])
  }

  @Test("objects are told whole, or not at all")
  func blobs() {
    #expect(GitOutput.blobs(in: []) == [:])
    #expect(
      GitOutput.blobs(in: Array("1a blob 3\na\nb\n2b blob 0\n\n".utf8))
        == ["1a": Array("a\nb".utf8), "2b": []])
  }

  @Test(
    "what is no object is refused",
    arguments: [
      "1a missing\n", "1a blob 9\nabc\n", "1a blob -1\nabc\n", "1a blob x\n\n", "\n",
      "1a blob 9223372036854775807\nabc\n",
    ])
  func faulty(told: String) {
    #expect(GitOutput.blobs(in: Array(told.utf8)) == nil)
  }
}
