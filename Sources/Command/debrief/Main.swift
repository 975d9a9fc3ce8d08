import DebriefCommand

@main
enum Main {
  static func main() {
    Debrief.main()
  }
}
