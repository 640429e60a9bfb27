"""tools/layers finds each sort of wrong include, and nothing in a right tree."""
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "layers"


class Layers(unittest.TestCase):
    def judge(self, files):
        """Exit status and lines of the tool for a tree with these files."""
        with tempfile.TemporaryDirectory() as root:
            for name, source in files.items():
                path = Path(root, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(source, encoding="utf8")
            done = subprocess.run([TOOL, root], capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()

    def wrong(self, name, source, begin):
        status, lines = self.judge({name: source})
        self.assertEqual(status, 1)
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(begin), lines[0])

    def test_right_tree(self):
        status, lines = self.judge({
            "src/base/arena.c": '#include "base/arena.h"\n#include <string.h>\n',
            "src/text/fold.c": '#include "base/arena.h"\n#include "text/fold.h"\n',
            "src/emit/html.c": '#include "report_style_css.h"\n#include "read/corpus.h"\n',
            "src/cli/main.c": '#include "cli/options.h"\n#include <stemma/stemma.h>\n',
        })
        self.assertEqual((status, len(lines)), (0, 1), lines)

    def test_upward(self):
        self.wrong("src/text/fold.c", '\n#include "read/corpus.h"\n',
                   "src/text/fold.c:2: text comes before read")

    def test_spaces_and_headers(self):
        self.wrong("src/base/arena.h", '#  include "emit/html.h"\n',
                   "src/base/arena.h:1: base comes before emit")

    def test_cli_sees_only_the_public_header(self):
        self.wrong("src/cli/main.c", '#include "base/arena.h"\n',
                   "src/cli/main.c:1: cli includes")

    def test_unknown_layers(self):
        self.wrong("src/extra/a.c", "int a;\n", "src/extra/a.c:1: it lies in no layer")
        self.wrong("src/read/a.c", '#include "extra/a.h"\n', "src/read/a.c:1: extra is no layer")

    def test_folder_is_written(self):
        self.wrong("src/read/a.c", '#include "corpus.h"\n', "src/read/a.c:1: write the folder too")

    def test_library_of_one_folder(self):
        self.wrong("src/emit/a.c", "#include <sqlite3.h>\n",
                   "src/emit/a.c:1: only archive includes")


if __name__ == "__main__":
    unittest.main()
