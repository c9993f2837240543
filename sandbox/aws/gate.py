"""The door of the server: admin routes, request counts, scripted answers, then moto."""

from __future__ import annotations

import io
import json
import re
import socket
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from moto.core import DEFAULT_ACCOUNT_ID

from group.members import room
from passing import all_groups, let_pass
from refresh.record import describe
from world.aging import age
from world.calls import Caller, Calls, answered
from world.cloning import clone, forget
from world.sessions import account_of_key, assumption_refusal, refusal, sessions
from world.sharing import join
from world.state import clock, doors, followers, lock, requests, script

CREDENTIAL = re.compile(r"Credential=([^/]+)/\d+/([^/]+)/([^/]+)/")
POLICY_PREFIXES = {"monitoring": "cloudwatch"}
GROUP = re.compile(r"AutoScalingGroupNames?(\.member\.\d+)?")
# Seconds; no answer of AWS comes sooner either. The tools' SDK closes the body of its request as soon as the head of the
# answer is there. Where the request was not quite written by then, Go closes the connection, and the body of the answer is
# lost: "decomposing response: use of closed network connection", after which nobody asks again.
# https://github.com/aws/smithy-go/blob/main/transport/http/client.go
SOONEST = 0.005
calls = Calls()
Environ = dict[str, Any]
StartResponse = Callable[..., Any]


@dataclass
class Call:
    """What a signed request asks for, in the Query protocol or, as KMS and SSM have it, in JSON."""

    key: str
    token: str
    account: str
    region: str
    service: str
    action: str
    groups: list[str]
    form: dict[str, list[str]] | None
    agent: str
    told: dict[str, Any] | None = None


def gate(moto: Callable[..., Iterable[bytes]]) -> Callable[[Environ, StartResponse], Iterable[bytes]]:
    """The WSGI application in front of moto's."""

    def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith("/_sandbox/"):
            return administer(environ, start_response)
        call = read_call(environ)
        if call is None:
            with lock:
                return moto(environ, start_response)
        began = time.monotonic()
        answer = scripted_answer(call) or refused(call)
        if answer is None:
            with lock:
                body = moto(environ, start_response)
                body = body if call.told is None else answered(call.told, body)
        else:
            body = give(answer, call, environ, start_response)
        took = time.monotonic() - began
        log(call, took, answer)
        time.sleep(max(0.0, SOONEST - took))
        return body

    return application


def read_call(environ: Environ) -> Call | None:
    """The call in a request, its body left readable; None if it is not signed."""
    scope = CREDENTIAL.search(environ.get("HTTP_AUTHORIZATION", ""))
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    if not scope:
        return None
    target = environ.get("HTTP_X_AMZ_TARGET", "")
    form = None if target else parse_qs(body.decode("utf-8", "replace"))
    groups = [values[0] for key, values in (form or {}).items() if GROUP.fullmatch(key)]
    action = target.split(".")[-1] if form is None else form.get("Action", ["?"])[0]
    token = environ.get("HTTP_X_AMZ_SECURITY_TOKEN", "")
    account = account_of_key(scope[1]) or DEFAULT_ACCOUNT_ID
    agent = environ.get("HTTP_USER_AGENT", "")
    return Call(scope[1], token, account, scope[2], scope[3], action, groups, form, agent)


def refused(call: Call) -> dict[str, Any] | None:
    """What AWS refuses whatever is asked for: keys that are no longer good, and roles that may not be assumed."""
    with lock:
        answer = refusal(call.key, call.token, call.service)
        if answer is None and (call.service, call.action) == ("sts", "AssumeRole"):
            answer = assumption_refusal(call.key, call.form or {})
        return answer


def scripted_answer(call: Call) -> dict[str, Any] | None:
    """Count the call, and take the answer a rule has for it. A delay passes here, outside the lock."""
    with lock:
        role = sessions[call.key].role if call.key in sessions else None
        called = f"{POLICY_PREFIXES.get(call.service, call.service)}:{call.action}"
        requests.note(call.account, call.action, call.groups, (role, called) if role else None)
        if role:
            call.told = calls.note(Caller(role, call.account, call.region, call.agent), called, call.form)
        known = {"account": call.account, "region": call.region, "action": call.action}
        answer = script.take("answer", {**known, "group": next(iter(call.groups), "")})
    if answer is None:
        return None
    time.sleep(answer.get("delay", 0))
    return answer if "error" in answer or answer.get("drop") else None


