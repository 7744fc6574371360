import Findings

/// Says what is wrong with a file as XML, to somebody who may never have seen XML.
extension LocatedFault {
  /// The fault as a finding.
  var finding: Finding {
    Finding(
      fault.kind, fault.message, at: span, notes: fault.notes,
      hints: fault.hint.map { [$0] } ?? [])
  }
}

extension XMLFault {
  fileprivate var kind: SourceFault {
    switch self {
    case .doctype: .doctypeRefused
    case .otherEncoding, .declaredEncoding, .invalidBytes: .notUTF8
    case .tooManyBytes, .tooDeep, .tooManyAttributes, .tooManyElements: .overLimit
    case .wrongClosingTag, .strayClosingTag, .neverClosed, .unended, .bareAmpersand,
      .unknownReference, .forbiddenReference, .bareLessThan, .lessThanInValue, .unclosedQuote,
      .unquotedValue, .valueMissing, .repeatedAttribute, .blankMissing, .strayInTag, .sectionEnd,
      .hyphensInComment, .textOutsideRoot, .secondRoot, .noElement, .emptyFile, .lateDeclaration,
      .controlCharacter, .unknownPrefix, .other:
      .xmlMalformed
    }
  }

  fileprivate var message: String {
    switch self {
    case .wrongClosingTag(let found, let open, _):
      "closing tag '\(found)' stands where '\(open)' must be closed"
    case .strayClosingTag(let name): "closing tag '\(name)' closes nothing"
    case .neverClosed(let name): "element '\(name)' is never closed"
    case .unended(let start, let ending): "'\(start)' is not ended by '\(ending)'"
    case .bareAmpersand: "'&' stands alone"
    case .unknownReference(let name): "'&\(name);' stands for no character in XML"
    case .forbiddenReference(let text): "'\(text)' stands for no character in XML"
    case .bareLessThan: "'<' begins no tag here"
    case .lessThanInValue(let name): "attribute '\(name)' has '<' in its value"
    case .unclosedQuote(let name): "attribute '\(name)' has no closing quote"
    case .unquotedValue(let name): "attribute '\(name)' has a value without quotes"
    case .valueMissing(let name): "attribute '\(name)' has no value"
    case .repeatedAttribute(let name, _): "attribute '\(name)' is written twice"
    case .blankMissing(let name): "attribute '\(name)' follows without a blank"
    case .strayInTag(let text, let element):
      "'\(text)' is no attribute of '\(element)'"
    case .sectionEnd: "']]>' may not stand in text"
    case .hyphensInComment: "'--' may not stand inside a comment"
    case .textOutsideRoot: "text stands outside the root element"
    case .secondRoot(let name, let first):
      "element '\(name)' follows the end of the root element '\(first)'"
    case .noElement: "file holds no element"
    case .emptyFile: "file is empty"
    case .lateDeclaration: "XML declaration does not stand first in the file"
    case .controlCharacter(let byte): "control character \(Self.hex(byte)) is not allowed"
    case .unknownPrefix(let prefix): "prefix '\(prefix)' is bound to no namespace"
    case .other: "text here is not well-formed XML"
    case .doctype: "document type declaration is not accepted"
    case .otherEncoding(let name): "file is written in \(name), not in UTF-8"
    case .declaredEncoding(let name): "file declares encoding '\(name)', not UTF-8"
    case .invalidBytes(let byte): "byte \(Self.hex(UInt8(byte))) is no UTF-8 here"
    case .tooManyBytes(let limit): "file is larger than \(limit >> 20) MiB"
    case .tooDeep(let limit): "elements are nested deeper than \(limit) levels"
    case .tooManyAttributes(let name, let limit):
      "element '\(name)' has more than \(limit) attributes"
    case .tooManyElements(let limit): "file holds more than \(limit) elements"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .wrongClosingTag(let found, let open, _):
      NearMiss.names(for: found, among: [open]).isEmpty
        ? "write </\(open)> here or before"
        : "give the opening and the closing tag the same name"
    case .strayClosingTag(let name): "remove it, or write <\(name)> where the element begins"
    case .neverClosed(let name): "write </\(name)> where it ends"
    case .unended(_, let ending): "write \(ending) where it ends"
    case .bareAmpersand: "write &amp; for the sign &"
    case .unknownReference(let name):
      "write the character itself, or &amp;\(name); for these letters"
    case .forbiddenReference, .controlCharacter: "remove it"
    case .bareLessThan, .lessThanInValue: "write &lt; for the sign <"
    case .unclosedQuote: "write \" behind the value"
    case .unquotedValue(let name): "write \(name)=\"...\", with quotes around the value"
    case .valueMissing(let name): "write \(name)=\"...\", or remove it"
    case .repeatedAttribute: "keep one of the two"
    case .blankMissing: "put a blank before it"
    case .strayInTag: "remove it, or write it as name=\"value\""
    case .sectionEnd: "write ]]&gt; instead"
    case .hyphensInComment: "write one hyphen, or a dash"
    case .textOutsideRoot: "move it into an element, or make it a comment: <!-- ... -->"
    case .secondRoot(_, let first): "move it inside <\(first)>, or into a file of its own"
    case .noElement, .emptyFile: "write the root element, or remove the file"
    case .lateDeclaration: "move <?xml ... ?> to the very beginning, or remove it"
    case .unknownPrefix(let prefix): "remove '\(prefix):'"
    case .other: "compare this place with a file that passes"
    case .doctype: "remove the declaration; the schema is built in"
    case .otherEncoding, .invalidBytes: "save the file in UTF-8"
    case .declaredEncoding: "save the file in UTF-8 and write encoding=\"UTF-8\""
    case .tooManyBytes, .tooManyElements: "divide it into several files"
    case .tooDeep: "close the elements that have ended"
    case .tooManyAttributes: "remove those the schema does not know"
    }
  }

  fileprivate var notes: [Note] {
    switch self {
    case .wrongClosingTag(_, let open, let span): [Note("'\(open)' is opened here", at: span)]
    case .repeatedAttribute(_, let first): [Note("it is first written here", at: first)]
    default: []
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
