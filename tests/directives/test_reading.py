from plugins.directives.reading import minutes


def test_a_figure_adds_nothing_to_the_reading_time():
    prose = "<p>" + "mot " * 400 + "</p>"
    figure = '<figure class="figure figure--wide">' + "<p>" + "mot " * 4000 + "</p></figure>"
    assert minutes(prose + figure) == minutes(prose) == 2
