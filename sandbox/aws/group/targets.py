"""What target groups say of instances; moto finds every registered one healthy."""

from __future__ import annotations

from typing import Any

from moto.autoscaling.models import autoscaling_backends
from moto.elbv2.models import ELBv2Backend, FakeHealthStatus

from group.members import facts
from world.state import clock, script


def install() -> None:
    """Put the script between; call before the first request."""
    describe = ELBv2Backend.describe_target_health

    def scripted(self: ELBv2Backend, arn: str, targets: list[dict[str, Any]]) -> list[FakeHealthStatus]:
        found = describe(self, arn, targets)
        return [judged(self, one) for one in found]

    ELBv2Backend.describe_target_health = scripted  # type: ignore[method-assign]


def judged(backend: ELBv2Backend, found: FakeHealthStatus) -> FakeHealthStatus:
    """A target as the script's rule for its image has it, `after` so long in service."""
    group, member = all_members(backend).get(found.instance_id, (None, None))
    rule = script.look("target", facts(group, member.instance.image_id)) if group is not None else None
    since = getattr(member, "in_service_at", None)
    if rule is None or since is None or clock.now() - since < rule.get("after", 0):
        return found
    found.status = rule.get("state", "unhealthy")
    found.reason, found.description = rule.get("reason"), rule.get("description")
    return found


def all_members(backend: Any) -> dict[str, tuple[Any, Any]]:
    """Instances of groups by id, with their group, of the backend's account and region."""
    groups = autoscaling_backends[backend.account_id][backend.region_name].autoscaling_groups.values()
    return {one.instance_id: (group, one) for group in groups for one in group.instance_states}
