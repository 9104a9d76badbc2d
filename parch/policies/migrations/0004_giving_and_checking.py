"""Documents that wait to be read, what the health check found, and what people leave as it is.

An original may be taken away again as long as nothing was read from it, so its seal lets that through.
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from parch.kernel.tenancy import RowSecurity

REFUSAL = "What was published never changes."
RESTS = "SELECT 1 FROM policies_draft WHERE original_id = OLD.id"
POSTGRESQL = {
    "loosen": (
        "DROP TRIGGER policies_original_is_sealed ON policies_original",
        "CREATE FUNCTION policies_refuse_if_read() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN IF EXISTS ({RESTS}) THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN OLD; END $$",
        "CREATE TRIGGER policies_original_is_sealed BEFORE UPDATE ON policies_original"
        " FOR EACH ROW EXECUTE FUNCTION policies_refuse()",
        "CREATE TRIGGER policies_original_stays_once_read BEFORE DELETE ON policies_original"
        " FOR EACH ROW EXECUTE FUNCTION policies_refuse_if_read()",
    ),
    "tighten": (
        "DROP TRIGGER policies_original_stays_once_read ON policies_original",
        "DROP TRIGGER policies_original_is_sealed ON policies_original",
        "DROP FUNCTION policies_refuse_if_read()",
        "CREATE TRIGGER policies_original_is_sealed BEFORE UPDATE OR DELETE ON policies_original"
        " FOR EACH ROW EXECUTE FUNCTION policies_refuse()",
    ),
}
SQLITE = {
    "loosen": (
        "DROP TRIGGER policies_original_refuses_delete",
        "CREATE TRIGGER policies_original_refuses_delete BEFORE DELETE ON policies_original"
        f" WHEN EXISTS ({RESTS}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ),
    "tighten": (
        "DROP TRIGGER policies_original_refuses_delete",
        "CREATE TRIGGER policies_original_refuses_delete BEFORE DELETE ON policies_original"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ),
}


def run(schema_editor, deed):
    for statement in (POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE)[deed]:
        schema_editor.execute(statement, params=None)


def loosen(_apps, schema_editor):
    run(schema_editor, "loosen")


def tighten(_apps, schema_editor):
    run(schema_editor, "tighten")


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_looks_and_first_visits"),
        ("policies", "0003_drafts_of_every_organisation"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="problems",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="draft",
            name="source",
            field=models.TextField(blank=True),
        ),
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("revision", models.PositiveIntegerField()),
                ("knowledge", models.CharField(max_length=64)),
                ("on", models.DateField()),
                ("problems", models.JSONField()),
                ("seen", models.JSONField()),
                ("made_at", models.DateTimeField()),
                (
                    "draft",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="kept_check", to="policies.draft"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "default_related_name": "checks",
            },
        ),
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=30)),
                ("reason", models.TextField(max_length=500)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                ("taken_back_by", models.CharField(blank=True, max_length=120)),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="acceptances", to="policies.draft"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "ordering": ["-at", "id"],
                "default_related_name": "acceptances",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at", None)),
                        fields=("draft", "key"),
                        name="policies_acceptance_stands_once_for_each_problem",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="policies_acceptance_says_why"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting"), ("reading", "Reading"), ("unreadable", "Unreadable")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("why_en", models.TextField(blank=True)),
                ("why_cy", models.TextField(blank=True)),
                ("tries", models.PositiveIntegerField(default=1)),
                ("given_by", models.CharField(max_length=120)),
                ("changed_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
                (
                    "original",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reading", to="policies.original"
                    ),
                ),
            ],
            options={
                "ordering": ["-changed_at", "id"],
                "default_related_name": "readings",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "unreadable"),
                                models.Q(("why_en", ""), _negated=True),
                                models.Q(("why_cy", ""), _negated=True),
                            ),
                            models.Q(models.Q(("state", "unreadable"), _negated=True), ("why_cy", ""), ("why_en", "")),
                            _connector="OR",
                        ),
                        name="policies_reading_says_why_it_failed_and_only_then",
                    )
                ],
            },
        ),
        RowSecurity("reading"),
        RowSecurity("check"),
        RowSecurity("acceptance"),
        migrations.RunPython(loosen, tighten),
    ]
