"""The forms of a figure: a drawing, JSON for the browser, a table."""
