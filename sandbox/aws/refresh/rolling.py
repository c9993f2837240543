"""The rules by which an instance refresh moves.

After the Auto Scaling user guide (how an instance refresh works, rollback) and the API reference of
StartInstanceRefresh. AWS does not publish its status reasons; those here are in its manner. All
durations are simulated seconds. Called with the lock held.
"""

from __future__ import annotations

import math

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState
from moto.core.utils import utcnow

from group.fleet import terminate
from group.launching import launch
from group.members import capacity, facts, living, room, suspended, within
from refresh.progress import at_checkpoint, healthy, in_flight, newcomers, progress, quota, remaining, replaceable
from refresh.record import TERMINAL, Refresh, shown_percent, source_for, specification
from world.state import clock, script

ACCEPTED = 3.0
GIVE_UP = 3600.0


def step(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Move a refresh along as far as it can go now."""
    if obey_script(group, refresh):
        return
    if refresh.status == "Pending" and clock.now() - refresh.created >= ACCEPTED:
        begin(group, refresh)
    elif refresh.status in ("InProgress", "RollbackInProgress"):
        roll(group, refresh)
    elif refresh.status == "Cancelling" and (refresh.abrupt or not in_flight(group, refresh)):
        refresh.finish("Cancelled", "Cancelled due to user request.")
    elif refresh.status == "Baking" and clock.now() >= refresh.baking_until:
        succeed(group, refresh)


def obey_script(group: FakeAutoScalingGroup, refresh: Refresh) -> bool:
    """Let the script turn, rename or hold the refresh; True when nothing else may happen now."""
    rules = script.every("refresh", facts(group))
    if refresh.status in ("Pending", "InProgress", "Baking"):
        progress(group, refresh)
    steering = [one for one in rules if "status" in one or "hold" in one]
    rule = next((one for one in steering if shown_percent(refresh) >= one.get("at", 0)), None)
    refresh.shown = None
    if rule is None or refresh.status not in ("Pending", "InProgress", "Baking"):
        return False
    status = rule.get("status", refresh.status)
    if status in TERMINAL:
        refresh.finish(status, rule.get("reason"))
    elif status == "RollbackInProgress":
        roll_back(group, refresh, rule.get("reason"), refresh.previous)
    else:
        refresh.shown = status
        refresh.reason = rule.get("reason", refresh.reason)
    return rule.get("hold", False) or refresh.status in TERMINAL


def begin(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Pending -> InProgress: decide what is to be replaced."""
    refresh.status, refresh.started = "InProgress", utcnow()
    refresh.target = specification(refresh.desired)
    source = source_for(group, refresh)
    members = [one for one in group.instance_states if one.lifecycle_state != "Terminating"]
    kept = [one for one in members if leave_alone(refresh, one, source)]
    refresh.kept = {one.instance_id for one in kept}
    refresh.waiting = {one.instance_id for one in members} - refresh.kept
    refresh.total = len(refresh.waiting)
    refresh.previous = next((one.launch_template for one in members), None)


def leave_alone(refresh: Refresh, member: InstanceState, source: Source) -> bool:
    """Whether SkipMatching, or Ignore for protected and standby instances, spares an instance."""
    return (
        (refresh.preference("SkipMatching") and member.launch_template == source.template)
        or (member.protected_from_scale_in and refresh.preference("ScaleInProtectedInstances") == "Ignore")
        or (member.lifecycle_state == "Standby" and refresh.preference("StandbyInstances") == "Ignore")
    )


def roll(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """One look at a running refresh or rollback: end it, pause it, or replace the next instances."""
    progress(group, refresh)
    if refresh.done >= quota(refresh, last=True):
        complete(group, refresh)
    elif blocked_too_long(group, refresh):
        give_up(group, refresh)
    elif at_checkpoint(refresh):
        refresh.reason = f"Waiting for the checkpoint delay to pass at {refresh.percent}%."
    elif stopped := suspended(group, "Launch", "Terminate", "InstanceRefresh"):
        refresh.reason = f"Paused: the process {', '.join(sorted(stopped))} is suspended."
    else:
        refresh.reason = waiting_reason(group, refresh)
        replace_next(group, refresh)


def replace_next(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Launch and terminate as far as minimum and maximum healthy percentage allow."""
    desired = group.desired_capacity or 0
    members, old = living(group), remaining(group, refresh)
    least = math.ceil(desired * refresh.preference("MinHealthyPercentage") / 100)
    ceiling = refresh.preference("MaxHealthyPercentage")
    most = max(desired, math.floor(desired * (ceiling or 100) / 100))
    open_places = quota(refresh) - (refresh.total - len(old))
    spare = capacity(healthy(group, refresh, members)) - least
    victims = spared(refresh, old, spare)[: max(0, open_places)]
    places = quota(refresh) - len(newcomers(group, refresh))
    extra = min(most - capacity(members), places) if places > 0 else 0
    if not victims and extra <= 0 and open_places > 0 and not in_flight(group, refresh):
        # Both limits cannot hold: an explicit maximum launches first, an unset one ends first.
        victims, extra = ([], 1) if ceiling else (replaceable(refresh, old)[:1], 0)
    for member in victims:
        cause = "an instance was taken out of service in response to an instance refresh."
        terminate(group, member, cause)
    if extra > 0 and clock.now() >= room(group).retry_launch_at:
        cause = "an instance was launched in response to an instance refresh."
        launch(group, extra, cause, source_for(group, refresh))


def spared(refresh: Refresh, old: list[InstanceState], spare: int) -> list[InstanceState]:
    """Which may go: every ill one, and as many healthy ones as the minimum leaves spare."""
    free = replaceable(refresh, old)
    ill = [one for one in free if one.health_status != "Healthy"]
    return ill + within(free[len(ill) :], spare)


def waiting_reason(group: FakeAutoScalingGroup, refresh: Refresh) -> str | None:
    """What AWS would say the refresh is waiting for."""
    new = newcomers(group, refresh)
    late = next((one for one in new if one not in healthy(group, refresh, new)), None)
    if late is None:
        return None
    if late.lifecycle_state.startswith("Pending") or late.health_status != "Healthy":
        return f"Waiting for remaining instances to be available. For example: {late.instance_id}"
    example = f"For example: {late.instance_id} is warming up."
    return f"Waiting for instances to warm up before continuing. {example}"


def blocked_too_long(group: FakeAutoScalingGroup, refresh: Refresh) -> bool:
    """Whether AWS's hour of retries (or the script's `failAfter`) is over."""
    rules = script.every("refresh", facts(group))
    limit = next((one["failAfter"] for one in rules if "failAfter" in one), GIVE_UP)
    return refresh.blocked_since is not None and clock.now() - refresh.blocked_since >= limit


def give_up(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Fail for good, or roll back by itself where the preferences say so."""
    error = room(group).launch_error
    new = newcomers(group, refresh)
    ill = next((one.instance_id for one in new if one.health_status != "Healthy"), "")
    late = next((one.instance_id for one in new if one not in healthy(group, refresh, new)), "")
    if error:
        reason = f"Failed to launch instances: {error} Launching EC2 instance failed."
    elif ill or late:
        example = f"For example: {ill or late}"
        reason = f"New instances failed their health checks and could not be replaced. {example}"
    else:
        reason = "Instances that are protected from scale in or in standby could not be replaced in one hour."
    if refresh.status == "RollbackInProgress":
        refresh.finish("RollbackFailed", reason)
    elif refresh.preference("AutoRollback"):
        roll_back(group, refresh, reason, None)
    else:
        refresh.finish("Failed", reason)


def complete(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Everything up to the last checkpoint is replaced: bake, or end."""
    if refresh.status == "RollbackInProgress":
        rules = script.every("refresh", facts(group))
        status = next((one["then"] for one in rules if "then" in one), "RollbackSuccessful")
        refresh.finish(status, refresh.rollback["RollbackReason"])  # type: ignore[index]
    elif refresh.preference("BakeTime"):
        refresh.status = "Baking"
        refresh.reason = "Waiting for the bake time to pass."
        refresh.baking_until = clock.now() + refresh.preference("BakeTime")
    else:
        succeed(group, refresh)


def succeed(group: FakeAutoScalingGroup, refresh: Refresh) -> None:
    """Write the desired configuration to the group and end."""
    if refresh.desired:
        policy = refresh.desired.get("MixedInstancesPolicy")
        if policy:
            group.mixed_instances_policy = policy
        group._set_launch_configuration("", refresh.desired.get("LaunchTemplate", {}), policy)
    refresh.finish("Successful", None)


def roll_back(
    group: FakeAutoScalingGroup, refresh: Refresh, reason: str | None, target: dict[str, str] | None
) -> None:
    """Replace the newcomers again, from the given template version or else the group's saved one."""
    refresh.rollback = {
        "RollbackReason": reason or "Rollback requested by the user.",
        "RollbackStartTime": utcnow(),
        "PercentageCompleteOnRollback": refresh.percent,
        "InstancesToUpdateOnRollback": refresh.total - refresh.done,
    }
    refresh.status, refresh.target = "RollbackInProgress", target
    refresh.reason = refresh.rollback["RollbackReason"]
    replaced = {one.instance_id for one in newcomers(group, refresh)}
    refresh.kept = {one.instance_id for one in living(group)} - replaced
    refresh.waiting, refresh.total, refresh.done = replaced, len(replaced), 0
    refresh.blocked_since = refresh.pause_until = None
