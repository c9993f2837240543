"""A group's instances, and what the stand-in keeps about a group beside moto's own record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState

from world.sharing import known_image
from world.state import clock


@dataclass
class Source:
    """What an instance is launched from: a template version, or a launch configuration (no version)."""

    image_id: str
    instance_type: str
    user_data: Any
    security_groups: list[str]
    instance_tags: dict[str, str]
    template: dict[str, str] | None
    # Units of capacity an instance stands for, and what a mixed instances policy launches in its place.
    weight: int = 1
    overrides: list[Source] = field(default_factory=list)


@dataclass
class Room:
    """What the stand-in keeps about a group beside moto's own record; lists are oldest first."""

    refreshes: list[Any] = field(default_factory=list)
    activities: list[Any] = field(default_factory=list)
    # Of them those in progress, by the instance that they are for.
    begun: dict[str, list[Any]] = field(default_factory=dict)
    # Instances of the warm pool, and how many refreshes they have outlived or come from.
    warm: list[Any] = field(default_factory=list)
    warmed: int = 0
    retry_launch_at: float = 0.0
    launch_error: str | None = None


class Member(InstanceState):
    """An instance of a group that remembers what it was launched from and how far it has come."""

    def __init__(self, instance: Any, group: FakeAutoScalingGroup, source: Source, boot: float) -> None:
        protected = group.new_instances_protected_from_scale_in
        super().__init__(instance, "Pending", protected_from_scale_in=protected)
        self.image_id = instance.image_id
        self.launched_from = source.template
        self.weight = source.weight
        self.due = clock.now() + boot
        self.in_service_at: float | None = None
        self.unhealthy_at: float | None = None

    @property
    def launch_template(self) -> dict[str, str] | None:
        """The version it runs, not the template's default as in moto."""
        return self.launched_from

    @property
    def weighted_capacity(self) -> str | None:
        """As the API tells it, as text; left out where the instance counts once."""
        return None if self.weight == 1 else str(self.weight)


def room(group: FakeAutoScalingGroup) -> Room:
    """The stand-in's own record of a group, made when first asked for."""
    return group.__dict__.setdefault("sandbox_room", Room())


def facts(group: FakeAutoScalingGroup, image_id: str | None = None) -> dict[str, Any]:
    """What a rule of the script can match of a group, and of an image."""
    known = {"account": group.account_id, "region": group.region, "group": group.name}
    if image_id:
        known["image"] = ImageFacts(group.ec2_backend, image_id)
    return known


class ImageFacts:
    """What a rule can match of an image, also of one that is gone; looked up when a rule wants it."""

    def __init__(self, ec2: Any, image_id: str) -> None:
        self.id = image_id
        self._image = known_image(ec2, image_id)

    @property
    def name(self) -> str:
        """Empty for an image that is gone."""
        return (self._image.name if self._image else "") or ""

    @property
    def tags(self) -> dict[str, str]:
        """moto goes through all tags of the account for them."""
        return {tag["key"]: tag["value"] for tag in self._image.get_tags()} if self._image else {}


def suspended(group: FakeAutoScalingGroup, *processes: str) -> list[str]:
    """Which of the processes are suspended."""
    return [one["ProcessName"] for one in group.suspended_processes if one["ProcessName"] in processes]


def living(group: FakeAutoScalingGroup) -> list[InstanceState]:
    """Instances that count towards the group's capacity: booting or in service."""
    states = ("Pending", "Pending:Wait", "InService")
    return [one for one in group.instance_states if one.lifecycle_state in states]


def within(members: list[InstanceState], units: int) -> list[InstanceState]:
    """As many of them, in their order, as stand for at most so many units."""
    chosen: list[InstanceState] = []
    for one in members:
        if capacity([*chosen, one]) <= units:
            chosen.append(one)
    return chosen


def capacity(members: list[InstanceState]) -> int:
    """Units of capacity that instances stand for."""
    return sum(getattr(one, "weight", 1) for one in members)
