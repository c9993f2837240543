"""Who calls: the access key id decides the account, and whether it is somebody in it or a role.

Twelve digits are an account, as somebody who may do everything there. STS AssumeRole gives keys of a role: of the role's
account, with a token, and for as long as was asked. What EC2 and STS refuse is refused here: a role that is not there or
whose trust policy does not let the caller in, a token that is missing, a session that is over, and more than an hour for
a role that a role assumes.
https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote

from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.utils import utcnow
from moto.iam import models as iam
from moto.sts.models import STSBackend

from world.state import script

LONGEST_CHAINED = 3600


@dataclass
class Session:
    """Keys of a role."""

    account: str
    role: str
    name: str
    token: str
    until: datetime


sessions: dict[str, Session] = {}


def install() -> None:
    """Keep the keys that STS gives; call before the first request."""
    account_of_known_key = iam.get_account_id_from
    assume = STSBackend.assume_role

    def account_of(key: str) -> str:
        """The account of an access key."""
        return account_of_key(key) or account_of_known_key(key)

    def assume_role(self: STSBackend, **asked: Any) -> Any:
        """A session, which the script may make shorter than what was asked for."""
        rule = script.look("session", {"account": account_in(asked["role_arn"])}) or {}
        asked["duration"] = rule.get("seconds", asked["duration"])
        made = assume(self, **asked)
        role, name, token = made.role_arn, made.session_name, made.session_token
        sessions[made.access_key_id] = Session(made.account_id, role, name, token, made.expiration)
        return made

    iam.get_account_id_from = account_of
    STSBackend.assume_role = assume_role  # type: ignore[method-assign]


def is_account_id(access_key: str) -> bool:
    """Twelve digits as the access key id name the account: the cheapest isolation a test can have."""
    return len(access_key) == 12 and access_key.isdigit()


def account_of_key(access_key: str) -> str | None:
    """The account of twelve digits, or of a role's keys; None where nothing tells."""
    if is_account_id(access_key):
        return access_key
    return sessions[access_key].account if access_key in sessions else None


def account_in(arn: str) -> str:
    """The account that an ARN names, or the default one."""
    return ([*arn.split(":"), "", "", "", "", ""])[4] or DEFAULT_ACCOUNT_ID


def refusal(access_key: str, token: str, service: str) -> dict[str, Any] | None:
    """What AWS says to keys of a role that are no longer good, or come without their token; None where they are."""
    session = sessions.get(access_key)
    if session is None:
        if not access_key.startswith("ASIA"):
            return None
    elif session.token == token:
        if session.until > utcnow():
            return None
        if service == "ec2":
            return {"error": "RequestExpired", "message": "Request has expired.", "status": 400}
        message = "The security token included in the request is expired"
        return {"error": "ExpiredToken", "message": message, "status": 403}
    if service == "ec2":
        message = "AWS was not able to validate the provided access credentials"
        return {"error": "AuthFailure", "message": message, "status": 401}
    message = "The security token included in the request is invalid."
    return {"error": "InvalidClientTokenId", "message": message, "status": 403}


def assumption_refusal(access_key: str, form: dict[str, list[str]]) -> dict[str, Any] | None:
    """What STS says to an AssumeRole that it does not allow; None where it does."""
    role, external_id = form.get("RoleArn", [""])[0], form.get("ExternalId", [None])[0]
    duration = int(form.get("DurationSeconds", ["3600"])[0])
    caller = sessions.get(access_key)
    if caller and duration > LONGEST_CHAINED:
        message = (
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
        )
        return {"error": "ValidationError", "message": message, "status": 400}
    account = caller.account if caller else account_of_key(access_key) or DEFAULT_ACCOUNT_ID
    as_role = caller.role if caller else None
    facts = {
        "sts:externalid": external_id,
        "sts:rolesessionname": form.get("RoleSessionName", [None])[0],
        "aws:principalarn": as_role,
        "aws:principalaccount": account,
    }
    if any(lets_in(statement, facts) for statement in trust_of(role)):
        return None
    who = f"assumed-role/{caller.role.split('/')[-1]}/{caller.name}" if caller else "user/moto"
    user = f"arn:aws:sts::{account}:{who}"
    message = f"User: {user} is not authorized to perform: sts:AssumeRole on resource: {role}"
    return {"error": "AccessDenied", "message": message, "status": 403}


def trust_of(role: str) -> list[dict[str, Any]]:
    """The statements of a role's trust policy; none where there is no such role."""
    backend = iam.iam_backends[account_in(role)]["aws"]
    found = next((one for one in backend.get_roles() if one.arn == role), None)
    if found is None:
        return []
    policy = found.assume_role_policy_document
    policy = json.loads(unquote(policy)) if isinstance(policy, str) else policy
    return listed(policy.get("Statement", []))


def lets_in(statement: dict[str, Any], facts: dict[str, str | None]) -> bool:
    """Whether a statement lets a caller assume its role. A condition that is not known here is not met."""
    role, account = facts["aws:principalarn"], facts["aws:principalaccount"] or ""
    if statement.get("Effect") != "Allow":
        return False
    actions = [one.lower() for one in listed(statement.get("Action", []))]
    if not any(fnmatchcase("sts:assumerole", one) for one in actions):
        return False
    principal = statement.get("Principal", {})
    named = ["*"] if principal == "*" else listed(principal.get("AWS", []))
    if not any(names(one, role, account) for one in named):
        return False
    return all(
        meets(operator, facts.get(key.lower()), listed(values))
        for operator, tests in statement.get("Condition", {}).items()
        for key, values in tests.items()
    )


def names(principal: str, role: str | None, account: str) -> bool:
    """Whether a principal is the caller. Who has an account's number for a key is everybody in it."""
    if principal in ("*", account, f"arn:aws:iam::{account}:root"):
        return True
    return principal == role if role else account_in(principal) == account and principal.startswith("arn:")


def meets(operator: str, value: str | None, wanted: list[str]) -> bool:
    """Whether a value meets a condition on texts or ARNs."""
    if value is None or operator not in ("StringEquals", "StringLike", "ArnEquals", "ArnLike"):
        return False
    return value in wanted if operator == "StringEquals" else any(fnmatchcase(value, one) for one in wanted)


def listed(value: Any) -> list[Any]:
    """One or several, as policies have them."""
    return value if isinstance(value, list) else [value]
