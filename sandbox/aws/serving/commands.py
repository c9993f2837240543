"""SSM Run Command: scripts that really run, each in a directory that has what is on the instance's disk.

What is not the instance is the machine's own: its shell and programs. The instance's address is in SANDBOX_ADDRESS, its
ids in INSTANCE_ID and IMAGE_ID. All end with the server.
https://docs.aws.amazon.com/systems-manager/latest/userguide/run-command.html
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult
from moto.moto_api._internal import mock_random
from moto.ssm.responses import SimpleSystemManagerResponse

from serving.addresses import running
from serving.disks import disk_of
from serving.hosts import facts_of, groups_by_instance
from serving.link import link
from serving.scripts import Invocation, execute, stop
from world.state import clock, script

# Simulated seconds from launch until the agent is there.
ONLINE = 5.0

DOCUMENTS = {"AWS-RunShellScript": "aws:runShellScript"}
Key = tuple[str, str, str]


@dataclass
class Command:
    """One command, on all its instances."""

    place: tuple[str, str]
    document: str
    parameters: dict[str, list[str]]
    comment: str
    timeout: int
    id: str = field(default_factory=lambda: str(mock_random.uuid4()))
    requested: float = field(default_factory=time.time)
    invocations: dict[str, Invocation] = field(default_factory=dict)


commands: dict[str, Command] = {}


def install() -> None:
    """Put the operations into moto; call before the first request."""
    for operation in (
        send_command,
        get_command_invocation,
        list_command_invocations,
        list_commands,
        cancel_command,
        describe_instance_information,
    ):
        setattr(SimpleSystemManagerResponse, operation.__name__, operation)


def managed(place: tuple[str, str]) -> dict[str, Any]:
    """Instances that Run Command reaches, by id. Called with the lock held."""
    groups = groups_by_instance()
    found = {}
    for key, instance in running():
        if key[:2] != place:
            continue
        rule = script.look("ssm", facts_of(key, instance, groups.get(key, ""))) or {}
        since = clock.now() - getattr(instance, "launched_at", 0.0)
        if not rule.get("never") and since >= rule.get("online", ONLINE):
            found[key[2]] = instance
    return found


def send_command(self: SimpleSystemManagerResponse) -> ActionResult:
    """SendCommand: InvalidInstanceId for what Run Command does not reach, as AWS has it."""
    document = self._get_param("DocumentName")
    if document not in DOCUMENTS:
        raise JsonRESTError("InvalidDocument", f"Document with name {document} does not exist.")
    place = (self.current_account, self.region)
    reached = managed(place)
    ids = self._get_param("InstanceIds", [])
    strange = [one for one in ids if one not in reached]
    if strange:
        message = f"Instances [[{', '.join(strange)}]] not in a valid state for account {place[0]}"
        raise JsonRESTError("InvalidInstanceId", message)
    wanted = set(ids) | targeted(reached, self._get_param("Targets", []))
    timeout = self._get_int_param("TimeoutSeconds") or 3600
    made = Command(place, document, self._get_param("Parameters", {}), self._get_param("Comment", ""), timeout)
    commands[made.id] = made
    for instance_id in sorted(wanted):
        made.invocations[instance_id] = Invocation(instance_id)
        begin(made, made.invocations[instance_id], reached[instance_id])
    return ActionResult({"Command": told(made)})


def targeted(reached: dict[str, Any], targets: list[dict[str, Any]]) -> set[str]:
    """Instances that targets name, by id or by tags, all of which must fit."""
    if not targets:
        return set()
    found = set(reached)
    for target in targets:
        key, values = target["Key"], target["Values"]
        if key.lower() == "instanceids":
            found &= set(values)
        else:
            name = key.removeprefix("tag:")
            tags = {one: {tag["key"]: tag["value"] for tag in reached[one].get_tags()} for one in found}
            found = {one for one in found if tags[one].get(name) in values}
    return found


def begin(command: Command, invocation: Invocation, instance: Any) -> None:
    """Run the script of a command for an instance, beside everything else."""
    key = (*command.place, instance.id)
    rule = script.look("ssm", facts_of(key, instance, groups_by_instance().get(key, ""))) or {}
    if "fail" in rule:
        invocation.status, invocation.ended = rule["fail"], time.time()
        return
    lines = "\n".join(command.parameters.get("commands", []))
    limit = float((command.parameters.get("executionTimeout") or ["3600"])[0])
    facts = {
        "INSTANCE_ID": instance.id,
        "IMAGE_ID": instance.image_id,
        "SANDBOX_ADDRESS": f"{instance.private_ip}:{link.port}",
    }
    run = (invocation, lines, disk_of(instance), facts, limit)
    invocation.status, invocation.started = "InProgress", time.time()
    threading.Thread(target=execute, args=run, daemon=True).start()


def get_command_invocation(self: SimpleSystemManagerResponse) -> ActionResult:
    """GetCommandInvocation."""
    command, invocation = invocation_of(self)
    return ActionResult(shown(command, invocation))


def invocation_of(self: SimpleSystemManagerResponse) -> tuple[Command, Invocation]:
    """What a request names; InvocationDoesNotExist where it is not there."""
    command = commands.get(self._get_param("CommandId"))
    if command is None or command.place != (self.current_account, self.region):
        raise JsonRESTError("InvalidCommandId", "")
    invocation = command.invocations.get(self._get_param("InstanceId"))
    if invocation is None:
        raise JsonRESTError("InvocationDoesNotExist", "")
    return command, invocation


def shown(command: Command, one: Invocation) -> dict[str, Any]:
    """An invocation as GetCommandInvocation has it."""
    return {
        "CommandId": command.id,
        "InstanceId": one.instance_id,
        "Comment": command.comment,
        "DocumentName": command.document,
        "PluginName": DOCUMENTS[command.document],
        "ResponseCode": one.code,
        "ExecutionStartDateTime": moment(one.started),
        "ExecutionEndDateTime": moment(one.ended),
        "ExecutionElapsedTime": f"PT{one.ended - one.started:.3f}S" if one.started and one.ended else "",
        "Status": one.status,
        "StatusDetails": one.status,
        "StandardOutputContent": one.output,
        "StandardErrorContent": one.error,
    }


def moment(at: float | None) -> str:
    """A time as Run Command writes it; nothing where it has not come."""
    return "" if at is None else datetime.fromtimestamp(at, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def told(command: Command) -> dict[str, Any]:
    """A command as SendCommand and ListCommands have it."""
    states = [one.status for one in command.invocations.values()]
    running_on = [one for one in states if one in ("Pending", "InProgress")]
    failed = [one for one in states if one not in ("Pending", "InProgress", "Success")]
    status = "InProgress" if running_on else "Failed" if failed else "Success"
    return {
        "CommandId": command.id,
        "DocumentName": command.document,
        "Comment": command.comment,
        "Parameters": command.parameters,
        "InstanceIds": list(command.invocations),
        "RequestedDateTime": datetime.fromtimestamp(command.requested, timezone.utc),
        "ExpiresAfter": datetime.fromtimestamp(command.requested + command.timeout, timezone.utc),
        "TimeoutSeconds": command.timeout,
        "Status": status,
        "StatusDetails": status,
        "TargetCount": len(states),
        "CompletedCount": len(states) - len(running_on),
        "ErrorCount": len(failed),
    }


def list_commands(self: SimpleSystemManagerResponse) -> ActionResult:
    """ListCommands."""
    return ActionResult({"Commands": [told(one) for one in own(self)]})


def list_command_invocations(self: SimpleSystemManagerResponse) -> ActionResult:
    """ListCommandInvocations, with the output of each where it is asked for."""
    instance_id, details = self._get_param("InstanceId"), self._get_param("Details")
    found = []
    for command in own(self):
        for one in command.invocations.values():
            if instance_id not in (None, one.instance_id):
                continue
            record = {
                **{"CommandId": command.id, "InstanceId": one.instance_id, "DocumentName": command.document},
                **{"Status": one.status, "StatusDetails": one.status, "Comment": command.comment},
                "RequestedDateTime": datetime.fromtimestamp(command.requested, timezone.utc),
            }
            plugin = {
                **{"Name": DOCUMENTS[command.document], "Status": one.status, "ResponseCode": one.code},
                "Output": one.output + one.error,
            }
            found.append({**record, "CommandPlugins": [plugin] if details else []})
    return ActionResult({"CommandInvocations": found})


def own(self: SimpleSystemManagerResponse) -> list[Command]:
    """Commands of the caller's account and region, of the id that is asked for."""
    wanted, place = self._get_param("CommandId"), (self.current_account, self.region)
    return [one for one in commands.values() if one.place == place and wanted in (None, one.id)]


