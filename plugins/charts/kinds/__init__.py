"""Kinds of charts, found by file name: each turns rows into a figure for a width."""
