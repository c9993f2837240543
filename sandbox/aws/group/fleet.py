"""The life of a group's instances after their launch: booting, ill, ending, and as many as wanted.

Replaces the parts of moto's group that do all this at once. Called with the lock held.
"""

from __future__ import annotations

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState

from group.activities import close_activity, note
from group.hooks import boot_over, hook_over
from group.launching import launch
from group.members import Source, capacity, facts, living, room, suspended, within
from world.state import clock, script

# Simulated seconds an instance is Terminating, and is Unhealthy before it is replaced.

ENDING = 5.0
REPLACE_UNHEALTHY = 30.0


def terminate(group: FakeAutoScalingGroup, member: InstanceState, cause: str) -> None:
    """Begin to terminate an instance; it leaves the group once its Terminating time is over."""
    member.lifecycle_state = "Terminating"
    member.due = clock.now() + ENDING  # type: ignore[attr-defined]
    text = f"Terminating EC2 instance: {member.instance_id}"
    note(group, text, cause, "InProgress", instance_id=member.instance_id)


def end(group: FakeAutoScalingGroup, members: list[InstanceState]) -> None:
    """Instances are gone: from EC2, from the group, from its target groups and load balancers."""
    ids = [one.instance_id for one in members]
    if not ids:
        return
    group.ec2_backend.terminate_instances(ids)
    group.instance_states = [one for one in group.instance_states if one not in members]
    group.autoscaling_backend.elbv2_backend.notify_terminate_instances(ids)
    if group.name in group.autoscaling_backend.autoscaling_groups:
        group.autoscaling_backend.update_attached_elbs(group.name)
    for instance_id in ids:
        close_activity(group, instance_id)


def advance(group: FakeAutoScalingGroup) -> None:
    """Move instances along: booted into service, terminated ones out, ill ones marked and replaced."""
    now = clock.now()
    over = [one for one in group.instance_states if getattr(one, "due", now + 1) <= now]
    end(group, [one for one in over if one.lifecycle_state == "Terminating"])
    for member in over:
        if member.lifecycle_state == "Pending":
            boot_over(group, member)
        elif member.lifecycle_state == "Pending:Wait" and not hook_over(group, member):
            terminate(group, member, "an instance failed to complete a lifecycle action.")
    for member in living(group):
        check_health(group, member, now)


def check_health(group: FakeAutoScalingGroup, member: InstanceState, now: float) -> None:
    """Mark an instance as the script says; terminate one that has been ill for long enough."""
    since = getattr(member, "in_service_at", None)
    scripted = script.look("health", facts(group, member.instance.image_id)) or {}
    if scripted.get("young") and (since is None or since <= scripted.setdefault("seen", now)):
        scripted = {}
    if since is not None and scripted and now - since >= scripted.get("after", 0):
        member.health_status = scripted.get("status", "Unhealthy")
    left_alone = suspended(group, "ReplaceUnhealthy", "HealthCheck", "Terminate")
    if member.health_status != "Unhealthy" or left_alone:
        return
    member.unhealthy_at = getattr(member, "unhealthy_at", None) or now  # type: ignore[attr-defined]
    if now - member.unhealthy_at >= REPLACE_UNHEALTHY:  # type: ignore[attr-defined]
        reason = scripted.get("reason", f"an {group.health_check_type} health check failure")
        terminate(group, member, f"an instance was taken out of service in response to {reason}.")


def keep_capacity(group: FakeAutoScalingGroup, source: Source, refreshing: bool) -> None:
    """Launch what is missing; end what is too much, oldest template first, unless a refresh surges."""
    desired = group.desired_capacity or 0
    members = living(group)
    if capacity(members) < desired and not suspended(group, "Launch"):
        if clock.now() >= room(group).retry_launch_at:
            cause = (
                "an instance was launched in response to a difference between desired and actual capacity, "
                f"increasing the capacity from {capacity(members)} to {desired}."
            )
            launch(group, desired - capacity(members), cause, source)
    elif capacity(members) > desired and not refreshing and not suspended(group, "Terminate"):
        spare = [one for one in members if not one.protected_from_scale_in]
        spare.sort(key=lambda one: one.launch_template == source.template)
        for member in within(spare, capacity(members) - desired):
            cause = (
                "an instance was taken out of service in response to a difference between desired and actual "
                f"capacity, shrinking the capacity from {capacity(members)} to {desired}."
            )
            terminate(group, member, cause)
