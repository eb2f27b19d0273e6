"""An article with a block of nearly every kind."""

from __future__ import annotations

from typing import Final

import jsonschema
import pytest

import vnnews

PAGE: Final = """
<html lang="vi"><head><link rel="canonical" href="https://bao.vn/gao.htm"></head><body><h1>Giá gạo * tăng</h1>
<div class="noi-dung"><p>1. Sáng <a href="/x">nay</a>, <b>giá <i>gạo</i></b> xuất khẩu tăng &lt;script&gt; mạnh.</p>
<h2># Tít phụ</h2><ul><li>một</li><li>hai<ul><li>ba</li></ul></li></ul>
<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td><td>2</td></tr></table>
<figure><img src="/a.jpg"><figcaption>Cảng [Sài Gòn]. Ảnh: Minh</figcaption></figure>
<blockquote><p>Lời của <a href="javascript:x">ai</a></p></blockquote>
<iframe src="https://www.youtube.com/embed/x"></iframe><p>Theo dõi Báo trên Google News</p>
<p>Sáng nay, giá gạo xuất khẩu tăng mạnh, theo lời của nhiều người trong ngành lúa gạo ở miền Tây.</p>
<p class="c">Theo Reuters</p></div></body></html>
"""


@pytest.fixture(scope="module")
def article() -> vnnews.Article:
    """An article with a block of nearly every kind."""
    return vnnews.parse_html(PAGE, url="https://bao.vn/gao.htm")


VALIDATOR: Final = jsonschema.Draft202012Validator(
    vnnews.json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
