"""A draft is no longer the model's alone, so it is called what it is.

SQLite rebuilds the tables that point to a renamed one and loses their triggers on the way, so the
seals are taken down first and put up again last. The wall follows its table to the new name.
"""

from importlib import import_module

from django.db import migrations

from parch.kernel.tenancy import RowSecurity, RowSecurityTakenDown

seals = import_module("parch.policies.migrations.0002_walls_and_seals")


class Migration(migrations.Migration):
    dependencies = [("policies", "0002_walls_and_seals")]

    operations = [
        migrations.RunPython(seals.take_down, seals.put_up),
        RowSecurityTakenDown("modeldraft"),
        migrations.RenameModel("ModelDraft", "Draft"),
        migrations.AlterModelOptions(
            "draft", options={"default_related_name": "drafts", "ordering": ["-changed_at", "id"]}
        ),
        RowSecurity("draft"),
        migrations.RunPython(seals.put_up, seals.take_down),
    ]
