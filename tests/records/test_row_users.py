"""Where each row is used: pages, charts, numbers and other rows."""

from types import SimpleNamespace

from plugins.records.edition import Edition
from plugins.records.mentions import Group, Place
from plugins.records.row_users import mentions, shown
from plugins.wording import load_wording

WORDING = load_wording()


def page(path, title, sources=(), rows=(), charts=(), measures=()):
    return SimpleNamespace(
        title=title,
        save_as=f"{path}index.html",
        sources_used=sources,
        rows_used=rows,
        charts_used=charts,
        measures_used=measures,
    )


def chart(title, rows, sources=()):
    return SimpleNamespace(
        rows=rows,
        sources=sources,
        spec=SimpleNamespace(rows=SimpleNamespace(dataset="bridges", fields=None)),
        text=lambda language: SimpleNamespace(title=title),
    )


def measure(theme, key, *rows):
    label = SimpleNamespace(text=lambda language: f"{theme} {key} {language}")
    return SimpleNamespace(theme=theme, key=key, label=label, rows=rows)


def found(catalog, pages=(), charts=None, measures=None, language="fr", root=""):
    edition = Edition(catalog, language, root)
    return mentions(edition, WORDING[language], pages, charts or {}, measures or {}, "mesures/{theme}/#{key}")


def places(groups, kind):
    return [(place.title, place.url) for group in groups if group.kind == kind for place in group.places]


def test_a_source_knows_each_page_that_cites_it_in_the_order_of_the_addresses_and_once(bridges):
    pages = [
        page("2-crues/", "Crues", ["plan", "plan"]),
        page("1-gues/", "Gués", ["plan"]),
        page("3/", "Trois", ["map"]),
    ]
    said = found(bridges, pages, root="/d")["sources", "plan"]
    assert places(said, "pages") == [("Gués", "/d/1-gues/"), ("Crues", "/d/2-crues/")]
    assert said[0].title == WORDING["fr"]("mentions.pages")


def test_a_row_named_in_a_text_knows_its_page(bridges):
    said = found(bridges, [page("1/", "Un", rows=[("bridges", "arch")])])
    assert places(said["bridges", "arch"], "pages") == [("Un", "/1/")]
    assert ("bridges", "beam") not in said


def test_a_chart_is_where_its_rows_and_its_sources_are_mentioned_with_the_pages_that_show_it(bridges):
    charts = {"usure": chart("Les ponts s’usent", [{"id": "cable", "river_id": None}], ["map"])}
    said = found(bridges, [page("1/", "Un", charts=["usure"]), page("2/", "Deux")], charts)
    for row in (("bridges", "cable"), ("sources", "map")):
        (place,) = next(group.places for group in said[row] if group.kind == "charts")
        assert (place.title, place.url) == ("Les ponts s’usent", "/graphiques/usure/")
        assert place.inside == (Place("Un", "/1/"),)


def test_a_number_counts_when_a_page_shows_it_and_not_otherwise(bridges):
    measures = {
        "ponts.uses": measure("ponts", "uses", ("bridges", "arch")),
        "ponts.tous": measure("ponts", "tous", ("bridges", "beam")),
    }
    said = found(bridges, [page("1/", "Un", measures=["ponts.uses", "ponts.uses", "ponts.gone"])], measures=measures)
    (place,) = next(group.places for group in said["bridges", "arch"] if group.kind == "measures")
    assert (place.title, place.url, place.inside) == ("ponts uses fr", "/mesures/ponts/#uses", (Place("Un", "/1/"),))
    assert ("bridges", "beam") not in said


def test_a_row_knows_the_rows_that_name_it_in_the_language_of_the_edition(bridges):
    assert places(found(bridges)["rivers", "loire"], "bridges") == [
        ("Pont <Arche>", "/ponts/arch/"),
        ("Pont droit", "/ponts/beam/"),
    ]
    assert places(found(bridges, language="en")["rivers", "loire"], "bridges")[0][0] == "Arch Bridge"


def test_pages_come_first_then_charts_then_the_datasets(bridges):
    charts = {"usure": chart("Usure", [], ["plan"])}
    said = found(bridges, [page("1/", "Un", ["plan"])], charts)["sources", "plan"]
    assert [group.kind for group in said] == ["pages", "charts", "bridges"]


def test_what_a_page_already_shows_is_not_said_twice():
    groups = (Group("pages", "Pages", (Place("Un", "/1/"),)), Group("visits", "Visites", (Place("v1", "/v1/"),)))
    said = {("bridges", "arch"): groups}
    assert shown(said, ("bridges", "arch"), without=["visits"]) == groups[:1]
    assert shown(said, ("bridges", "gone")) == ()


def test_a_name_in_another_language_says_which(make_catalog):
    rivers = "{title: {fr: Rivières}, schema: {primaryKey: [id], fields: [{name: id}, {name: name}]}}"
    ferries = """
        title: {fr: Bacs}
        schema:
          primaryKey: [id]
          fields: [{name: id}, {name: name_fr}, {name: river_id}]
          foreignKeys: [{fields: river_id, reference: {resource: rivers, fields: id}}]
        index: {path: bacs/, anchor: true}
    """
    rows = "id,name_fr,river_id\nb,Le bac,loire\n"
    catalog = make_catalog(rivers=(rivers, "id,name\nloire,La Loire\n"), ferries=(ferries, rows))
    for language, lang in (("fr", None), ("en", "fr")):
        (place,) = found(catalog, language=language)["rivers", "loire"][0].places
        assert (place.title, place.lang) == ("Le bac", lang)
