"""The way to the process that listens: see `plane/plane.py`."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

PLANE = Path(__file__).with_name("plane") / "plane.py"
PATIENCE = 30.0


class Link:
    """What is told to the network, and who hears what it says: `on[key]` is called with every line that has the key.

    It is called by a thread of its own, without the lock, and must not take it: who holds it waits here in `show`.
    """

    def __init__(self) -> None:
        self.on: dict[str, Callable[[dict[str, Any]], None]] = {}
        self.port = 0
        self._process: subprocess.Popen[str] | None = None
        self._shown = ""
        self._number = 0
        self._disks: set[str] = set()
        self._changed = threading.Condition()
        self._world = 0

    def start(self) -> int:
        """Start the process; it ends with our end of its stdin. The port."""
        command = [sys.executable, str(PLANE)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        self.port = json.loads(self._out().readline())["port"]
        threading.Thread(target=self._listen, daemon=True).start()
        return self.port

    def say(self, line: dict[str, Any]) -> None:
        """Tell the process something."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(line) + "\n")
        self._process.stdin.flush()

    def disk(self, name: str, files: dict[str, bytes]) -> None:
        """Let hosts refer to these files by a name that is theirs alone."""
        if name not in self._disks:
            self._disks.add(name)
            self.say({"disk": name, "files": {key: b64encode(file).decode() for key, file in files.items()}})

    def show(self, world: dict[str, Any]) -> None:
        """Make the network so, and wait until it is; nothing to do where it is already."""
        text = json.dumps(world)
        if text == self._shown:
            return
        self._shown = text
        self._number += 1
        self.say({"world": self._number, **world})
        self.settled(lambda: self._world == self._number)

    def settled(self, done: Callable[[], bool]) -> None:
        """Wait until something has been heard."""
        with self._changed:
            if not self._changed.wait_for(done, PATIENCE):
                raise RuntimeError("The network of the sandbox does not answer.")

    def _out(self) -> Any:
        assert self._process is not None
        return self._process.stdout

    def _listen(self) -> None:
        for text in self._out():
            line = json.loads(text)
            with self._changed:
                self._world = line.get("world", self._world)
                for key, hear in self.on.items():
                    if key in line:
                        hear(line)
                self._changed.notify_all()


link = Link()
