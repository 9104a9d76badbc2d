"""Publishes the real policy in a demonstration that is being served, and prints what its pages are about, as JSON.

Usage: ``python -m tests.support.published`` with the ``PARCH_*`` settings of that demonstration.
"""

from __future__ import annotations

import json

import django


def main() -> None:
    django.setup()
    from django.utils import timezone

    from parch.accounts.models import User
    from parch.kernel.reach import Person, Worker, entered
    from parch.organisations.actors import actor_in
    from parch.organisations.models import Organisation
    from tests.factories.organisations import Member
    from tests.factories.publishing import give_unread, publish_again, publish_model, publish_notices, publish_policy

    def somebody(email: str, place: Organisation) -> Member:
        user = User.objects.get(email=email)
        with entered(Person(user.pk)):
            actor = actor_in(place, user, on=timezone.localdate())
        assert actor is not None
        return Member(user, actor)

    council, bryn = (Organisation.objects.get(address=address) for address in ("bro-taf-council", "ysgol-y-bryn"))
    officer, head = somebody("price@bro-taf.example", council), somebody("hughes@ysgol-y-bryn.example", bryn)
    draft = publish_model(council, officer)
    own = publish_policy(bryn, head)
    publish_notices(bryn, head)
    publish_again(council, draft, officer)
    with entered(Worker(council.pk)):
        unread = give_unread(council, officer)
    with entered(Worker(bryn.pk)):
        role = bryn.role_holdings.all()[0]
    found = {"draft": draft.pk, "clause": own, "person": role.person_id, "role": role.pk, "original": unread}
    print(json.dumps({name: str(value) for name, value in found.items()}))


if __name__ == "__main__":
    main()
