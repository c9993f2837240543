"""Load balancers: each a server on an address of its own that forwards to the targets of its group, in turn.

After the user guide of Application Load Balancers: only healthy targets are asked, all of them where none is healthy; 503
where none is registered, 502 where the target refuses or breaks off, 504 where it does not answer in time. A target that
is deregistered gets nothing new, and is drained when nothing of it is in flight.
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from wire import Message, answer, ask, read

HOP = {"connection", "keep-alive", "content-length"}
Emit = Callable[[dict[str, Any]], None]


class Balancer:
    """One load balancer that listens, and its target group. `told`: see `serving/targets.py`."""

    def __init__(self, told: dict[str, Any], port: int, emit: Emit) -> None:
        self.told = told
        self._port = port
        self._emit = emit
        self._turn = 0
        self._server: asyncio.Server | None = None
        self._in_flight: Counter[str] = Counter()
        self._drained: set[str] = set()

    async def listen(self) -> None:
        """Begin to forward."""
        self._server = await asyncio.start_server(self._serve, self.told["address"], self._port, backlog=512)

    def become(self, told: dict[str, Any]) -> None:
        """Go on as the control says now."""
        self.told = told
        self._drained &= set(told["draining"])
        self._tell_drained()

    def close(self) -> None:
        """Take no new connection."""
        if self._server:
            self._server.close()

    def _tell_drained(self) -> None:
        for target in self.told["draining"]:
            if target not in self._drained and self._in_flight[target] == 0:
                self._drained.add(target)
                self._emit({"drained": target, "group": self.told["group"]})

    def _next(self) -> dict[str, Any] | None:
        targets = [one for one in self.told["targets"] if one["healthy"]] or self.told["targets"]
        if not targets:
            return None
        self._turn += 1
        return targets[self._turn % len(targets)]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await read(reader)
            writer.write(await self._forward(request))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    async def _forward(self, request: Message) -> bytes:
        began = time.monotonic()
        target = self._next()
        key = target["key"] if target else None
        self._in_flight[key or ""] += 1
        try:
            seen, why = await self._ask(target, request)
        finally:
            self._in_flight[key or ""] -= 1
            self._tell_drained()
        status = int(seen.first[1]) if seen else {"none": 503, "timeout": 504}.get(why, 502)
        record = {"balancer": self.told["arn"], "group": self.told["group"], "target": key, "status": status}
        self._emit({"served": {**record, "why": why, "at": time.time(), "seconds": time.monotonic() - began}})
        bare = request.first[0] == "HEAD"
        if seen is None:
            return answer(status, [("Server", "awselb/2.0")], f"{status}\n".encode(), bare)
        headers = [(name, value) for name, value in seen.headers if name.lower() not in HOP]
        return answer(status, headers, seen.body, bare)

    async def _ask(self, target: dict[str, Any] | None, request: Message) -> tuple[Message | None, str]:
        """The target's answer, or why there is none."""
        if target is None:
            return None, "none"
        kept = [(name, value) for name, value in request.headers if name.lower() != "connection"]
        passed = Message(request.first, [*kept, ("Connection", "close")], request.body)
        try:
            return await asyncio.wait_for(ask((target["address"], self._port), passed), self.told["timeout"]), ""
        except (TimeoutError, asyncio.TimeoutError):
            return None, "timeout"
        except OSError:
            return None, "refused"
        except (asyncio.IncompleteReadError, ValueError):
            return None, "broken"
