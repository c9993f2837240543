"""Starts servers, and those who ask them, as copies of one process that has loaded what they need.

    python nursery.py SOCKET

To load moto, and what botocore knows of the services, costs Python two seconds of CPU; a copy of a process that has it
costs nothing. Each connection is one program: its first line is `{"program", "arguments", "log"}`, and from then on it is
the program's stdin and stdout. Programs share nothing. Prints a line once it listens, and ends when its stdin does.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
from typing import Any

import ask
import server
from moto.core.utils import get_service_model
from moto.moto_api._internal import mock_random

PROGRAMS = {"server": server.main, "ask": ask.main}
SERVICES = ("ec2", "autoscaling", "elbv2", "cloudwatch", "sts", "iam")


def load() -> None:
    """What nearly every program comes to need."""
    for service in SERVICES:
        importlib.import_module(f"moto.{service}.urls")
        get_service_model(service)
    ask.client_of({"service": "ec2", "region": "us-east-1", "account": "", "endpoint": "http://127.0.0.1"})
    ask.clients.clear()
    gc.collect()
    gc.freeze()


def become(connection: socket.socket) -> None:
    """The copy turns into the program that the first line of its connection names."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    random.seed()
    mock_random.seed()
    os.dup2(connection.fileno(), 0)
    os.dup2(connection.fileno(), 1)
    connection.close()
    wanted: dict[str, Any] = json.loads(sys.stdin.readline())
    if wanted["log"]:
        os.dup2(os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644), 2)
    PROGRAMS[wanted["program"]](wanted["arguments"])


def main() -> None:
    """Load, listen, and make a copy for each who comes."""
    load()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen()
    print("ready", flush=True)
    while sys.stdin not in (ready := select.select([listener, sys.stdin], [], [])[0]):
        if listener not in ready:
            continue
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            try:
                become(connection)
            finally:
                sys.stdout.flush()
                os._exit(0)
        connection.close()


if __name__ == "__main__":
    main()
