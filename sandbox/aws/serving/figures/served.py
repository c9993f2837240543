"""Requests that load balancers forwarded, as the metrics that CloudWatch would have of them.

https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
"""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Any

from serving import balancers
from serving.hosts import known as hosts
from serving.link import link
from world.state import script

ELB, WEB = "AWS/ApplicationELB", "Web"
MOST = 200_000
Place = tuple[str, str]
Points = list[tuple[float, float]]

requests: deque[dict[str, Any]] = deque(maxlen=MOST)

# By target group, how many were healthy and unhealthy from when on.
counts: dict[str, list[tuple[float, int, int]]] = defaultdict(list)

ONE: Callable[[dict[str, Any]], float] = lambda _: 1.0  # noqa: E731


def of_target(low: int, high: int) -> Callable[[dict[str, Any]], bool]:
    """Answers of targets with such a status."""
    return lambda one: not one["why"] and low <= one["status"] <= high


# What counts for a metric of ELB, and with which value.
OF_ELB: dict[str, tuple[Callable[[dict[str, Any]], bool], Callable[[dict[str, Any]], float]]] = {
    "RequestCount": (lambda one: one["why"] != "none", ONE),
    "RequestCountPerTarget": (lambda one: one["why"] != "none", ONE),
    "TargetResponseTime": (lambda one: not one["why"], lambda one: one["seconds"]),
    "TargetConnectionErrorCount": (lambda one: one["why"] == "refused", ONE),
    "HTTPCode_ELB_5XX_Count": (lambda one: bool(one["why"]), ONE),
    **{f"HTTPCode_Target_{n}XX_Count": (of_target(n * 100, n * 100 + 99), ONE) for n in (2, 3, 4, 5)},
}

# As a service would put them: each request has a value, so that their average is a share.
OF_WEB: dict[str, Callable[[dict[str, Any]], float]] = {
    "Requests": ONE,
    "Errors": lambda one: float(one["status"] >= 500),
    "Latency": lambda one: one["seconds"],
}
BY = [
    set(),
    {"ImageId"},
    {"InstanceId"},
    {"AutoScalingGroupName"},
    {"AutoScalingGroupName", "ImageId"},
    {"AutoScalingGroupName", "InstanceId"},
]


def install() -> None:
    """Hear of requests."""
    link.on["served"] = lambda line: requests.append(line["served"])


def note_health() -> None:
    """Keep how many targets are healthy, where that has changed. Called with the lock held."""
    for group, records in balancers.known.items():
        states = [one.state for one in records.values()]
        now = (states.count("healthy"), len(states) - states.count("healthy") - states.count("draining"))
        if not counts[group] or counts[group][-1][1:] != now:
            counts[group].append((time.time(), *now))


def points(place: Place, namespace: str, metric: str, dimensions: dict[str, str]) -> Points | None:
    """The points of a metric; None where it is none of these. Called with the lock held."""
    if namespace not in (ELB, WEB) or (namespace == WEB and metric not in OF_WEB):
        return None
    rule = script.look("metrics", {"account": place[0], "region": place[1]}) or {}
    if rule.get("missing"):
        return []
    found = of_elb(place, metric, dimensions) if namespace == ELB else of_web(place, metric, dimensions)
    until = time.time() - rule.get("lag", 0)
    return [(at, value) for at, value in found if at <= until]


def of_elb(place: Place, metric: str, dimensions: dict[str, str]) -> Points:
    """A metric of a load balancer, of a target group, or of both."""
    group, balancer = dimensions.get("TargetGroup"), dimensions.get("LoadBalancer")
    if not dimensions or set(dimensions) - {"TargetGroup", "LoadBalancer"}:
        return []
    if metric in ("HealthyHostCount", "UnHealthyHostCount"):
        return health(place, group, metric)
    if metric not in OF_ELB:
        return []
    counted, value = OF_ELB[metric]
    return [
        (one["at"], value(one))
        for one in list(requests)
        if is_in(place, one["group"])
        and (group is None or one["group"].endswith(f":{group}"))
        and (balancer is None or one["balancer"].endswith(f":loadbalancer/{balancer}"))
        and counted(one)
    ]


def health(place: Place, group: str | None, metric: str) -> Points:
    """Points at each change, and every second in between as ELB has them all the time."""
    arns = [arn for arn in counts if group and is_in(place, arn) and arn.endswith(f":{group}")]
    which = 1 if metric == "HealthyHostCount" else 2
    found: Points = []
    for arn in arns:
        changes = [*counts[arn], (time.time(), 0, 0)]
        for one, following in zip(changes, changes[1:]):
            steps = int(following[0] - one[0]) + 1
            found += [(one[0] + step, float(one[which])) for step in range(steps)]
    return found


def of_web(place: Place, metric: str, dimensions: dict[str, str]) -> Points:
    """A metric that the service puts itself, for each request that reached an instance."""
    if set(dimensions) not in BY:
        return []
    value = OF_WEB[metric]
    found = [(one, hosts.get(one["target"] or "")) for one in list(requests)]
    return [
        (one["at"], value(one))
        for one, host in found
        if host and (host["account"], host["region"]) == place and fits(host, dimensions)
    ]


def fits(host: dict[str, str], dimensions: dict[str, str]) -> bool:
    """Whether an instance is one that the dimensions name."""
    names = {"ImageId": "image", "InstanceId": "instance", "AutoScalingGroupName": "group"}
    return all(host[names[name]] == value for name, value in dimensions.items())


def is_in(place: Place, arn: str) -> bool:
    """Whether an ARN is of this account and region."""
    parts = arn.split(":")
    return (parts[4], parts[3]) == place
