from django.db import migrations

from parch.kernel.tenancy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [("data_protection", "0001_initial")]

    operations = [
        RowSecurity("filled"),
        RowSecurity("publishednotice", open_when="true"),
    ]
