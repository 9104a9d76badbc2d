"""How strongly a sentence asks, and of whom."""

from __future__ import annotations

import pytest

from parch.domain.documents import read_text
from parch.domain.documents.strengths import strength_of

ENGLISH = [
    ("Staff must ask first.", "must"),
    ("Staff shall ask first.", "must"),
    ("Staff are required to ask first.", "must"),
    ("Staff can only use the school's account.", "must"),
    ("Personal use is only permitted in breaks.", "must"),
    ("Always ask first.", "must"),
    ("Governors have a duty to declare interests.", "must"),
    ("We will declare every interest.", "must"),
    ("Staff must not share pictures.", "must-not"),
    ("Pictures must never be shared.", "must-not"),
    ("No governor may speak alone.", "must-not"),
    ("Do not share pictures.", "must-not"),
    ("Staff are not permitted to share pictures.", "must-not"),
    ("Sharing pictures is prohibited.", "must-not"),
    ("The school will not tolerate insults.", "must-not"),
    ("We will not reveal how anyone voted.", "must-not"),
    ("Staff should ask first.", "should"),
    ("Staff are strongly advised to ask first.", "should"),
    ("It is advisable to ask first.", "should"),
    ("It is recommended that schools ask first.", "should"),
    ("Staff are expected to ask first.", "should"),
    ("Please ask first.", "should"),
    ("Keep calm.", "information"),
    ("Keep the password safe.", "should"),
    ("Staff should not share pictures.", "should-not"),
    ("Staff are advised not to share pictures.", "should-not"),
    ("It is advisable that staff do not share pictures.", "should-not"),
    ("Parents are not expected to post pictures.", "should-not"),
    ("Staff may post pictures of their own children.", "may"),
    ("Parents are entitled to complain.", "may"),
    ("The school does not expect staff to leave their own groups.", "may"),
    ("Homework can also be sent out.", "may"),
    ("A breach may lead to dismissal.", "information"),
    ("Staff should be aware that posts last for ever.", "information"),
    ("Users should have no expectation of privacy.", "information"),
    ("This tells staff what they may and may not do.", "information"),
    ("It sets out the principles that staff are expected to follow.", "information"),
    ("Should this fail, the matter ends.", "information"),
    ("The internet changes in May and in March.", "information"),
    ("Staff should ask. They must not share.", "must-not"),
    ("Staff must ask. They must not share.", "must"),
    ("We recommend that you ask first.", "should"),
    ("We ask parents to tell us first.", "should"),
    ("We ask a parent for consent.", "information"),
    ("We advise staff not to share pictures.", "should-not"),
    ("An account may be opened only when the headteacher agrees.", "must"),
    ("If you see such a post, tell the headteacher.", "should"),
    ("When in doubt, do not post.", "must-not"),
    ("Before you post, make sure that consent is there.", "must"),
]
WELSH = [
    ("Rhaid i staff ofyn yn gyntaf.", "must"),
    ("Mae'n rhaid i chi ofyn yn gyntaf.", "must"),
    ("Bydd raid gofyn yn gyntaf.", "must"),
    ("Mae'n ofynnol i staff ofyn.", "must"),
    ("Dim ond yn ystod egwyl y caiff staff eu defnyddio.", "must"),
    ("Rhaid peidio â rhannu lluniau.", "must-not"),
    ("Rhaid i staff beidio â rhannu lluniau.", "must-not"),
    ("Ni chaniateir rhannu lluniau.", "must-not"),
    ("Ni chaiff neb rannu lluniau.", "must-not"),
    ("Peidiwch â rhannu lluniau.", "must-not"),
    ("Gwaherddir rhannu lluniau.", "must-not"),
    ("Dylai staff ofyn yn gyntaf.", "should"),
    ("Dylech ofyn yn gyntaf.", "should"),
    ("Cynghorir staff i ofyn yn gyntaf.", "should"),
    ("Ni ddylai staff rannu lluniau.", "should-not"),
    ("Ni ddylid rhannu lluniau.", "should-not"),
    ("Cynghorir staff i beidio â rhannu lluniau.", "should-not"),
    ("Dylai staff osgoi rhannu lluniau.", "should-not"),
    ("Caiff staff rannu lluniau o'u plant eu hunain.", "may"),
    ("Gall rhieni gwyno.", "may"),
    ("Cewch ofyn i'r pennaeth.", "may"),
    ("Gall hyn arwain at ddiswyddo.", "information"),
    ("Rhowch wybod i'r pennaeth.", "should"),
    ("Os gwelwch neges o'r fath, dywedwch wrth y pennaeth.", "should"),
    ("Pan fydd amheuaeth, peidiwch â chyhoeddi.", "must-not"),
    ("Rydym yn argymell eich bod yn gofyn yn gyntaf.", "should"),
    ("Rydym yn gofyn i rieni beidio â rhannu lluniau.", "should-not"),
    ("Gwelwch adran 3.", "information"),
    ("Cewch ofyn i ni.", "may"),
    ("Dylai staff fod yn ymwybodol bod negeseuon yn para am byth.", "information"),
    ("Mae'r rhyngrwyd yn newid yn gyflym.", "information"),
]
PARTIES = [
    ("Staff must ask.", ("staff",)),
    ("Teachers and parents must ask.", ("teachers", "parents")),
    ("The governing body must review this policy.", ("governing-body",)),
    ("No governor may speak alone.", ("governors",)),
    ("It is advisable that governors do not post.", ("governors",)),
    ("The council and the school must agree.", ("council", "school")),
    ("Bro Taf CBC employees must ask.", ("staff",)),
    ("Pictures of pupils must not be shared.", ("everyone",)),
    ("School accounts must not be shared.", ("everyone",)),
    ("You must ask.", ("everyone",)),
    ("Everyone who works with children must ask.", ("everyone",)),
    ("Rhaid i athrawon a llywodraethwyr ofyn.", ("teachers", "governors")),
    ("Dylai rhieni ofyn i'r pennaeth.", ("parents",)),
    ("Peidiwch â rhannu lluniau o ddisgyblion.", ("everyone",)),
    ("Caiff yr ysgol gau cyfrif.", ("school",)),
]