def give(answer: dict[str, Any], call: Call, environ: Environ, start_response: StartResponse) -> list[bytes]:
    """Send a scripted error, or drop the connection without a word."""
    if answer.get("drop"):
        environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        raise ConnectionAbortedError("dropped by the script")
    status = f"{answer.get('status', 400)} Scripted"
    if call.form is None:
        told = {"__type": answer["error"], "message": answer.get("message", "Rate exceeded")}
        start_response(status, [("Content-Type", "application/x-amz-json-1.1")])
        return [json.dumps(told).encode()]
    code, message = escape(answer["error"]), escape(answer.get("message", "Rate exceeded"))
    error = f"<Code>{code}</Code><Message>{message}</Message>"
    if call.service == "ec2":
        xml = f"<Response><Errors><Error>{error}</Error></Errors><RequestID>scripted</RequestID></Response>"
    else:
        error = f"<Error><Type>Sender</Type>{error}</Error>"
        xml = f"<ErrorResponse>{error}<RequestId>scripted</RequestId></ErrorResponse>"
    start_response(status, [("Content-Type", "text/xml")])
    return [xml.encode()]


def log(call: Call, seconds: float, answer: dict[str, Any] | None) -> None:
    """One line a request on stderr."""
    scripted = f" scripted {json.dumps(answer)}" if answer else ""
    place = f"{call.account}/{call.region}"
    line = f"{call.service} {call.action} {' '.join(call.groups)} {place} {seconds * 1000:.0f} ms{scripted}"
    print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def administer(environ: Environ, start_response: StartResponse) -> list[bytes]:
    """The admin routes, JSON in and out: script, reset, clone, forget, join, age, pass, state, requests, calls, ready."""
    route = (environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix("/_sandbox/"))
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    query = parse_qs(environ.get("QUERY_STRING", ""))
    account = query.get("account", [None])[0]
    try:
        with lock:
            status, answer = act(route, json.loads(body or b"null"), account)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        status, answer = "400 Bad Request", {"error": str(problem)}
    start_response(status, [("Content-Type", "application/json")])
    return [json.dumps(answer, default=str).encode()]


def act(route: tuple[str, str], body: Any, account: str | None) -> tuple[str, Any]:
    """Do what an admin route asks; status line and answer."""
    match route:
        case ("POST", "script"):
            script.add(body if isinstance(body, list) else [body])
        case ("POST", "reset"):
            script.clear()
        case ("POST", "clone"):
            clone([(pair["from"], pair["to"]) for pair in (body if isinstance(body, list) else [body])])
        case ("POST", "forget"):
            forget(body["account"])
        case ("POST", "join"):
            join(body["account"], body["organizations"])
        case ("POST", "age"):
            age(body["account"], body["days"])
        case ("POST", "pass"):
            let_pass(body["seconds"])
        case ("GET", "state"):
            return "200 OK", [show(group) for group in all_groups() if account in (None, group.account_id)]
        case ("GET", "requests"):
            return "200 OK", requests.report(account)
        case ("GET", "calls"):
            return "200 OK", calls.report()
        case ("GET", "ready"):
            return "200 OK", {"clockScale": clock.scale}
        case _ if route in doors:
            doors[route](body)
        case _:
            return "404 Not Found", {"error": f"no such route: {' '.join(route)}"}
    for follow in followers:
        follow()
    return "200 OK", {}


def show(group: Any) -> dict[str, Any]:
    """A group as the state route tells it: instances with their image, refreshes newest first."""
    instances = [
        {
            "id": one.instance_id,
            "image": one.instance.image_id,
            "version": (one.launch_template or {}).get("Version"),
            "state": one.lifecycle_state,
            "health": one.health_status,
        }
        for one in group.instance_states
    ]
    return {
        "account": group.account_id,
        "region": group.region,
        "group": group.name,
        "desired": group.desired_capacity,
        "instances": instances,
        "refreshes": [describe(one) for one in reversed(room(group).refreshes)],
    }
