"""Launching instances of a group from the template version they really get. Called with the lock held."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from moto.autoscaling.models import ASG_NAME_TAG, FakeAutoScalingGroup

from group.activities import note
from group.members import Member, Source, facts, living, room
from world.state import clock, script

# Simulated seconds from launch to InService, and until a refused launch is tried again.

BOOT = 10.0
RETRY_LAUNCH = 30.0


def source_of(group: FakeAutoScalingGroup, specification: dict[str, str] | None = None) -> Source:
    """What the next launch uses: the given template specification, else what the group says."""
    if not specification and not group.ec2_launch_template:
        config = group.launch_config
        return Source(
            config.image_id, config.instance_type, config.user_data, config.security_groups, {}, None
        )
    policy = getattr(group, "mixed_instances_policy", None) or {}
    return mixed(group, from_template(group, specification), policy.get("LaunchTemplate", {}))


def mixed(group: FakeAutoScalingGroup, first: Source, policy: dict[str, Any]) -> Source:
    """A source with the overrides of a mixed instances policy: each another type, weight or template."""
    for override in policy.get("Overrides", []):
        own = override.get("LaunchTemplateSpecification")
        source = from_template(group, own) if own else replace(first, overrides=[])
        source.instance_type = override.get("InstanceType", source.instance_type)
        source.weight = int(override.get("WeightedCapacity", "1"))
        first.overrides.append(source)
    return first


def from_template(group: FakeAutoScalingGroup, specification: dict[str, str] | None) -> Source:
    """What a launch template's version says: the one specified, or else the group's."""
    version = version_of(group, specification)
    template = {
        "LaunchTemplateId": version.template.id,
        "LaunchTemplateName": version.template.name,
        "Version": str(version.number),
    }
    return Source(
        version.image_id,
        version.instance_type,
        version.user_data,
        version.security_groups,
        version.instance_tags,
        template,
    )


def version_of(group: FakeAutoScalingGroup, specification: dict[str, str] | None) -> Any:
    """moto's launch template version that a specification, or else the group, names now."""
    if not specification:
        saved: Any = group.ec2_launch_template
        return saved.get_version(group.launch_template_version)
    backend = group.ec2_backend
    if specification.get("LaunchTemplateId"):
        template = backend.get_launch_template(specification["LaunchTemplateId"])
    else:
        template = backend.get_launch_template_by_name(specification["LaunchTemplateName"])
    return template.get_version(specification.get("Version") or "$Default")


def scarcest(group: FakeAutoScalingGroup, source: Source) -> Source:
    """The source itself, or of its overrides the one of whose type the group has the fewest."""
    types = [one.instance_type for one in living(group)]
    return min(source.overrides, key=lambda one: types.count(one.instance_type), default=source)


def launch(group: FakeAutoScalingGroup, wanted: int, cause: str, policy: Source) -> None:
    """Launch so many units of capacity, or record failed activities when the script or EC2 refuses."""
    while wanted > 0:
        source = scarcest(group, policy)
        wanted -= source.weight
        scripted = script.take("launch", facts(group, source.image_id)) or {}
        error = scripted.get("fail") or try_launch(group, cause, source, scripted.get("delay", BOOT))
        room(group).launch_error = error
        if error:
            room(group).retry_launch_at = clock.now() + RETRY_LAUNCH
            message = f"{error} Launching EC2 instance failed."
            note(group, f"Launching a new EC2 instance.  Status Reason: {message}", cause, "Failed", message)
            break
    if group.name in group.autoscaling_backend.autoscaling_groups:
        group.autoscaling_backend.update_attached_elbs(group.name)
        group.autoscaling_backend.update_attached_target_groups(group.name)


def try_launch(group: FakeAutoScalingGroup, cause: str, source: Source, boot: float) -> str | None:
    """Run one instance in moto's EC2 and add it to the group; EC2's message if it refuses."""
    try:
        instance = run_instance(group, source)
    except Exception as refused:  # noqa: BLE001 - whatever moto raises is the activity's message
        return str(refused)
    instance.autoscaling_group = group
    group.instance_states.append(Member(instance, group, source, boot))
    note(group, f"Launching a new EC2 instance: {instance.id}", cause, "InProgress", instance_id=instance.id)
    return None


def run_instance(group: FakeAutoScalingGroup, source: Source) -> Any:
    """Start one instance in the subnet, or zone, that has the fewest of the group."""
    tags = {**group.get_propagated_tags(), **source.instance_tags, ASG_NAME_TAG: group.name}
    subnets = group.vpc_zone_identifier.split(",") if group.vpc_zone_identifier else [None]
    used = [one.instance.subnet_id for one in living(group)]
    subnet = min(subnets, key=used.count)
    reservation = group.ec2_backend.run_instances(
        source.image_id,
        1,
        source.user_data,
        source.security_groups,
        instance_type=source.instance_type,
        tags={"instance": tags},
        placement=group.availability_zones[len(used) % len(group.availability_zones)],
        launch_config=group.launch_config,
        launch_template=source.template,
        is_instance_type_default=False,
        associate_public_ip=group.launch_config and group.launch_config.associate_public_ip_address,
        subnet_id=subnet,
    )
    return reservation.instances[0]