def cancel_command(self: SimpleSystemManagerResponse) -> ActionResult:
    """CancelCommand: on all its instances, or on those named."""
    wanted = self._get_param("InstanceIds", [])
    for command in own(self):
        for one in command.invocations.values():
            if not wanted or one.instance_id in wanted:
                stop(one, "Cancelled")
    return ActionResult({})


def describe_instance_information(self: SimpleSystemManagerResponse) -> ActionResult:
    """DescribeInstanceInformation: of instances that are reached, filtered by ids."""
    wanted: set[str] | None = None
    for one in self._get_param("Filters", []):
        if one["Key"] == "InstanceIds":
            wanted = set(one["Values"])
    for one in self._get_param("InstanceInformationFilterList", []):
        if one["key"] == "InstanceIds":
            wanted = set(one["valueSet"])
    found = managed((self.current_account, self.region))
    return ActionResult(
        {
            "InstanceInformationList": [
                {
                    **{"InstanceId": name, "PingStatus": "Online", "PlatformType": "Linux"},
                    **{"PlatformName": "Amazon Linux", "AgentVersion": "3.3.0.0", "ResourceType": "EC2Instance"},
                    **{"IPAddress": instance.private_ip, "LastPingDateTime": datetime.now(timezone.utc)},
                }
                for name, instance in found.items()
                if wanted is None or name in wanted
            ]
        }
    )
