import TestSupport
import Testing

/// The output location of the program in its own process, and the remains after a failure.
@Suite struct OutputPlaceTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(folder: folder)
  }

  @Test func aNameThatIsNotUTF8IsRefused() throws {
    let run = try program.shell("\"$0\" generate --days 1 --output \"$(printf 'bad\\377')\"")
    #expect(run.status == 64)
    #expect(run.text.contains("not UTF-8;"))
    let inside = try program.shell(
      "d=\"$(printf 'bad\\377')\"; mkdir \"$d\" && cd \"$d\" && \"$0\" generate --days 1 --output data")
    #expect(inside.status == 73)
    #expect(inside.text.contains("not UTF-8;"))
    #expect(
      try program.shell("ls -A | wc -l; ls -A bad* | wc -l").text.split(whereSeparator: \.isWhitespace) == ["1", "0"])
  }

  @Test func theFolderThatOneIsInIsFilledAndNeverReplaced() throws {
    let run = try program.shell(
      """
      mkdir here && cd here && "$0" generate --days 1 --output . && ls -A && "$0" generate --days 1 --output .
      """)
    #expect(run.status == 73)
    #expect(run.text.contains("the current folder is not empty"))
    #expect(try program.shell("\"$0\" generate --days 1 --output there && diff -r here there").status == 0)
    #expect(try program.shell("mkdir -p a/b && cd a/b && \"$0\" generate --days 1 --output ..").status == 73)
    #expect(try folder.paths().contains("a/b"))
  }

  @Test(.enabled(if: Program.can("unshare -m mount -t tmpfs none /mnt"), "this user cannot mount"))
  func aMountPointIsFilledWhereItIsEmpty() throws {
    let run = try program.shell(
      """
      mkdir out && unshare -m sh -c '
        mount -t tmpfs none out && mkdir out/lost+found || exit 99
        "$0" generate --days 1 --output out && cp -r out copy && rmdir copy/lost+found || exit 98
        "$0" generate --days 1 --seed 2 --output out; echo "second $?"
        rmdir out/lost+found; diff -r out copy && echo same
        "$0" generate --days 1 --output out/inside && echo inside' "$0"
      """)
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.contains("out: a mount point that is not empty cannot be replaced"))
    #expect(run.text.contains("second 73") && run.text.contains("same") && run.text.contains("inside"))
    #expect(try program.shell("\"$0\" generate --days 1 --output fresh && diff -r fresh copy").status == 0)
  }

  /// A library simulates a file system that cannot exchange two names, and a power failure after one of the renames.
  private static let preload = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <signal.h>
    #include <stdlib.h>
    #include <unistd.h>
    int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { errno = EINVAL; return -1; }
    int rename(const char *from, const char *to) {
      static int count = 0;
      int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
      int result = real(from, to);
      if (getenv("KILL_AT") && ++count == atoi(getenv("KILL_AT"))) kill(getpid(), SIGKILL);
      return result;
    }
    """

  @Test(.enabled(if: Program.can("clang --version"), "there is no compiler for the library"), arguments: [1, 2])
  func aCrashBetweenTwoRenamesIsMendedByTheNextRun(rename: Int) throws {
    try folder.write(Self.preload, to: "crash.c")
    let run = try program.shell(
      """
      clang -shared -fPIC -o crash.so crash.c -ldl || exit 99
      export LD_PRELOAD="$PWD/crash.so"
      "$0" generate --days 1 --output site || exit 98
      KILL_AT=\(rename) "$0" generate --days 1 --seed 2 --output site
      "$0" generate --days 1 --seed 3 --output site || exit 97
      "$0" generate --days 1 --seed 4 --output site || exit 96
      unset LD_PRELOAD
      "$0" generate --days 1 --seed 4 --output other && diff -r site other
      """)
    #expect(run.status == 0, "\(run.text)")
    #expect(try folder.paths().filter { $0.hasPrefix(".") } == [])
  }
}
