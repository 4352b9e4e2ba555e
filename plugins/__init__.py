"""The generator: plain functions on frozen values, one room per step. See README.md beside this file."""