@pytest.mark.parametrize(("sentence", "strength"), ENGLISH)
def test_english_asks(sentence: str, strength: str) -> None:
    assert strength_of(sentence, "en") == strength


@pytest.mark.parametrize(("sentence", "strength"), WELSH)
def test_welsh_asks(sentence: str, strength: str) -> None:
    assert strength_of(sentence, "cy") == strength


@pytest.mark.parametrize(("sentence", "parties"), PARTIES)
def test_binds_those_beside_the_verb(sentence: str, parties: tuple[str, ...]) -> None:
    assert read_text(f"1 RULES\n1.1 {sentence}").items[1].binds == parties


def test_a_name_the_policy_gives_to_everyone_binds_everyone() -> None:
    document = read_text(
        "1 SCOPE\n1.1 This policy applies to staff and volunteers. They are together referred to as ‘team members’.\n"
        "1.2 This policy applies to staff, governors and volunteers, collectively known as “staff members”.\n"
        "2 RULES\n2.1 Staff members must ask."
    )

    assert document.item("2.1").binds == ("everyone",)
    assert document.item("1.2").binds == ("staff", "governors", "volunteers")


def test_bullets_ask_what_leads_in_to_them() -> None:
    document = read_text(
        "1 RULES\n1.1 Staff must not:\n· share pictures\n· lie\n1.2 Confidential matters include:\n· names\n· votes"
    )

    assert [(item.strength, item.binds) for item in document.items if item.kind == "bullet"] == [
        *[("must-not", ("staff",))] * 2,
        *[("information", ("everyone",))] * 2,
    ]


def test_a_bidding_under_an_unfinished_sentence_is_the_rest_of_it() -> None:
    document = read_text("1 RULES\n1.1 You must not:\n(a) use your own account; or\n(b) share pictures.")

    assert [item.strength for item in document.items[2:]] == ["must-not", "must-not"]


def test_the_halves_of_one_sentence_bind_the_same_people() -> None:
    document = read_text("1 RULES\n1.1 Staff must:\n(a) keep their passwords safe; and\n(b) never share them.")

    assert [(item.strength, item.binds) for item in document.items[2:]] == [
        ("must", ("staff",)),
        ("must-not", ("staff",)),
    ]
