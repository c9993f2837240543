"""Which instances listen now, and how the script lets them answer."""

from __future__ import annotations

from typing import Any

from moto.autoscaling.models import autoscaling_backends

from group.members import ImageFacts
from serving.addresses import running
from serving.disks import disk_of, name_of
from serving.link import link
from world.state import clock, script

# Simulated seconds from launch until an instance listens.
BOOT = 5.0

# What listens, by (account, region, instance).
Key = tuple[str, str, str]
known: dict[str, dict[str, Any]] = {}


def listening() -> list[dict[str, Any]]:
    """Every instance that listens, as the network is told of it. Called with the lock held."""
    groups = groups_by_instance()
    told = (host_of(key, instance, groups.get(key, "")) for key, instance in running())
    return [one for one in told if one is not None]


def host_of(key: Key, instance: Any, group: str) -> dict[str, Any] | None:
    """One instance, newest rule first; None while it boots, or where it never listens."""
    rules = script.every("serve", facts_of(key, instance, group))
    boot = next((rule["boot"] for rule in rules if "boot" in rule), BOOT)
    up = clock.now() - getattr(instance, "launched_at", 0.0) - boot
    if up < 0 or any(rule.get("silent") for rule in rules if up >= rule.get("after", 0)):
        return None
    files = disk_of(instance)
    name = name_of(files)
    link.disk(name, files)
    known[key_text(key)] = {"account": key[0], "region": key[1], "instance": key[2], "image": instance.image_id, "group": group}
    return {
        "address": instance.private_ip,
        "instance": instance.id,
        "image": instance.image_id,
        "disk": name,
        "version": files.get("version", b"").decode("utf-8", "replace").strip(),
        "rules": [{**rule, "id": id(rule)} for rule in rules if answers(rule) and up >= rule.get("after", 0)],
    }


def answers(rule: dict[str, Any]) -> bool:
    """Whether a rule is about requests, and not about the boot alone."""
    return bool(set(rule) - {"boot", "after", "silent"})


def facts_of(key: Key, instance: Any, group: str) -> dict[str, Any]:
    """What a rule of the script can match of an instance."""
    account, region, _ = key
    image = ImageFacts(instance.ec2_backend, instance.image_id)
    return {"account": account, "region": region, "group": group, "image": image}


def groups_by_instance() -> dict[Key, str]:
    """The group of each instance that is in one."""
    return {
        (account, region, member.instance_id): group.name
        for account, regions in list(dict.items(autoscaling_backends))
        for region, backend in list(dict.items(regions))
        for group in list(backend.autoscaling_groups.values())
        for member in group.instance_states
    }


def key_text(key: Key) -> str:
    """An instance, as the network knows it."""
    return " ".join(key)
