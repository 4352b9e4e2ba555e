"""Notice what Pelican logs as an error and then forgets: a page it could not read, a plugin it could not register."""

import logging
import sys


class LogWatch(logging.Handler):
    """Keeps the text of every record from `ERROR` up."""

    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, and the exception being handled: Pelican logs from inside `except` and omits it."""
        cause = sys.exc_info()[1]
        message = record.getMessage()
        self.messages.append(f"{message} ({type(cause).__name__}: {cause})" if cause else message)
