"""What EC2 tells of consoles; moto answers the same boot of 2006 for every instance."""

from __future__ import annotations

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ec2.responses.general import General
from moto.ec2.utils import Base64EncodedString

from group.members import ImageFacts
from group.targets import all_members
from world.state import script


def install() -> None:
    """Put the script between; call before the first request."""
    General.get_console_output = get_console_output  # type: ignore[method-assign]


def get_console_output(self: General) -> ActionResult:
    """GetConsoleOutput: the text that a rule has for the instance's group and image, else none."""
    instance = self.ec2_backend.get_instance(self._get_param("InstanceId"))
    group, _ = all_members(self.ec2_backend).get(instance.id, (None, None))
    known = {
        "account": self.current_account,
        "region": self.region,
        "group": group.name if group else "",
        "image": ImageFacts(self.ec2_backend, instance.image_id),
    }
    rule = script.look("console", known) or {"text": ""}
    output = Base64EncodedString.from_raw_string(rule["text"])
    return ActionResult({"InstanceId": instance.id, "Timestamp": utcnow(), "Output": output})
