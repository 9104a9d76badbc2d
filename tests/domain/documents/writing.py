"""Policies made up at random, in the habits real ones have, for tests that must hold for any document."""

from __future__ import annotations

from hypothesis import strategies as st

GLYPHS = ["·", "•", "-", "–", "*", "▪", "o\t", "➢", "\uf0b7"]
SENTENCES = [
    "Staff must not post pictures of learners.",
    "You should tell the headteacher",
    "Rhaid i staff beidio â rhannu lluniau o ddisgyblion.",
    "Dylai rhieni ddilyn y polisi hwn;",
    "The school (insert school name) may close an account:",
    "Rhowch enw'r ysgol yma …………",
    "see sections 1, 2 and 3, Appendix 2 and B) above",
    "This applies to ____________ (delete as appropriate)",
    "USING SOCIAL MEDIA",
    "Cyfryngau cymdeithasol",
    "Page 3",
    "Dear parent",
    "Yours faithfully",
    "Point 1",
    "Points 1-3",
    "V. 2 – 1 May 2024",
    "1.1 in the middle of a line",
    "lower case start and no stop",
    "word",
    "* a note",
    "[1] another note",
    "..........",
]
NUMBERS = [
    "1",
    "2",
    "1.",
    "2)",
    "(3)",
    "1.1",
    "1.2",
    "2.1",
    "9.4",
    "1.1.1",
    "a)",
    "(b)",
    "C)",
    "(iv)",
    "II.",
    "A.",
    "2.3(a)(i)",
]
HEADS = [
    "Appendix 1",
    "Appendix B: Forms",
    "Atodiad 2",
    "PART 1",
    "Rhan Dau",
    "Section One",
    "Appendix",
    "Annex II – Letters",
]

numbers = st.sampled_from(NUMBERS)
sentences = st.sampled_from(SENTENCES)
marked = st.builds("{} {}".format, numbers | st.sampled_from(GLYPHS), sentences)
glued = st.builds("{}{}".format, numbers | st.sampled_from(GLYPHS), sentences)
indented = st.builds("{}{}".format, st.sampled_from([" ", "    ", "\t", "\t\t"]), marked)
lines = st.one_of(
    sentences, numbers, marked, glued, indented, st.sampled_from(HEADS), st.just(""), st.text(max_size=30)
)
policies = st.lists(lines, max_size=30).map("\n".join)
