import Testing

@testable import Reading

@Suite("Names of editions in git")
struct GitRevisionTests {
  @Test(
    "are taken apart as git does",
    arguments: [
      ("main", "main", nil, nil), ("v1:Standards/hall", "v1", nil, "Standards/hall"),
      ("main...topic", "main", "topic", nil), ("main...", "main", "HEAD", nil),
      ("...topic", "HEAD", "topic", nil), ("main..topic", "main", "topic", nil),
      ("main...topic:a..b", "main", "topic", "a..b"), ("main:../hall", "main", nil, "../hall"),
      ("main@{10:00}", "main@{10:00}", nil, nil), ("HEAD^{/a..b:c}", "HEAD^{/a..b:c}", nil, nil),
      ("../hall", "../hall", nil, nil), ("..", "..", nil, nil), ("a/../b", "a/../b", nil, nil),
      ("release-1.2", "release-1.2", nil, nil), ("", "", nil, nil), (":hall", "", nil, "hall"),
    ] as [(String, String, String?, String?)])
  func parts(typed: String, start: String, end: String?, path: String?) {
    let revision = GitRevision(typed)
    #expect(revision.start == start)
    #expect(revision.end == end)
    #expect(revision.path == path)
  }

  @Test(
    "are two where they are a range",
    arguments: [
      ("a..b", "a b"), ("a...b", "a...b b"), ("a...", "a... HEAD"), ("..b", "HEAD b"),
      ("a..b:hall", "a:hall b:hall"), ("a...b:hall", "a...b:hall b:hall"), ("a", "none"),
      ("../a", "none"),
    ])
  func ranges(typed: String, editions: String) {
    let both = GitRevision(typed).editions
    #expect((both.map { "\($0.old) \($0.new)" } ?? "none") == editions)
  }

  @Test(
    "derive from a base",
    arguments: [
      ("main~3", "main"), ("v1^{commit}", "v1"), ("main@{1}", "main"), ("main", "main"),
      ("@~2", "@"), ("HEAD^2~1", "HEAD"),
    ])
  func bases(name: String, base: String) {
    #expect(GitRevision.base(of: name) == base)
  }
}
