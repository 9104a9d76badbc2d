"""Everything that can be done to organisations, people and roles. No other module writes to these tables.

Every deed is atomic and takes who does it (``by``: an actor, or None for the program itself) and when (``at``).
"""

from parch.organisations.actions.beginning import begin
from parch.organisations.actions.details import (
    add_closed_days,
    confirm_step,
    give_step,
    remove_closed_days,
    set_profile,
)
from parch.organisations.actions.directory import (
    change_character,
    close,
    federate,
    move_to_another_owner,
    open_governing_body,
    open_owner,
    open_school,
    rename_organisation,
)
from parch.organisations.actions.importing import read_in_schools
from parch.organisations.actions.people import (
    add_person,
    change_person,
    end_role,
    give_role,
    invite,
    invite_person,
    join,
    name_head,
    send_first_invitation,
)

__all__ = [
    "add_closed_days",
    "add_person",
    "begin",
    "change_character",
    "change_person",
    "close",
    "confirm_step",
    "end_role",
    "federate",
    "give_role",
    "give_step",
    "invite",
    "invite_person",
    "join",
    "move_to_another_owner",
    "name_head",
    "open_governing_body",
    "open_owner",
    "open_school",
    "read_in_schools",
    "remove_closed_days",
    "rename_organisation",
    "send_first_invitation",
    "set_profile",
]
