import Findings

/// Why git gave no answer.
extension GitFault {
  /// A program that is not there, or only where it must not be looked for.
  static let missing = GitFault(
    "cannot be read: no git is found in PATH", zh: "无法读取：在 PATH 中找不到 git",
    hints: [
      Phrase(
        "install git; one inside the repository, or in a relative folder, is not started",
        zh: "请安装 git；仓库内或相对路径中的 git 不会运行")
    ])

  /// What became of a run that came to no end.
  init(_ failure: BoundedRun.Failure, _ bounds: BoundedRun.Bounds) {
    switch failure {
    case .unstarted: self.init("cannot be read: git does not start", zh: "无法读取：git 无法启动")
    case .slow: self = .slow(bounds.seconds)
    case .wordy: self = .large
    }
  }

  private static func slow(_ seconds: Int) -> GitFault {
    GitFault(
      "cannot be read: git gave no answer within \(seconds) s", zh: "无法读取：git 在 \(seconds) 秒内没有回应",
      hints: [
        Phrase(
          "name a folder, checked out elsewhere, instead of the revision",
          zh: "请检出到别处，并指明那个文件夹，不用修订版本")
      ])
  }

  private static let large = GitFault(
    "holds more than may be read", zh: "的内容超出读取上限",
    hints: [
      Phrase(
        "name the standards folder in it, as in main:Standards/hall",
        zh: "请指明其中的标准文件夹，例如 main:Standards/hall")
    ])

  /// A file in too many folders inside one another.
  static func longPath(_ limit: Int) -> GitFault {
    GitFault(
      "holds a file whose path has over \(limit) bytes", zh: "有文件的路径超过 \(limit) 字节",
      hints: [
        Phrase(
          "name the standards folder in it, as in main:Standards/hall",
          zh: "请指明其中的标准文件夹，例如 main:Standards/hall")
      ])
  }
}
