import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0003_looks_and_first_visits"),
    ]

    operations = [
        migrations.CreateModel(
            name="Original",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=200)),
                ("media_type", models.CharField(max_length=40)),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                ("given_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "default_related_name": "originals",
            },
        ),
        migrations.CreateModel(
            name="ModelDraft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("owner_name", models.CharField(blank=True, max_length=120)),
                ("owner_role_en", models.CharField(blank=True, max_length=120)),
                ("owner_role_cy", models.CharField(blank=True, max_length=120)),
                ("review_on", models.DateField(blank=True, null=True)),
                (
                    "languages",
                    models.CharField(
                        choices=[("en", "en"), ("cy", "cy"), ("en,cy", "en,cy")], default="en,cy", max_length=5
                    ),
                ),
                ("state", models.JSONField()),
                ("revision", models.PositiveIntegerField(default=0)),
                ("unsure", models.PositiveIntegerField(default=0)),
                ("begun_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                ("changed_by", models.CharField(max_length=120)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
                ("original", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="policies.original")),
            ],
            options={
                "ordering": ["-changed_at", "id"],
                "default_related_name": "model_drafts",
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("state", models.CharField(choices=[("published", "published")], default="published", max_length=10)),
                ("model_number", models.PositiveIntegerField()),
                ("starts_at", models.DateTimeField()),
                ("review_on", models.DateField()),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                ("published_by", models.CharField(max_length=120)),
                (
                    "model_owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "ordering": ["-number"],
                "default_related_name": "publications",
            },
        ),
        migrations.CreateModel(
            name="Rendering",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("language", models.CharField(choices=[("en", "en"), ("cy", "cy")], max_length=2)),
                ("form", models.CharField(choices=[("pdf", "pdf"), ("docx", "docx")], max_length=4)),
                ("content", models.BinaryField()),
                ("digest", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="renderings",
                        to="policies.publication",
                    ),
                ),
            ],
            options={
                "default_related_name": "renderings",
            },
        ),
        migrations.CreateModel(
            name="SchoolPolicy",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("model_number", models.PositiveIntegerField()),
                ("base", models.JSONField()),
                ("amendments", models.JSONField(default=dict)),
                ("fell_away", models.JSONField(default=dict)),
                ("look_again", models.JSONField(default=list)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("waiting", models.PositiveIntegerField(default=0)),
                ("taken_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                ("changed_by", models.CharField(max_length=120)),
                (
                    "model_owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "default_related_name": "policies",
            },
        ),
        migrations.CreateModel(
            name="FillIn",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=300)),
                (
                    "how",
                    models.CharField(
                        choices=[("words", "words"), ("by-hand", "by-hand"), ("left-out", "left-out")],
                        default="words",
                        max_length=10,
                    ),
                ),
                ("value_en", models.TextField(blank=True, max_length=2000)),
                ("value_cy", models.TextField(blank=True, max_length=2000)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="fill_ins", to="policies.schoolpolicy"
                    ),
                ),
            ],
            options={
                "default_related_name": "fill_ins",
            },
        ),
        migrations.CreateModel(
            name="Mend",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("what", models.CharField(max_length=20)),
                ("item", models.CharField(blank=True, max_length=200)),
                ("patches", models.JSONField()),
                ("undoes", models.PositiveIntegerField(blank=True, null=True)),
                ("by", models.CharField(max_length=120)),
                ("at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mends", to="policies.modeldraft"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "default_related_name": "mends",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("draft", "number"), name="policies_mend_numbers_count_up_in_each_draft"
                    ),
                    models.UniqueConstraint(fields=("draft", "undoes"), name="policies_mend_is_undone_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ModelVersion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                ("published_at", models.DateTimeField()),
                ("published_by", models.CharField(max_length=120)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="policies.modeldraft"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisations.organisation"),
                ),
            ],
            options={
                "ordering": ["-number"],
                "default_related_name": "model_versions",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "number"), name="policies_modelversion_numbers_count_up_for_each_owner"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                fields=("organisation", "number"), name="policies_publication_numbers_count_up_in_each_school"
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                fields=("organisation", "starts_at"), name="policies_publication_one_start_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="rendering",
            constraint=models.UniqueConstraint(
                fields=("publication", "language", "form"), name="policies_rendering_one_of_each_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="schoolpolicy",
            constraint=models.UniqueConstraint(fields=("organisation",), name="policies_schoolpolicy_one_each"),
        ),
        migrations.AddConstraint(
            model_name="fillin",
            constraint=models.UniqueConstraint(
                fields=("policy", "key"), name="policies_fillin_one_answer_to_each_blank"
            ),
        ),
        migrations.AddConstraint(
            model_name="fillin",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["words", "by-hand", "left-out"])), name="policies_fillin_how_is_known"
            ),
        ),
    ]
