"""Corrections to moto 5.2.1, each for one thing it does differently from AWS."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Callable
from typing import Any

from moto.core.parse import default_timestamp_parser
from moto.core.responses import ActionResult, BaseResponse
from moto.ec2.models import amis, key_pairs
from moto.ec2.models.launch_templates import LaunchTemplate, LaunchTemplateVersion
from moto.ec2.responses.key_pairs import KeyPairs
from moto.ec2.responses.launch_templates import LaunchTemplates
from moto.ec2.utils import parse_user_data

AMAZON = "137112412989"


def install() -> None:
    """Put every correction in place; call before the first request."""
    create_version = LaunchTemplate.create_version

    def create_version_parsed(self: LaunchTemplate, data: dict[str, Any], text: str) -> LaunchTemplateVersion:
        """CreateLaunchTemplateVersion leaves UserData unparsed, and the next launch from it fails inside."""
        if isinstance(data.get("UserData"), str):
            data["UserData"] = parse_user_data(data["UserData"] or None)
        return create_version(self, data, text)

    LaunchTemplate.create_version = create_version_parsed  # type: ignore[method-assign]
    image_value = amis.Ami.get_filter_value

    def image_value_known(self: amis.Ami, name: str, method: str | None = None) -> Any:
        """DescribeImages knows no filter by the snapshots of an image, nor by the image it is a copy of."""
        if name == "block-device-mapping.snapshot-id":
            return self.ebs_snapshot.id
        if name == "source-image-id":
            return getattr(self, "source_image_id", None)
        return image_value(self, name, method)

    amis.Ami.get_filter_value = image_value_known  # type: ignore[method-assign]
    copy_image = amis.AmiBackend.copy_image

    def copy_image_known(self: amis.AmiBackend, source_image_id: str, *args: Any, **more: Any) -> amis.Ami:
        """A copy knows what it is a copy of."""
        copy = copy_image(self, source_image_id, *args, **more)
        copy.source_image_id = source_image_id  # type: ignore[attr-defined]
        return copy

    amis.AmiBackend.copy_image = copy_image_known  # type: ignore[method-assign]
    amis.AmiBackend._load_amis = load_images  # type: ignore[method-assign]
    KeyPairs.delete_key_pair = delete_key_pair  # type: ignore[method-assign]
    # One key for all: each that is made costs a fifth of a second of CPU, and nobody opens a door with it.
    key_pairs.random_rsa_key_pair = functools.cache(key_pairs.random_rsa_key_pair)
    for name in ("create_launch_template", "create_launch_template_version"):
        setattr(LaunchTemplates, name, once_for_token(getattr(LaunchTemplates, name)))
    BaseResponse.access_key_regex = re.compile(r"Credential=([^/]+)/")


def once_for_token(create: Callable[[LaunchTemplates], ActionResult]) -> Callable[..., ActionResult]:
    """What is made of a template takes a ClientToken: a client that lost the answer asks again, and gets it."""

    def create_once(self: LaunchTemplates) -> ActionResult:
        token = self._get_param("ClientToken")
        if not token:
            return create(self)
        answers = vars(self.ec2_backend).setdefault("answers_by_token", {})
        if token not in answers:
            answers[token] = create(self)
        return answers[token]

    return create_once


def delete_key_pair(self: KeyPairs) -> ActionResult:
    """DeleteKeyPair takes an id too; moto deletes nothing then. What is not there is deleted already."""
    name, wanted = self._get_param("KeyName"), self._get_param("KeyPairId")
    found = [one for one in self.ec2_backend.key_pairs.values() if wanted == one.id or name == one.key_name]
    for one in found:
        self.ec2_backend.delete_key_pair(one.key_name)
    return ActionResult({"Return": True, "KeyPairId": found[0].id if found else None})


def load_images(backend: Any) -> None:
    """The base images, in every region with an id of its own, as AWS has it."""
    for image in amis.AMIS:
        digest = hashlib.sha256(f"{backend.region_name}/{image['name']}".encode()).hexdigest()
        backend.amis[f"ami-{digest[:17]}"] = amis.Ami(
            backend,
            f"ami-{digest[:17]}",
            name=image["name"],
            architecture=image["architecture"],
            creation_date=default_timestamp_parser(image["creation_date"]),
            owner_id=AMAZON,
            owner_alias="amazon",
            public=True,
            virtualization_type="hvm",
            hypervisor="xen",
            root_device_type="ebs",
            root_device_name="/dev/xvda",
            image_location=f"amazon/{image['name']}",
            region_name=f"{backend.region_name}a",
        )
