extension EditionFault {
  /// What an author may write; the edition before is told in a comment where it matters.
  var example: (failing: String, passing: String) {
    switch self {
    case .changeUnaccepted:
      (
        """
        <!-- revision 3 said value="10" -->
        <measure metric="wait.mean" op="at-most" value="15" unit="min"/>
        """,
        """
        <!-- revision 3 said value="10" -->
        <measure metric="wait.mean" op="at-most" value="15" unit="min"/>

        <!-- in set.xml -->
        <accepted element="M08-S1" field="measure" grade="customer" revision="4" approver="CH"
          date="2026-09-01">
          <reason xml:lang="zh-Hans">台席改造期间</reason>
        </accepted>
        """
      )
    case .acceptanceUnused:
      (
        """
        <!-- M08-S1 has the measures of revision 3 -->
        <accepted element="M08-S1" field="measure" grade="customer" revision="4" approver="CH"
          date="2026-09-01">
          <reason xml:lang="zh-Hans">台席改造期间</reason>
        </accepted>
        """, "<!-- the acceptance is left out -->"
      )
    case .revisionNotRaised:
      (
        "<standard-set revision=\"3\">  <!-- and texts that differ from revision 3 -->",
        "<standard-set revision=\"4\">  <!-- and texts that differ from revision 3 -->"
      )
    case .changeUnlogged:
      (
        """
        <standard-set revision="4">
          <change-log>
            <change revision="3" date="2026-07-01" class="major" by="CH">
        """,
        """
        <standard-set revision="4">
          <change-log>
            <change revision="4" date="2026-10-01" class="minor" by="CH">
        """
      )
    case .changeClassTooLow:
      (
        "<!-- a must was added -->\n"
          + "<change revision=\"4\" date=\"2026-10-01\" class=\"minor\" by=\"CH\">",
        "<!-- a must was added -->\n"
          + "<change revision=\"4\" date=\"2026-10-01\" class=\"major\" by=\"CH\">"
      )
    case .majorUnapproved:
      (
        "<!-- revision 3 took effect on 2026-07-01 -->\n"
          + "<standard-set revision=\"4\" effective-from=\"2026-07-01\" approver=\"CH\">",
        "<!-- revision 3 took effect on 2026-07-01 -->\n"
          + "<standard-set revision=\"4\" effective-from=\"2026-10-01\" approver=\"CH\">"
      )
    }
  }
}
