"""Warm pools with instances in them; moto keeps the settings of a pool and nothing else."""

from __future__ import annotations

from typing import Any

from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult

from group.launching import run_instance, source_of
from group.members import facts, room
from world.state import script


def install() -> None:
    """Put the instances into moto; call before the first request."""
    AutoScalingResponse.describe_warm_pool = describe_warm_pool  # type: ignore[method-assign]


def describe_warm_pool(self: AutoScalingResponse) -> ActionResult:
    """DescribeWarmPool: as many stopped instances as its minimum says."""
    name = self._get_param("AutoScalingGroupName")
    pool = self.autoscaling_backend.describe_warm_pool(group_name=name)
    group = self.autoscaling_backend.autoscaling_groups[name]
    if pool:
        fill(group, int(pool.min_size))
    instances = [shown(one) for one in room(group).warm] if pool else []
    return ActionResult({"WarmPoolConfiguration": pool, "Instances": instances})


def fill(group: Any, size: int) -> None:
    """Launch what the pool lacks; after a refresh that ended well, anew, unless the script says that it stays."""
    kept = room(group)
    done = [one.status for one in kept.refreshes].count("Successful")
    stays = (script.look("pool", facts(group)) or {}).get("stays", False)
    if done > kept.warmed and not stays:
        kept.warm, kept.warmed = [], done
    while len(kept.warm) < size:
        kept.warm.append(run_instance(group, source_of(group)))


def shown(instance: Any) -> dict[str, Any]:
    """An instance as DescribeWarmPool tells of it."""
    return {
        "InstanceId": instance.id,
        "InstanceType": instance.instance_type,
        "AvailabilityZone": instance.placement,
        "LifecycleState": "Warmed:Stopped",
        "HealthStatus": "Healthy",
    }
