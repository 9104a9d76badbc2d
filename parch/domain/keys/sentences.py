"""What is said when keys cannot be used. A sentence never repeats a secret."""

from parch.domain.language import Sentence

NO_KEYS = Sentence(
    en="There are no keys. Set PARCH_KEYS to at least one, written name:secret.",
    cy="Nid oes allweddi. Rhowch o leiaf un yn PARCH_KEYS, wedi'i hysgrifennu fel enw:cyfrinach.",
)
NO_NAME = Sentence(
    en="Key number {number} has no name. Write each key as name:secret, with commas between the keys.",
    cy="Nid oes enw gan allwedd rhif {number}. Ysgrifennwch bob allwedd fel enw:cyfrinach, gyda choma rhwng yr "
    "allweddi.",
)
BAD_NAME = Sentence(
    en="The name of key number {number} cannot be used. Use up to 40 small letters, digits and hyphens, starting with "
    "a letter.",
    cy="Ni ellir defnyddio enw allwedd rhif {number}. Defnyddiwch hyd at 40 o lythrennau bach, rhifau a chysylltnodau, "
    "gan ddechrau â llythyren.",
)
NOT_BASE64 = Sentence(
    en="The secret of the key “{name}” is not base64url text. Make a new one with: parch keys new.",
    cy="Nid testun base64url yw cyfrinach yr allwedd “{name}”. Gwnewch un newydd gyda: parch keys new.",
)
WRONG_LENGTH = Sentence(
    en="The secret of the key “{name}” is {bits} bits long. It must be 256. Make a new one with: parch keys new.",
    cy="Mae cyfrinach yr allwedd “{name}” yn {bits} did o hyd. Rhaid iddi fod yn 256. Gwnewch un newydd gyda: "
    "parch keys new.",
)
SAME_NAME = Sentence(
    en="Two keys are called “{name}”. Give each key a name of its own.",
    cy="Mae dwy allwedd o'r enw “{name}”. Rhowch ei henw ei hun i bob allwedd.",
)
SAME_SECRET = Sentence(
    en="The keys “{name}” and “{other}” have the same secret. A new key needs a new secret.",
    cy="Mae gan yr allweddi “{name}” a “{other}” yr un gyfrinach. Mae angen cyfrinach newydd ar allwedd newydd.",
)
NO_SUCH_KEY = Sentence(
    en="This needs the key “{name}”, which is not among the keys in PARCH_KEYS. Put it back, after the first.",
    cy="Mae angen yr allwedd “{name}” ar hyn, ac nid yw ymhlith yr allweddi yn PARCH_KEYS. Rhowch hi'n ôl, ar ôl y "
    "gyntaf.",
)
CANNOT_OPEN = Sentence(
    en="What was sealed cannot be opened: it has been altered, or it belongs somewhere else.",
    cy="Ni ellir agor yr hyn a seliwyd: mae wedi'i newid, neu mae'n perthyn i rywle arall.",
)
OTHERS_CAN_READ = Sentence(
    en="Other people on this machine can read the key file {path}. Close it to them with: chmod 600 {path}",
    cy="Gall pobl eraill ar y peiriant hwn ddarllen y ffeil allweddi {path}. Caewch hi iddynt gyda: chmod 600 {path}",
)
NO_FILE = Sentence(
    en="The key file {path} cannot be read. Check that it is there and that you own it.",
    cy="Ni ellir darllen y ffeil allweddi {path}. Gwnewch yn siŵr ei bod yno ac mai chi biau hi.",
)
CANNOT_MAKE = Sentence(
    en="The key file {path} cannot be made here. Check that its folder can be written to.",
    cy="Ni ellir creu'r ffeil allweddi {path} yma. Gwnewch yn siŵr y gellir ysgrifennu i'w ffolder.",
)
