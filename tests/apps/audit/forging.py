"""What somebody with full rights over the database might do to the record, and how a test names what was found."""

from __future__ import annotations

from uuid import uuid4

from django.db import connection
from hypothesis import strategies as st

from parch.domain.chains.rows import GENESIS
from tests.apps.audit.intruder import intruder
from tests.factories.record import BRYN, OAKFIELD

CUT_OFF_AT_FOUR = (
    "DELETE FROM audit_entry WHERE chain = {bryn} AND sequence > 4",
    "UPDATE audit_head SET sequence = 4, mark = (SELECT mark FROM audit_entry WHERE chain = {bryn}"
    " AND sequence = 4) WHERE chain = {bryn}",
)


def places(outcome):
    return [(finding.kind.value, finding.chain, finding.first, finding.last) for finding in outcome.findings]


def at_bryn(kind, first, last=None):
    return (kind, str(BRYN), first, last or first)


def forged(*statements):
    with intruder() as somebody:
        for statement in statements:
            somebody.does(statement.format(bryn=column_of(BRYN), oakfield=column_of(OAKFIELD)))


def column_of(chain):
    return f"'{chain}'" if connection.vendor == "postgresql" else f"'{chain.hex}'"


def insert_copy(somebody, *, of, as_number):
    """Put a row into the chain of Ysgol y Bryn that differs from one already there in who did it."""
    id_ = column_of(uuid4())
    somebody.does(
        "INSERT INTO audit_entry (id, chain, owner, sequence, at, event, actor, subject_type, subject_id, facts, key,"
        f" previous, mark) SELECT {id_}, chain, owner, {as_number}, at, event, 'mr-jones', subject_type, subject_id,"
        f" facts, key, previous, mark FROM audit_entry WHERE chain = {column_of(BRYN)} AND sequence = {of}"
    )


def any_forgery(data):
    """One statement somebody might run; now and then it changes nothing."""
    chain = column_of(data.draw(st.sampled_from([BRYN, OAKFIELD])))
    sequence = data.draw(st.integers(1, 7))
    where = f"WHERE chain = {chain} AND sequence = {sequence}"
    column = data.draw(st.sampled_from(["actor", "event", "subject_id", "facts", "previous", "mark", "key"]))
    text = data.draw(st.sampled_from(["x", "", GENESIS, "{}", "mr-jones"]))
    statement: str = data.draw(
        st.sampled_from(
            [
                f"UPDATE audit_entry SET {column} = '{text[:40] if column == 'key' else text}' {where}",
                f"UPDATE audit_entry SET sequence = {sequence + 20} {where}",
                f"DELETE FROM audit_entry {where}",
                f"DELETE FROM audit_entry WHERE chain = {chain} AND sequence >= {sequence}",
                f"UPDATE audit_head SET sequence = {sequence} WHERE chain = {chain}",
                f"DELETE FROM audit_head WHERE chain = {chain}",
                "UPDATE audit_particular SET value = 'somebody else'",
            ]
        )
    )
    return statement
