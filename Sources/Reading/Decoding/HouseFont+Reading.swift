import Findings
import Model

extension HouseFont {
  /// A font of a house style; nil without its files, which the schema asks for.
  init?(reading element: Element) {
    guard let regular = File(reading: element.children("regular").first),
      let bold = File(reading: element.children("bold").first)
    else { return nil }
    let text: Located<String> = element.value("text")
    self.init(
      isHan: text.value == "han", family: element.value("family"), regular: regular, bold: bold)
  }
}

extension HouseFont.File {
  fileprivate init?(reading element: Element?) {
    guard let element else { return nil }
    let member: Located<String>? = element.optional("member")
    self.init(path: element.value("file"), member: member.flatMap { Int($0.value) } ?? 0)
  }
}
