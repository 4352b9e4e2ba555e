"""A20: chapters that can be read aloud: short sentences, each acronym said in full where it first appears."""

import re
from pathlib import Path
from statistics import mean

import pytest

CHAPTERS = sorted((Path(__file__).resolve().parents[2] / "content" / "fr").glob("[0-9]-*.md"))
AVERAGE, LONGEST = 22, 35

ABBREVIATIONS = re.compile(r"\b(art|p|n°|M|MM|Mme|etc|vol|al)\.\s")
SENTENCE_END = re.compile(r"(?<=[.!?…])[»”)\s]*\s+(?=[«“(]?\s*[A-ZÀÂÇÉÈÊËÎÏÔŒÙÛ0-9])")
WORD = re.compile(r"[^\W_][\w’'.,\u202f-]*", re.UNICODE)


def prose(text: str) -> list[str]:
    """The paragraphs and list items of a Markdown page, no heading and no table; a quote counts as one word."""
    body = text.split("\n\n", 1)[1]
    body = re.sub(
        r"^/// (?:citation|figure|chiffre|affirmation|decision|prestataire)\b.*?^///$", "", body, flags=re.M | re.S
    )
    body = re.sub(r"\s*\[@[^\]]*\]", "", body)
    body = re.sub(r"«[^»]*»|“[^”]*”", "citation", body)
    body = re.sub(r"\{\{[^}]*\}\}", "valeur", body)
    body = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", body)
    body = re.sub(r"\[(?:en: )?([^\]]*)\](?:\([^)]*\))?", r"\1", body)
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", body)
    return [block.strip() for block in blocks if block.strip() and not re.match(r"\s*(#|\||///)", block)]


def sentences(text: str) -> list[str]:
    """The sentences of a page; a block that opens with `///` keeps only what is written inside."""
    lines = "\n".join(line for line in text.split("\n") if not re.match(r"/// ?(on-|ce-|a-savoir|$)", line))
    found = [re.sub(r"^(?:[-*]|\d+\.)\s+", "", block).replace("\n", " ") for block in prose(lines)]
    return [
        part for block in found for part in SENTENCE_END.split(ABBREVIATIONS.sub(r"\1 ", block)) if WORD.search(part)
    ]


def length(sentence: str) -> int:
    return len(WORD.findall(sentence))


def test_quotes_numbers_and_citations_do_not_lengthen_a_sentence() -> None:
    text = "Title: Pont\n\n## Titre\n\nLe pont dit « je ne suis pas un bac » [@plan]. Il mesure {{ pont.longueur }}.\n"
    assert [length(sentence) for sentence in sentences(text)] == [4, 3]


def test_each_item_of_a_block_is_a_sentence_and_tables_do_not_count() -> None:
    text = "Title: Pont\n\n/// on-sait\n- Le pont tient.\n- Il est vieux.\n///\n\n| a | b |\n|---|---|\n| un | deux |\n"
    assert [length(sentence) for sentence in sentences(text)] == [3, 3]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_sentences_of_a_chapter_are_short(chapter: Path, record_property) -> None:
    found = sentences(chapter.read_text("utf-8"))
    average = mean(map(length, found))
    record_property("words", sum(map(length, found)))
    record_property("average", round(average, 1))
    long = [f"{length(sentence)} mots : {sentence}" for sentence in found if length(sentence) > LONGEST]
    assert long == []
    assert average <= AVERAGE, f"{chapter.name} : {average:.1f} mots par phrase"


# Proper names of firms and projects, which have no long form that helps.
NAMES = frozenset({"OVH", "EMC2", "S3NS", "AWS", "IBM", "SAP"})
ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{3,}\d?(?![\w-])")
TERM = "\N{DAGGER}"


def acronyms_without_their_name(text: str) -> list[str]:
    """The acronyms of a page that are neither beside their full name, in brackets, nor a glossary term at first use."""
    head, body = text.split("\n\n", 1)
    answer = re.search(r"^Answer: (.*)$", head, re.MULTILINE)
    body = f"{answer[1]}\n\n{body}" if answer else body
    plain = re.sub(r"\[@[^\]]*\]|\{\{[^}]*\}\}|^///.*$|^#.*$|«[^»]*»", "", body, flags=re.M)
    plain = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", rf"{TERM}\1", plain)
    plain = re.sub(r"\[en: ([^\]]*)\]", r"\1", plain)
    missing = []
    for name in dict.fromkeys(ACRONYM.findall(plain)):
        told = rf"(?:{TERM}|\((?:[^()]*[ ,])?){name}(?![\w-])|(?<![\w-]){name} \("
        first = re.search(rf"(?<![\w-]){name}(?![\w-])", plain).start()
        found = re.search(told, plain)
        if name not in NAMES and not (found and found.start() <= first):
            missing.append(f"{name} : …{plain[max(0, first - 60) : first + 20].strip()}…")
    return missing


def test_an_acronym_is_told_by_its_name_in_brackets_or_by_the_glossary() -> None:
    text = "Title: Pont\n\nLa voirie nationale (VNF) et [[SETRA]] tiennent [[Loi MOP|la loi]]. Le CETU suit.\n"
    assert [line[:4] for line in acronyms_without_their_name(text)] == ["CETU"]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_each_acronym_is_said_in_full_at_its_first_use(chapter: Path) -> None:
    assert acronyms_without_their_name(chapter.read_text("utf-8")) == []
