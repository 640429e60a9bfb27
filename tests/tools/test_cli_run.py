"""tests/cli/run passes a case that fits, and fails each sort of case that does not."""
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[1] / "cli" / "run"
PROGRAM = '#!/bin/sh\nprintf "one 1\\ntwo\\nthree\\n"; echo "note 17" >&2; exit 1\n'


class Run(unittest.TestCase):
    def judge(self, *arguments, **files):
        """Exit status of the runner for one case with these files, and the files afterwards."""
        with tempfile.TemporaryDirectory() as root:
            program, case = Path(root, "stemma"), Path(root, "cases", "one")
            program.write_text(PROGRAM, encoding="utf8")
            program.chmod(0o755)
            case.mkdir(parents=True)
            for name, text in {"cmd": "stemma", "exit": "1", "stderr": "note *\n", **files}.items():
                (case / name.replace("_", ".")).write_text(text, encoding="utf8")
            command = [TOOL, "--program", program, "--cases", case.parent, *arguments]
            done = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(done.stderr, "")
            return done.returncode, {f.name: f.read_text(encoding="utf8") for f in case.iterdir()}

    def test_fits(self):
        self.assertEqual(self.judge(stdout="one 1\ntwo\nthree\n")[0], 0)
        self.assertEqual(self.judge(stdout_glob="one *\n...\nthree\n")[0], 0)
        self.assertEqual(self.judge(stdout_glob="...\n")[0], 0)
        self.assertEqual(self.judge(stdout_glob="one 1\n...\ntwo\nthree\n")[0], 0)

    def test_differs(self):
        right = "one 1\ntwo\nthree\n"
        self.assertEqual(self.judge(stdout="one *\ntwo\nthree\n")[0], 1)
        self.assertEqual(self.judge(stdout="one 1\ntwo\nthree")[0], 1)
        self.assertEqual(self.judge(stdout_glob="one\n...\n")[0], 1)
        self.assertEqual(self.judge(stdout_glob="one *\n")[0], 1)
        self.assertEqual(self.judge(stdout_glob="one.*\n...\n")[0], 1)
        self.assertEqual(self.judge(stdout=right, stderr="")[0], 1)
        self.assertEqual(self.judge(stdout=right, exit="0")[0], 1)
        self.assertEqual(self.judge(exit="1")[0], 1)

    def test_rewrite(self):
        status, files = self.judge("--rewrite", stdout="one\n", exit="0")
        self.assertEqual(status, 0)
        self.assertEqual(files["stdout"], "one 1\ntwo\nthree\n")
        self.assertEqual(files["exit"], "1\n")
        self.assertEqual(files["stderr"], "note *\n", "a pattern that fits stays")


if __name__ == "__main__":
    unittest.main()
