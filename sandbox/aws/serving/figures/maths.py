"""Metric math, as much of it as one uses for rates and shares.

Series are combined where both have a value; a share of nothing has none. Neither SEARCH nor anomaly detection is there.
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from typing import Any, Union

from moto.cloudwatch.exceptions import ValidationError

from serving.figures.statistics import Series

Value = Union[float, Series, list]

BINARY: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.Gt: lambda a, b: float(a > b),
    ast.Lt: lambda a, b: float(a < b),
    ast.GtE: lambda a, b: float(a >= b),
    ast.LtE: lambda a, b: float(a <= b),
    ast.Eq: lambda a, b: float(a == b),
    ast.NotEq: lambda a, b: float(a != b),
    ast.And: lambda a, b: float(bool(a) and bool(b)),
    ast.Or: lambda a, b: float(bool(a) or bool(b)),
}
TOGETHER: dict[str, Callable[[list[float]], float]] = {
    "SUM": math.fsum,
    "AVG": lambda values: math.fsum(values) / len(values),
    "MIN": min,
    "MAX": max,
}
EACH: dict[str, Callable[[float], float]] = {
    "ABS": abs,
    "CEIL": math.ceil,
    "FLOOR": math.floor,
    "LOG": math.log,
    "LOG10": math.log10,
}
WORDS = {"&&": " and ", "||": " or ", "AND": " and ", "OR": " or ", "^": "**"}


def evaluate(expression: str, series_of: Callable[[str], Series], metrics: list[str]) -> Series:
    """The series that an expression makes of others, which are asked for by their ids. ValidationError where it makes none."""
    text = re.sub(r"&&|\|\||\^|\b(?:AND|OR)\b", lambda found: WORDS[found[0]], expression)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise ValidationError(f"Error in expression '{expression}': {error.msg}") from error
    result = Reader(expression, series_of, metrics).read(tree)
    if isinstance(result, Series):
        return result
    if isinstance(result, list) and len(result) == 1 and isinstance(result[0], Series):
        return result[0]
    raise ValidationError(f"Error in expression '{expression}': the result is not a time series")


class Reader:
    """Reads one expression."""

    def __init__(self, expression: str, series_of: Callable[[str], Series], metrics: list[str]) -> None:
        self._expression = expression
        self._series_of = series_of
        self._metrics = metrics

    def read(self, node: ast.expr) -> Value:
        """What a part of it comes to."""
        match node:
            case ast.Constant(value=int() | float() as number):
                return float(number)
            case ast.Name(id=name):
                return self._series_of(name)
            case ast.List(elts=parts):
                return [self.read(one) for one in parts]
            case ast.UnaryOp(op=ast.USub(), operand=part):
                return combine(operator.mul, -1.0, self.read(part))
            case ast.BinOp(left=left, op=sign, right=right) if type(sign) in BINARY:
                return combine(BINARY[type(sign)], self.read(left), self.read(right))
            case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in BINARY:
                return combine(BINARY[type(sign)], self.read(left), self.read(right))
            case ast.BoolOp(op=sign, values=[first, *rest]):
                value = self.read(first)
                for one in rest:
                    value = combine(BINARY[type(sign)], value, self.read(one))
                return value
            case ast.Call(func=ast.Name(id=name), args=parts):
                return self._call(name, parts)
        raise self._refused(f"{ast.unparse(node)} is not understood")

    def _call(self, name: str, parts: list[ast.expr]) -> Value:
        match name, parts:
            case "METRICS", []:
                return [self._series_of(one) for one in self._metrics]
            case "METRICS", [ast.Constant(value=str() as text)]:
                return [self._series_of(one) for one in self._metrics if text in one]
            case "FILL", [series, ast.Name(id="REPEAT")]:
                return repeated(self._series(series))
            case "IF", [condition, then]:
                chosen = combine(lambda a, b: b if a else math.nan, self.read(condition), self.read(then))
                return without_nan(chosen)
            case "IF", [condition, then, other]:
                return chosen_of(self.read(condition), self.read(then), self.read(other))
        values = [self.read(one) for one in parts]
        match name, values:
            case "FILL", [Series() as series, float(number)]:
                return filled(series, number)
            case "FILL", [list() as several, float(number)]:
                return [filled(series, number) for series in several]
            case "RATE" | "DIFF", [Series() as series]:
                return changes(series, per_second=name == "RATE")
            case "PERIOD", [Series() as series]:
                return float(series.period)
            case _, [value] if name in EACH:
                return combine(lambda a, _: float(EACH[name](a)), value, 0.0)
            case _, [Series() as series] if name in TOGETHER:
                return TOGETHER[name](list(series.values.values())) if series.values else math.nan
            case _, [list() as several] if name in TOGETHER:
                return together(TOGETHER[name], several)
        raise self._refused(f"{name} with these arguments is not understood")

    def _series(self, node: ast.expr) -> Series:
        value = self.read(node)
        if not isinstance(value, Series):
            raise self._refused(f"{ast.unparse(node)} is no time series")
        return value

    def _refused(self, why: str) -> ValidationError:
        return ValidationError(f"Error in expression '{self._expression}': {why}")


def combine(both: Callable[[float, float], float], one: Any, other: Any) -> Any:
    """Two values, each a number or a series, or a list of series with either."""
    if isinstance(one, list):
        return [combine(both, each, other) for each in one]
    if isinstance(other, list):
        return [combine(both, one, each) for each in other]
    if not isinstance(one, Series) and not isinstance(other, Series):
        return both(one, other)
    frame = one if isinstance(one, Series) else other
    values = {}
    for at in frame.values:
        if isinstance(one, Series) and isinstance(other, Series) and at not in other.values:
            continue
        first = one.values[at] if isinstance(one, Series) else one
        second = other.values[at] if isinstance(other, Series) else other
        try:
            values[at] = both(first, second)
        except (ZeroDivisionError, ValueError):
            continue
    return without_nan(Series(values, frame.period, frame.window))


def without_nan(value: Any) -> Any:
    """What is no number is no value."""
    if not isinstance(value, Series):
        return value
    kept = {at: number for at, number in value.values.items() if not math.isnan(number)}
    return Series(kept, value.period, value.window)


def chosen_of(condition: Any, then: Any, other: Any) -> Any:
    """Where the condition holds the one, else the other."""
    yes = without_nan(combine(lambda a, b: b if a else math.nan, condition, then))
    no = without_nan(combine(lambda a, b: math.nan if a else b, condition, other))
    if not isinstance(yes, Series) or not isinstance(no, Series):
        return then if condition else other
    return Series({**yes.values, **no.values}, yes.period, yes.window)


def filled(series: Series, number: float) -> Series:
    """The number in every period without a value."""
    return Series({at: series.values.get(at, number) for at in series.moments()}, series.period, series.window)


def repeated(series: Series) -> Series:
    """The last value in every period without one, from the first value on."""
    values: dict[float, float] = {}
    for at in series.moments():
        before = next(reversed(values.values()), None)
        value = series.values.get(at, before)
        if value is not None:
            values[at] = value
    return Series(values, series.period, series.window)


def changes(series: Series, per_second: bool) -> Series:
    """From one value to the next."""
    moments = sorted(series.values)
    pairs = zip(moments, moments[1:])
    values = {
        later: (series.values[later] - series.values[sooner]) / ((later - sooner) if per_second else 1)
        for sooner, later in pairs
    }
    return Series(values, series.period, series.window)


def together(how: Callable[[list[float]], float], several: list[Any]) -> Any:
    """Several series as one, of what they have in each period."""
    series = [one for one in several if isinstance(one, Series)]
    if not series:
        return how([float(one) for one in several])
    moments = sorted({at for one in series for at in one.values})
    values = {at: how([one.values[at] for one in series if at in one.values]) for at in moments}
    return Series(values, series[0].period, series[0].window)
