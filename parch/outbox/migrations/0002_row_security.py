from django.db import migrations

from parch.kernel.tenancy import RowSecurity


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial"), ("organisations", "0002_row_security")]

    operations = [RowSecurity("notice", about="user_id")]
