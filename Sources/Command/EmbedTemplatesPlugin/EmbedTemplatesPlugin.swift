import Foundation
import PackagePlugin

/// Embeds the text files of a target's folder in its module, so that the program does not depend on their location.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.map(\.url).filter { $0.pathExtension != "swift" }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Templates+Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) templates and assets",
        executable: try context.tool(named: "EmbedTemplates").url,
        arguments: [output.path, module.directoryURL.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
