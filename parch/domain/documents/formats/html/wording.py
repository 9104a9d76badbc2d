"""What the reader of web pages says when it refuses."""

from __future__ import annotations

from parch.domain.language import Sentence

NO_WORDS = Sentence(
    "This web page has no words of its own: it fetches them when it is opened. Open it in a browser, save the policy "
    "as a PDF or copy its words into a document, and choose that file.",
    "Nid oes geiriau yn y dudalen we hon ei hun: mae'n eu nôl pan gaiff ei hagor. Agorwch hi mewn porwr, cadwch y "
    "polisi fel PDF neu copïwch ei eiriau i ddogfen, a dewiswch y ffeil honno.",
)
NO_PAGE = Sentence(
    "There is no web page in this saved page. Open the page again in a browser, save it and choose that file.",
    "Nid oes tudalen we yn y dudalen hon a gadwyd. Agorwch y dudalen eto mewn porwr, cadwch hi a dewiswch y ffeil "
    "honno.",
)
