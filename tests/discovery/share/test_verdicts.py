"""The picture of a page that checks what someone said."""

from plugins.discovery.share.verdicts import verdicts
from plugins.records.edition import Edition

SAYINGS = """
title: {fr: Dits sur les ponts, en: Said of bridges}
description: {fr: x, en: x}
schema:
  primaryKey: [id]
  fields:
  - {name: id, type: string, title: {fr: Id, en: Id}, description: {fr: x, en: x}}
  - {name: words_fr, type: string, title: {fr: Mots, en: Words}, description: {fr: x, en: x}}
  - {name: kind, type: string, title: {fr: Nature, en: Kind}, description: {fr: x, en: x}}
  - name: verdict
    type: string
    title: {fr: Verdict, en: Verdict}
    description: {fr: x, en: x}
    categories:
    - {value: "no", label: {fr: Inexact, en: Inaccurate}, glyph: cross}
    - {value: "yes", label: {fr: Exact, en: Accurate}, glyph: circle}
page:
  path: dits/{id}/
  where: {kind: [checked]}
  title: words_fr
  fields: [kind]
  review: {claim: words_fr, verdict: verdict, explanation: kind, speaker: kind}
"""
ROWS = """
id,words_fr,kind,verdict
arche,Le pont a neuf arches,checked,no
quai,Le quai date de 1902,checked,yes
bac,Le bac passe à midi,checked,
rive,La rive est droite,heard,no
"""


def test_each_page_has_its_verdict_in_its_language_and_rows_without_page_have_none(make_catalog):
    catalog = make_catalog(sayings=(SAYINGS, ROWS))
    found = verdicts(catalog, {language: Edition(catalog, language) for language in ("fr", "en")})
    assert found == {
        ("fr", "/dits/arche/"): "Inexact",
        ("fr", "/dits/quai/"): "Exact",
        ("fr", "/dits/bac/"): "",
        ("en", "/dits/arche/"): "Inaccurate",
        ("en", "/dits/quai/"): "Accurate",
        ("en", "/dits/bac/"): "",
    }
