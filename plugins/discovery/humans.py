"""`humans.txt` (humanstxt.org): who and what is behind the site, as far as the dossier says it. No one is invented."""

from plugins.discovery.site import Site


def humans(site: Site, contact: str) -> str:
    """Plain text; `contact` may be empty, like the day of the site."""
    facts = {
        "Name": site.names[site.language],
        "About": site.descriptions[site.language],
        "Languages": ", ".join(site.names),
        "Content settled on": site.day,
        "License": site.license,
        "Contact": contact,
        "Data": site.iri("/datapackage.json"),
    }
    return "/* SITE */\n" + "".join(f"{name}: {fact}\n" for name, fact in facts.items() if fact)
