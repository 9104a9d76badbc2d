"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from parch.config.collecting import collect_seldom

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parch.config.settings")
application = get_wsgi_application()
collect_seldom()
