"""What a page says, read as an editor typed it: typed numbers, uncited paragraphs, comparisons to watch."""
