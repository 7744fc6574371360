/// What an id names; the raw value is the word for it in messages.
enum EntityKind: String, CaseIterable, Hashable, Sendable {
  case set
  case term
  case source
  case basis
  case segment
  case survey
  case role
  case department
  case stage
  case channel
  case path
  case finding
  case benchmark
  case statistic
  case transformation
  case method
  case result
  case statement
  case moment
  case need
  case standard
  case line
  case evidence
  case support
  case check
  case drill
}
