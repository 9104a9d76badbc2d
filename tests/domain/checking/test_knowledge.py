"""What the health check knows is dated, sourced, in both languages, and read whole or not at all."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from parch.domain.checking.knowledge import Knowledge, facts_in, read_knowledge
from parch.domain.packs import UnreadablePack, read_pack
from tests.support.health import PACK, knowledge

TODAY = date(2026, 11, 22)
FILES = list(Knowledge.model_fields)
every_file = pytest.mark.parametrize("name", FILES)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(PACK, tmp_path / PACK.name))


@every_file
class TestEveryFile:
    def test_holds_facts_that_are_fresh_and_sourced(self, name):
        file = getattr(knowledge(), name)
        facts = list(facts_in(file))
        if not facts:
            # A file of words, not of facts, is dated as a whole.
            assert file.checked <= TODAY
            return
        for fact in facts:
            assert fact.checked <= TODAY, fact.key
            assert not fact.is_stale_on(TODAY, after_months=file.stale_after_months), fact.key
            assert fact.source.startswith("http"), fact.key

    def test_has_an_owner_in_both_languages(self, name):
        owner = getattr(knowledge(), name).owner
        assert owner.en
        assert owner.cy

    def test_is_missed_where_it_is_not_there(self, name, copy):
        (copy / "health" / f"{name}.toml").unlink()
        with pytest.raises(UnreadablePack) as refused:
            read_knowledge(copy)
        assert [fault.cy for fault in refused.value.faults] == [f"Mae health/{name}.toml ar goll."]


def test_every_file_in_the_folder_is_read():
    assert sorted(path.stem for path in (PACK / "health").iterdir()) == sorted(FILES)


def test_another_word_in_a_file_is_another_pack(copy):
    before = read_pack(copy).digest
    with (copy / "health" / "links.toml").open("a") as file:
        file.write("# another\n")
    assert read_pack(copy).digest != before


def test_a_key_may_not_be_there_twice(copy):
    file = copy / "health" / "numbers.toml"
    first = file.read_text().index("[[number]]")
    file.write_text(file.read_text() + file.read_text()[first:])
    with pytest.raises(UnreadablePack) as refused:
        read_knowledge(copy)
    assert "online-safety-helpline-0844" in refused.value.faults[0].en


def test_all_faults_of_all_files_are_told_at_once(copy):
    for name in ("links", "numbers"):
        file = copy / "health" / f"{name}.toml"
        file.write_text(file.read_text().replace('status = "unverified"', 'status = "heard"', 1))
    with pytest.raises(UnreadablePack) as refused:
        read_knowledge(copy)
    assert [fault.en.split(":")[0] for fault in refused.value.faults] == ["health/links.toml", "health/numbers.toml"]
