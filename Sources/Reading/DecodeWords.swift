import Findings
import Model

extension WordLists {
  init(reading element: Element) {
    self.init(element.children("list").map(WordList.init(reading:)))
  }
}

extension WordList {
  init(reading element: Element) {
    self.init(
      kind: (element.value("kind") as Located<WordKind>).value,
      language: (element.value("xml:lang") as Located<String>).value,
      words: element.children("word").map(ListedWord.init(reading:)))
  }
}

extension ListedWord {
  init(reading element: Element) {
    self.init(
      text: element.value("text"),
      level: (element.optional("level") as Located<Level>?)?.value,
      rewrite: (element.optional("rewrite") as Located<String>?)?.value,
      isHarmlessWithTime: element.flag("unless-timed"),
      opensClause: element.flag("opens-clause"),
      exceptions: element.children("except").compactMap { $0.text?.value })
  }
}

extension Labels {
  init(reading element: Element) {
    self.init(
      tag: (element.value("tag") as Located<String>).value,
      name: (element.value("name") as Located<String>).value,
      entries: element.children("label").map { label in
        let key: Located<String> = label.value("key")
        return (key: key.value, words: label.text?.value ?? "")
      })
  }
}
