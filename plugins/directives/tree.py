"""Look at the links and images of a page once Markdown has read it."""

from dataclasses import replace
from typing import Protocol
from xml.etree import ElementTree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from plugins.directives.addresses import page_path, refusal
from plugins.directives.marks import ATTRIBUTE, INLINE_TAG, Mark, decode, encode
from plugins.directives.source import WITNESS, Scan


class _Reading(Protocol):
    typed: list[str]
    scan: Scan


class LinkTreeprocessor(Treeprocessor):  # type: ignore[misc]  # Markdown has no types
    """Refuses addresses, gives Pelican's form to the others, and tells marks inside a link that they may not be one."""

    def __init__(self, md: Markdown, reading: _Reading) -> None:
        super().__init__(md)
        self.reading = reading

    def run(self, root: ElementTree.Element) -> None:
        """Changes the tree in place."""
        for element in root.iter():
            self._restore_attributes(element)
            if element.tag == INLINE_TAG:
                element.text = None
            elif element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                self._image(element)

    def _restore_attributes(self, element: ElementTree.Element) -> None:
        for name, value in element.items():
            if WITNESS.search(value):
                typed = self.reading.scan.typed_value(value)
                element.set(name, typed)
                message = f"« {typed} » : pas de marque dans une adresse, ni dans la description d’une image."
                self._report("attribute-mark", message, "Écrivez-la en toutes lettres.", typed)

    def _link(self, element: ElementTree.Element) -> None:
        address = element.get("href", "")
        if address.startswith(AMP_SUBSTITUTE):  # a mail address, which Markdown disguises
            return
        if reason := refusal(address):
            del element.attrib["href"]
            self._report("address", reason, "Écrivez une adresse https, mailto ou une page du dossier.", address)
        elif path := page_path(address):
            element.set("href", f"{{filename}}{address}")
            self._keep(Mark("link", path, self._line(address)))
        for inner in element.iter(INLINE_TAG):
            inner.set(ATTRIBUTE, encode(replace(decode(inner.get(ATTRIBUTE, "")), plain=True)))

    def _image(self, element: ElementTree.Element) -> None:
        address = element.get("src", "")
        if reason := refusal(address, image=True):
            del element.attrib["src"]
            self._report("image", reason, "Placez le fichier dans content/ et écrivez son chemin.", address)
            return
        element.set("src", f"{{static}}{address}")
        self._keep(Mark("image", address, self._line(address)))
        if not element.get("alt", "").strip():
            message = f"l’image « {address} » n’a pas de description."
            self._report("image-alt", message, "Écrivez entre les crochets ce qu’elle montre.", address)

    def _report(self, check: str, message: str, suggestion: str, address: str) -> None:
        self._keep(Mark("problem", message, self._line(address), name=check, suggestion=suggestion))

    def _keep(self, mark: Mark) -> None:
        self.reading.scan.findings.append(mark)

    def _line(self, address: str) -> int | None:
        return next((number for number, line in enumerate(self.reading.typed, 1) if address in line), None)
