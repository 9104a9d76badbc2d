"""What a key ring reads, seals and marks."""

from base64 import urlsafe_b64encode

import pytest
from hypothesis import given, strategies as st

from parch.domain.keys import BadKeys, CannotOpen, Key, KeyRing, NoSuchKey, Purpose, new_key

OLD, NEW = Key("old", bytes(range(32))), Key("new", bytes(range(1, 33)))
BOTH = KeyRing((NEW, OLD))
BEFORE = KeyRing((OLD,))
PLACE = b"accounts/words/17"


class TestReadingKeys:
    def test_keeps_the_order_and_the_first_writes(self):
        ring = KeyRing.parse(f"{NEW}, {OLD}\n")
        assert ring == BOTH
        assert ring.writer == NEW

    def test_prints_back_what_was_read(self):
        assert KeyRing.parse(str(BOTH)) == BOTH

    def test_reads_keys_on_lines_of_their_own(self):
        assert KeyRing.parse(f"{NEW}\n{OLD}\n") == BOTH

    def test_reads_base64_with_its_padding_too(self):
        assert KeyRing.parse(f"{OLD}=") == BEFORE

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("", "There are no keys"),
            ("  ,\n ", "There are no keys"),
            ("just-a-secret", "Key number 1 has no name"),
            (f"{OLD},Upper:abc", "The name of key number 2"),
            (":abc", "The name of key number 1"),
            ("1st:abc", "The name of key number 1"),
            ("a" * 41 + ":abc", "The name of key number 1"),
            ("short:" + urlsafe_b64encode(bytes(16)).decode(), "128 bits long"),
            ("empty:", "0 bits long"),
            ("odd:not base64!", "not base64url text"),
            ("odd:abcde", "not base64url text"),
            (f"{OLD},old:{urlsafe_b64encode(bytes(32)).decode()}", "Two keys are called “old”"),
            (f"{OLD},{Key('again', OLD.secret)}", "have the same secret"),
        ],
    )
    def test_says_what_is_wrong_in_both_languages(self, text, says):
        with pytest.raises(BadKeys) as refusal:
            KeyRing.parse(text)
        assert says in refusal.value.sentence.en
        assert refusal.value.sentence.cy != refusal.value.sentence.en

    def test_never_repeats_a_secret_in_what_it_says(self):
        with pytest.raises(BadKeys) as refusal:
            KeyRing.parse(f"{OLD},{Key('again', OLD.secret)}")
        assert str(OLD).split(":")[1] not in str(refusal.value) + refusal.value.sentence.cy

    def test_does_not_show_secrets_where_a_program_prints_its_objects(self):
        assert repr(OLD.secret) not in repr(BOTH)

    def test_knows_the_demonstration_by_its_name(self):
        assert KeyRing((OLD, new_key("demonstration-1"))).is_demonstration
        assert not BOTH.is_demonstration

    def test_refuses_to_make_a_key_whose_name_could_not_be_read_back(self):
        with pytest.raises(BadKeys):
            new_key("two:words")


class TestDerivedSecrets:
    def test_the_first_key_writes_and_the_others_are_kept_for_reading(self):
        assert BOTH.older("sessions") == [BEFORE.derived("sessions")]
        assert BOTH.derived("sessions") not in BOTH.older("sessions")

    def test_each_purpose_has_its_own(self):
        assert len({BOTH.derived(purpose) for purpose in Purpose}) == len(Purpose)


class TestSealing:
    @given(plaintext=st.binary(max_size=300), bound_to=st.binary(max_size=40), purpose=st.sampled_from(Purpose))
    def test_opens_to_what_was_sealed(self, plaintext, bound_to, purpose):
        assert BOTH.open(purpose, BOTH.seal(purpose, plaintext, bound_to), bound_to) == plaintext

    def test_opens_what_an_older_key_sealed(self):
        assert BOTH.open(Purpose.WORDS, BEFORE.seal(Purpose.WORDS, b"gair", PLACE), PLACE) == b"gair"

    def test_writes_differently_each_time(self):
        assert BOTH.seal(Purpose.WORDS, b"gair", PLACE) != BOTH.seal(Purpose.WORDS, b"gair", PLACE)

    def test_does_not_open_in_another_place(self):
        with pytest.raises(CannotOpen):
            BOTH.open(Purpose.WORDS, BOTH.seal(Purpose.WORDS, b"gair", PLACE), b"accounts/words/18")

    def test_does_not_open_for_another_purpose(self):
        with pytest.raises(CannotOpen):
            BOTH.open(Purpose.TOKENS, BOTH.seal(Purpose.WORDS, b"gair", PLACE), PLACE)

    def test_names_the_key_that_is_missing(self):
        sealed = BOTH.seal(Purpose.WORDS, b"gair", PLACE)
        with pytest.raises(NoSuchKey, match="“new”") as refusal:
            BEFORE.open(Purpose.WORDS, sealed, PLACE)
        assert refusal.value.name == "new"

    @given(data=st.data())
    def test_never_opens_once_a_bit_is_changed_or_an_end_is_cut(self, data):
        sealed = BOTH.seal(Purpose.WORDS, b"gair", PLACE)
        where = data.draw(st.integers(0, len(sealed) * 8 - 1))
        flipped = bytearray(sealed)
        flipped[where // 8] ^= 1 << (where % 8)
        for altered in (bytes(flipped), sealed[: where // 8]):
            with pytest.raises((CannotOpen, NoSuchKey)):
                BOTH.open(Purpose.WORDS, altered, PLACE)

    @given(st.binary(max_size=80))
    def test_refuses_bytes_that_were_never_sealed(self, rubbish):
        with pytest.raises((CannotOpen, NoSuchKey)):
            BOTH.open(Purpose.WORDS, rubbish, PLACE)


class TestMarking:
    def test_any_key_of_the_ring_can_check_a_mark(self):
        name, mark = BEFORE.mark(Purpose.AUDIT, b"row")
        assert name == "old"
        assert BOTH.is_marked(Purpose.AUDIT, b"row", by=name, mark=mark)

    def test_a_mark_is_for_its_data_purpose_and_key_alone(self):
        name, mark = BOTH.mark(Purpose.AUDIT, b"row")
        assert not BOTH.is_marked(Purpose.AUDIT, b"another row", by=name, mark=mark)
        assert not BOTH.is_marked(Purpose.LINKS, b"row", by=name, mark=mark)
        assert not BOTH.is_marked(Purpose.AUDIT, b"row", by="old", mark=mark)

    def test_a_mark_by_a_key_that_is_gone_cannot_be_checked(self):
        with pytest.raises(NoSuchKey):
            BEFORE.is_marked(Purpose.AUDIT, b"row", by="new", mark=bytes(32))

    def test_is_the_same_from_one_release_to_the_next(self):
        # Worked out once by hand from RFC 5869 and RFC 2104: were it to change, every chain would break.
        mark = BEFORE.mark(Purpose.AUDIT, b"row")[1]
        assert mark.hex() == "99b0c54da2523b2df21dccda8a465061e2b283900d9c499b0e5ec376731edd75"
