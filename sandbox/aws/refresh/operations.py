"""The Auto Scaling operations moto lacks or does at once: refreshes, activities, group changes.

Installed as methods of moto's response class; moto serialises what they return from botocore's
service model. Errors and limits: API reference of EC2 Auto Scaling, version 2011-01-01.
"""

from __future__ import annotations

from typing import Any

from moto.autoscaling import models
from moto.autoscaling.exceptions import AutoscalingClientError, ValidationError
from moto.autoscaling.models import FakeAutoScalingGroup
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult, EmptyResult

from group.fleet import end, keep_capacity
from group.launching import launch
from group.members import living, room
from refresh.record import Refresh, active_refresh, describe, source_for, specification
from refresh.rolling import roll_back


def install() -> None:
    """Put the operations into moto; call before the first request."""
    for operation in (
        start_instance_refresh,
        describe_instance_refreshes,
        cancel_instance_refresh,
        rollback_instance_refresh,
        describe_scaling_activities,
    ):
        setattr(AutoScalingResponse, operation.__name__, operation)
    for change in ("create_auto_scaling_group", "update_auto_scaling_group"):
        setattr(AutoScalingResponse, change, keeping_settings(getattr(AutoScalingResponse, change)))
    models.AutoScalingBackend.delete_auto_scaling_group = delete_group  # type: ignore[method-assign]
    FakeAutoScalingGroup.set_desired_capacity = set_desired_capacity  # type: ignore[method-assign]
    FakeAutoScalingGroup.active_instances = living  # type: ignore[method-assign,assignment]
    FakeAutoScalingGroup.replace_autoscaling_group_instances = replace_missing  # type: ignore[method-assign]


def start_instance_refresh(self: AutoScalingResponse) -> ActionResult:
    """StartInstanceRefresh."""
    group = named_group(self)
    preferences = self._get_param("Preferences", {})
    desired = self._get_param("DesiredConfiguration")
    check_preferences(group, preferences, desired)
    if active_refresh(group):
        raise AutoscalingClientError(
            "InstanceRefreshInProgress",
            "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.",
        )
    started = Refresh(group.name, preferences, desired, self._get_param("Strategy", "Rolling"))
    room(group).refreshes.append(started)
    return ActionResult({"InstanceRefreshId": started.id})


def check_preferences(group: FakeAutoScalingGroup, preferences: dict[str, Any], desired: Any) -> None:
    """ValidationError for the combinations AWS refuses."""
    least, most = preferences.get("MinHealthyPercentage"), preferences.get("MaxHealthyPercentage")
    if most is not None and (least is None or most - least > 100):
        raise ValidationError("MaxHealthyPercentage needs MinHealthyPercentage, at most 100 below it.")
    if "CheckpointDelay" in preferences and not preferences.get("CheckpointPercentages"):
        raise ValidationError("CheckpointDelay needs CheckpointPercentages.")
    if not preferences.get("AutoRollback"):
        return
    if not desired:
        raise ValidationError("DesiredConfiguration must be specified when AutoRollback is enabled.")
    if is_floating(group) or str((specification(desired) or {}).get("Version")).startswith("$"):
        raise ValidationError("AutoRollback cannot be used with the template version $Latest or $Default.")


def is_floating(group: FakeAutoScalingGroup) -> bool:
    """Whether the group's saved template version is re-evaluated at each launch, so nothing to go back to."""
    return str(getattr(group, "launch_template_version", "")).startswith("$")


def describe_instance_refreshes(self: AutoScalingResponse) -> ActionResult:
    """DescribeInstanceRefreshes: newest first, filtered by ids, paged."""
    wanted = self._get_param("InstanceRefreshIds", [])
    found = [one for one in reversed(room(named_group(self)).refreshes) if not wanted or one.id in wanted]
    page, token = paged(self, found, 50)
    return ActionResult({"InstanceRefreshes": [describe(one) for one in page], "NextToken": token})


def cancel_instance_refresh(self: AutoScalingResponse) -> ActionResult:
    """CancelInstanceRefresh."""
    running = running_refresh(named_group(self))
    running.status, running.shown = "Cancelling", None
    running.reason = "Replacing instances before cancelling."
    running.abrupt = not self._get_bool_param("WaitForTransitioningInstances", True)
    return ActionResult({"InstanceRefreshId": running.id})


