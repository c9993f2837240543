"""Asks AWS for each line on stdin, with the library that the aws CLI is made of; the answers come in the same order.

A line is `{"service", "operation", "input", "region", "account", "token", "endpoint"}`, its answer `{"answer"}` or
`{"error"}`. All pages of an answer are read, as the CLI does.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import botocore.session
from botocore import xform_name
from botocore.exceptions import BotoCoreError, ClientError

clients: dict[tuple[str, ...], Any] = {}
session = botocore.session.get_session()


def client_of(question: dict[str, Any]) -> Any:
    """A client of a service, region and account, made when first asked for: that is the slow part."""
    key = (question["service"], question["region"], question["account"], question.get("token", ""))
    if key not in clients:
        clients[key] = session.create_client(
            question["service"],
            region_name=question["region"],
            endpoint_url=question["endpoint"],
            aws_access_key_id=question["account"],
            aws_secret_access_key="sandbox",
            aws_session_token=question.get("token"),
        )
    return clients[key]


def ask(question: dict[str, Any]) -> dict[str, Any]:
    """What AWS answers."""
    client, operation = client_of(question), xform_name(question["operation"])
    if client.can_paginate(operation):
        return client.get_paginator(operation).paginate(**question["input"]).build_full_result()
    return getattr(client, operation)(**question["input"])


def main(_arguments: list[str]) -> None:
    """Answer line by line."""
    for line in sys.stdin:
        try:
            told = {"answer": ask(json.loads(line))}
        except (BotoCoreError, ClientError) as refused:
            told = {"error": str(refused)}
        print(json.dumps(told, default=str), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
