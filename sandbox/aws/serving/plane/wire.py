"""HTTP/1.1 as far as the instances and load balancers of the sandbox speak it: one request a connection."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from http import HTTPStatus

MOST = 1 << 20


@dataclass
class Message:
    """A request or an answer: its first line in three parts, header lines as they came, and its body."""

    first: tuple[str, str, str]
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


async def read(reader: asyncio.StreamReader, to_end: bool = False) -> Message:
    """The next message: with the body that its length says, or all that comes. IncompleteReadError where it breaks off."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    parts = (*first.split(" ", 2), "", "")[:3]
    pairs = [line.partition(":") for line in lines]
    headers = [(name.strip(), value.strip()) for name, _, value in pairs]
    message = Message((parts[0], parts[1], parts[2]), headers, b"")
    length = message.header("content-length")
    if length is not None:
        message.body = await reader.readexactly(min(int(length), MOST))
    elif to_end:
        message.body = await reader.read(-1)
    return message


def answer(status: int, headers: list[tuple[str, str]], body: bytes, bare: bool = False) -> bytes:
    """An answer after which the connection ends; `bare` leaves the body out, as HEAD wants it."""
    known = status in HTTPStatus._value2member_map_
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase if known else 'Scripted'}"]
    lines += [f"{name}: {value}" for name, value in headers]
    lines += [f"Content-Length: {len(body)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode("latin-1") + (b"" if bare else body)


async def ask(address: tuple[str, int], message: Message) -> Message:
    """What an address answers to a request. OSError where nobody listens, IncompleteReadError where it breaks off."""
    reader, writer = await asyncio.open_connection(*address)
    try:
        lines = [" ".join(message.first), *(f"{name}: {value}" for name, value in message.headers)]
        writer.write("\r\n".join([*lines, "", ""]).encode("latin-1") + message.body)
        await writer.drain()
        return await read(reader, to_end=True)
    finally:
        writer.close()
