"""What the reader says when it is unsure, and when it refuses."""

from __future__ import annotations

from parch.domain.language import Sentence

DOUBTS: dict[str, Sentence] = {
    "heading-guess": Sentence(
        "This line looks like a heading. Check that it is one.",
        "Mae'r llinell hon yn edrych fel pennawd. Gwiriwch mai dyna ydyw.",
    ),
    "appendix-within": Sentence(
        "This appendix has no number and stands inside another. Check where it belongs.",
        "Nid oes rhif ar yr atodiad hwn ac mae'n sefyll y tu mewn i un arall. Gwiriwch ble mae'n perthyn.",
    ),
    "number-again": Sentence(
        "The number {number} has already been used. Check which of the two is right.",
        "Mae'r rhif {number} wedi'i ddefnyddio eisoes. Gwiriwch pa un o'r ddau sy'n gywir.",
    ),
    "number-jump": Sentence(
        "The number before {number} is missing. Check that nothing was left out.",
        "Mae'r rhif o flaen {number} ar goll. Gwiriwch na adawyd dim allan.",
    ),
    "starts-late": Sentence(
        "This list does not begin at its beginning: its first item is {number}. Check that nothing was left out.",
        "Nid yw'r rhestr hon yn dechrau yn ei dechrau: {number} yw ei heitem gyntaf. Gwiriwch na adawyd dim allan.",
    ),
    "nested-bullets": Sentence(
        "These bullets seem to belong under the one before them. Check that they do.",
        "Mae'n ymddangos bod y pwyntiau bwled hyn yn perthyn o dan yr un o'u blaen. Gwiriwch eu bod.",
    ),
    "whose-paragraph": Sentence(
        "This paragraph may belong to the point above it or to the whole clause. Check which.",
        "Gall y paragraff hwn berthyn i'r pwynt uwch ei ben neu i'r cymal cyfan. Gwiriwch pa un.",
    ),
    "page-number": Sentence(
        "This number was taken for a page number. Check that it is not a clause.",
        "Cymerwyd mai rhif tudalen yw'r rhif hwn. Gwiriwch nad cymal ydyw.",
    ),
    "no-title": Sentence(
        "No title was found. Give the policy its title.",
        "Ni chafwyd hyd i deitl. Rhowch deitl i'r polisi.",
    ),
    "title-guess": Sentence(
        "The first line was taken for the title. Check that it is.",
        "Cymerwyd mai'r llinell gyntaf yw'r teitl. Gwiriwch mai dyna ydyw.",
    ),
    "old-encoding": Sentence(
        "This file was saved in an older way of writing letters. Check that accents and quotation marks came through.",
        "Cadwyd y ffeil hon mewn hen ddull o ysgrifennu llythrennau. Gwiriwch fod acenion a dyfynodau wedi dod drwodd.",
    ),
}

