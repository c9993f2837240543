"""How time passes in the groups: by the clock, or where that stands still, by the word of a test."""

from __future__ import annotations

import time
import traceback
from typing import Any

from moto.autoscaling.models import autoscaling_backends

from group.fleet import advance, keep_capacity
from refresh.record import active_refresh, source_for
from refresh.rolling import step
from world.state import clock, followers, lock

# Between two looks at the groups: so many simulated seconds, less than anything takes, within these real ones.

TICK = 1.8
SHORTEST, LONGEST = 0.03, 0.25
# So many ticks are made up for in a row before requests have their turn.
MOST_AT_ONCE = 20


def supervise() -> None:
    """Move every group along, for ever. What a busy machine slept through is made up for tick by tick, none skipped."""
    pause = min(max(TICK / clock.scale, SHORTEST), LONGEST)
    longest = pause * clock.scale
    began = time.monotonic() - clock.now() / clock.scale
    while True:
        time.sleep(pause)
        with lock:
            behind = (time.monotonic() - began) * clock.scale - clock.now()
            pass_in_ticks(min(behind, longest * MOST_AT_ONCE), longest)


def let_pass(seconds: float) -> None:
    """So many simulated seconds on a clock that stands still."""
    if clock.scale != 0:
        raise ValueError("time passes by itself here: clockScale is not 0")
    pass_in_ticks(seconds, TICK)


def pass_in_ticks(seconds: float, longest: float) -> None:
    """Simulated seconds, in ticks that are no longer than that: every group sees each of them."""
    while seconds > 0:
        clock.forward(min(longest, seconds))
        seconds -= longest
        tick()


def tick() -> None:
    """One look at every group. One that fails is reported and does not stop the others."""
    for follow in followers:
        follow()
    for group in all_groups():
        try:
            move(group)
        except Exception:  # noqa: BLE001 - one broken group must not stop the clock of the others
            traceback.print_exc()


def move(group: object) -> None:
    """One tick of one group: instances, then its refresh, then its capacity."""
    advance(group)
    running = active_refresh(group)
    if running:
        step(group, running)
    running = active_refresh(group)
    keep_capacity(group, source_for(group, running), refreshing=running is not None)


def all_groups() -> list[Any]:
    """Every group of every account and region."""
    accounts = list(autoscaling_backends.values())
    backends = [backend for account in accounts for backend in list(account.values())]
    return [group for backend in backends for group in list(backend.autoscaling_groups.values())]
