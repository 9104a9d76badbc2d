from django.db import migrations

from parch.kernel.tenancy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial")]

    operations = [
        RowSecurity("person", about="user_id"),
        RowSecurity("roleholding", about="user_id"),
        RowSecurity("profile", published_down=True, open_when="true"),
        RowSecurity("closeddays", published_down=True, open_when="true"),
    ]
