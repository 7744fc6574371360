import Findings

/// Says what is wrong with a file as XML, to somebody who may never have seen XML.
extension LocatedFault {
  /// The fault as a finding.
  var finding: Finding {
    Finding(
      fault.kind, fault.message, at: span, notes: fault.notes, hints: [fault.hint])
  }
}

extension XMLFault {
  fileprivate var kind: SourceFault {
    switch self {
    case .doctype: .doctypeRefused
    case .mergeMarker: .mergeMarker
    case .otherEncoding, .declaredEncoding, .invalidBytes: .notUTF8
    case .tooManyBytes, .tooDeep, .tooManyAttributes, .tooManyCharacters, .tooManyElements:
      .overLimit
    case .wrongClosingTag, .strayClosingTag, .neverClosed, .unended, .bareAmpersand,
      .unknownReference, .forbiddenReference, .bareLessThan, .lessThanInValue, .unclosedQuote,
      .unquotedValue, .valueMissing, .repeatedAttribute, .blankMissing, .strayInTag, .sectionEnd,
      .hyphensInComment, .textOutsideRoot, .secondRoot, .noElement, .emptyFile, .lateDeclaration,
      .controlCharacter, .unknownPrefix, .other:
      .xmlMalformed
    }
  }

  fileprivate var notes: [Note] {
    switch self {
    case .wrongClosingTag(_, let open, let span):
      [Note(Phrase("'\(open)' is opened here", zh: "“\(open)”从此处开始"), at: span)]
    case .repeatedAttribute(_, let first):
      [Note(Phrase("it is first written here", zh: "首次写在此处"), at: first)]
    default: []
    }
  }

  fileprivate var message: Phrase {
    switch self {
    case .wrongClosingTag(let found, let open, _):
      Phrase(
        "closing tag '\(found)' stands where '\(open)' must be closed",
        zh: "此处应先结束“\(open)”，却写了结束标签“\(found)”")
    case .strayClosingTag(let name):
      Phrase("closing tag '\(name)' closes nothing", zh: "结束标签“\(name)”没有可结束的元素")
    case .neverClosed(let name):
      Phrase("element '\(name)' is never closed", zh: "元素“\(name)”没有结束标签")
    case .unended(let start, let ending):
      Phrase("'\(start)' is not ended by '\(ending)'", zh: "“\(start)”没有以“\(ending)”结束")
    case .bareAmpersand: Phrase("'&' stands alone", zh: "“&”不能单独出现")
    case .unknownReference(let name):
      Phrase("'&\(name);' stands for no character in XML", zh: "“&\(name);”在 XML 中不代表任何字符")
    case .forbiddenReference(let text):
      Phrase("'\(text)' stands for no character in XML", zh: "“\(text)”在 XML 中不代表任何字符")
    case .bareLessThan: Phrase("'<' begins no tag here", zh: "此处的“<”不是标签的开头")
    case .lessThanInValue(let name):
      Phrase("attribute '\(name)' has '<' in its value", zh: "属性“\(name)”的值里有“<”")
    case .unclosedQuote(let name):
      Phrase("attribute '\(name)' has no closing quote", zh: "属性“\(name)”的值缺少后引号")
    case .unquotedValue(let name):
      Phrase("attribute '\(name)' has a value without quotes", zh: "属性“\(name)”的值没有加引号")
    case .valueMissing(let name): Phrase("attribute '\(name)' has no value", zh: "属性“\(name)”没有值")
    case .repeatedAttribute(let name, _):
      Phrase("attribute '\(name)' is written twice", zh: "属性“\(name)”写了两次")
    case .blankMissing(let name):
      Phrase("attribute '\(name)' follows without a blank", zh: "属性“\(name)”前面缺少空格")
    case .strayInTag(let text, let element):
      Phrase("'\(text)' is no attribute of '\(element)'", zh: "“\(text)”不是“\(element)”的属性")
    case .sectionEnd: Phrase("']]>' may not stand in text", zh: "正文里不能出现“]]>”")
    case .hyphensInComment: Phrase("'--' may not stand inside a comment", zh: "注释里不能出现“--”")
    case .textOutsideRoot: Phrase("text stands outside the root element", zh: "文字写在了根元素之外")
    case .secondRoot(let name, let first):
      Phrase(
        "element '\(name)' follows the end of the root element '\(first)'",
        zh: "根元素“\(first)”结束之后又出现元素“\(name)”")
    case .noElement: Phrase("file holds no element", zh: "文件里没有元素")
    case .emptyFile: Phrase("file is empty", zh: "文件是空的")
    case .lateDeclaration:
      Phrase("XML declaration does not stand first in the file", zh: "XML 声明不在文件开头")
    case .controlCharacter(let byte):
      Phrase("control character \(Self.hex(byte)) is not allowed", zh: "不允许控制字符 \(Self.hex(byte))")
    case .unknownPrefix(let prefix):
      Phrase("prefix '\(prefix)' is bound to no namespace", zh: "前缀“\(prefix)”没有对应的命名空间")
    case .other: Phrase("text here is not well-formed XML", zh: "此处不是格式正确的 XML")
    case .mergeMarker(let signs):
      Phrase("merge marker '\(signs)' was left here", zh: "此处留有合并冲突标记“\(signs)”")
    case .doctype: Phrase("document type declaration is not accepted", zh: "不接受文档类型声明")
    case .otherEncoding(let name):
      Phrase("file is written in \(name), not in UTF-8", zh: "文件采用 \(name) 编码，不是 UTF-8")
    case .declaredEncoding(let name):
      Phrase("file declares encoding '\(name)', not UTF-8", zh: "文件声明的编码是“\(name)”，不是 UTF-8")
    case .invalidBytes(let byte):
      Phrase(
        "byte \(Self.hex(UInt8(byte))) is no UTF-8 here",
        zh: "此处的字节 \(Self.hex(UInt8(byte))) 不是 UTF-8")
    case .tooManyBytes(let limit):
      Phrase("file is larger than \(limit >> 20) MiB", zh: "文件超过 \(limit >> 20) MiB")
    case .tooDeep(let limit):
      Phrase("elements are nested deeper than \(limit) levels", zh: "元素嵌套超过 \(limit) 层")
    case .tooManyAttributes(let name, let limit):
      Phrase(
        "element '\(name)' has more than \(limit) attributes", zh: "元素“\(name)”的属性超过 \(limit) 个")
    case .tooManyCharacters(let name, let limit):
      Phrase("'\(name)' holds more than \(limit) characters", zh: "“\(name)”的内容超过 \(limit) 个字符")
    case .tooManyElements(let limit):
      Phrase("file holds more than \(limit) elements", zh: "文件里的元素超过 \(limit) 个")
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

extension String {
  /// The text as a message quotes it: cut where nobody would read on.
  var shown: String { count > 40 ? prefix(39) + "…" : self }
}
