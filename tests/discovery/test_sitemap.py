from xml.etree import ElementTree

from plugins.discovery.sitemap import robots, sitemap


def page(folder, name, head=""):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><head>{head}</head></html>")


def test_every_page_is_listed_once_but_the_hidden_ones(tmp_path):
    page(tmp_path, "index.html")
    page(tmp_path, "bridges/arch/index.html")
    page(tmp_path, "404.html")
    page(tmp_path, "style/index.html", '<meta name="robots" content="noindex">')
    text = sitemap(tmp_path, "https://example.org")
    assert text.count("<loc>") == 2
    assert "<loc>https://example.org/</loc>" in text
    assert "<loc>https://example.org/bridges/arch/</loc>" in text


def test_a_page_in_several_languages_names_them(tmp_path):
    links = "".join(
        f'<link rel="alternate" hreflang="{language}" href="https://example.org{path}">'
        for language, path in (("fr", "/ponts/"), ("en", "/en/bridges/"))
    )
    page(tmp_path, "ponts/index.html", links)
    page(tmp_path, "en/bridges/index.html", links)
    urls = ElementTree.fromstring(sitemap(tmp_path, "https://example.org"))  # noqa: S314 - our own
    assert [len(url) - 1 for url in urls] == [2, 2]
    assert urls[0][2].attrib == {"rel": "alternate", "hreflang": "en", "href": "https://example.org/en/bridges/"}


def test_robots_names_the_sitemap_only_when_there_is_an_address():
    assert "Sitemap: https://example.org/sitemap.xml" in robots("https://example.org")
    assert "Sitemap" not in robots("")
