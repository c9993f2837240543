"""What images carry: files that a bake put on its builder, and everything launched from the image has."""

from __future__ import annotations

import hashlib
import io
import tarfile
from base64 import b64decode
from typing import Any

from moto.ec2.models import ec2_backends
from moto.ec2.models.amis import Ami, AmiBackend

from serving.addresses import running
from world.sharing import known_image
from world.state import doors

GIT_SHA = ("immutable-deploy:git-sha", "git-sha")


def install() -> None:
    """Let images keep files; call before the first request."""
    create, copy = AmiBackend.create_image, AmiBackend.copy_image

    def create_image(self: Any, instance_id: str, *args: Any, **more: Any) -> Ami:
        """An image has what is on its instance."""
        image = create(self, instance_id, *args, **more)
        image.sandbox_files = files_of(self.get_instance(instance_id))
        return image

    def copy_image(self: Any, source_image_id: str, source_region: str, *args: Any, **more: Any) -> Ami:
        """So has a copy of it."""
        image = copy(self, source_image_id, source_region, *args, **more)
        source = known_image(ec2_backends[self.account_id][source_region], source_image_id)
        image.sandbox_files = getattr(source, "sandbox_files", None)
        return image

    AmiBackend.create_image = create_image  # type: ignore[method-assign]
    AmiBackend.copy_image = copy_image  # type: ignore[method-assign]
    doors["POST", "disk"] = lambda body: write(body["instance"], unpacked(body["tar"]))
    doors["POST", "install"] = lambda body: put(body["image"], body["files"])


def write(instance_id: str, files: dict[str, bytes]) -> None:
    """Put files on an instance. Called with the lock held."""
    found = [one for _, one in running() if one.id == instance_id]
    if not found:
        raise ValueError(f"no such instance runs: {instance_id}")
    for one in found:
        one.sandbox_files = {**(files_of(one) or {}), **files}


def put(image_id: str, files: dict[str, str]) -> None:
    """Put files into an image wherever it is, and on what runs it. Called with the lock held."""
    disk = {name: text.encode() for name, text in files.items()}
    backends = [backend for regions in list(dict.values(ec2_backends)) for backend in list(dict.values(regions))]
    images = [backend.amis[image_id] for backend in backends if image_id in backend.amis]
    if not images:
        raise ValueError(f"no such image: {image_id}")
    for one in [*images, *(one for _, one in running() if one.image_id == image_id)]:
        one.sandbox_files = disk


def unpacked(text: str) -> dict[str, bytes]:
    """The files of a tar archive, as base64, by their paths."""
    with tarfile.open(fileobj=io.BytesIO(b64decode(text))) as archive:
        files = [member for member in archive.getmembers() if member.isfile()]
        return {one.name.removeprefix("./"): archive.extractfile(one).read() for one in files}  # type: ignore[union-attr]


def files_of(instance: Any) -> dict[str, bytes] | None:
    """What is on an instance: what its image had when it was first looked at; None where that has no files."""
    if not hasattr(instance, "sandbox_files"):
        image = known_image(instance.ec2_backend, instance.image_id)
        instance.sandbox_files = getattr(image, "sandbox_files", None)
    return instance.sandbox_files


def disk_of(instance: Any) -> dict[str, bytes]:
    """The same, and for an image that nobody baked what tells it by its tags."""
    files = files_of(instance)
    if files is not None:
        return files
    image = known_image(instance.ec2_backend, instance.image_id)
    tags = {tag["key"]: tag["value"] for tag in image.get_tags()} if image else {}
    version = next((tags[key] for key in GIT_SHA if tags.get(key)), instance.image_id)
    return {"index.html": b"ok\n", "healthz": b"ok\n", "version": f"{version}\n".encode()}


def name_of(files: dict[str, bytes]) -> str:
    """A name that only these files have."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return digest.hexdigest()
