"""What is on the network of the sandbox: instances, load balancers and health checks, on real sockets.

    python plane.py

A process of its own, so that neither moto's lock nor its work is in what is measured here. Reads what there is to be, a
line of JSON each time, from stdin, and ends with it:

    {"disk": id, "files": {path: base64}}             files that hosts refer to
    {"world": n, "hosts": [...], "balancers": [...]}  all that is there; answered by {"world": n} once it is so
    {"check": id, "address", "path", "timeout"}       asked, answered by {"checked": id, "status"} or {"checked": id, "why"}

Tells of itself on stdout: first {"port": N}, the port that is the sandbox's on all addresses, then what was served
({"served": ...}) and which target is drained.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from base64 import b64decode
from typing import Any

from balancing import Balancer
from hosts import Host
from wire import Message, ask

AGENT = ("User-Agent", "ELB-HealthChecker/2.0")


def emit(said: dict[str, Any]) -> None:
    """One line."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


class Plane:
    """All that listens."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._disks: dict[str, dict[str, bytes]] = {}
        self._hosts: dict[str, Host] = {}
        self._balancers: dict[str, Balancer] = {}
        self._checks: set[asyncio.Task[None]] = set()

    async def obey(self, line: dict[str, Any]) -> None:
        """Do what a line says."""
        if "disk" in line:
            self._disks[line["disk"]] = {name: b64decode(text) for name, text in line["files"].items()}
        elif "check" in line:
            task = asyncio.ensure_future(self._check(line))
            self._checks.add(task)
            task.add_done_callback(self._checks.discard)
        else:
            await self._be(line)
            emit({"world": line["world"]})

    async def _be(self, line: dict[str, Any]) -> None:
        """New ones begin to listen before old ones end, and both before a load balancer knows of it."""
        hosts = {told["address"]: told for told in line["hosts"]}
        for address, told in hosts.items():
            files = self._disks.get(told["disk"], {})
            if address in self._hosts:
                self._hosts[address].become(told, files)
            else:
                host = Host(told, files)
                await host.listen(self._port)
                self._hosts[address] = host
        balancers = {told["address"]: told for told in line["balancers"]}
        for address, told in balancers.items():
            if address not in self._balancers:
                self._balancers[address] = Balancer(told, self._port, emit)
                await self._balancers[address].listen()
            self._balancers[address].become(told)
        for listening, wanted in ((self._hosts, hosts), (self._balancers, balancers)):
            for address in [one for one in listening if one not in wanted]:
                listening.pop(address).close()

    async def _check(self, line: dict[str, Any]) -> None:
        """One health check, as a load balancer asks it."""
        headers = [("Host", line["address"]), AGENT, ("Connection", "close")]
        request = Message(("GET", line["path"], "HTTP/1.1"), headers, b"")
        try:
            asked = ask((line["address"], self._port), request)
            seen = await asyncio.wait_for(asked, line["timeout"])
            emit({"checked": line["check"], "status": int(seen.first[1])})
        except (TimeoutError, asyncio.TimeoutError):
            emit({"checked": line["check"], "why": "timeout"})
        except (OSError, asyncio.IncompleteReadError, ValueError):
            emit({"checked": line["check"], "why": "refused"})


async def main() -> None:
    """Take a port that nobody else has, and obey until stdin ends."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        plane = Plane(port)
        lines = asyncio.StreamReader(limit=1 << 26)
        loop = asyncio.get_running_loop()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        emit({"port": port})
        while line := await lines.readline():
            await plane.obey(json.loads(line))


if __name__ == "__main__":
    asyncio.run(main())
