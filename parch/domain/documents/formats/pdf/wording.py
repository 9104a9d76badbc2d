"""What the reader of PDFs says when it refuses."""

from __future__ import annotations

from parch.domain.language import Sentence

SCANNED = Sentence(
    "This PDF holds only pictures of pages, and Parch cannot read words from a picture. Choose the document it was "
    "printed from.",
    "Dim ond lluniau o dudalennau sydd yn y PDF hwn, ac ni all Parch ddarllen geiriau o lun. Dewiswch y ddogfen yr "
    "argraffwyd ef ohoni.",
)
NO_PAGES = Sentence(
    "This PDF has no pages. Open it in the program it was written in, save it again and choose that file.",
    "Nid oes tudalennau yn y PDF hwn. Agorwch ef yn y rhaglen yr ysgrifennwyd ef ynddi, cadwch ef eto a dewiswch y "
    "ffeil honno.",
)
MANY_PAGES = Sentence(
    "This PDF has more pages than any policy. Choose the file that holds only the policy.",
    "Mae mwy o dudalennau yn y PDF hwn nag mewn unrhyw bolisi. Dewiswch y ffeil sy'n cynnwys y polisi yn unig.",
)
SEALED = Sentence(
    "This PDF is protected in a way that Parch cannot open. Open it in the program it was written in, take the "
    "protection off, save it and choose that file.",
    "Mae'r PDF hwn wedi'i ddiogelu mewn ffordd na all Parch ei hagor. Agorwch ef yn y rhaglen yr ysgrifennwyd ef "
    "ynddi, tynnwch yr amddiffyniad, cadwch ef a dewiswch y ffeil honno.",
)
NO_LETTERS = Sentence(
    "The letters in this PDF cannot be made out, because it does not say which letters its shapes stand for. Choose "
    "the document it was printed from.",
    "Ni ellir deall y llythrennau yn y PDF hwn, gan nad yw'n dweud pa lythrennau y mae ei siapiau'n eu cynrychioli. "
    "Dewiswch y ddogfen yr argraffwyd ef ohoni.",
)
