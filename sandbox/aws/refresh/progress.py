"""How far a refresh has come: who is replaced, healthy and warm, and where it has to pause.

After the Auto Scaling user guide (how an instance refresh works, checkpoints). Called with the lock held.
"""

from __future__ import annotations

import math

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState

from group.members import living, room
from refresh.record import Refresh
from world.state import clock


def newcomers(group: FakeAutoScalingGroup, refresh: Refresh) -> list[InstanceState]:
    """Instances launched since the refresh, or its rollback, began."""
    old = refresh.waiting | refresh.kept
    return [one for one in living(group) if one.instance_id not in old]


def remaining(group: FakeAutoScalingGroup, refresh: Refresh) -> list[InstanceState]:
    """Instances still to be replaced."""
    ending = ("Terminating", "Terminated")
    return [
        one
        for one in group.instance_states
        if one.instance_id in refresh.waiting and one.lifecycle_state not in ending
    ]


def replaceable(refresh: Refresh, old: list[InstanceState]) -> list[InstanceState]:
    """Of the instances to replace, those that Wait does not protect; ill ones first."""
    free = [
        one
        for one in old
        if not (one.protected_from_scale_in and refresh.preference("ScaleInProtectedInstances") == "Wait")
        and not (one.lifecycle_state == "Standby" and refresh.preference("StandbyInstances") == "Wait")
    ]
    return sorted(free, key=lambda one: one.health_status == "Healthy")


def healthy(
    group: FakeAutoScalingGroup, refresh: Refresh, members: list[InstanceState]
) -> list[InstanceState]:
    """Those in service and healthy; one launched since the refresh began must be warm as well."""
    old = refresh.waiting | refresh.kept
    fit = [one for one in members if one.lifecycle_state == "InService" and one.health_status == "Healthy"]
    return [one for one in fit if one.instance_id in old or warm(group, refresh, one)]


def warm(group: FakeAutoScalingGroup, refresh: Refresh, member: InstanceState) -> bool:
    """Whether its warm-up is over: InstanceWarmup, else DefaultInstanceWarmup, else the grace period."""
    defaults = [getattr(group, "default_instance_warmup", None), group.health_check_grace_period, 0]
    time = refresh.preference("InstanceWarmup")
    if time is None:
        time = next(one for one in defaults if one is not None)
    since = getattr(member, "in_service_at", None)
    return since is not None and clock.now() - since >= time


def in_flight(group: FakeAutoScalingGroup, refresh: Refresh) -> bool:
    """Whether an instance is booting, ending, ill or warming up because of the refresh."""
    new = newcomers(group, refresh)
    ending = any(one.lifecycle_state == "Terminating" for one in group.instance_states)
    if refresh.status == "Cancelling":
        return ending or any(one.lifecycle_state.startswith("Pending") for one in new)
    return ending or len(healthy(group, refresh, new)) < len(new)


def progress(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Count what is done (the old one gone, the new one warm), and since when an instance that fails, or cannot be touched, has blocked it."""
    if refresh.started is None:
        return
    new, old = newcomers(group, refresh), remaining(group, refresh)
    present = sum(1 for one in group.instance_states if one.instance_id in refresh.waiting)
    done = max(0, min(len(healthy(group, refresh, new)), refresh.total - present))
    if done > refresh.done:
        refresh.blocked_since = None
    refresh.done = done
    ill = [one for one in new if one.health_status != "Healthy"]
    stuck = old and not replaceable(refresh, old)
    if (ill or stuck or room(group).launch_error) and refresh.blocked_since is None:
        refresh.blocked_since = clock.now()


def checkpoints(refresh: Refresh) -> list[int]:
    """The percentages to pause at; a rollback has none."""
    return [] if refresh.rollback else refresh.preference("CheckpointPercentages") or []


def next_checkpoint(refresh: Refresh) -> int:
    """The first checkpoint not passed yet, else the last."""
    points = checkpoints(refresh)
    return points[min(refresh.passed, len(points) - 1)]


def quota(refresh: Refresh, last: bool = False) -> int:
    """How many instances may be replaced up to the next checkpoint, or up to the last one."""
    points = checkpoints(refresh)
    point = 100 if not points else points[-1] if last else next_checkpoint(refresh)
    return math.ceil(refresh.total * point / 100)


def at_checkpoint(refresh: Refresh) -> bool:
    """Whether the refresh pauses now. The delay begins when the checkpoint's last instance is warm."""
    points = checkpoints(refresh)
    reached = sum(1 for one in points if refresh.percent >= one)
    if reached <= refresh.passed:
        return False
    if refresh.pause_until is None:
        delay = refresh.preference("CheckpointDelay")
        refresh.pause_until = clock.now() + (3600 if delay is None else delay)
    if clock.now() < refresh.pause_until:
        return True
    refresh.passed, refresh.pause_until = reached, None
    return False
