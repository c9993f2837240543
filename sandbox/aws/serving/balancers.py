"""Load balancers with their target groups: who is registered, who is asked, and who is forwarded to."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator
from typing import Any

from moto.autoscaling.models import AutoScalingBackend, autoscaling_backends
from moto.elbv2.models import ELBv2Backend, FakeHealthStatus, FakeTargetGroup, elbv2_backends

from serving.addresses import load_balancers, running
from serving.hosts import key_text
from serving.link import link
from serving.targets import Target, question, told
from world.state import clock

# Real seconds that an instance has for an answer, at least.
PATIENCE = 10.0

# By the ARN of the group and the instance's id.
known: dict[str, dict[str, Target]] = {}

# Checks under way, by number, and what was heard of them and of drained targets.
asked: dict[int, tuple[FakeTargetGroup, Target]] = {}
heard: deque[dict[str, Any]] = deque()
numbers = itertools.count(1)


def install() -> None:
    """Put it into moto; call before the first request."""
    describe = ELBv2Backend.describe_target_health

    def described(self: ELBv2Backend, arn: str, targets: list[dict[str, Any]]) -> list[FakeHealthStatus]:
        """As the checks have it; a group of no listener is not checked, and so not used."""
        found = describe(self, arn, targets)
        group, records = self.target_groups[arn], known.get(arn, {})
        if not self._any_listener_using(arn):
            return [unused(one) for one in found]
        seen = [told(group, one.instance_id, records.get(one.instance_id), one) for one in found]
        listed = {one.instance_id for one in seen}
        leaving = [] if targets else [one for one in records if one not in listed]
        return seen + [told(group, one, records[one], None) for one in leaving]

    ELBv2Backend.describe_target_health = described  # type: ignore[method-assign]
    AutoScalingBackend.update_attached_target_groups = join  # type: ignore[method-assign]
    link.on["checked"] = heard.append
    link.on["drained"] = heard.append


def unused(found: FakeHealthStatus) -> FakeHealthStatus:
    """A target of a group that no load balancer uses."""
    found.status, found.reason = "unused", "Target.NotInUse"
    found.description = "Target group is not configured to receive traffic from the load balancer"
    return found


def join(backend: AutoScalingBackend, group_name: str) -> None:
    """Instances in service are registered with the group's target groups, each once; moto registers all, always."""
    group = backend.autoscaling_groups[group_name]
    for arn in group.target_group_arns or []:
        for member in group.instance_states:
            joined = member.__dict__.setdefault("joined", set())
            if member.lifecycle_state == "InService" and arn not in joined and member.instance.state == "running":
                joined.add(arn)
                backend.elbv2_backend.register_targets(arn, [{"Id": member.instance_id}])


def advance() -> None:
    """Take what was heard; register, deregister and judge. Called with the lock held."""
    take_heard()
    alive = {key: instance for key, instance in running()}
    for account, region, backend in backends():
        for group in list(backend.autoscaling_groups.values()):
            join(backend, group.name)
            leave(backend, group)
        for target_group in list(backend.elbv2_backend.target_groups.values()):
            follow(target_group, (account, region), alive)
        for group in list(backend.autoscaling_groups.values()):
            judge(group)


def backends() -> Iterator[tuple[str, str, Any]]:
    """Auto Scaling of every account and region that uses it or has target groups."""
    places = {
        (account, region)
        for services in (autoscaling_backends, elbv2_backends)
        for account, regions in list(dict.items(services))
        for region in list(dict.keys(regions))
    }
    for account, region in sorted(places):
        yield account, region, autoscaling_backends[account][region]


def take_heard() -> None:
    """Results of checks, and targets that have nothing in flight any more."""
    while heard:
        line = heard.popleft()
        if "checked" in line:
            group, target = asked.pop(line["checked"])
            target.take(group, line)
            continue
        for target in known.get(line["group"], {}).values():
            if target.key == line["drained"] and target.draining_since is not None:
                target.drained = True