EMPTY = Sentence(
    "There is nothing to read in this file. Choose the file that holds the policy.",
    "Nid oes dim i'w ddarllen yn y ffeil hon. Dewiswch y ffeil sy'n cynnwys y polisi.",
)
TOO_HARD = Sentence(
    "Parch could not read this file in twenty seconds, so it stopped. Choose the file that holds only the policy.",
    "Ni allai Parch ddarllen y ffeil hon mewn ugain eiliad, felly rhoddodd y gorau iddi. Dewiswch y ffeil sy'n "
    "cynnwys y polisi yn unig.",
)
TOO_LONG = Sentence(
    "This file is longer than 2 MB of text, which is more than any policy. Choose the file that holds only the policy.",
    "Mae'r ffeil hon yn hwy na 2 MB o destun, sy'n fwy nag unrhyw bolisi. Dewiswch y ffeil sy'n cynnwys y "
    "polisi'n unig.",
)
TOO_LARGE = Sentence(
    "This file is larger than 25 MB, which is more than any policy. Choose the file that holds only the policy, or "
    "save it with smaller pictures.",
    "Mae'r ffeil hon yn fwy na 25 MB, sy'n fwy nag unrhyw bolisi. Dewiswch y ffeil sy'n cynnwys y polisi'n unig, neu "
    "cadwch hi gyda lluniau llai.",
)
NOT_PLAIN = Sentence(
    "This is {what}, which Parch does not read yet. Open it, save it as a Word document (.docx) and choose that file.",
    "{what} yw hon, ac nid yw Parch yn darllen y fath honno eto. Agorwch hi, cadwch hi fel dogfen Word (.docx) a "
    "dewiswch y ffeil honno.",
)
PACKED = Sentence(
    "This is a packed file with other files inside, and not a document. Unpack it and choose the file that holds the "
    "policy.",
    "Ffeil wedi'i phacio gyda ffeiliau eraill ynddi yw hon, nid dogfen. Dadbaciwch hi a dewiswch y ffeil sy'n cynnwys "
    "y polisi.",
)
OLD_WORD = Sentence(
    "This file is from an older office program (.doc), which Parch does not read. Open it in Word or LibreOffice, save "
    "it as a Word document (.docx) and choose that file.",
    "Daw'r ffeil hon o raglen swyddfa hŷn (.doc), ac nid yw Parch yn darllen y fath honno. Agorwch hi yn Word neu "
    "LibreOffice, cadwch hi fel dogfen Word (.docx) a dewiswch y ffeil honno.",
)
RICH_TEXT = Sentence(
    "This is a rich text file (.rtf), which Parch does not read. Open it in Word or LibreOffice, save it as a Word "
    "document (.docx) and choose that file.",
    "Ffeil testun cyfoethog (.rtf) yw hon, ac nid yw Parch yn darllen y fath honno. Agorwch hi yn Word neu "
    "LibreOffice, cadwch hi fel dogfen Word (.docx) a dewiswch y ffeil honno.",
)
SHEET = Sentence(
    "This is a spreadsheet, a set of slides or a drawing, and Parch reads written documents. Copy the text of the "
    "policy into a document, save it and choose that file.",
    "Taenlen, set o sleidiau neu lun yw hon, a dogfennau ysgrifenedig y mae Parch yn eu darllen. Copïwch destun y "
    "polisi i ddogfen, cadwch hi a dewiswch y ffeil honno.",
)
PICTURE = Sentence(
    "This is a picture, and Parch cannot read words from a picture. Choose the document itself.",
    "Llun yw hwn, ac ni all Parch ddarllen geiriau o lun. Dewiswch y ddogfen ei hun.",
)
NOT_TEXT = Sentence(
    "This file is not a document Parch can read. Open the policy in the program it was written in, save it as a Word "
    "document (.docx) or a PDF and choose that file.",
    "Nid yw'r ffeil hon yn ddogfen y gall Parch ei darllen. Agorwch y polisi yn y rhaglen yr ysgrifennwyd ef ynddi, "
    "cadwch ef fel dogfen Word (.docx) neu PDF a dewiswch y ffeil honno.",
)
UNKNOWN_LETTERS = Sentence(
    "The letters in this file cannot be made out. Save it again as plain text with the encoding UTF-8 and "
    "choose that file.",
    "Ni ellir deall y llythrennau yn y ffeil hon. Cadwch hi eto fel testun plaen gyda'r amgodiad UTF-8 a "
    "dewiswch y ffeil honno.",
)
NO_FILE = Sentence(
    "{name} cannot be opened. Check the name of the file and that you may read it.",
    "Ni ellir agor {name}. Gwiriwch enw'r ffeil a bod gennych hawl i'w darllen.",
)
DIRECTORY = Sentence(
    "{name} is a folder. Give the name of the file that holds the policy.",
    "Ffolder yw {name}. Rhowch enw'r ffeil sy'n cynnwys y polisi.",
)
