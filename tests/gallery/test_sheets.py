"""The page of a chart: what it shows, and what it gives to other sites."""

from plugins.gallery.sheets import sheet


def test_the_figure_leaves_its_sharing_to_the_page(charts, place):
    page = sheet(place(), charts["usure"], [])
    assert page.figure["share"] is None
    assert (page.path, page.count) == ("graphiques/usure/", 3)


def test_addresses_for_other_sites_are_whole_and_links_of_ours_are_not(charts, place):
    share = sheet(place("en"), charts["usure"], []).share
    assert share.address == "https://exemple.fr/en/charts/usure/"
    assert share.page_url == "/en/charts/usure/"
    assert 'src="https://exemple.fr/en/embed/usure/"' in share.frame
    assert 'src="https://exemple.fr/en/charts/usure/usure-1200.png"' in share.link


def test_without_address_of_the_site_paths_are_given(charts, place):
    share = sheet(place(site_url=""), charts["usure"], []).share
    assert share.address == "/graphiques/usure/"
    assert 'src="/integrer/usure/"' in share.frame


def test_the_finding_is_escaped_in_what_others_paste(charts, place):
    share = sheet(place(), charts["usure"], []).share
    assert "<encore>" not in share.frame + share.link
    assert "&lt;encore&gt;" in share.frame


def test_a_dataset_is_named_with_its_page(charts, place):
    (dataset,) = sheet(place(), charts["usure"], []).datasets
    assert (dataset.title, dataset.url) == ("Ponts", "/explorer/ponts/")


def test_pages_that_show_it_are_listed(charts, place):
    page = sheet(place(), charts["usure"], [("Chapitre", "/1/")])
    assert page.used == ({"title": "Chapitre", "url": "/1/"},)
