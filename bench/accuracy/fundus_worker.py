"""Fundus in an environment of its own: a line of JSON for each page comes in, one goes out.

It needs an lxml that vnnews does not take, so `peers` starts this file with another interpreter; nothing but fundus and
the standard library is imported here. A page of a publisher that fundus has no parser for is answered with `null`.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit


def main() -> None:
    """Say that all is there, then answer until the input ends."""
    collection: Any = import_module("fundus").PublisherCollection
    parsers = {urlsplit(publisher.domain).hostname: publisher.parser for publisher in collection.vn}
    print("ready", flush=True)
    for line in sys.stdin:
        page = json.loads(line)
        parser = parsers.get(urlsplit(page["url"] or "").hostname)
        print(json.dumps(_tell(parser().parse(page["text"], "suppress")) if parser else None), flush=True)


def _tell(said: dict[str, Any]) -> dict[str, Any]:
    body = said["body"]
    published = said["publishing_date"]
    return {
        "text": "\n".join(line for part in body.sections for line in (*part.headline, *part.paragraphs))
        if body
        else "",
        "headline": said["title"],
        "lead": " ".join(body.summary) if body else None,
        "authors": said["authors"] or [],
        "published": published.isoformat() if published else None,
        "tags": said["topics"] or [],
        "images": [(image.caption or "", ", ".join(image.authors)) for image in said["images"] or []],
    }


if __name__ == "__main__":
    main()
