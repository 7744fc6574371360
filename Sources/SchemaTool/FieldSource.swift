/// Swift source that declares the fields.
enum FieldSource {
  /// The file: a case for each field, and what the schema says of it.
  static func file(of fields: [FieldDeclaration]) -> String {
    let cases = fields.map { field in
      "  /// \(field.documentation)\n  case \(field.caseName)\n"
    }
    let entries = fields.map { field in
      let words = [field.code, field.label.english, field.label.chinese].map(SwiftName.literal)
      return "    FieldDeclaration(\(words.joined(separator: ", ")), \(field.change)),\n"
    }
    return """
      // Written by SchemaTool from Standards/peakend.xsd.

      /// A field of the model or a part that has no id, such as a measure: all that a walk tells of.
      public enum Field: Int, CaseIterable, Sendable {
      \(cases.joined())}

      extension Field {
        /// What the schema says of each field, in the order of the cases.
        static let declarations: [FieldDeclaration] = [
      \(entries.joined())  ]
      }

      """
  }
}
