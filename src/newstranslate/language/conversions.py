"""Conversion of measures into other units."""

from __future__ import annotations

from newstranslate.language.units import Measure

_SCALES = {
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0),
    "km": ("length", 1000.0), "in": ("length", 0.0254), "ft": ("length", 0.3048),
    "yd": ("length", 0.9144), "mi": ("length", 1609.34), "nmi": ("length", 1852.0),
    "m2": ("area", 1.0), "km2": ("area", 1e6), "ft2": ("area", 0.0929), "mi2": ("area", 2.59e6),
    "ha": ("area", 1e4), "ac": ("area", 4046.86),
    "mg": ("mass", 1e-6), "g": ("mass", 0.001), "kg": ("mass", 1.0), "t": ("mass", 1000.0),
    "kt": ("mass", 1e6), "Mt": ("mass", 1e9), "Gt": ("mass", 1e12),
    "oz": ("mass", 0.02835), "lb": ("mass", 0.45359), "st": ("mass", 6.35029),
    "ml": ("volume", 0.001), "cl": ("volume", 0.01), "l": ("volume", 1.0), "m3": ("volume", 1000.0),
    "gal": ("volume", 3.78541), "bbl": ("volume", 158.987), "ft3": ("volume", 28.3168),
    "kilo": ("kilo", 1.0), "c": ("heat", 1.0), "f": ("heat", 1.0), "deg": ("heat", 1.0),
    "kmh": ("speed", 1.0), "mph": ("speed", 1.60934), "kn": ("speed", 1.852), "ms": ("speed", 3.6),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
    "kWh": ("energy", 1.0), "MWh": ("energy", 1e3), "GWh": ("energy", 1e6), "TWh": ("energy", 1e9),
    "KB": ("data", 1e3), "MB": ("data", 1e6), "GB": ("data", 1e9), "TB": ("data", 1e12),
    "s": ("time", 1.0), "min": ("time", 60.0), "h": ("time", 3600.0), "day": ("time", 86400.0),
    "week": ("time", 604800.0), "month": ("time", 2629800.0), "year": ("time", 31557600.0),
    "decade": ("time", 315576000.0), "century": ("time", 3155760000.0),
}  # fmt: skip
"""Unit → (dimension, factor to the base unit of the dimension)."""
_SAME = frozenset(
    map(
        frozenset,
        [
            *(("c", "deg"), ("f", "deg"), ("mi", "nmi"), ("km", "kmh"), ("mi", "mph")),
            *(("m", "ms"), ("kilo", "kg"), ("kilo", "km"), ("kilo", "kmh")),
        ],
    )
)
"""Units that may be written for each other: a bare degree, a nautical mile, an Arabic kilo."""
_NEAR, _PRECISE, _EXACT = 0.12, 0.05, 0.01
"""Relative tolerance of a conversion: between systems, of a measure in two units, and within the
metric system."""
_METRIC = frozenset(
    "mm cm m km m2 km2 ha mg g kg ml cl l m3 ms kmh W kW MW GW kWh MWh GWh TWh KB MB GB TB".split()
)
"""Units between which a conversion is exact: 1.5 km, 1,500 m."""


def is_physical(unit: str) -> bool:
    """Whether a translation may convert the unit: not days or years."""
    return unit in _SCALES and _SCALES[unit][0] != "time"


def alike(one: str, other: str) -> bool:
    """Whether two units may be the same, one of them abbreviated."""
    return one == other or frozenset((one, other)) in _SAME


def ratio(one: str, other: str) -> float:
    """Return how many of the unit `other` are in one unit `one`, of the same dimension."""
    return _SCALES[one][1] / _SCALES[other][1]


def converted(one: Measure, other: Measure, *, exact: bool = False, precise: bool = False) -> bool:
    """Whether two measures are equal in different units, rounded: 4 800 km and 3,000 miles."""
    if not one.unit or not other.unit or _SCALES[one.unit][0] != _SCALES[other.unit][0]:
        return False
    pairs = [(float(a), float(b)) for a in one.quantity.values for b in other.quantity.values]
    if _SCALES[one.unit][0] == "heat":
        return any(_are_equal_temperatures(a, b, one.unit, other.unit) for a, b in pairs)
    if one.unit == other.unit:
        return False
    factor = ratio(one.unit, other.unit)
    exact = exact or (one.unit in _METRIC and other.unit in _METRIC)
    tolerance = _EXACT if exact else _PRECISE if precise else _NEAR
    return any(abs(b - a * factor) <= tolerance * max(abs(b), abs(a * factor)) for a, b in pairs)


def _are_equal_temperatures(a: float, b: float, unit: str, other: str) -> bool:
    """Whether two temperatures, or temperature differences, are equal in °C and °F."""
    if unit == "f" or other == "c":
        a, b, unit, other = b, a, other, unit
    if unit == "f" or other == "c" or unit == other != "deg":
        return False
    ways = [(a, b), (-a, b)]  # a minus may be written as a word, which is not part of the value
    if unit == other:
        ways += [(b, a), (-b, a)]
    # 20 °C is 68 °F; a rise of 20 °C is one of 36 °F. Rounded by a degree, or 3 % of hot metal.
    return any(
        abs(y - (x * 1.8 + off)) <= max(1.0, 0.03 * abs(y)) for x, y in ways for off in (32, 0)
    )
