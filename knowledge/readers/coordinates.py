"""From the metres of Finnish map coordinates to the degrees that telephones know."""

from __future__ import annotations

from math import asin, asinh, atan, atanh, cos, cosh, degrees, pi, sin, sinh, sqrt, tanh

# GRS80 ellipsoid and ETRS-TM35FIN: JHS 197 (Finnish recommendation on coordinate systems), appendix 2.
_SEMI_MAJOR = 6378137.0
_FLATTENING = 1 / 298.257222101
_SCALE = 0.9996
_MIDDLE = 27.0 / 180 * pi
_FALSE_EASTING = 500_000.0

_N = _FLATTENING / (2 - _FLATTENING)
_RADIUS = _SEMI_MAJOR / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_E = sqrt(2 * _FLATTENING - _FLATTENING**2)
_H = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161280,
)
#: where Finland is, in metres, with room around it
_NORTHINGS = (6_500_000.0, 7_900_000.0)
_EASTINGS = (0.0, 800_000.0)


def to_wgs84(northing: float | None, easting: float | None) -> tuple[float, float] | None:
    """Latitude and longitude in degrees (six decimals) of a point in EPSG:3067, or None outside Finland.

    Gauss-Krüger series as JHS 197 gives them. ETRS89 and WGS84 differ by less than a metre, which a door forgives.
    """
    if northing is None or easting is None or not _is_in_finland(northing, easting):
        return None
    xi, eta = _straightened(northing / (_RADIUS * _SCALE), (easting - _FALSE_EASTING) / (_RADIUS * _SCALE))
    conformal = asin(sin(xi) / cosh(eta))
    longitude = asin(tanh(eta) / cos(conformal)) + _MIDDLE
    return round(degrees(_geodetic(conformal)), 6), round(degrees(longitude), 6)


def _is_in_finland(northing: float, easting: float) -> bool:
    return _NORTHINGS[0] <= northing <= _NORTHINGS[1] and _EASTINGS[0] <= easting <= _EASTINGS[1]


def _straightened(xi: float, eta: float) -> tuple[float, float]:
    steps = [2 * (place + 1) for place in range(len(_H))]
    turned = [
        (h * sin(k * xi) * cosh(k * eta), h * cos(k * xi) * sinh(k * eta)) for h, k in zip(_H, steps, strict=True)
    ]
    return xi - sum(north for north, _ in turned), eta - sum(east for _, east in turned)


def _geodetic(conformal: float) -> float:
    isometric = asinh(sin(conformal) / cos(conformal))
    raised = isometric + _E * atanh(_E * tanh(isometric))
    for _ in range(4):
        raised = isometric + _E * atanh(_E * tanh(raised))
    return atan(sinh(raised))
