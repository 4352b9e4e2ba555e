"""Rules written in JavaScript, because they look at a page from inside."""

import re
from pathlib import Path

FOLDER = Path(__file__).parent
RULE = re.compile(r"^const (\w+) = ", re.MULTILINE)


def rules(name: str) -> dict[str, str]:
    """`{rule: function to evaluate}` of `<name>.js`, whose top-level constants are functions of at most one argument.

    A rule returns what is wrong, an empty list when nothing is; it may call the others of its file.
    """
    source = (FOLDER / f"{name}.js").read_text("utf-8")
    return {rule: f"(argument) => {{\n{source}\nreturn {rule}(argument);\n}}" for rule in RULE.findall(source)}
