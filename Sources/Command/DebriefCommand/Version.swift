/// The version of the tool.
package enum Version {
  /// As in the change log, after semver.org.
  package static let current = "0.1.0"
}
