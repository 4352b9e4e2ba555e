"""Notice what Pelican logs as an error and then forgets: a page it could not read, a plugin it could not register."""

import logging


class LogWatch(logging.Handler):
    """Keeps the text of every record from `ERROR` up."""

    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())
