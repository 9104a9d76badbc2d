"""A key file appears whole, for its owner's eyes only."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from parch.domain.keys import BadKeys, make_key_file, read_key_file


class TestMakingAKeyFile:
    def test_makes_its_folder_and_a_file_only_its_owner_can_read(self, tmp_path):
        path = tmp_path / "var" / "keys"
        ring = make_key_file(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert read_key_file(path) == ring

    def test_never_takes_the_place_of_a_file_that_is_there(self, tmp_path):
        first = make_key_file(tmp_path / "keys")
        assert make_key_file(tmp_path / "keys") == first

    def test_leaves_nothing_else_behind(self, tmp_path):
        make_key_file(tmp_path / "keys")
        assert [path.name for path in tmp_path.iterdir()] == ["keys"]

    def test_gives_everyone_the_same_key_when_several_make_it_at_once(self, tmp_path):
        with ThreadPoolExecutor(8) as several:
            rings = list(several.map(lambda _: make_key_file(tmp_path / "keys"), range(8)))
        assert len(set(rings)) == 1

    def test_says_so_in_the_name_when_it_is_for_the_demonstration(self, tmp_path):
        assert make_key_file(tmp_path / "demo", demonstration=True).is_demonstration
        assert not make_key_file(tmp_path / "real").is_demonstration

    def test_says_where_it_could_not_be_made(self, tmp_path):
        (tmp_path / "a-file").write_text("")
        with pytest.raises(BadKeys, match="cannot be made here"):
            make_key_file(tmp_path / "a-file" / "keys")


class TestReadingAKeyFile:
    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
    def test_refuses_one_that_others_can_reach(self, tmp_path, mode):
        path = tmp_path / "keys"
        make_key_file(path)
        path.chmod(mode)
        with pytest.raises(BadKeys, match="chmod 600") as refusal:
            read_key_file(path)
        assert "chmod 600" in refusal.value.sentence.cy

    def test_says_that_there_is_none(self, tmp_path):
        with pytest.raises(BadKeys, match="cannot be read"):
            read_key_file(tmp_path / "nowhere")
