import Warehouses

extension Connection {
  /// Creates a connection with the credentials in `environment`, or the key in `keyFile`.
  convenience init(_ environment: WarehouseEnvironment, keyFile: String?) throws(BigQueryError) {
    var service = Service.google
    if let emulator = environment.emulator { service = try Service(emulatorAt: emulator) }
    let credentials: any TokenSource =
      service.isEmulator ? EmulatorTokens() : Credentials(environment, keyFile: keyFile)
    self.init(to: service, credentials: credentials, patience: service.patience)
  }
}