def leave(backend: Any, group: Any) -> None:
    """An instance that is terminated is deregistered first, and stays until it has drained."""
    ending = [one for one in group.instance_states if one.lifecycle_state == "Terminating"]
    for member in ending:
        for arn in group.target_group_arns or []:
            target_group = backend.elbv2_backend.target_groups.get(arn)
            if target_group is None:
                continue
            target_group.targets.pop(member.instance_id, None)
            target = known.get(arn, {}).get(member.instance_id)
            if target and not (target.drain() or target.is_over(target_group)):
                member.due = max(member.due, clock.now() + 1)


def follow(group: FakeTargetGroup, place: tuple[str, str], alive: dict[Any, Any]) -> None:
    """Know of the targets that a group has now, and of those that drain."""
    records = known.setdefault(group.arn, {})
    for instance_id in list(group.targets):
        key = (*place, instance_id)
        if key not in alive:
            group.deregister_terminated_instances([instance_id])
        elif instance_id not in records or records[instance_id].draining_since is not None:
            records[instance_id] = Target(key_text(key), due=clock.now())
    for instance_id, target in list(records.items()):
        if (*place, instance_id) not in alive or target.is_over(group):
            del records[instance_id]
        elif instance_id not in group.targets:
            target.drain()


def judge(group: Any) -> None:
    """Where the group's health check is the load balancer's, who is unhealthy there is replaced after the grace period."""
    if group.health_check_type != "ELB":
        return
    for member in group.instance_states:
        since = getattr(member, "in_service_at", None)
        states = [known.get(arn, {}).get(member.instance_id) for arn in group.target_group_arns or []]
        grace = group.health_check_grace_period or 0
        over = since is not None and clock.now() - since >= grace
        if over and any(one is not None and one.state == "unhealthy" for one in states):
            member.health_status = "Unhealthy"


def listening() -> list[dict[str, Any]]:
    """Every load balancer that has a listener, as the network is told of it. Called with the lock held."""
    addresses = {key_text(key): instance.private_ip for key, instance in running()}
    told_of = (balancer_of(key, balancer, addresses) for key, balancer in load_balancers())
    return [one for one in told_of if one is not None]


def balancer_of(key: tuple[str, str, str], balancer: Any, addresses: dict[str, str]) -> dict[str, Any] | None:
    """One load balancer; None where it forwards nothing."""
    group = forwarded_to(elbv2_backends[key[0]][key[1]], balancer)
    if group is None:
        return None
    records = known.get(group, {}).values()
    timeout = float(balancer.attrs.get("idle_timeout.timeout_seconds", 60)) / (clock.scale or 1)
    return {
        "arn": balancer.arn,
        "address": balancer.dns_name,
        "group": group,
        "timeout": max(timeout, PATIENCE),
        "targets": [
            {"key": one.key, "address": addresses[one.key], "healthy": one.state == "healthy"}
            for one in records
            if one.draining_since is None and one.key in addresses
        ],
        "draining": [one.key for one in records if one.draining_since is not None],
    }


def forwarded_to(backend: ELBv2Backend, balancer: Any) -> str | None:
    """The target group of the first listener that forwards."""
    for listener in sorted(balancer.listeners.values(), key=lambda one: int(one.port)):
        for action in listener.default_actions:
            arns = backend._get_target_group_arns_from(action_data=action.data)
            if arns:
                return str(arns[0])
    return None


def used_groups() -> set[str]:
    """Target groups that a load balancer forwards to."""
    found = (forwarded_to(elbv2_backends[key[0]][key[1]], balancer) for key, balancer in load_balancers())
    return {one for one in found if one is not None}


def check() -> None:
    """Ask every target that is due. Where the clock stands still the answers are waited for: then they are known."""
    used = used_groups()
    addresses = {key_text(key): instance.private_ip for key, instance in running()}
    for _, _, backend in backends():
        for group in backend.elbv2_backend.target_groups.values():
            for target in known.get(group.arn, {}).values() if group.arn in used else ():
                if target.asked or target.draining_since is not None or clock.now() < target.due:
                    continue
                number = next(numbers)
                asked[number] = (group, target)
                target.asked, target.due = True, clock.now() + group.health_check_interval_seconds
                link.say({"check": number, **question(group, addresses[target.key])})
    if clock.scale == 0:
        link.settled(lambda: len([one for one in heard if "checked" in one]) >= len(asked))
        take_heard()
