"""Scaling activities: what DescribeScalingActivities tells of launches and terminations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from moto.autoscaling.models import FakeAutoScalingGroup
from moto.core.utils import utcnow
from moto.moto_api._internal import mock_random

from group.members import room


@dataclass
class Activity:
    """One scaling activity; the names are the API's in snake case, as moto serialises them."""

    auto_scaling_group_name: str
    auto_scaling_group_arn: str
    description: str
    cause: str
    status_code: str
    status_message: str | None = None
    instance_id: str = ""
    end_time: datetime | None = None
    start_time: datetime = field(default_factory=utcnow)
    activity_id: str = field(default_factory=lambda: str(mock_random.uuid4()))

    @property
    def progress(self) -> int:
        """100 once it ended, 30 while an instance is on its way."""
        return 100 if self.end_time else 30


def note(
    group: FakeAutoScalingGroup,
    description: str,
    cause: str,
    status: str,
    message: str | None = None,
    instance_id: str = "",
) -> None:
    """Record a scaling activity that begins, or failed, now."""
    ended = utcnow() if status == "Failed" else None
    told = f"At {utcnow():%Y-%m-%dT%H:%M:%SZ} {cause}"
    activity = Activity(group.name, group.arn, description, told, status, message, instance_id, ended)
    room(group).activities.append(activity)
    if status == "InProgress":
        room(group).begun.setdefault(instance_id, []).append(activity)


def fail_activity(group: FakeAutoScalingGroup, instance_id: str, message: str) -> None:
    """What was begun for an instance came to nothing."""
    for activity in room(group).begun.pop(instance_id, []):
        activity.status_code, activity.status_message = "Failed", message
        activity.end_time = utcnow()


def close_activity(group: FakeAutoScalingGroup, instance_id: str) -> None:
    """An instance came into service or is gone: its activity was successful."""
    for activity in room(group).begun.pop(instance_id, []):
        activity.status_code = "Successful"
        activity.end_time = utcnow()
