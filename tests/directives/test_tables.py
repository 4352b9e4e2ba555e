from plugins.directives.tables import scrollable


def test_a_typed_table_scrolls_with_the_keyboard_and_its_headers_have_a_scope():
    html = scrollable("<p>a</p><table><thead><tr><th>Pont</th></tr></thead></table>", "Tableau")
    assert html == (
        '<p>a</p><div class="scroll" role="region" tabindex="0" aria-label="Tableau">'
        '<table><thead><tr><th scope="col">Pont</th></tr></thead></table></div>'
    )


def test_a_table_of_a_template_is_left_alone():
    html = '<div class="scroll"><table class="data"><tr><th>Pont</th></tr></table></div>'
    assert scrollable(html, "Tableau") == html
