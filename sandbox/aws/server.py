"""A local stand-in for EC2 and Auto Scaling: moto's server, with instance refreshes that happen.

    python server.py --port 0 --clock-scale 60

Prints one line `{"port": N}` on stdout once it answers; requests are logged on stderr. With
`--exit-with-stdin` it ends when its stdin does, so it cannot outlive the process that started it.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
import time
import traceback
from pathlib import Path

os.environ["MOTO_AMIS_PATH"] = str(Path(__file__).with_name("images.json"))
os.environ.pop("MOTO_ACCOUNT_ID", None)

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402

from gate import all_groups, gate  # noqa: E402
from group import console, pool, targets  # noqa: E402
from group.fleet import advance, keep_capacity  # noqa: E402
from refresh import operations  # noqa: E402
from refresh.record import active_refresh, source_for  # noqa: E402
from refresh.rolling import step  # noqa: E402
from world import cures, sessions, sharing  # noqa: E402
from world.state import clock, lock  # noqa: E402

# Between two looks at the groups: so many simulated seconds, less than anything takes, within these real ones.

TICK = 1.8
SHORTEST, LONGEST = 0.03, 0.25


class QuietHandler(WSGIRequestHandler):
    """The gate logs requests itself, with what they ask for."""

    def log_request(self, *_args: object) -> None:
        """Nothing: see gate.log."""


def supervise() -> None:
    """Move every group along, for ever. A group that fails is reported and does not stop the others."""
    while True:
        time.sleep(min(max(TICK / clock.scale, SHORTEST), LONGEST))
        with lock:
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


def exit_with_stdin() -> None:
    """Wait for the end of stdin, then go at once."""
    sys.stdin.buffer.read()
    os._exit(0)


def main(arguments: list[str]) -> None:
    """Read the arguments, install the layer, serve until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one")
    parser.add_argument("--clock-scale", type=float, default=1.0, help="simulated seconds in a real one")
    parser.add_argument("--exit-with-stdin", action="store_true")
    options = parser.parse_args(arguments)
    clock.scale = options.clock_scale
    cures.install()
    sessions.install()
    sharing.install()
    operations.install()
    targets.install()
    console.install()
    pool.install()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))
    if options.exit_with_stdin:
        threading.Thread(target=exit_with_stdin, daemon=True).start()
    threading.Thread(target=supervise, daemon=True).start()
    moto = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", options.port, gate(moto), threaded=True, request_handler=QuietHandler)
    print(json.dumps({"port": server.server_port}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
