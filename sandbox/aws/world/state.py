"""What the whole stand-in shares: its clock, the test's script, one lock, the request counts.

moto finds its response classes by itself, so nothing can be handed to them; this module is
the one place they meet. The lock makes every request and every tick of the supervisor whole:
no request ever sees a group half-way through a replacement.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from world.script import Script


class Clock:
    """Simulated seconds since the start: AWS's minutes pass in a test's seconds. It goes on with the ticks alone."""

    def __init__(self) -> None:
        self.scale = 1.0
        self._now = 0.0

    def now(self) -> float:
        """Simulated seconds; only differences mean something."""
        return self._now

    def forward(self, seconds: float) -> None:
        """So many simulated seconds at once."""
        self._now += seconds


class Requests:
    """How often each action was called: per account, per group where the call names one, per role that called."""

    def __init__(self) -> None:
        self._actions: dict[str, Counter[str]] = defaultdict(Counter)
        self._groups: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self._roles: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))

    def note(self, account: str, action: str, groups: list[str], role: tuple[str, str] | None) -> None:
        """Count one call, also of a role: its ARN, and the call with its service as policies name it."""
        self._actions[account][action] += 1
        if role:
            self._roles[account][role[0]][role[1]] += 1
        for group in groups:
            self._groups[account][group][action] += 1

    def report(self, account: str | None) -> dict[str, dict]:
        """The counts of one account, or of all accounts together."""
        actions: Counter[str] = Counter()
        groups: dict[str, Counter[str]] = defaultdict(Counter)
        roles: dict[str, Counter[str]] = defaultdict(Counter)
        for key in [account] if account else list(self._actions):
            actions.update(self._actions.get(key, {}))
            for group, counts in self._groups.get(key, {}).items():
                groups[group].update(counts)
            for role, counts in self._roles.get(key, {}).items():
                roles[role].update(counts)
        return {"actions": dict(actions), "groups": plain(groups), "roles": plain(roles)}


def plain(counts: dict[str, Counter[str]]) -> dict[str, dict[str, int]]:
    """Counters as JSON has them."""
    return {name: dict(each) for name, each in counts.items()}


clock = Clock()
script = Script()
requests = Requests()
lock = threading.RLock()

# What parts that are there only in some sandboxes bring along: what they do at every tick and behind every admin call, and
# admin routes of their own, each of which gets the body. Both are called with the lock held.
followers: list[Callable[[], None]] = []
doors: dict[tuple[str, str], Callable[[Any], Any]] = {}
