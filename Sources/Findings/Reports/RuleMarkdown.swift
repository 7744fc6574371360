extension RuleReport {
  /// Every entry with all its parts as a page of Markdown (CommonMark 0.31), with a table of
  /// contents.
  public func markdown(_ groups: [RuleGroup]) -> String {
    let contents = groups.map { group in
      let codes = group.entries.map { "[`\($0.code)`](#\($0.code))" }
      let list = Phrase.list(codes)
      let head = Phrase("\(group.title): ", zh: "\(group.title)：")
      return "- \(Markdown.escaped(head[language]))\(list[language])"
    }
    let sections = groups.map { group in
      (["## \(Markdown.escaped(group.title[language]))"] + group.entries.map(markdown(of:)))
        .joined(separator: "\n\n")
    }
    let title = "# " + Phrase("Rule reference", zh: "规则手册")[language]
    return ([title, contents.joined(separator: "\n")] + sections).joined(separator: "\n\n") + "\n"
  }

  private func markdown(of entry: RuleEntry) -> String {
    let facts = [
      "**\(entry.severity.word[language])**", entry.isFirm ? RuleEntry.firm[language] : nil,
      entry.alias.map(Markdown.escaped),
    ].compactMap(\.self)
    let examples = entry.examples.map { title, text in
      "\(Self.heading(title)[language])\n\n\(Markdown.fenced(text))"
    }
    let words = [entry.purpose, entry.explanation].map { Markdown.escaped($0[language]) }
    return
      (["### \(entry.code)", facts.joined(separator: " · ")] + words + examples)
      .joined(separator: "\n\n")
  }
}
