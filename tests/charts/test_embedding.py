"""What another site pastes: named, lazy, escaped; and an image with a link for those who take no frame."""

from bs4 import BeautifulSoup

from plugins.charts.embedding import frame_code, link_code

TITLE = 'Ponts « fermés » & "rouverts" <script>'


def only(code, name):
    found = BeautifulSoup(code, "html.parser").find_all(name)
    assert len(found) == 1
    return found[0]


def test_a_frame_has_a_title_and_waits():
    frame = only(frame_code(TITLE, "https://exemple.fr/integrer/ponts/", 812.4), "iframe")
    assert frame.attrs == {
        "src": "https://exemple.fr/integrer/ponts/",
        "title": TITLE,
        "loading": "lazy",
        "width": "100%",
        "height": "812",
    }


def test_without_frame_an_image_leads_to_the_page_and_the_finding_is_said():
    code = link_code(TITLE, "https://exemple.fr/g/ponts/", "https://exemple.fr/g/ponts/ponts-1200.png", 'Un "alt".')
    picture = only(code, "img")
    assert (picture["alt"], picture["loading"]) == ('Un "alt".', "lazy")
    assert picture.parent["href"] == "https://exemple.fr/g/ponts/"
    assert only(code, "p").text == TITLE


def test_without_picture_the_finding_is_the_link():
    link = only(link_code(TITLE, "/g/ponts/", None, ""), "a")
    assert (link["href"], link.text) == ("/g/ponts/", TITLE)
    assert "script" not in [
        tag.name for tag in BeautifulSoup(link_code(TITLE, "/", None, ""), "html.parser").find_all()
    ]
