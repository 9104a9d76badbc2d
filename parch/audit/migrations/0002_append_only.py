"""The database itself refuses to change or take away an entry, and lets a particular only be emptied.

SQLite rebuilds a table to alter it and loses its triggers on the way: a later migration that alters
either table must drop these first and put them up again last.

The tests' own database is emptied past them, by its superuser with ``session_replication_role =
replica`` (PostgreSQL) or with the triggers laid aside for a moment (SQLite): see
tests/support/emptying.py. Nothing in the program can.
"""

from django.db import migrations

REFUSAL = "The record is append-only."
EMPTIED = (
    "NEW.id = OLD.id AND NEW.entry_id = OLD.entry_id AND NEW.owner = OLD.owner AND NEW.name = OLD.name"
    " AND NEW.salt IS NULL AND NEW.value IS NULL AND NEW.about = ''"
)

POSTGRESQL = (
    f"CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry"
    " FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry"
    " FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_particular_stays BEFORE DELETE ON audit_particular"
    " FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_particular_is_only_forgotten BEFORE UPDATE ON audit_particular"
    f" FOR EACH ROW WHEN (({EMPTIED}) IS NOT TRUE) EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_particular_is_not_emptied BEFORE TRUNCATE ON audit_particular"
    " FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
)
POSTGRESQL_BACK = (
    "DROP TRIGGER audit_entry_stays ON audit_entry",
    "DROP TRIGGER audit_entry_is_not_emptied ON audit_entry",
    "DROP TRIGGER audit_particular_stays ON audit_particular",
    "DROP TRIGGER audit_particular_is_only_forgotten ON audit_particular",
    "DROP TRIGGER audit_particular_is_not_emptied ON audit_particular",
    "DROP FUNCTION audit_refuse()",
)
SQLITE = (
    "CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry"
    f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    f"CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    "CREATE TRIGGER audit_particular_stays BEFORE DELETE ON audit_particular"
    f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    "CREATE TRIGGER audit_particular_is_only_forgotten BEFORE UPDATE ON audit_particular"
    f" WHEN ({EMPTIED}) IS NOT TRUE BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
)
SQLITE_BACK = (
    "DROP TRIGGER audit_entry_is_not_changed",
    "DROP TRIGGER audit_entry_stays",
    "DROP TRIGGER audit_particular_stays",
    "DROP TRIGGER audit_particular_is_only_forgotten",
)


def put_up(_apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


def take_down(_apps, schema_editor):
    for statement in POSTGRESQL_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(put_up, take_down)]
