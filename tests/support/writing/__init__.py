"""Documents written in every format from one telling of them, for tests to read back.

Each module writes one format: `docx.docx_of`, `odt.odt_of`, `pdf.pdf_of`, `html.html_of`, `markdown.markdown_of` and
`text.text_of` take paragraphs and tables (`parch.domain.documents.paragraphs.Block`) and give the bytes of a file.
"""
