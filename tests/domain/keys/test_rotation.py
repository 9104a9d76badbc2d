"""What an old key sealed is sealed again by the new one."""

import pytest

from parch.domain.keys import CannotOpen, Key, KeyRing, NoSuchKey, Purpose, is_by_an_old_key, rewrapped

OLD, NEW = Key("old", bytes(range(32))), Key("new", bytes(range(1, 33)))
BEFORE, DURING, AFTER = KeyRing((OLD,)), KeyRing((NEW, OLD)), KeyRing((NEW,))
PLACE = b"here"


@pytest.fixture
def sealed():
    return BEFORE.seal(Purpose.TOKENS, b"seed", PLACE)


class TestRewrapping:
    def test_lets_the_old_key_go(self, sealed):
        again = rewrapped(DURING, Purpose.TOKENS, sealed, PLACE)
        assert AFTER.open(Purpose.TOKENS, again, PLACE) == b"seed"

    def test_done_twice_is_the_same_as_done_once(self, sealed):
        again = rewrapped(DURING, Purpose.TOKENS, sealed, PLACE)
        assert rewrapped(DURING, Purpose.TOKENS, again, PLACE) == again

    def test_knows_what_is_still_to_do(self, sealed):
        assert is_by_an_old_key(DURING, sealed)
        assert not is_by_an_old_key(BEFORE, sealed)

    def test_cannot_go_on_without_the_old_key(self, sealed):
        with pytest.raises(NoSuchKey):
            rewrapped(AFTER, Purpose.TOKENS, sealed, PLACE)

    def test_does_not_seal_anew_what_was_altered(self, sealed):
        with pytest.raises(CannotOpen):
            rewrapped(DURING, Purpose.TOKENS, sealed[:-1] + bytes([sealed[-1] ^ 1]), PLACE)
