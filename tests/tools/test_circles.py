"""tools/circles finds files that need each other, and nothing where all goes one way."""
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "circles"


class Circles(unittest.TestCase):
    def judge(self, sources):
        """Exit status and lines of the tool for objects made of these sources."""
        with tempfile.TemporaryDirectory() as root:
            for name, source in sources.items():
                layer, file = name.split("/")
                folder = Path(root, f"src/CMakeFiles/stemma_{layer}.dir/{layer}")
                folder.mkdir(parents=True, exist_ok=True)
                subprocess.run(["cc", "-c", "-x", "c", "-", "-o", folder / f"{file}.o"],
                               input=source, text=True, check=True)
            done = subprocess.run([TOOL, root], capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()

    def test_one_way(self):
        status, lines = self.judge({
            "base/arena.c": "int arena(void) { return 1; }",
            "text/fold.c": "int arena(void); int fold(void) { return arena(); }",
            "text/text.c": "int arena(void), fold(void); int text(void) { return fold(); }",
        })
        self.assertEqual((status, lines), (0, ["circles: none among 3 files"]))

    def test_circle_of_three_and_who_only_leans_on_it(self):
        status, lines = self.judge({
            "base/arena.c": "int arena(void) { return 1; }",
            "text/a.c": "int b(void), arena(void); int a(void) { return b() + arena(); }",
            "text/b.c": "int c(void); int b(void) { return c(); }",
            "text/c.c": "int a(void); int c(void) { return a(); }",
            "text/top.c": "int a(void); int top(void) { return a(); }",
        })
        self.assertEqual(status, 1)
        self.assertEqual([line.split(",")[0] for line in lines],
                         ["src/text/a.c needs src/text/b.c for b",
                          "src/text/b.c needs src/text/c.c for c",
                          "src/text/c.c needs src/text/a.c for a"])

    def test_two_functions_of_one_name_that_nobody_shares(self):
        status, _ = self.judge({
            "text/a.c": "static int find(void) { return 1; } int a(void) { return find(); }",
            "text/b.c": "int a(void); static int find(void) { return a(); }"
                        " int b(void) { return find(); }",
        })
        self.assertEqual(status, 0)

    def test_nothing_built(self):
        with tempfile.TemporaryDirectory() as root:
            done = subprocess.run([TOOL, root], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("build first", done.stderr)


if __name__ == "__main__":
    unittest.main()
