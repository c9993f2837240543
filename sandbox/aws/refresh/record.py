"""An instance refresh: its record, and how the API tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from group.launching import source_of
from group.members import Source, room
from world.state import clock

TERMINAL = {"Successful", "Failed", "Cancelled", "RollbackSuccessful", "RollbackFailed"}
DEFAULTS = {
    "MinHealthyPercentage": 90,
    "SkipMatching": False,
    "AutoRollback": False,
    "ScaleInProtectedInstances": "Wait",
    "StandbyInstances": "Wait",
}


@dataclass
class Refresh:
    """One refresh. `waiting` are the ids it must replace, `kept` those it leaves alone."""

    group_name: str
    preferences: dict[str, Any]
    desired: dict[str, Any] | None
    strategy: str
    id: str = field(default_factory=lambda: str(mock_random.uuid4()))
    created: float = field(default_factory=clock.now)
    status: str = "Pending"
    shown: str | None = None
    reason: str | None = None
    started: datetime | None = None
    ended: datetime | None = None
    waiting: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    total: int = 0
    done: int = 0
    blocked_since: float | None = None
    pause_until: float | None = None
    passed: int = 0
    baking_until: float = 0.0
    previous: dict[str, str] | None = None
    target: dict[str, str] | None = None
    rollback: dict[str, Any] | None = None
    abrupt: bool = False

    @property
    def active(self) -> bool:
        """Whether it blocks another refresh."""
        return self.status not in TERMINAL

    @property
    def percent(self) -> int:
        """Of the instances to replace, those replaced, healthy and warm; rounded down."""
        return 100 * self.done // self.total if self.total else 100

    def preference(self, name: str) -> Any:
        """A preference as given, else AWS's default, else None."""
        return self.preferences.get(name, DEFAULTS.get(name))

    def finish(self, status: str, reason: str | None) -> None:
        """Nothing more will happen."""
        self.status, self.shown, self.reason, self.ended = status, None, reason, utcnow()


def active_refresh(group: FakeAutoScalingGroup) -> Refresh | None:
    """The refresh, at most one, that is under way."""
    return next((one for one in room(group).refreshes if one.active), None)


def specification(desired: dict[str, Any] | None) -> dict[str, str] | None:
    """The launch template specification inside a DesiredConfiguration of either kind."""
    if not desired:
        return None
    mixed = desired.get("MixedInstancesPolicy", {}).get("LaunchTemplate", {})
    return desired.get("LaunchTemplate") or mixed.get("LaunchTemplateSpecification")


def source_for(group: FakeAutoScalingGroup, refresh: Refresh | None) -> Source:
    """What instances are launched from while the refresh, if any, is under way."""
    return source_of(group, refresh.target if refresh else None)


def shown_percent(refresh: Refresh) -> int:
    """PercentageComplete as the API tells it: during a rollback it falls back towards zero."""
    if not refresh.rollback:
        return refresh.percent if refresh.started else 0
    return refresh.rollback["PercentageCompleteOnRollback"] * (100 - refresh.percent) // 100


def describe(refresh: Refresh) -> dict[str, Any]:
    """The API's InstanceRefresh record; what AWS leaves out while Pending is left out."""
    begun = refresh.started is not None
    left = refresh.total - refresh.done
    if refresh.rollback:
        left = refresh.rollback["InstancesToUpdateOnRollback"]
    return {
        "InstanceRefreshId": refresh.id,
        "AutoScalingGroupName": refresh.group_name,
        "Status": refresh.shown or refresh.status,
        "StatusReason": refresh.reason,
        "StartTime": refresh.started,
        "EndTime": refresh.ended,
        "PercentageComplete": shown_percent(refresh) if begun else None,
        "InstancesToUpdate": left if begun else None,
        "Preferences": {**DEFAULTS, **refresh.preferences},
        "DesiredConfiguration": refresh.desired,
        "RollbackDetails": refresh.rollback,
        "Strategy": refresh.strategy,
    }
