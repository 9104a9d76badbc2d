"""The second wall round every table, and last the seal: what is published is never changed or taken away.

SQLite rebuilds a table to alter it and loses its triggers on the way: a later migration that alters
one of the sealed tables must drop its triggers first and put them up again last. The tests' own
database is emptied past them (see tests/support/emptying.py); nothing in the program can.
"""

from django.db import migrations

from parch.kernel.tenancy import RowSecurity

SEALED = ("original", "modelversion", "publication")
REFUSAL = "What was published never changes."


def _postgresql():
    yield (
        "CREATE FUNCTION policies_refuse() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    for table in SEALED:
        yield (
            f"CREATE TRIGGER policies_{table}_is_sealed BEFORE UPDATE OR DELETE ON policies_{table}"
            " FOR EACH ROW EXECUTE FUNCTION policies_refuse()"
        )
        yield (
            f"CREATE TRIGGER policies_{table}_is_not_emptied BEFORE TRUNCATE ON policies_{table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION policies_refuse()"
        )


def _sqlite():
    for table in SEALED:
        for deed in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER policies_{table}_refuses_{deed.lower()} BEFORE {deed} ON policies_{table}"
                f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )


def put_up(_apps, schema_editor):
    for statement in _postgresql() if schema_editor.connection.vendor == "postgresql" else _sqlite():
        schema_editor.execute(statement, params=None)


def take_down(_apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for table in SEALED:
        kinds = ("is_sealed", "is_not_emptied") if on_postgresql else ("refuses_update", "refuses_delete")
        for kind in kinds:
            place = f" ON policies_{table}" if on_postgresql else ""
            schema_editor.execute(f"DROP TRIGGER policies_{table}_{kind}{place}", params=None)
    if on_postgresql:
        schema_editor.execute("DROP FUNCTION policies_refuse()", params=None)


class Migration(migrations.Migration):
    dependencies = [("policies", "0001_initial")]

    operations = [
        RowSecurity("original"),
        RowSecurity("modeldraft"),
        RowSecurity("mend"),
        RowSecurity("modelversion", published_down=True),
        RowSecurity("schoolpolicy"),
        RowSecurity("fillin"),
        RowSecurity("publication", published_up=True, open_when="state = 'published'"),
        RowSecurity("rendering", open_when="true"),
        migrations.RunPython(put_up, take_down),
    ]
