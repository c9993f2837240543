"""What roles called, with all that policies judge it by.

A call that only describes is one and the same whatever it asks for. Of all others the parameters are kept, and how that
which they name was tagged just then, as the account of the role sees it.
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from moto.ec2.models import ec2_backends

ID = re.compile(rb">([a-z]+-[0-9a-f]{8,})<")


@dataclass
class Caller:
    """Who calls, from where, and with which program."""

    role: str
    account: str
    region: str
    agent: str


class Calls:
    """Each call of each role, once."""

    def __init__(self) -> None:
        self._told: defaultdict[str, dict[str, dict[str, Any]]] = defaultdict(dict)

    def note(self, caller: Caller, call: str, form: dict[str, list[str]] | None) -> dict[str, Any]:
        """Keep a call (`ec2:CreateTags`), and give what is kept of it. JSON has no form."""
        parameters = {} if ":Describe" in call else {name: values[0] for name, values in (form or {}).items()}
        told = {
            "call": call,
            "agent": caller.agent,
            "account": caller.account,
            "region": caller.region,
            "parameters": parameters,
            "tags": tags_of(parameters.values(), caller.account, caller.region) if parameters else {},
        }
        return self._told[caller.role].setdefault(json.dumps(told, sort_keys=True), {**told, "answered": []})

    def report(self) -> list[dict[str, Any]]:
        """All of them, in the order in which they were first made."""
        return [{"role": role, **told} for role, each in self._told.items() for told in each.values()]


def answered(told: dict[str, Any], body: Iterable[bytes]) -> list[bytes]:
    """Keep the ids in an answer, of a call that does not only describe."""
    parts = list(body)
    if told["parameters"]:
        told["answered"] = [found.decode() for found in ID.findall(b"".join(parts))]
    return parts


def tags_of(names: Any, account: str, region: str) -> dict[str, dict[str, str]]:
    """The tags of what is named: by its id, or a key pair by its name."""
    ec2 = ec2_backends[account][region]
    found = {}
    for name in names:
        pair = ec2.key_pairs.get(name)
        tags = ec2.tags.get(pair.id if pair else name)
        if tags:
            found[name] = dict(tags)
    return found
