"""Instances: each a server on an address of its own that answers with the files of its image, or as scripted."""

from __future__ import annotations

import asyncio
from fnmatch import fnmatchcase
from typing import Any

from wire import Message, answer, read

TYPES = {".html": "text/html; charset=utf-8", ".json": "application/json", ".css": "text/css", ".js": "text/javascript"}


class Host:
    """One instance that listens. `told` is what the control says of it: see `serving/hosts.py`."""

    def __init__(self, told: dict[str, Any], files: dict[str, bytes]) -> None:
        self.told = told
        self.files = files
        self._server: asyncio.Server | None = None
        self._busy: dict[asyncio.StreamWriter, None] = {}
        # By rule, how many requests it was about.
        self._asked: dict[int, int] = {}

    async def listen(self, port: int) -> None:
        """Begin to answer."""
        self._server = await asyncio.start_server(self._serve, self.told["address"], port, backlog=512)

    def become(self, told: dict[str, Any], files: dict[str, bytes]) -> None:
        """Go on as the control says now. What is counted of rules that are gone is forgotten."""
        self.told, self.files = told, files
        ids = {rule["id"] for rule in told["rules"]}
        self._asked = {rule: count for rule, count in self._asked.items() if rule in ids}

    def close(self) -> None:
        """The instance is gone, with all that it had begun."""
        if self._server:
            self._server.close()
        for writer in self._busy:
            writer.transport.abort()

    def _rule_for(self, path: str) -> dict[str, Any]:
        """The newest rule that is about this request: shares are spread evenly over the requests they are about."""
        for rule in self.told["rules"]:
            if not fnmatchcase(path, rule.get("path", "*")):
                continue
            count = self._asked[rule["id"]] = self._asked.get(rule["id"], 0) + 1
            share = rule.get("share", 1)
            if int(count * share + 1e-9) > int((count - 1) * share + 1e-9):
                return rule
        return {}

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._busy[writer] = None
        try:
            request = await read(reader)
            rule = self._rule_for(request.first[1].split("?")[0])
            await asyncio.sleep(rule.get("delay", 0))
            if not rule.get("drop"):
                writer.write(self._answer(request, rule))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            del self._busy[writer]
            writer.close()

    def _answer(self, request: Message, rule: dict[str, Any]) -> bytes:
        path = request.first[1].split("?")[0].strip("/") or "index.html"
        version = rule.get("version", self.told["version"])
        body = f"{version}\n".encode() if path == "version" else self.files.get(path)
        status = rule.get("status", 404 if body is None else 200)
        if "body" in rule:
            body = rule["body"].encode()
        elif body is None or status >= 400:
            body = f"{status}\n".encode()
        kind = next((value for suffix, value in TYPES.items() if path.endswith(suffix)), "text/plain; charset=utf-8")
        headers = {
            "Content-Type": kind,
            "X-Version": version,
            "X-Image-Id": self.told["image"],
            "X-Instance-Id": self.told["instance"],
            **rule.get("headers", {}),
        }
        return answer(status, list(headers.items()), body, bare=request.first[0] == "HEAD")
