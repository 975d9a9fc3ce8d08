/// The version of the tool.
package enum Version {
  /// As in the change log; the scheme is that of semver.org.
  package static let current = "0.1.0"
}
