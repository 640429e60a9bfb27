"""tools/style finds each sort of broken rule, and nothing in a right tree."""
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "style"
TOP = "/* What the file is for. */\n"


def function(n_lines, name="grow"):
    """A C function of n_lines lines."""
    return f"int {name}(int a)\n{{\n" + "    a++;\n" * (n_lines - 4) + "    return a;\n}\n"


class Style(unittest.TestCase):
    def judge(self, name, source):
        """Exit status and lines of the tool for a tree with this one file."""
        with tempfile.TemporaryDirectory() as root:
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf8")
            done = subprocess.run([TOOL, root], capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()

    def right(self, name, source):
        status, lines = self.judge(name, source)
        self.assertEqual(status, 0, lines)
        return lines

    def wrong(self, name, source, line, words):
        status, lines = self.judge(name, source)
        self.assertEqual(status, 1, f"{words!r} was not found")
        self.assertTrue(lines[0].startswith(f"{name}:{line}: "), lines)
        self.assertIn(words, lines[0])

    def test_right_files(self):
        self.right("src/base/a.c", TOP + "void f(void) { free(0); }\n")
        self.right("src/read/a.c", TOP + '/* free(x) */ int f = p->free(1) + p.free("puts(1)");\n')
        self.right("src/read/a.c", TOP + "_Static_assert(1, \"\"); int x = arena_printf(1);\n")
        self.right("src/cli/a.c", TOP + "void f(void) { puts(malloc(1)); exit(0); }\n")
        self.right("tests/unit/a.c", TOP + "void f(void) { assert(1); }\n")
        guard = "#ifndef STEMMA_READ_A_H\n#define STEMMA_READ_A_H\n#endif\n"
        self.right("src/read/a.h", TOP + guard)

    def test_banned_calls(self):
        for call in ("strcpy(a, b)", "strcat(a, b)", "sprintf(a, b)", "strtok(a, b)", "atoi (a)",
                     "gets(a)"):
            self.wrong("src/base/a.c", TOP + f"void f(void) {{ {call}; }}\n", 2, call[:4])
        for call in ("malloc(1)", "free(a)", "realloc(a, 1)", "strdup(a)"):
            self.wrong("src/read/a.c", TOP + f"\nvoid f(void) {{ {call}; }}\n", 3, "arenas")
        for call in ("exit(1)", "abort()", 'printf("x")', "fputs(a, stderr)", "perror(a)"):
            self.wrong("src/base/a.c", TOP + f"void f(void) {{ {call}; }}\n", 2, "library never")
        self.wrong("src/read/a.c", TOP + "void f(int a) { assert(a); }\n", 2, "assert")

    def test_lines(self):
        self.wrong("src/base/a.c", TOP + "int a; \n", 2, "space at the end")
        self.wrong("src/base/a.c", TOP + "\tint a;\n", 2, "a tab")
        self.wrong("src/base/a.c", TOP + "int a; /* " + "x" * 90 + " */\n", 2, "columns")
        self.wrong("tools/a", "#!/bin/sh\n# " + "x" * 99 + "\n", 2, "columns")
        self.right("docs/a.md", "x" * 200 + "\n")

    def test_sizes(self):
        self.wrong("src/base/a.c", TOP + "int a;\n" * 800, 1, "801 lines")
        self.wrong("src/base/a.c", TOP + function(101), 2, "grow has 101 lines")
        excused = "/* A table.\n * Long because: data. */\n"
        self.right("src/base/a.c", excused + "int a;\n" * 800 + function(101))

    def test_summary(self):
        lines = self.right("src/base/a.c", TOP + function(61) + function(60, "shrink"))
        self.assertIn("  src/base/a.c:2: grow has 61 lines", lines)
        self.assertFalse([l for l in lines if "shrink" in l])
        many = "void f(int a, int b, int c,\n  int d, int e, int f,\n  int g)\n{\n}\n"
        lines = self.right("src/base/a.c", TOP + many)
        self.assertIn("  src/base/a.c:2: f has 7 parameters", lines)

    def test_heads(self):
        self.wrong("src/base/a.c", "int a;\n", 1, "a comment at the top")
        self.wrong("src/base/a.h", TOP + "int a;\n", 1, "STEMMA_BASE_A_H")
        guard = "#ifndef STEMMA_READ_A_H\n#define STEMMA_READ_A_H\n"
        self.wrong("src/base/a.h", TOP + guard, 1, "STEMMA_BASE_A_H")
        self.wrong("src/base/util.c", TOP, 1, "says nothing")

    def test_words(self):
        # Put together here, so that this file itself passes.
        self.wrong("docs/a.md", "\nWritten in a ses" + "sion.\n", 2, "software alone")
        self.wrong("docs/a.md", "See /wo" + "rk/main.\n", 1, "software alone")
        self.wrong("tests/cli/cases/a/stdout", "in /tm" + "p/there\n", 1, "software alone")
        self.wrong("src/base/a.c", TOP + "/* TO" + "DO: later */\n", 2, "ticket")
        self.wrong("src/emit/a.c", TOP + "/* a mis" + "quotation */\n", 2, "neutrally")


if __name__ == "__main__":
    unittest.main()
