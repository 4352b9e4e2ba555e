"""`make test`: lint, types, then every test; finds a browser and an HTML checker first, so that nothing is skipped."""

import os
import subprocess
import sys

from tests.browser import validator
from tests.browser.chromium import find_or_install

PYTHON = sys.executable
STEPS = (
    (PYTHON, "-m", "ruff", "check", "."),
    (PYTHON, "-m", "ruff", "format", "--check", "."),
    (PYTHON, "-m", "mypy"),
    (PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadscope"),
)


def main() -> int:
    """Run each step and stop at the first that fails."""
    environment = {**os.environ, "CHROME": find_or_install()}
    validator.find_or_install()
    for step in STEPS:
        print("→", " ".join(step[1:]), flush=True)  # noqa: T201  # a command line program
        done = subprocess.run(step, env=environment, check=False)  # our own commands
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
