"""What CloudWatch has: figures of requests that load balancers really forwarded, and metric math over all metrics.

Timestamps are real time, as everywhere in the sandbox, and so are periods: any of a second and more.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.cloudwatch.exceptions import ValidationError
from moto.cloudwatch.models import CloudWatchBackend

from serving.figures import served
from serving.figures.maths import Series, evaluate
from serving.figures.statistics import Window, bucketed


def install() -> None:
    """Put it into moto; call before the first request."""
    CloudWatchBackend.get_metric_data = get_metric_data  # type: ignore[method-assign]
    served.install()


def get_metric_data(
    self: CloudWatchBackend,
    queries: list[dict[str, Any]],
    start_time: datetime,
    end_time: datetime,
    scan_by: str = "TimestampAscending",
) -> list[dict[str, Any]]:
    """GetMetricData: metrics, and expressions over them and over each other."""
    window = Window(seconds(start_time), seconds(end_time))
    if window.start >= window.end:
        raise ValidationError("The parameter EndTime must be greater than StartTime.")
    found: dict[str, Series] = {}
    asked = {query["Id"]: query for query in queries}

    def series_of(name: str) -> Series:
        """A query's series, which may need those of others."""
        if name not in asked:
            raise ValidationError(f"Error in expression: undeclared identifier {name}")
        if name not in found:
            query = asked[name]
            if "MetricStat" in query:
                found[name] = measured(self, query["MetricStat"], window)
            else:
                metrics = [one for one in asked if "MetricStat" in asked[one]]
                found[name] = evaluate(query["Expression"], series_of, metrics)
        return found[name]

    wanted = [query for query in queries if query.get("ReturnData", True)]
    return [told(query, series_of(query["Id"]), scan_by) for query in wanted]


def measured(backend: CloudWatchBackend, stat: dict[str, Any], window: Window) -> Series:
    """A metric's series."""
    metric = stat["Metric"]
    dimensions = {one["Name"]: one["Value"] for one in metric.get("Dimensions", [])}
    place = (backend.account_id, backend.region_name)
    points = served.points(place, metric["Namespace"], metric["MetricName"], dimensions)
    if points is None:
        points = [
            (seconds(one.timestamp), float(one.value))
            for one in backend.get_all_metrics()
            if hasattr(one, "value")
            and (one.namespace, one.name) == (metric["Namespace"], metric["MetricName"])
            and {each.name: each.value for each in one.dimensions} == dimensions
        ]
    return bucketed(points, window, int(stat["Period"]), stat["Stat"])


def told(query: dict[str, Any], series: Series, scan_by: str) -> dict[str, Any]:
    """A series as the API has it."""
    moments = sorted(series.values, reverse=scan_by != "TimestampAscending")
    name = query.get("MetricStat", {}).get("Metric", {}).get("MetricName", query["Id"])
    return {
        "id": query["Id"],
        "label": query.get("Label") or name,
        "values": [series.values[one] for one in moments],
        "timestamps": [datetime.fromtimestamp(one, timezone.utc).replace(tzinfo=None) for one in moments],
        "status_code": "Complete",
    }


def seconds(moment: datetime) -> float:
    """Seconds since 1970; what names no zone is UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()
