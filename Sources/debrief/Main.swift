import DebriefCommand
import Glibc

@main
enum Main {
  static func main() async {
    exit(await Debrief.main(Array(CommandLine.arguments.dropFirst())))
  }
}
