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
from pathlib import Path

os.environ["MOTO_AMIS_PATH"] = str(Path(__file__).with_name("images.json"))
os.environ.pop("MOTO_ACCOUNT_ID", None)

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402

from gate import gate  # noqa: E402
from group import console, pool, targets  # noqa: E402
from passing import supervise  # noqa: E402
from refresh import operations  # noqa: E402
from world import cures, memory, sessions, sharing, storage  # noqa: E402
from world.state import clock  # noqa: E402


class QuietHandler(WSGIRequestHandler):
    """The gate logs requests itself, with what they ask for."""

    # Head and body leave in one piece: see SOONEST in gate.py.
    wbufsize = 1 << 18

    def log_request(self, *_args: object) -> None:
        """Nothing: see gate.log."""


def exit_with_stdin() -> None:
    """Wait for the end of stdin, then go at once."""
    sys.stdin.buffer.read()
    os._exit(0)


def serve() -> dict[str, int]:
    """Let instances answer; where they do."""
    from serving import install
    from world.script import let

    let("serve", "ssm", "metrics")
    return {"servingPort": install()}


def main(arguments: list[str]) -> None:
    """Read the arguments, install the layer, serve until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 picks a free one")
    parser.add_argument("--clock-scale", type=float, default=1.0, help="simulated seconds in a real one; 0: by word")
    parser.add_argument("--serving", action="store_true", help="instances answer: see serving/")
    parser.add_argument("--exit-with-stdin", action="store_true")
    options = parser.parse_args(arguments)
    clock.scale = options.clock_scale
    serving = serve() if options.serving else {}
    memory.install()
    cures.install()
    sessions.install()
    sharing.install()
    storage.install()
    operations.install()
    targets.install()
    console.install()
    pool.install()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))
    if options.exit_with_stdin:
        threading.Thread(target=exit_with_stdin, daemon=True).start()
    if clock.scale > 0:
        threading.Thread(target=supervise, daemon=True).start()
    moto = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", options.port, gate(moto), threaded=True, request_handler=QuietHandler)
    print(json.dumps({"port": server.server_port, **serving}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
