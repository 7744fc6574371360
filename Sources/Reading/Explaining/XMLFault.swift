import Findings

/// What keeps a file from being well-formed XML, as data; `XMLFaultWords` finds the words.
enum XMLFault: Hashable {
  /// `</found>` stands where the element `open` must be closed first.
  case wrongClosingTag(found: String, open: String, opened: Span)
  /// `</found>` closes nothing.
  case strayClosingTag(String)
  /// The file ends inside the element.
  case neverClosed(String)
  /// A tag, comment, character section or instruction is begun and not ended.
  case unended(String, ending: String)
  /// A `&` that begins no reference.
  case bareAmpersand
  /// A name that stands for no character in XML.
  case unknownReference(String)
  /// A number that stands for no character in XML.
  case forbiddenReference(String)
  /// A `<` in text that begins no tag.
  case bareLessThan
  /// A `<` in the value of the attribute.
  case lessThanInValue(String)
  /// The value of the attribute lacks its closing quote.
  case unclosedQuote(String)
  /// The value of the attribute has no quotes.
  case unquotedValue(String)
  /// The attribute has no value.
  case valueMissing(String)
  /// The attribute is written twice in one tag.
  case repeatedAttribute(String, first: Span)
  /// The attribute follows the quote before it without a blank.
  case blankMissing(String)
  /// Something in a tag that is neither attribute nor end.
  case strayInTag(String, element: String)
  /// `]]>` in text.
  case sectionEnd
  /// `--` inside a comment.
  case hyphensInComment
  /// Text before or after the root element.
  case textOutsideRoot
  /// An element after the root element.
  case secondRoot(String, first: String)
  /// The file holds no element.
  case noElement
  /// The file holds no byte.
  case emptyFile
  /// Blanks or comments stand before the XML declaration.
  case lateDeclaration
  /// A control character.
  case controlCharacter(UInt8)
  /// The prefix is bound to no namespace.
  case unknownPrefix(String)
  /// libxml2 refuses the file and this list has no name for why.
  case other(Int32)
  /// A line that a merge left; its signs.
  case mergeMarker(String)
  /// A document type declaration.
  case doctype
  /// The bytes are those of another encoding; its name.
  case otherEncoding(String)
  /// The file says that it is in another encoding; its name.
  case declaredEncoding(String)
  /// The bytes are not UTF-8.
  case invalidBytes(Int)
  /// More bytes than a file may hold.
  case tooManyBytes(limit: Int)
  /// Elements nested deeper than allowed.
  case tooDeep(limit: Int)
  /// More attributes in the tag than allowed.
  case tooManyAttributes(String, limit: Int)
  /// More characters than a text or value may have; the name of its element or attribute.
  case tooManyCharacters(String, limit: Int)
  /// More elements than a file may hold.
  case tooManyElements(limit: Int)
}

/// A fault and the bytes it concerns.
struct LocatedFault: Hashable {
  let fault: XMLFault
  let span: Span

  init(_ fault: XMLFault, at span: Span) {
    self.fault = fault
    self.span = span
  }
}
