"""Lifecycle hooks of launches: a booted instance waits for somebody who says that it may serve.

Nobody does here: a hook ends when its heartbeat times out, and then as its default result says. After the Auto
Scaling user guide (lifecycle hooks). Called with the lock held.
"""

from __future__ import annotations

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState, LifecycleHook

from group.activities import close_activity, fail_activity
from world.state import clock

LAUNCHING = "autoscaling:EC2_INSTANCE_LAUNCHING"


def launch_hook(group: FakeAutoScalingGroup) -> LifecycleHook | None:
    """The hook that new instances of the group wait for, if it has one."""
    hooks = group.autoscaling_backend.describe_lifecycle_hooks(group.name)
    return next((one for one in hooks if one.lifecycle_transition == LAUNCHING), None)


def boot_over(group: FakeAutoScalingGroup, member: InstanceState) -> None:
    """A booted instance waits for the hook, or comes in service."""
    hook = launch_hook(group)
    if hook is None:
        enter_service(group, member)
    else:
        member.lifecycle_state = "Pending:Wait"
        member.due = clock.now() + hook.heartbeat_timeout  # type: ignore[attr-defined]


def hook_over(group: FakeAutoScalingGroup, member: InstanceState) -> bool:
    """The heartbeat timed out, or the hook is gone: in service if so it shall be, else False."""
    hook = launch_hook(group)
    if hook is None or hook.default_result == "CONTINUE":
        enter_service(group, member)
        return True
    message = (
        "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token "
        "2ba1f5a5-92a5-4bd5-a0f0-000000000000 was abandoned: Heartbeat Timeout"
    )
    fail_activity(group, member.instance_id, message)
    return False


def enter_service(group: FakeAutoScalingGroup, member: InstanceState) -> None:
    """InService; the launch was successful."""
    member.lifecycle_state = "InService"
    member.in_service_at = clock.now()  # type: ignore[attr-defined]
    close_activity(group, member.instance_id)
