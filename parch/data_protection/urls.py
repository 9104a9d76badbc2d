"""Addresses of the pages here."""

from __future__ import annotations

from django.urls import path

from parch.data_protection.views import answering, documents, notices

app_name = "data_protection"
HERE = "o/<slug:address>/data-protection/"
urlpatterns = [
    path(HERE, documents.show_documents, name="documents"),
    path(f"{HERE}<slug:document>/", answering.fill_in, name="fill-in"),
    path(f"{HERE}<slug:document>/publish/", notices.publish, name="publish"),
    path(f"{HERE}<slug:document>/withdraw/", notices.withdraw, name="withdraw"),
    path(f"{HERE}<slug:document>/<slug:language>/", documents.preview, name="preview"),
    path(f"{HERE}<slug:document>/<slug:language>.pdf", documents.download, {"kind": "pdf"}, name="pdf"),
    path(f"{HERE}<slug:document>/<slug:language>.docx", documents.download, {"kind": "docx"}, name="docx"),
    path("schools/<slug:address>/privacy/", notices.show_notices, name="notices"),
    path("schools/<slug:address>/privacy/<slug:notice>/", notices.read_notice, name="notice"),
]
