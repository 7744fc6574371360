import Findings
import Model

extension Labels {
  /// The labels of a file of page labels.
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