def rollback_instance_refresh(self: AutoScalingResponse) -> ActionResult:
    """RollbackInstanceRefresh: to what is saved on the group, which must be a numbered version."""
    group = named_group(self)
    running = running_refresh(group)
    if not running.desired or not group.ec2_launch_template or is_floating(group):
        raise AutoscalingClientError(
            "IrreversibleInstanceRefresh",
            "The instance refresh cannot be rolled back: it has no desired configuration, or the group's "
            "launch template version is $Latest or $Default.",
        )
    roll_back(group, running, None, None)
    return ActionResult({"InstanceRefreshId": running.id})


def describe_scaling_activities(self: AutoScalingResponse) -> ActionResult:
    """DescribeScalingActivities: newest first, of one group or of all."""
    name = self._get_param("AutoScalingGroupName")
    groups = [named_group(self)] if name else list(self.autoscaling_backend.autoscaling_groups.values())
    wanted = self._get_param("ActivityIds", [])
    found = [one for group in groups for one in reversed(room(group).activities)]
    found = [one for one in found if not wanted or one.activity_id in wanted]
    page, token = paged(self, sorted(found, key=lambda one: one.start_time, reverse=True), 100)
    return ActionResult({"Activities": page, "NextToken": token})


def named_group(self: AutoScalingResponse) -> FakeAutoScalingGroup:
    """The group a request names; AWS's ValidationError if there is none."""
    name = self._get_param("AutoScalingGroupName")
    group = self.autoscaling_backend.autoscaling_groups.get(name)
    if group is None:
        raise ValidationError(f"AutoScalingGroup name not found - AutoScalingGroup '{name}' not found")
    return group


def running_refresh(group: FakeAutoScalingGroup) -> Refresh:
    """The refresh under way; AWS's ActiveInstanceRefreshNotFound if there is none."""
    running = active_refresh(group)
    if running is None:
        raise AutoscalingClientError(
            "ActiveInstanceRefreshNotFound",
            f"No in progress or pending Instance Refresh found for Auto Scaling group {group.name}",
        )
    return running


def paged(self: AutoScalingResponse, items: list[Any], size: int) -> tuple[list[Any], str | None]:
    """One page by MaxRecords and NextToken, and the token of the next."""
    token = self._get_param("NextToken") or "0"
    if not token.isdigit() or int(token) > len(items):
        raise AutoscalingClientError("InvalidNextToken", "The NextToken value is not valid.")
    start = int(token)
    stop = start + (self._get_int_param("MaxRecords") or size)
    return items[start:stop], str(stop) if stop < len(items) else None


def keeping_settings(operation: Any) -> Any:
    """Wrap Create- or UpdateAutoScalingGroup: keep what moto drops, refuse what AWS refuses."""

    def wrapped(self: AutoScalingResponse) -> EmptyResult:
        groups = self.autoscaling_backend.autoscaling_groups
        before = groups.get(self._get_param("AutoScalingGroupName"))
        running = active_refresh(before) if before else None
        changes = ("LaunchTemplate", "LaunchConfigurationName", "MixedInstancesPolicy")
        if running and running.desired and any(self._get_param(key) for key in changes):
            raise ValidationError(
                "An active instance refresh with a desired configuration exists. All configuration options "
                "derived from the desired configuration are not available for update while the instance "
                "refresh is active."
            )
        result = operation(self)
        group = groups[self._get_param("AutoScalingGroupName")]
        warmup = self._get_int_param("DefaultInstanceWarmup")
        grace = self._get_int_param("HealthCheckGracePeriod")
        if warmup is not None:
            group.default_instance_warmup = None if warmup < 0 else warmup  # type: ignore[attr-defined]
        if grace is not None:
            group.health_check_grace_period = grace
        return result

    return wrapped


def set_desired_capacity(group: FakeAutoScalingGroup, capacity: int | None) -> None:
    """Set the capacity and begin to launch or terminate what that needs."""
    group.desired_capacity = group.min_size if capacity is None else capacity
    running = active_refresh(group)
    keep_capacity(group, source_for(group, running), refreshing=running is not None)


def replace_missing(group: FakeAutoScalingGroup, count: int, _tags: dict[str, str]) -> None:
    """moto noticed that instances of the group were terminated from outside."""
    cause = "an instance was launched in response to an unhealthy instance needing to be replaced."
    launch(group, count, cause, source_for(group, active_refresh(group)))


def delete_group(backend: models.AutoScalingBackend, name: str) -> None:
    """DeleteAutoScalingGroup: its instances go at once."""
    group = backend.autoscaling_groups.pop(name, None)
    if group is None:
        raise ValidationError(f"AutoScalingGroup name not found - AutoScalingGroup '{name}' not found")
    end(group, list(group.instance_states))
