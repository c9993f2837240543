"""A copy of one account as another: what was built up once serves many tests, each in an account of its own."""

from __future__ import annotations

import pickle
from typing import Any

from moto.autoscaling.models import autoscaling_backends
from moto.cloudwatch.models import cloudwatch_backends
from moto.ec2.models import ec2_backends
from moto.elb.models import elb_backends
from moto.elbv2.models import elbv2_backends

from world.cures import is_account_id

SERVICES: dict[str, Any] = {
    "autoscaling": autoscaling_backends,
    "cloudwatch": cloudwatch_backends,
    "ec2": ec2_backends,
    "elb": elb_backends,
    "elbv2": elbv2_backends,
}


def clone(source: str, target: str) -> None:
    """Make `target` a copy of `source`, with every id but the account's. Called with the lock held.

    All services go into one pickle, so that what refers to another service's objects still does. Account ids
    are equally long, so that one can stand for the other in it.
    """
    for account in (source, target):
        known(account)
    content = {name: dict(dict.items(backends[source])) for name, backends in SERVICES.items()}
    copied = pickle.loads(pickle.dumps(content).replace(source.encode(), target.encode()))
    for name, regions in copied.items():
        account = SERVICES[name][target]
        account.clear()
        account.update(regions)


def forget(account: str) -> None:
    """Nothing of an account is left, so that it costs no time any more. Called with the lock held."""
    known(account)
    for backends in SERVICES.values():
        backends[account].clear()


def known(account: str) -> None:
    """ValueError where it is no account's number."""
    if not is_account_id(account):
        raise ValueError(f"an account is twelve digits, not {account}")
