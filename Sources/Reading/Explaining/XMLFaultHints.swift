import Findings

extension XMLFault {
  /// What to do about it.
  var hint: Phrase {
    switch self {
    case .wrongClosingTag(let found, let open, _):
      NearMiss.names(for: found, among: [open]).isEmpty
        ? Phrase("write </\(open)> here or before", zh: "在此处或之前写上 </\(open)>")
        : Phrase("give the opening and the closing tag the same name", zh: "让开始标签与结束标签同名")
    case .strayClosingTag(let name):
      Phrase("remove it, or write <\(name)> where the element begins", zh: "删去，或在元素开始处写上 <\(name)>")
    case .neverClosed(let name): Phrase("write </\(name)> where it ends", zh: "在元素结束处写上 </\(name)>")
    case .unended(_, let ending): Phrase("write \(ending) where it ends", zh: "在结束处写上 \(ending)")
    case .bareAmpersand: Phrase("write &amp; for the sign &", zh: "将符号 & 写作 &amp;")
    case .unknownReference(let name):
      Phrase(
        "write the character itself, or &amp;\(name); for these letters",
        zh: "直接写出该字符；若确需这些字母，写作 &amp;\(name);")
    case .forbiddenReference, .controlCharacter: Phrase("remove it", zh: "删去")
    case .bareLessThan, .lessThanInValue: Phrase("write &lt; for the sign <", zh: "将符号 < 写作 &lt;")
    case .unclosedQuote: Phrase("write \" behind the value", zh: "在值的后面加上 \"")
    case .unquotedValue(let name):
      Phrase(
        "write \(name)=\"...\", with quotes around the value", zh: "写作 \(name)=\"...\"，值的两边加引号")
    case .valueMissing(let name):
      Phrase("write \(name)=\"...\", or remove it", zh: "写作 \(name)=\"...\"，或删去")
    case .repeatedAttribute: Phrase("keep one of the two", zh: "只保留其中一个")
    case .blankMissing: Phrase("put a blank before it", zh: "在前面加一个空格")
    case .strayInTag: Phrase("remove it, or write it as name=\"value\"", zh: "删去，或写作 名称=\"值\"")
    case .sectionEnd: Phrase("write ]]&gt; instead", zh: "改写为 ]]&gt;")
    case .hyphensInComment: Phrase("write one hyphen, or a dash", zh: "只写一个连字符，或用破折号")
    case .textOutsideRoot:
      Phrase(
        "move it into an element, or make it a comment: <!-- ... -->",
        zh: "移到元素里，或改为注释：<!-- ... -->")
    case .secondRoot(_, let first):
      Phrase(
        "move it inside <\(first)>, or into a file of its own", zh: "移到 <\(first)> 之内，或单独成为一个文件")
    case .noElement, .emptyFile:
      Phrase("write the root element, or remove the file", zh: "写上根元素，或删去该文件")
    case .lateDeclaration:
      Phrase(
        "move <?xml ... ?> to the very beginning, or remove it", zh: "将 <?xml ... ?> 移到最前面，或删去")
    case .unknownPrefix(let prefix): Phrase("remove '\(prefix):'", zh: "删去“\(prefix):”")
    case .other: Phrase("compare this place with a file that passes", zh: "与一个通过检查的文件对照此处")
    case .mergeMarker:
      Phrase(
        "keep one of the two versions, and delete the lines of signs around them",
        zh: "两个版本保留一个，并删去前后的标记行")
    case .doctype: Phrase("remove the declaration; the schema is built in", zh: "删去该声明；模式已内置")
    case .otherEncoding, .invalidBytes: Phrase("save the file in UTF-8", zh: "将文件存为 UTF-8")
    case .declaredEncoding:
      Phrase(
        "save the file in UTF-8 and write encoding=\"UTF-8\"",
        zh: "将文件存为 UTF-8，并写上 encoding=\"UTF-8\"")
    case .tooManyBytes, .tooManyElements: Phrase("divide it into several files", zh: "拆成几个文件")
    case .tooManyCharacters: Phrase("say it in fewer words", zh: "写得短些")
    case .tooDeep: Phrase("close the elements that have ended", zh: "给已经结束的元素写上结束标签")
    case .tooManyAttributes: Phrase("remove those the schema does not know", zh: "删去模式中没有的属性")
    }
  }
}
