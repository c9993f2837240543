"""A copy of one account as another: what was built up once serves many tests, each in an account of its own."""

from __future__ import annotations

import pickle
import sys
from typing import Any

from moto.autoscaling.models import autoscaling_backends
from moto.cloudwatch.models import cloudwatch_backends
from moto.ec2.models import ec2_backends
from moto.elb.models import elb_backends
from moto.elbv2.models import elbv2_backends

from world import sharing
from world.sessions import is_account_id

SERVICES: dict[str, Any] = {
    "autoscaling": autoscaling_backends,
    "cloudwatch": cloudwatch_backends,
    "ec2": ec2_backends,
    "elb": elb_backends,
    "elbv2": elbv2_backends,
}
LATER = ("iam", "kms", "ssm")


def clone(pairs: list[tuple[str, str]]) -> None:
    """Make each second account a copy of the first, with every id but the accounts'. Called with the lock held.

    All services of all accounts go into one pickle, so that what refers to another service's objects, or to another of
    the accounts, still does. Account ids are equally long, so that one can stand for the other in it.
    """
    for account in (account for pair in pairs for account in pair):
        known(account)
    services = {**SERVICES, **in_use()}
    content = {
        target: {name: dict(dict.items(backends[source])) for name, backends in services.items()}
        for source, target in pairs
    }
    pickled = pickle.dumps(content)
    for source, target in pairs:
        pickled = pickled.replace(source.encode(), target.encode())
    for target, copied in pickle.loads(pickled).items():
        for name, regions in copied.items():
            account = services[name][target]
            account.clear()
            account.update(regions)
    sharing.follow(pairs)


def in_use() -> dict[str, Any]:
    """Services that are loaded when something first asks for them, as far as something did."""
    modules = {name: sys.modules.get(f"moto.{name}.models") for name in LATER}
    return {name: getattr(module, f"{name}_backends") for name, module in modules.items() if module}


def forget(account: str) -> None:
    """Nothing of an account is left, so that it costs no time any more. Called with the lock held."""
    known(account)
    for backends in {**SERVICES, **in_use()}.values():
        backends[account].clear()
    sharing.leave(account)


def known(account: str) -> None:
    """ValueError where it is no account's number."""
    if not is_account_id(account):
        raise ValueError(f"an account is twelve digits, not {account}")
