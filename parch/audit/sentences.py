"""What the commands say about the record."""

from parch.domain.language import Sentence

SOUND = Sentence(
    en="Every entry stands as it was written: {entries} entries in {chains} chains were checked.",
    cy="Mae pob cofnod fel y cafodd ei ysgrifennu: gwiriwyd {entries} cofnod mewn {chains} cadwyn.",
)
TAMPERED = Sentence(
    en="The record was tampered with. Places found: {count}.",
    cy="Ymyrrwyd â'r cofnod. Nifer y mannau a ganfuwyd: {count}.",
)
NOT_ALL_CHECKED = Sentence(
    en="Nothing false was found, but not everything could be checked. Put the missing keys back into PARCH_KEYS.",
    cy="Ni chanfuwyd dim ffug, ond ni ellid gwirio popeth. Rhowch yr allweddi coll yn ôl yn PARCH_KEYS.",
)
NO_CHECKPOINT = Sentence(
    en="Without a checkpoint this cannot rule out that the newest entries of a chain were cut off, or that a whole "
    "chain was removed. Keep one away from the database: parch audit checkpoint FILE.",
    cy="Heb bwynt gwirio ni ellir diystyru bod cofnodion diweddaraf cadwyn wedi'u torri i ffwrdd, neu fod cadwyn gyfan "
    "wedi'i thynnu. Cadwch un i ffwrdd o'r gronfa ddata: parch audit checkpoint FFEIL.",
)
AFTER_THE_CHECKPOINT = Sentence(
    en="This cannot rule out that entries written after the last checkpoint were cut off.",
    cy="Ni ellir diystyru bod cofnodion a ysgrifennwyd ar ôl y pwynt gwirio diwethaf wedi'u torri i ffwrdd.",
)
GARBAGE = Sentence(
    en="A chain's head holds what Parch cannot have written, so the chains cannot be followed: the record was "
    "tampered with.",
    cy="Mae pen cadwyn yn dal rhywbeth na all Parch fod wedi'i ysgrifennu, felly ni ellir dilyn y cadwyni: ymyrrwyd "
    "â'r cofnod.",
)
NO_FILE = Sentence(
    en="The checkpoint file {path} cannot be read.",
    cy="Ni ellir darllen y ffeil pwyntiau gwirio {path}.",
)
NOT_WRITTEN = Sentence(
    en="The checkpoint could not be written to {path}. What was there before has not been touched.",
    cy="Ni ellid ysgrifennu'r pwynt gwirio i {path}. Ni chyffyrddwyd â'r hyn a oedd yno o'r blaen.",
)
NO_DATABASE = Sentence(
    en="The database cannot be read. Check that it is running and that its tables were made: parch migrate.",
    cy="Ni ellir darllen y gronfa ddata. Gwnewch yn siŵr ei bod yn rhedeg a bod ei thablau wedi'u creu: parch migrate.",
)
WRITTEN = Sentence(
    en="The checkpoint is in {path}. Chains signed anew: {count}. Keep a copy away from this machine.",
    cy="Mae'r pwynt gwirio yn {path}. Cadwyni a lofnodwyd o'r newydd: {count}. Cadwch gopi i ffwrdd o'r peiriant hwn.",
)
NOTHING_TO_SIGN = Sentence(
    en="Nothing has been recorded yet, so there is nothing to sign and no file was made.",
    cy="Nid oes dim wedi'i gofnodi eto, felly nid oes dim i'w lofnodi ac ni chrëwyd ffeil.",
)
NOT_SIGNED = Sentence(
    en="No checkpoint was written, because the record was tampered with. Find every place with: parch audit verify.",
    cy="Ni ysgrifennwyd pwynt gwirio, gan fod rhywun wedi ymyrryd â'r cofnod. Dewch o hyd i bob man gyda: "
    "parch audit verify.",
)
ROTATED = Sentence(
    en="“{name}”: {count} seals were made again with the key “{key}”.",
    cy="“{name}”: gwnaed {count} sêl eto gyda'r allwedd “{key}”.",
)
NOT_ROTATED = Sentence(
    en="“{name}”: {count} seals could not be opened and were left as they are. Their keys must be kept.",
    cy="“{name}”: ni ellid agor {count} sêl, ac fe'u gadawyd fel y maent. Rhaid cadw eu hallweddi.",
)
ALL_ROTATED = Sentence(
    en="Nothing sealed needs an older key now. Keep the older keys all the same: the record is checked with them.",
    cy="Nid oes angen allwedd hŷn ar ddim sydd wedi'i selio bellach. Cadwch yr allweddi hŷn er hynny: gyda nhw y "
    "caiff y cofnod ei wirio.",
)
