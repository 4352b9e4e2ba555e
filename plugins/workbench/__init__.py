"""The `dossier` command: what an editor, a data maintainer and a developer run."""
