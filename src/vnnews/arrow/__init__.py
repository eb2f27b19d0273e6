"""Articles as Arrow tables, and pages to articles batch by batch. Needs pyarrow: `pip install "vnnews[arrow]"`.

`parse_batch` is the one function for engines of all sizes: it takes a batch of pages and returns a batch of articles,
one row a row. It fits `pyarrow.dataset`, Ray's `map_batches`, Spark's `mapInArrow` and `datasets.map`.
"""

from __future__ import annotations

try:
    import pyarrow as _  # noqa: F401, ICN001 - only whether it is there
except ImportError as error:  # pragma: no cover - the tests have it
    message = "vnnews.arrow needs pyarrow: pip install 'vnnews[arrow]'"
    raise ImportError(message) from error

from vnnews.arrow.batches import parse_batch as parse_batch
from vnnews.arrow.columns import schema as schema
from vnnews.arrow.tables import from_table as from_table
from vnnews.arrow.tables import to_table as to_table
