"""What stands on a web page round the policy and is none of it: menus, banners, buttons, what the eye never sees."""

from __future__ import annotations

import re

from parch.domain.documents.formats.html.tree import HEADINGS, Element
from parch.domain.documents.markers import marker_at

_UNREAD = (
    "script style noscript template head title iframe frame frameset noframes object embed applet audio video canvas "
    "svg map select datalist textarea dialog nav progress meter rp colgroup del optgroup option"
)
_PARTS = (
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tooltip "
    "progressbar doc-toc doc-pagelist"
)
_TAGS, _ROLES = frozenset(_UNREAD.split()), frozenset(_PARTS.split())
# Words in the class or id of an element that say by themselves what it is.
_SURE = re.compile(
    r"\b(?:bread ?crumbs?|cookies? ?(?:banner|bar|notice|consent|message|popup|policy bar|law|overlay|control|block)?"
    r"|skip(?: ?to ?\w+)? ?(?:link|links|nav|content)?|share ?(?:daddy|this|buttons?|links|bar|tools|icons)"
    r"|social ?(?:share|sharing|links|icons|buttons|bar|follow|media (?:share|links|icons))|add ?to ?any|add ?this"
    r"|back ?to ?top|pagination|pager|mega ?menu|nav ?bar|site ?(?:header|footer|nav|navigation|menu|search)"
    r"|(?:global|main|primary|secondary|local|top|footer|side) ?(?:nav|navigation|menu)|nav ?menu"
    r"|global ?(?:header|footer)"
    r"|page ?(?:footer|navigation|feedback|tools|actions)"
    r"|(?:language|lang) ?(?:switch|switcher|selector|select|toggle|nav|links?)"
    r"|newsletter ?(?:signup|sign up|form)?|related ?(?:links|content|pages|posts|items|articles|documents)"
    r"|header ?link|perma ?link|anchor ?(?:link|js link)|heading ?anchor|search ?(?:form|box|bar)"
    r"|login ?(?:form|box|link)|ms ?comment\w*|entry ?(?:meta|footer)|post ?(?:meta|navigation|tags)"
    r"|comments? ?(?:area|respond|form|list)"
    r"|print ?(?:link|button|page)|edit ?(?:link|section)|s4 ?(?:ribbonrow|titlerow|leftpanel)|mw ?editsection"
    r"|no ?display|cookiebot|onetrust\w*)\b"
)
# Words that say so only where the element holds little but links, or few words.
_LIKELY = re.compile(
    r"\b(?:header|footer|banner|masthead|related|share|sharing|social|sidebar|side bar|widget|menu|nav|navigation"
    r"|search|feedback|login|toolbar|tools|utility|promo|advert|tags|rating|helpful|survey|subscribe|copyright|branding|logo)\b"
)
_HIDING = (
    "sr-only visually-hidden visuallyhidden visually-hidden-focusable screen-reader-text screen-reader-only offscreen "
    "off-screen element-invisible govuk-visually-hidden show-for-sr d-none is-hidden hidden hide u-hidden "
    "assistive-text"
)
_UNSEEN = frozenset(_HIDING.split())
# "hidden md:block" is seen on a wide screen.
_SEEN_WIDE = re.compile(r"(?:^|\s)(?:\w+:(?:block|flex|grid|inline\S*|table\S*)|d-\w+-(?:block|flex|grid|inline\S*))")
_TO_TOP = re.compile(
    r"(?:(?:back|return|go) to (?:the )?)?top(?: of (?:the |this )?page)?[\s↑▲^]*"
    r"|(?:yn ôl|nôl|ewch) i(?:['’]r)? (?:brig|top|frig)\w*"
    r"(?: y dudalen| y tudalen)?[\s↑▲^]*|skip to .{1,40}|neidio i.{1,40}"
    r"|print (?:this )?(?:page|document)|argraffu['’]?r? ?(?:y )?dudalen(?: hon)?"
    r"|share (?:this )?(?:page|document|on .{1,20})|rhannu['’]?r? ?(?:y )?dudalen(?: hon)?|[#¶§🔗↑▲]",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:search|feedback|useful|helpful|subscribe|newsletter|log ?in|sign in|contact us|rate|survey|cookies?"
    r"|chwilio|adborth|defnyddiol|ddefnyddiol|tanysgrifio|mewngofnodi|cwcis)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# More of the page than this share is no furniture, whatever it is called.
SHARE = 0.3
FEW_WORDS, MOSTLY_LINKS = 40, 0.5
_NOTES = re.compile(r"\b(?:note|notes|foot ?notes?|end ?notes?|callout|inset|alert|warning|important|doc)\b")
KEEPERS = frozenset({"html", "body", "main", "article"})


def called(element: Element) -> str:
    """The words in the class and id of an element, in small letters: "siteHeader nav-bar" is "site header nav bar"."""
    named = f"{element.get('class')} | {element.get('id')}"
    return " ".join(_WORD.findall(named)).lower() if len(named) > len(" | ") else ""


class Furniture:
    """Judges the elements of one page. `within` is what holds the policy, once that is known."""

    def __init__(self, page: Element) -> None:
        self._page = page
        self.weights = weighed(page)
        self._whole = max(1, self.weights[page][0])

    def judged(self) -> set[Element]:
        """Every element that is none of the policy, whatever stands round it."""
        found: set[Element] = set()
        for element in self._page.walk():
            if self._is(element):
                found.add(element)
        return found

    def _is(self, element: Element) -> bool:
        if element.tag in KEEPERS or element is self._page:
            return "hidden" in element.attributes and element.tag in {"main", "article"}
        if element.tag in _TAGS or self._hidden(element):
            return True
        if element.tag == "div" and element.get("title").lower() in {"header", "footer"}:
            return True  # the running head and foot of an office program's page
        if element.tag == "button":
            return not any(other.tag in HEADINGS or other.tag == "summary" for other in element.ancestors())
        if element.get("role").lower() in _ROLES or element.tag == "aside":
            return not (self._titled(element) or _NOTES.search(f"{called(element)} {element.get('role')}"))
        return self._to_top(element) or self._asks(element) or self._named(element)

    def _hidden(self, element: Element) -> bool:
        if "hidden" in element.attributes and element.get("hidden").lower() != "until-found":
            return True
        if element.get("aria-hidden").lower() != "true":
            return not _UNSEEN.isdisjoint(element.classes) and not _SEEN_WIDE.search(element.get("class"))
        # A number or a bullet may be hidden from those who listen, but a reader sees it.
        words = element.words()
        marker = marker_at(words, words) if words else None
        return marker is None or not marker.alone or element.tag == "a"

    def _named(self, element: Element) -> bool:
        if element.tag in HEADINGS or not (name := called(element)):
            return False
        words, linked = self.weights[element]
        if words > SHARE * self._whole and words > FEW_WORDS:
            return False
        if self._titled(element) or _named_by_its_heading(element):
            return False
        if _SURE.search(name):
            return True
        slight = words <= FEW_WORDS and not any(inner.tag in HEADINGS for inner in element.walk())
        return bool(_LIKELY.search(name)) and (linked >= MOSTLY_LINKS * max(1, words) or (slight and linked > 0))

    def _titled(self, element: Element) -> bool:
        return any(inner.tag == "h1" for inner in element.walk())

    def _asks(self, form: Element) -> bool:
        """Whether a form asks the visitor of the page something, and is not wrapped round the page itself."""
        if form.tag != "form":
            return False
        return self.weights[form][0] <= FEW_WORDS and bool(_ASKING.search(f"{called(form)} {form.words()}"))

    def _to_top(self, element: Element) -> bool:
        if element.tag not in {"a", "p", "div", "span", "li"}:
            return False
        words, linked = self.weights[element]
        return 0 < words == linked < FEW_WORDS and bool(_TO_TOP.fullmatch(element.words()))


def weighed(page: Element, without: frozenset[Element] | set[Element] = frozenset()) -> dict[Element, tuple[int, int]]:
    """How many words each element holds, and how many of them are links; of scripts and the like none."""
    weights: dict[Element, tuple[int, int]] = {}
    for element in reversed(list(page.walk())):
        if element.tag in _TAGS - {"nav"} or element in without:
            weights[element] = (0, 0)
            continue
        own = sum(len(child.split()) for child in element.children if isinstance(child, str))
        inner = [weights[child] for child in element.elements]
        words = own + sum(count for count, _ in inner)
        linked = words if element.tag == "a" and "href" in element.attributes else sum(links for _, links in inner)
        weights[element] = (words, linked)
    return weights


def _named_by_its_heading(element: Element) -> bool:
    """Whether its id is only its own heading over again, as programs make them: "related-policies"."""
    heading = next((inner for inner in element.walk() if inner.tag in HEADINGS), None)
    if heading is None or not element.get("id"):
        return False
    words = " ".join(_WORD.findall(heading.words())).lower()
    return words.endswith(" ".join(_WORD.findall(element.get("id"))).lower()) and not element.get("class")
