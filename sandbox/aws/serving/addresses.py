"""Addresses in 127.0.0.0/8, which any program of the machine may listen on: one for each instance and load balancer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.ec2.models import ec2_backends
from moto.ec2.models.instances import Instance
from moto.elbv2.models import ELBv2Backend, FakeLoadBalancer, elbv2_backends

from world.state import clock

# Whose an address is: (account, region, id).
owners: dict[str, tuple[str, str, str]] = {}
given = {"instances": 0, "balancers": 0}
FIRST = {"instances": 10, "balancers": 200}
A_NET, A_SIDE = 250, 62_500


def install() -> None:
    """Give them from now on; call before the first request."""
    prepare, create = Instance.prep_nics, ELBv2Backend.create_load_balancer

    def prep_nics(self: Instance, *args: Any, **more: Any) -> None:
        """An instance has an address of its own from its launch on."""
        prepare(self, *args, **more)
        self.launched_at = clock.now()  # type: ignore[attr-defined]
        place(self)

    def create_load_balancer(self: ELBv2Backend, *args: Any, **more: Any) -> FakeLoadBalancer:
        """There is nobody here to ask for names: the name is the address."""
        made = create(self, *args, **more)
        made.dns_name = take("balancers", (self.account_id, self.region_name, made.arn))
        return made

    Instance.prep_nics = prep_nics  # type: ignore[method-assign]
    ELBv2Backend.create_load_balancer = create_load_balancer  # type: ignore[method-assign]


def take(kind: str, owner: tuple[str, str, str]) -> str:
    """The next address."""
    number = given[kind]
    given[kind] += 1
    rest, last = divmod(number, A_NET)
    side, third = divmod(rest, A_NET)
    address = f"127.{FIRST[kind] + side}.{third}.{last + 1}"
    owners[address] = owner
    return address


def place(instance: Any) -> None:
    """Give an instance the next address, as its private one."""
    backend = instance.ec2_backend
    address = take("instances", (backend.account_id, backend.region_name, instance.id))
    interface = instance.nics[0]
    interface.private_ip_address = address
    interface.private_ip_addresses = [{"Primary": True, "PrivateIpAddress": address}]


def settle() -> None:
    """What came about as a copy of another gets an address of its own. Called with the lock held."""
    for place_of, instance in running():
        if owners.setdefault(instance.private_ip, place_of) != place_of:
            place(instance)
    for place_of, balancer in load_balancers():
        if owners.setdefault(balancer.dns_name, place_of) != place_of:
            balancer.dns_name = take("balancers", place_of)


def running() -> Iterator[tuple[tuple[str, str, str], Any]]:
    """Every instance that runs, in every account and region, also those of no group."""
    for account, regions in list(dict.items(ec2_backends)):
        for region, backend in list(dict.items(regions)):
            for reservation in list(backend.reservations.values()):
                for instance in reservation.instances:
                    if instance.state == "running":
                        yield (account, region, instance.id), instance


def load_balancers() -> Iterator[tuple[tuple[str, str, str], FakeLoadBalancer]]:
    """Every load balancer of every account and region."""
    for account, regions in list(dict.items(elbv2_backends)):
        for region, backend in list(dict.items(regions)):
            for balancer in list(backend.load_balancers.values()):
                yield (account, region, balancer.arn), balancer
