import DebriefCommand
import Glibc

@main
enum Main {
  static func main() async {
    exit(await Debrief.run(Array(CommandLine.arguments.dropFirst())))
  }
}
