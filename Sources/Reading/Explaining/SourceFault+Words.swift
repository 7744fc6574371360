import Findings

extension SourceFault {
  /// What holds in a sound folder.
  public var purpose: Phrase {
    switch self {
    case .unreadableInput:
      Phrase(
        "The folder holds set.xml and moments/*.xml, and every file of it can be read.",
        zh: "文件夹里有 set.xml 和 moments/*.xml，且每个文件都能读取。")
    case .strayFile: Phrase("Every .xml file stands where it is read.", zh: "每个 .xml 文件都放在会被读取的位置。")
    case .nameClash:
      Phrase(
        "No two files of a folder have names that some systems take for one.",
        zh: "同一文件夹里没有在某些系统上会被当成一个的文件名。")
    case .schemaUnnamed:
      Phrase("A file names its schema, and the schema is there.", zh: "文件指明模式，所指的模式存在。")
    case .invisibleCharacter:
      Phrase("Files hold no characters that nobody sees.", zh: "文件里没有看不见的字符。")
    case .mergeMarker: Phrase("No merge is left half done.", zh: "没有留下未解决的合并冲突。")
    case .notUTF8: Phrase("Files are written in UTF-8.", zh: "文件采用 UTF-8 编码。")
    case .doctypeRefused:
      Phrase("Files have no document type declaration.", zh: "文件没有文档类型声明。")
    case .overLimit:
      Phrase("Files stay within fixed bounds of size, depth and number.", zh: "文件的大小、层数和数量不超出固定上限。")
    case .xmlMalformed: Phrase("Files are well-formed XML.", zh: "文件是格式正确的 XML。")
    case .wrongRoot:
      Phrase(
        "A file holds the element its place asks for, in the standards' namespace.",
        zh: "文件的根元素与其位置相符，并属于标准的命名空间。")
    case .unknownElement:
      Phrase("Every element is one the schema declares.", zh: "每个元素都是模式中声明的。")
    case .misplacedElement:
      Phrase("Elements stand where and as often as the schema allows.", zh: "元素的位置和次数符合模式。")
    case .missingElement:
      Phrase("Elements the schema requires are there.", zh: "模式要求的元素齐全。")
    case .strayText:
      Phrase("Text stands only in elements that hold text.", zh: "文字只写在容纳文字的元素里。")
    case .unknownAttribute:
      Phrase("Every attribute is one the schema declares for its element.", zh: "每个属性都是模式为该元素声明的。")
    case .missingAttribute:
      Phrase("Attributes the schema requires are there.", zh: "模式要求的属性齐全。")
    case .badValue: Phrase("Values are of the form the schema asks for.", zh: "取值符合模式规定的形式。")
    }
  }

  /// Why it matters.
  public var explanation: Phrase {
    switch self {
    case .unreadableInput:
      Phrase(
        """
        What is not read is not checked, and a page without it would look complete. Symbolic \
        links may not lead out of the folder: the pages would depend on more than it holds.
        """,
        zh: "没有读到的内容就没有检查，而缺了它的页面看上去仍然完整。符号链接不得指向文件夹之外，否则页面会依赖文件夹以外的内容。")
    case .strayFile:
      Phrase(
        "A file beside the folders of its kind is silently left out, which is seldom meant.",
        zh: "放错位置的文件会被悄悄略过，这多半不是本意。")
    case .nameClash:
      Phrase(
        """
        Windows and macOS do not tell M08.xml from m08.xml, nor an accent written as one \
        character from one written as two: of such files only one arrives there.
        """,
        zh: "Windows 和 macOS 不区分 M08.xml 与 m08.xml，也不区分带重音字母的两种编码：到了那里只剩一个文件。")
    case .schemaUnnamed:
      Phrase(
        """
        The program has its schema inside. Editors complete and check from the one a file names, \
        and where it is not there they stop without a word.
        """,
        zh: "程序内置模式。编辑器按文件指明的模式补全和检查；模式不在，编辑器就不声不响地停下来。")
    case .invisibleCharacter:
      Phrase(
        """
        Zero width spaces, soft hyphens and byte order marks come along with text pasted from \
        word processors. Two texts that look the same are then different, words are not found in \
        them, and marks of direction show the lines of a file in another order than they are read.
        """,
        zh: """
          零宽空格、软连字符、字节顺序标记常随粘贴的文字混进来：看着一样的两段文字其实不同，查词也查不到；\
          方向控制符还会让文件显示的顺序与实际读到的不一样。
          """)
    case .mergeMarker:
      Phrase(
        """
        Git writes both versions into a file where two people changed the same lines. Which one \
        holds is for a person to decide.
        """,
        zh: "两人改了同样的行，git 会把两个版本都写进文件。哪个算数，要由人来定。")
    case .notUTF8:
      Phrase(
        """
        One encoding for all files keeps Chinese and Latin text from being garbled on another \
        machine.
        """, zh: "所有文件使用同一种编码，中文和西文到别的机器上才不会变成乱码。")
    case .doctypeRefused:
      Phrase(
        """
        Entities declared in one can grow without bound or name other files; the schema is \
        built in.
        """, zh: "其中声明的实体可以无限膨胀，也可以引用别的文件；模式已经内置，无需声明。")
    case .overLimit:
      Phrase(
        """
        The XML library does not promise to bear hostile input, so the bounds are set here: \
        \(Limits.standard.words).
        """,
        zh: "XML 程序库不保证经得起恶意输入，因此在这里设定上限：\(Limits.standard.words)。")
    case .xmlMalformed:
      Phrase(
        """
        A closing tag, a quote or an escaped sign is missing. &, < and > in text are written \
        &amp;, &lt; and &gt;.
        """, zh: "缺少结束标签、引号或转义符号。正文里的 &、<、> 写作 &amp;、&lt;、&gt;。")
    case .wrongRoot:
      Phrase(
        """
        set.xml holds a standard-set, files in moments/ a moment each, words.xml word lists; \
        all in the namespace \(Schema.namespace).
        """,
        zh: """
          set.xml 的根元素是 standard-set，moments/ 里的文件各是一个 moment，words.xml 是词表；\
          都属于命名空间 \(Schema.namespace)。
          """)
    case .unknownElement, .unknownAttribute:
      Phrase(
        "What the schema does not know would be printed nowhere; mostly a name is misspelt.",
        zh: "模式不认识的内容不会印在任何地方；多半是名称写错了。")
    case .misplacedElement:
      Phrase(
        "A fixed order lets everybody find the same thing in the same place of every file.",
        zh: "顺序固定，任何人在每个文件的同一位置都能找到同样的内容。")
    case .missingElement, .missingAttribute:
      Phrase("The pages have a place for it that would stay empty.", zh: "页面上留有它的位置，缺了就会空着。")
    case .strayText:
      Phrase(
        "Text that stands in no element of its own has no language and no place on a page.",
        zh: "不在专门元素里的文字，没有语言，也没有页面上的位置。")
    case .badValue:
      Phrase(
        "Days, numbers and the words of closed lists are compared and added up, so they have one form.",
        zh: "日期、数字和限定词要用来比较和相加，所以只有一种写法。")
    }
  }
}
