"""Images and snapshots as old as one needs them: AWS takes no time of creation from anybody."""

from __future__ import annotations

from datetime import timedelta

from moto.ec2.models import ec2_backends

from world.sessions import is_account_id


def age(account: str, days: float) -> None:
    """Make all images and snapshots that an account has now older. Called with the lock held."""
    if not is_account_id(account):
        raise ValueError(f"an account is twelve digits, not {account}")
    earlier = timedelta(days=days)
    for backend in ec2_backends[account].values():
        for image in backend.amis.values():
            if image.owner_id == account:
                image.creation_date -= earlier
        for snapshot in backend.snapshots.values():
            snapshot.start_time -= earlier
