"""A script that runs for an instance, beside everything else, and ends with the server."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

# Characters of output that an invocation shows. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetCommandInvocation.html
STANDARD_OUTPUT, STANDARD_ERROR = 24_000, 8_000

# A watcher holds our stdin: where that ends with the server, the group ends too, and what it has on disk.
WATCHED = """
exec 3<&0 </dev/null
(read -r _ <&3; rm -rf "$2" "$3"; kill -9 0) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
sh -c "$1"
code=$?
kill "$watcher" 2>/dev/null
exit $code
"""


@dataclass
class Invocation:
    """One command on one instance."""

    instance_id: str
    status: str = "Pending"
    code: int = -1
    output: str = ""
    error: str = ""
    started: float | None = None
    ended: float | None = None
    process: subprocess.Popen[bytes] | None = None
    # What it comes to when it has been ended from outside.
    doom: str | None = None


# A program that another thread still writes, as a process that is just being started sees it, cannot be run.
starting = threading.Lock()


def begun(lines: str, own: str, directory: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Write the script, and start it in the directory. The shell leads a group: what it has started ends with it."""
    pipe, program = subprocess.PIPE, Path(own, "_script.sh")
    with starting:
        program.write_text(lines + "\n")
        program.chmod(0o700)
        return subprocess.Popen(
            ["sh", "-c", WATCHED, "sh", str(program), own, directory],
            **{"stdin": pipe, "stdout": pipe, "stderr": pipe, "cwd": directory, "env": environment},
            start_new_session=True,
        )


def execute(
    invocation: Invocation, lines: str, files: dict[str, bytes], facts: dict[str, str], limit: float
) -> None:
    """Run a script to its end, or for as long as it may."""
    temporary = tempfile.TemporaryDirectory
    with temporary(prefix="sandbox-ssm-") as own, temporary(prefix="sandbox-disk-") as directory:
        for name, content in files.items():
            path = Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": directory, "LANG": "C.UTF-8", **facts}
        process = begun(lines, own, directory, environment)
        invocation.process = process
        timer = threading.Timer(limit, stop, [invocation, "TimedOut"])
        timer.start()
        output, error = process.stdout.read, process.stderr.read  # type: ignore[union-attr]
        errors: list[bytes] = []
        reader = threading.Thread(target=lambda: errors.append(error()), daemon=True)
        reader.start()
        written = output()
        reader.join()
        code = process.wait()
        timer.cancel()
        process.stdin.close()  # type: ignore[union-attr]
    invocation.output, invocation.error = text(written, STANDARD_OUTPUT), text(b"".join(errors), STANDARD_ERROR)
    invocation.ended = time.time()
    invocation.code = -1 if invocation.doom else code
    # The last, for who sees it reads the rest.
    invocation.status = invocation.doom or ("Success" if code == 0 else "Failed")


def stop(invocation: Invocation, status: str) -> None:
    """End a script that runs, with all that it has started."""
    process = invocation.process
    if invocation.doom is None and process is not None and process.poll() is None:
        invocation.doom = status
        os.killpg(process.pid, signal.SIGKILL)


def text(written: bytes, most: int) -> str:
    """What is shown of an output."""
    return written.decode("utf-8", "replace")[:most]
