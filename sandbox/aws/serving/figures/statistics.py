"""Points in time, put together by periods."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, field

from moto.cloudwatch.exceptions import ValidationError


@dataclass
class Window:
    """What is asked about, in seconds since 1970; the end is not in it."""

    start: float
    end: float


@dataclass
class Series:
    """Values by the beginning of their period. `window` has the periods that there could be values of."""

    values: dict[float, float] = field(default_factory=dict)
    period: int = 60
    window: Window = field(default_factory=lambda: Window(0, 0))

    def moments(self) -> list[float]:
        """Beginnings of all periods of the window."""
        first = math.floor(self.window.start / self.period)
        last = math.ceil(self.window.end / self.period)
        return [float(one * self.period) for one in range(first, last)]


def bucketed(points: list[tuple[float, float]], window: Window, period: int, stat: str) -> Series:
    """One value for each period that has points; the window's first period is whole."""
    first = math.floor(window.start / period) * period
    buckets: dict[float, list[float]] = defaultdict(list)
    for at, value in points:
        if first <= at < window.end:
            buckets[float(math.floor(at / period) * period)].append(value)
    return Series({at: statistic(stat, values) for at, values in buckets.items()}, period, window)


def statistic(stat: str, values: list[float]) -> float:
    """Sum, Average, Minimum, Maximum, SampleCount or a percentile. ValidationError for another."""
    percentile = re.fullmatch(r"p(\d+(?:\.\d+)?)", stat)
    if percentile:
        ordered = sorted(values)
        rank = math.ceil(float(percentile[1]) / 100 * len(ordered))
        return ordered[max(0, min(rank, len(ordered)) - 1)]
    match stat:
        case "Sum":
            return math.fsum(values)
        case "Average":
            return math.fsum(values) / len(values)
        case "Minimum":
            return min(values)
        case "Maximum":
            return max(values)
        case "SampleCount":
            return float(len(values))
    raise ValidationError(f"The parameter MetricDataQueries.member.1.MetricStat.Stat has no value {stat}.")
