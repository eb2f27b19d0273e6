"""What several tests of dates share."""

from __future__ import annotations

import datetime as dt

NOW = dt.datetime(2026, 3, 7, 9, 0, tzinfo=dt.UTC)  # a Saturday, 16:00 in Vietnam
