"""Targets of target groups as health checks find them, and who is registered.

After the user guide of Application Load Balancers: a target that is new is healthy after one good check, and unhealthy after
as many bad ones as the threshold says; one that is deregistered drains. All durations are simulated seconds, but for the
shortest time that an instance has to answer a check: a busy machine is no sick instance.
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from moto.elbv2.models import FakeHealthStatus, FakeTargetGroup

from world.state import clock

# Real seconds.
LEAST_TIMEOUT = 2.0


@dataclass
class Target:
    """What is known of one target."""

    key: str
    state: str = "initial"
    reason: str | None = "Elb.RegistrationInProgress"
    description: str | None = "Target registration is in progress"
    good: int = 0
    bad: int = 0
    due: float = 0.0
    asked: bool = False
    draining_since: float | None = None
    drained: bool = False

    def take(self, group: FakeTargetGroup, result: dict[str, Any]) -> None:
        """One check has ended."""
        self.asked = False
        if self.draining_since is not None:
            return
        why = None if matches(group, result.get("status")) else failure(result)
        self.good, self.bad = (self.good + 1, 0) if why is None else (0, self.bad + 1)
        needed = 1 if self.state == "initial" else int(group.healthy_threshold_count)
        if why is None and (self.state == "healthy" or self.good >= needed):
            self.state, self.reason, self.description = "healthy", None, None
        elif why is not None and (self.state == "unhealthy" or self.bad >= int(group.unhealthy_threshold_count)):
            self.state, (self.reason, self.description) = "unhealthy", why
        elif self.state == "initial":
            self.reason, self.description = "Elb.InitialHealthChecking", "Initial health checks in progress"

    def drain(self) -> None:
        """It is not registered any more."""
        if self.draining_since is None:
            self.draining_since = clock.now()
            self.state, self.reason = "draining", "Target.DeregistrationInProgress"
            self.description = "Target deregistration is in progress"

    def is_over(self, group: FakeTargetGroup) -> bool:
        """Whether it has drained: nothing is in flight, or the delay is over."""
        if self.draining_since is None:
            return False
        delay = float(group.attributes["deregistration_delay.timeout_seconds"])
        return self.drained or clock.now() - self.draining_since >= delay


def matches(group: FakeTargetGroup, status: int | None) -> bool:
    """Whether a status is among the codes that the group takes for healthy: `200`, `200,202`, `200-299`."""
    codes = str((getattr(group, "matcher", None) or {}).get("HttpCode") or "200")
    ranges = [tuple(map(int, re.findall(r"\d+", one))) for one in codes.split(",")]
    return status is not None and any(one and one[0] <= status <= one[-1] for one in ranges)


def failure(result: dict[str, Any]) -> tuple[str, str]:
    """Reason and description of a bad check, in AWS's words."""
    if "status" in result:
        return "Target.ResponseCodeMismatch", f"Health checks failed with these codes: [{result['status']}]"
    if result["why"] == "timeout":
        return "Target.Timeout", "Request timed out"
    return "Target.FailedHealthChecks", "Health checks failed"


def question(group: FakeTargetGroup, address: str) -> dict[str, Any]:
    """What a check asks."""
    timeout = float(group.health_check_timeout_seconds) / (clock.scale or 1)
    return {
        "address": address,
        "path": group.health_check_path or "/",
        "timeout": max(timeout, LEAST_TIMEOUT),
    }


def told(group: FakeTargetGroup, instance_id: str, target: Target | None, found: Any) -> FakeHealthStatus:
    """A target as DescribeTargetHealth has it; where nothing is known of it, as moto found it."""
    if target is None:
        return found
    return FakeHealthStatus(
        instance_id, group.port, group.health_check_port, target.state, target.reason, target.description
    )
