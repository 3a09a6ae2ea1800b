"""Quality: what reading must reach, as committed numbers.

`python -m quality` reads each set, compares it with its gold, and fails where a measure lies below
its floor in `quality/floors.toml`. The project's own gold is in `quality/gold/`.
"""
