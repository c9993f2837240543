"""Instances that answer, load balancers that ask them, commands that run, and figures of what was really served.

Only where the sandbox is started with it: nothing here is imported otherwise.
"""

from __future__ import annotations

from serving import addresses, balancers, commands, disks, figures, hosts
from serving.figures import served
from serving.link import link
from world.state import followers


def install() -> int:
    """Put it into moto, and start what listens; the port that all of it listens on."""
    port = link.start()
    for part in (addresses, disks, balancers, figures, commands):
        part.install()
    followers.append(follow)
    return port


def follow() -> None:
    """Make the network as the world is now. Called with the lock held, at every tick and behind every admin call."""
    addresses.settle()
    balancers.advance()
    link.show({"hosts": hosts.listening(), "balancers": balancers.listening()})
    balancers.check()
    served.note_health()
