"""Barbican's application from a configuration of our own: Barbican itself looks only in /etc."""
import os

from paste import deploy

import barbican.api.app  # noqa: F401 reads the configuration

application = deploy.loadapp("config:" + os.environ["BARBICAN_PASTE"])
