"""Svodka reads the news and keeps the cited record of relations between states."""

__version__ = "0.1.0"
