"""What the readers of office formats say when they refuse."""

from __future__ import annotations

from parch.domain.language import Sentence

BROKEN = Sentence(
    "This file is damaged or only part of it was sent. Open it in the program it was written in, save it again and "
    "choose that file.",
    "Mae'r ffeil hon wedi'i difrodi neu dim ond rhan ohoni a anfonwyd. Agorwch hi yn y rhaglen yr ysgrifennwyd hi "
    "ynddi, cadwch hi eto a dewiswch y ffeil honno.",
)
LOCKED = Sentence(
    "This file is locked with a password. Open it in the program it was written in, take the password off, save it "
    "and choose that file.",
    "Mae'r ffeil hon wedi'i chloi â chyfrinair. Agorwch hi yn y rhaglen yr ysgrifennwyd hi ynddi, tynnwch y "
    "cyfrinair, cadwch hi a dewiswch y ffeil honno.",
)
SWOLLEN = Sentence(
    "This file is packed so that it opens into far more than any policy holds, so Parch stopped. Open the policy in "
    "the program it was written in, save it again and choose that file.",
    "Mae'r ffeil hon wedi'i phacio fel ei bod yn agor yn llawer mwy nag y mae unrhyw bolisi'n ei gynnwys, felly "
    "rhoddodd Parch y gorau iddi. Agorwch y polisi yn y rhaglen yr ysgrifennwyd ef ynddi, cadwch ef eto a dewiswch y "
    "ffeil honno.",
)
UNSAFE = Sentence(
    "This file holds instructions that a document of this kind never needs and that can do harm, so Parch did not "
    "read it. Open it in the program it was written in, save it again and choose that file.",
    "Mae'r ffeil hon yn cynnwys cyfarwyddiadau nad oes ar ddogfen o'r fath eu hangen byth ac a all wneud niwed, felly "
    "ni ddarllenodd Parch hi. Agorwch hi yn y rhaglen yr ysgrifennwyd hi ynddi, cadwch hi eto a dewiswch y ffeil "
    "honno.",
)
TOO_DEEP = Sentence(
    "The parts of this file stand inside one another more deeply than in any policy, or are longer. Copy the text "
    "of the policy into a new document, save it and choose that file.",
    "Mae rhannau'r ffeil hon yn sefyll y tu mewn i'w gilydd yn ddyfnach nag mewn unrhyw bolisi, neu maent yn hwy. "
    "Copïwch destun y polisi i ddogfen newydd, cadwch hi a dewiswch y ffeil honno.",
)
ONLY_PICTURES = Sentence(
    "This document holds only pictures, and Parch cannot read words from a picture. Choose the document in which the "
    "policy was typed.",
    "Dim ond lluniau sydd yn y ddogfen hon, ac ni all Parch ddarllen geiriau o lun. Dewiswch y ddogfen y teipiwyd y "
    "polisi ynddi.",
)
