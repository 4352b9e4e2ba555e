from plugins.records.alphabet import folded


def test_names_are_in_order_whatever_their_accents_and_capitals():
    assert sorted(["Droits", "Délais", "dates", "Écluses"], key=folded) == ["dates", "Délais", "Droits", "Écluses"]
