"""Images that several accounts see.

EC2 shows an image to its owner, and to whom its launch permissions name: an account, an organization or unit that the
account is in, or everybody. Who is shown one by another account sees none of its tags; tags that it puts there itself are
its own, and nobody else sees them. An image that is not shared does not exist for the others.
https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html
"""

from __future__ import annotations

import copy
from collections import defaultdict
from typing import Any

from moto.ec2.exceptions import EC2ClientError, InvalidAMIIdError
from moto.ec2.models import ec2_backends
from moto.ec2.models.amis import Ami, AmiBackend
from moto.ec2.models.instances import InstanceBackend
from moto.ec2.responses.amis import AmisResponse

# By region, every image that was ever shared, as (account of the owner, id): its launch permissions say with whom.

offered: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)

# Organizations and units that an account is in, as ARNs.

memberships: defaultdict[str, set[str]] = defaultdict(set)


def install() -> None:
    """Let EC2 know of the other accounts; call before the first request."""
    describe = AmiBackend.describe_images
    modify, deregister = AmiBackend.modify_image_attribute, AmiBackend.deregister_image
    attribute = AmisResponse.describe_image_attribute
    run = InstanceBackend.run_instances

    def describe_images(self: Any, *args: Any, **more: Any) -> list[Ami]:
        """Beside its own, an account is shown what others share with it."""
        shared = shared_with(self)
        if not shared:
            return describe(self, *args, **more)
        own, self.amis = self.amis, {**shared, **self.amis}
        try:
            return describe(self, *args, **more)
        finally:
            self.amis = own

    def modify_image_attribute(self: Any, ami_id: str, *args: Any, **more: Any) -> None:
        """Only its owner shares an image."""
        owned(self, ami_id)
        modify(self, ami_id, *args, **more)
        offered[self.region_name].add((self.account_id, ami_id))

    def deregister_image(self: Any, ami_id: str) -> None:
        """Only its owner removes an image."""
        if ami_id not in self.deleted_amis:
            owned(self, ami_id)
        deregister(self, ami_id)

    def describe_image_attribute(self: AmisResponse) -> Any:
        """Only its owner learns whom an image is shared with."""
        owned(self.ec2_backend, self._get_param("ImageId"))
        return attribute(self)

    def run_instances(self: Any, image_id: str, *args: Any, **more: Any) -> Any:
        """Nobody launches what belongs to another account and is not shared."""
        template = more.get("launch_template")
        named = image_id or (self._get_template_from_args(template).image_id if template else "")
        launchable(self, named)
        return run(self, image_id, *args, **more)

    AmiBackend.describe_images = describe_images  # type: ignore[method-assign]
    AmiBackend.modify_image_attribute = modify_image_attribute  # type: ignore[method-assign]
    AmiBackend.deregister_image = deregister_image  # type: ignore[method-assign]
    AmisResponse.describe_image_attribute = describe_image_attribute  # type: ignore[method-assign]
    InstanceBackend.run_instances = run_instances  # type: ignore[method-assign]


def shared_with(ec2: Any) -> dict[str, Ami]:
    """What other accounts share with the account of this backend, as it sees them: with its own tags."""
    seen: dict[str, Ami] = {}
    for owner, image_id in sorted(offered.get(ec2.region_name, ())):
        image = None if owner == ec2.account_id else original(owner, ec2.region_name, image_id)
        if image is not None and image_id not in seen and permits(image, ec2.account_id):
            view = copy.copy(image)
            view.ec2_backend = ec2
            seen[image_id] = view
    return seen


def original(owner: str, region: str, image_id: str) -> Ami | None:
    """The image at its owner's, as long as it is there."""
    return ec2_backends[owner][region].amis.get(image_id)


def permits(image: Ami, account: str) -> bool:
    """Whether the launch permissions of an image name an account."""
    return any(
        one.get("Group") == "all"
        or one.get("UserId") == account
        or (one.get("OrganizationArn") or one.get("OrganizationalUnitArn")) in memberships.get(account, ())
        for one in image.launch_permissions
    )


def known_image(ec2: Any, image_id: str) -> Ami | None:
    """An image that an account sees, with the tags of its owner: for the script, which knows everything."""
    if image_id in ec2.amis:
        return ec2.amis[image_id]
    if image_id not in shared_with(ec2):
        return None
    owners = [owner for owner, offer in offered[ec2.region_name] if offer == image_id]
    return next((one for owner in owners if (one := original(owner, ec2.region_name, image_id))), None)


def owned(ec2: Any, image_id: str) -> None:
    """Refuse what only the owner of an image may do."""
    if image_id in ec2.amis:
        return
    if image_id in shared_with(ec2):
        raise EC2ClientError("AuthFailure", f"Not authorized for image:{image_id}")
    raise InvalidAMIIdError(image_id)


def launchable(ec2: Any, image_id: str) -> None:
    """Refuse an image of another account that is not shared, or is not any more."""
    if not image_id or image_id in ec2.amis or image_id in shared_with(ec2):
        return
    others = [dict.get(regions, ec2.region_name) for regions in dict.values(ec2_backends)]
    was_offered = any(image_id == offer for _, offer in offered.get(ec2.region_name, ()))
    if was_offered or any(image_id in other.amis for other in others if other is not None):
        raise InvalidAMIIdError(image_id)


def join(account: str, organizations: list[str]) -> None:
    """Put an account into these organizations and units, and out of all others."""
    memberships[account] = set(organizations)


def follow(pairs: list[tuple[str, str]]) -> None:
    """Behind a copy of accounts: what they share is shared by their copies, and what one sees its copy does."""
    for source, target in pairs:
        memberships[target] = set(memberships.get(source, ()))
        for region, offers in offered.items():
            offers.update([(target, image_id) for owner, image_id in offers if owner == source])
            for owner, image_id in offers:
                image = original(owner, region, image_id)
                named = [one.get("UserId") for one in image.launch_permissions] if image else []
                if source in named and target not in named:
                    image.launch_permissions.append({"UserId": target})


def leave(account: str) -> None:
    """An account is gone, with all that it shared."""
    memberships.pop(account, None)
    for offers in offered.values():
        offers.difference_update([one for one in offers if one[0] == account])
