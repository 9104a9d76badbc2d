"""A pack is read whole or not at all, and whoever wrote it is told every fault in their own language."""

import shutil
from pathlib import Path

import pytest

from parch.domain.packs import UnreadablePack, read_pack

PACK = Path(__file__).parents[3] / "packs" / "schools-social-media"
DOCUMENTS = "data-protection/documents.toml"
STAFF_CY = "data-protection/privacy-staff.cy.md"


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(PACK, tmp_path / PACK.name))


def changed(folder: Path, file: str, old: str, new: str) -> list[str]:
    """The faults of the pack, in English, once a file says something else."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return faults_of(folder)


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(UnreadablePack) as caught:
        read_pack(folder)
    assert all(fault.cy and fault.cy != fault.en for fault in caught.value.faults)
    return [fault.en for fault in caught.value.faults]


class TestReadPack:
    def test_gives_the_documents_in_the_order_of_the_file(self):
        keys = [template.key for template in read_pack(PACK).templates]
        assert keys[:3] == ["impact-assessment", "record-of-processing", "school-host-agreement"]
        assert len(keys) == 9

    def test_gives_the_same_digest_for_the_same_files_wherever_they_lie(self, copy):
        assert read_pack(copy) == read_pack(PACK)

    def test_gives_another_digest_once_a_word_changes_and_only_to_the_document_it_is_in(self, copy):
        before = read_pack(PACK)
        path = copy / STAFF_CY
        path.write_text(path.read_text(encoding="utf-8") + "\nDiolch.\n", encoding="utf-8")
        after = read_pack(copy)

        assert after.digest != before.digest
        altered = [one.key for one, other in zip(after.templates, before.templates, strict=True) if one != other]
        assert altered == ["privacy-staff"]

    def test_lets_help_be_mended_without_becoming_another_pack(self, copy):
        (copy / "help" / "new.en.md").write_text("## What is this?\n", encoding="utf-8")
        assert read_pack(copy).digest == read_pack(PACK).digest

    def test_cannot_be_changed_once_read(self):
        with pytest.raises(ValueError, match="frozen"):
            read_pack(PACK).version = "2099.1"


class TestFaults:
    def test_names_a_file_that_is_missing(self, copy):
        (copy / STAFF_CY).unlink()
        assert faults_of(copy) == [f"{STAFF_CY} is missing."]

    def test_names_a_file_that_is_not_toml(self, copy):
        [fault] = changed(copy, "pack.toml", 'version = "2026.11"', "version = no")
        assert fault.startswith("pack.toml is not sound TOML:")

    def test_names_a_file_in_another_encoding(self, copy):
        (copy / STAFF_CY).write_bytes("ŵ".encode("utf-16"))
        assert faults_of(copy) == [f"{STAFF_CY} is not text in UTF-8."]

    def test_names_a_folder_that_is_called_something_else(self, copy):
        moved = copy.rename(copy.with_name("elsewhere"))
        assert faults_of(moved) == [
            "pack.toml says its key is “schools-social-media”, but the folder is called “elsewhere”."
        ]

    def test_asks_for_the_welsh_where_there_is_only_english(self, copy):
        faults = changed(
            copy, DOCUMENTS, 'title = { en = "Impact assessment", cy = "Asesiad o\'r effaith ar ddiogelu data" }',
            'title = { en = "Impact assessment" }',
        )  # fmt: skip
        assert faults == ["data-protection/documents.toml: document, 1, title, cy is missing."]

    def test_asks_for_words_where_the_welsh_is_blank(self, copy):
        faults = changed(copy, DOCUMENTS, 'cy = "Asesiad o\'r effaith ar ddiogelu data"', 'cy = " "')
        assert faults == ["data-protection/documents.toml: document, 1, title needs words in English and in Welsh."]

    def test_names_a_word_it_does_not_know(self, copy):
        faults = changed(copy, "pack.toml", "nation =", 'natoin = "x"\nnation =')
        assert faults == ["pack.toml: natoin is not something a pack knows."]

    def test_gives_the_choices_where_there_are_some(self, copy):
        [fault] = changed(copy, "pack.toml", '"wales"', '"cymru"')
        assert fault.startswith("pack.toml: nation must be one of 'wales', 'england'")

    def test_lets_nobody_sign_the_welsh_in_the_pack_itself(self, copy):
        [fault] = changed(copy, DOCUMENTS, 'welsh = "awaiting-translator"', 'welsh = "signed"')
        assert fault.startswith(f"{DOCUMENTS}: document, 1, welsh must be one of 'awaiting-translator'")

    def test_names_a_blank_nobody_is_asked_about(self, copy):
        faults = changed(copy, STAFF_CY, "{{ dpo-name }}", "{{ dpo-naem }}")
        assert "privacy-staff.cy.md has the blank “dpo-naem”, which its list of fields does not ask for." in faults

    def test_names_a_field_that_is_asked_and_never_printed(self, copy):
        faults = changed(copy, DOCUMENTS, '"keep-mail", "document-date"]', '"keep-mail", "chair", "document-date"]')
        assert faults == [
            f"privacy-staff.{language}.md never prints “chair”, though its list of fields asks for it."
            for language in ("en", "cy")
        ]

    def test_names_a_fact_and_a_field_that_nothing_defines(self, copy):
        assert changed(copy, DOCUMENTS, '"impact-assessment", "keep"]', '"impact-assessment", "hearsay"]') == [
            "impact-assessment relies on the fact “hearsay”, which is not in facts.toml."
        ]
        assert "impact-assessment asks for the field “people”, which nothing defines." in changed(
            copy, DOCUMENTS, '"people-count", "keep-accounts"', '"people", "people-count", "keep-accounts"'
        )

    def test_says_where_the_languages_part_ways(self, copy):
        faults = changed(copy, STAFF_CY, "## Pwy all ei gweld", "### Pwy all ei gweld")
        assert faults == ["privacy-staff: the English and the Welsh differ in their headings, beginning at number 6."]

    def test_says_where_a_blank_moved_to_another_section(self, copy):
        path = copy / STAFF_CY
        path.write_text(path.read_text(encoding="utf-8") + "\n{{ dpo-name }}\n", encoding="utf-8")
        [fault] = faults_of(copy)
        assert fault.startswith("privacy-staff: the English and the Welsh differ in their blanks")

    def test_names_what_is_there_twice(self, copy):
        faults = changed(copy, DOCUMENTS, 'key = "chair"', 'key = "headteacher"')
        assert "documents.toml: “headteacher” is there twice." in faults

    def test_wants_a_source_for_what_was_seen(self, copy):
        faults = changed(copy, "data-protection/facts.toml", 'status = "unverified"', 'status = "seen"')
        assert faults == ["facts.toml: “controller” says that it was seen, but not where."]

    def test_wants_more_than_one_option_in_a_choice(self, copy):
        text = (copy / DOCUMENTS).read_text(encoding="utf-8")
        start = text.index('  { key = "14"')
        end = text.index('  { key = "60", en = "60 days", cy = "60 diwrnod" },\n]', start)
        (copy / DOCUMENTS).write_text(text[:start] + text[end:], encoding="utf-8")
        assert faults_of(copy) == ["documents.toml: the choice “notice-days” needs at least two options."]
