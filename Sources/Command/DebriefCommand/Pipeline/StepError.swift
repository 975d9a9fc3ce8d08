/// An error with the name of the pipeline's step in which it arose.
package struct StepError: Error {
  /// The step, such as `Roll up`.
  package let step: String
  /// What went wrong there.
  package let underlying: any Error
}
