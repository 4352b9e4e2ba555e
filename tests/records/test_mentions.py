from plugins.records.mentions import Group, Place, Use, gather, references, rows_of_chart

HOME, CHAPTER = Place("Accueil", "/"), Place("Deux", "/2-deux/")
CHART = Place("Les ponts s’usent", "/graphiques/usure/", (CHAPTER,))
TITLES = {"pages": "Pages", "charts": "Graphiques"}


def test_each_row_knows_the_places_that_use_it_once_by_kind():
    arch, beam = ("bridges", "arch"), ("bridges", "beam")
    found = gather(
        {"pages": [Use(HOME, (arch, arch)), Use(CHAPTER, (arch,))], "charts": [Use(CHART, (arch, beam))]}, TITLES
    )
    assert found == {
        arch: (Group("pages", "Pages", (HOME, CHAPTER)), Group("charts", "Graphiques", (CHART,))),
        beam: (Group("charts", "Graphiques", (CHART,)),),
    }


def test_the_references_of_a_row_are_its_foreign_keys_one_by_one(bridges):
    found = dict(references(bridges["bridges"]))
    assert found["arch"] == (("rivers", "loire"), ("sources", "plan"), ("sources", "map"))
    assert found["cable"] == (("sources", "plan"),)


def test_a_chart_stands_on_the_rows_it_selects_and_on_those_that_they_name(bridges):
    drawn = [{"id": "beam", "river_id": "loire", "total": 3}, {"id": "sum of others", "river_id": None}]
    assert rows_of_chart(drawn, "bridges", bridges) == (("rivers", "loire"), ("bridges", "beam"))


def test_nothing_is_known_of_the_rows_of_a_query_that_no_dataset_describes(bridges):
    assert rows_of_chart([{"id": "beam"}], None, bridges) == ()
