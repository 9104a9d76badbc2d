import uuid

import django.db.models.deletion
from django.db import migrations, models

from parch.kernel.tenancy import RowSecurity


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("chain", models.UUIDField(primary_key=True, serialize=False)),
                ("owner", models.UUIDField()),
                ("sequence", models.PositiveBigIntegerField(default=0)),
                (
                    "mark",
                    models.CharField(
                        default="0000000000000000000000000000000000000000000000000000000000000000", max_length=64
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("chain", models.UUIDField()),
                ("owner", models.UUIDField(db_index=True)),
                ("sequence", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("event", models.CharField(max_length=80)),
                ("actor", models.CharField(blank=True, max_length=80)),
                ("subject_type", models.CharField(max_length=80)),
                ("subject_id", models.CharField(max_length=80)),
                ("facts", models.TextField()),
                ("key", models.CharField(max_length=40)),
                ("previous", models.CharField(max_length=64)),
                ("mark", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name_plural": "entries",
                "indexes": [
                    models.Index(
                        fields=["chain", "subject_type", "subject_id", "-sequence"], name="audit_entry_by_subject"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("chain", "sequence"), name="audit_entry_has_its_own_place_in_the_chain"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sequence__gte", 1)), name="audit_entry_counts_from_one"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Particular",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("owner", models.UUIDField()),
                ("about", models.CharField(blank=True, max_length=80)),
                ("name", models.CharField(max_length=40)),
                ("salt", models.BinaryField(null=True)),
                ("value", models.TextField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="particulars", to="audit.entry"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "about"], name="audit_particular_by_person")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entry", "name"), name="audit_particular_is_named_once_in_its_entry"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("about", ""), ("salt", None), ("value", None)),
                            models.Q(("salt__isnull", False), ("value__isnull", False)),
                            _connector="OR",
                        ),
                        name="audit_particular_is_whole_or_forgotten",
                    ),
                ],
            },
        ),
        # No organisation's row by foreign key, so the owner column says whose; a person reads their own.
        RowSecurity("entry", owner="owner", about="owner"),
        RowSecurity("particular", owner="owner", about="owner"),
    ]
