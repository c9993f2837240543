"""What images lie on: snapshots that are encrypted where the account says so; copies; and when images are deprecated.

An account that encrypts by default has no image that is not encrypted: with its default key (aws/ebs), which is AWS's own,
or with the one that it names in its place.
https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models.amis import Ami, AmiBackend
from moto.ec2.models.elastic_block_store import EBSBackend, Snapshot, Volume
from moto.ec2.responses.amis import AmisResponse

from world.sharing import owned, shared_with


def install() -> None:
    """Let EC2 encrypt and deprecate; call before the first request."""
    create_volume, create_snapshot = EBSBackend.create_volume, EBSBackend.create_snapshot
    create_key = EBSBackend._create_default_encryption_key

    def create_volume_encrypted(self: Any, *args: Any, **more: Any) -> Volume:
        """A new volume is encrypted where the account says so; the base images are there before it can."""
        if getattr(self, "ebs_encryption_by_default", False) and not more.get("snapshot_id"):
            more["encrypted"] = True
        return create_volume(self, *args, **more)

    def create_snapshot_encrypted(self: Any, *args: Any, **more: Any) -> Snapshot:
        """A snapshot has the key of its volume."""
        snapshot = create_snapshot(self, *args, **more)
        snapshot.kms_key_id = snapshot.volume.kms_key_id
        return snapshot

    def create_key_known(self: Any) -> str:
        """The default key is one of AWS's own. KMS is loaded when somebody has it."""
        from moto.kms.models import kms_backends

        arn = create_key(self)
        kms_backends[self.account_id][self.region_name].describe_key(arn).key_manager = "AWS"
        return arn

    copy_image, answer_copy = AmiBackend.copy_image, AmisResponse.copy_image

    def copy_image_allowed(self: Any, source_image_id: str, source_region: str, *args: Any, **more: Any) -> Ami:
        """Who copies an image of another account needs its snapshot, too; the copy is of who makes it."""
        shared = shared_with(self).get(source_image_id) if source_region == self.region_name else None
        if shared and self.account_id not in shared.ebs_snapshot.create_volume_permission_userids:
            raise EC2ClientError("InvalidRequest", "You do not have permission to access the storage of this ami")
        return copy_image(self, source_image_id, source_region, *args, **more)

    def answer_copy_tagged(self: AmisResponse) -> ActionResult:
        """CopyImage takes tags for the copy and for its snapshots."""
        answer = answer_copy(self)
        image = self.ec2_backend.amis[answer.result["ImageId"]]
        targets = {"image": image, "snapshot": image.ebs_snapshot}
        for specification in self._get_param("TagSpecifications", []):
            tags = {tag["Key"]: tag["Value"] for tag in specification["Tags"]}
            targets[specification["ResourceType"]].add_tags(tags)
        return answer

    AmiBackend.copy_image = copy_image_allowed  # type: ignore[method-assign]
    AmisResponse.copy_image = answer_copy_tagged  # type: ignore[method-assign]
    EBSBackend.create_volume = create_volume_encrypted  # type: ignore[method-assign]
    EBSBackend.create_snapshot = create_snapshot_encrypted  # type: ignore[method-assign]
    EBSBackend._create_default_encryption_key = create_key_known  # type: ignore[method-assign]
    AmisResponse.enable_image_deprecation = enable_image_deprecation  # type: ignore[attr-defined]


def enable_image_deprecation(self: AmisResponse) -> ActionResult:
    """EnableImageDeprecation: by the owner, to the nearest minute, and not in the past."""
    image_id, at = self._get_param("ImageId"), self._get_param("DeprecateAt")
    owned(self.ec2_backend, image_id)
    time = at if isinstance(at, datetime) else datetime.fromisoformat(at.replace("Z", "+00:00"))
    time = time if time.tzinfo else time.replace(tzinfo=timezone.utc)
    minute = (time + timedelta(seconds=30)).replace(second=0, microsecond=0)
    if minute < datetime.now(timezone.utc):
        raise EC2ClientError("InvalidParameterValue", "The specified time is in the past.")
    image = self.ec2_backend.amis[image_id]
    image.deprecation_time = minute.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return ActionResult({"Return": True})
