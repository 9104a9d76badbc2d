from django.db import migrations

REFUSAL = "What was saved or published is not changed: add a row."
TABLES = ("data_protection_filled", "data_protection_publishednotice")


def put_up(_apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE FUNCTION data_protection_refuse() RETURNS trigger LANGUAGE plpgsql AS"
            f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
            params=None,
        )
    for table in TABLES:
        body = (
            "FOR EACH ROW EXECUTE FUNCTION data_protection_refuse()"
            if schema_editor.connection.vendor == "postgresql"
            else f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        schema_editor.execute(f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} {body}", params=None)


def take_down(_apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        schema_editor.execute(f"DROP TRIGGER {table}_stays" + (f" ON {table}" if on_postgresql else ""), params=None)
    if on_postgresql:
        schema_editor.execute("DROP FUNCTION data_protection_refuse()", params=None)


class Migration(migrations.Migration):
    dependencies = [("data_protection", "0002_row_security")]

    operations = [migrations.RunPython(put_up, take_down)]
