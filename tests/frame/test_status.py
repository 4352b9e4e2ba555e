from plugins.frame.status import latest
from plugins.records.edition import Edition


def test_the_status_is_the_latest_act_that_counts(bridges):
    status = latest(Edition(bridges), bridges["bridges"], "opened", "state", "21 novembre 2026")
    assert status.url == "/ponts/cable/"
    assert status.effect.label == "Solide"
    assert status.sentence == "1902. Pont suspendu"
    assert status.date_text == "21 novembre 2026"
