"""A lead without a name, with comments and inline elements in its words."""

from __future__ import annotations

import pytest

import vnnews

LEAD = "Bến đò ngang cuối cùng của huyện ngừng chạy từ sáng nay, sau khi cầu treo mới qua sông được thông xe."
STORY = "".join(
    f"<p>Chuyến đò thứ {number} chở bà con sang sông lần cuối, ai cũng chụp với nhau một tấm hình.</p>"
    for number in range(5)
)


@pytest.mark.parametrize(
    "between", ["<!-- x -->", "<span></span>", "<wbr>", "<i></i><!--a--><!--b-->", "<a name=x></a>"]
)
@pytest.mark.parametrize("word", ["đò", "cuối", "thông"])
def test_nothing_in_the_words_hides_a_lead(between: str, word: str) -> None:
    """The page's own lead is preferred to the cut one of the metadata, and is no block."""
    lead = LEAD.replace(word, f"{word}{between}", 1)
    head = f'<meta name="description" content="{LEAD} - Chuyện bến sông quê..."><h1>Chuyến đò cuối cùng</h1>'
    article = vnnews.parse_html(f"{head}<h2>{lead}</h2><div>{STORY}</div>")
    assert article.lead == LEAD
    assert len(article.body) == 5


@pytest.mark.parametrize(
    "opening", ["<a href=/song>Bến đò ngang</a>", "<b>Bến đò ngang</b>", "<span>Bến đò</span> ngang"]
)
def test_a_lead_that_opens_with_an_inline_element(opening: str) -> None:
    """The words behind it are the lead's own."""
    lead = LEAD.replace("Bến đò ngang", opening, 1)
    article = vnnews.parse_html(f"<h1>Chuyến đò cuối cùng</h1><p>{lead}</p><div class='article-body'>{STORY}</div>")
    assert article.lead == LEAD


def test_a_line_of_links_is_no_lead() -> None:
    """Links alone are no words of a paragraph."""
    links = "".join(
        f"<a href='/tin-{number}.htm'>Cầu treo nhịp {number} qua sông sắp thông xe</a> " for number in range(3)
    )
    article = vnnews.parse_html(f"<h1>Chuyến đò cuối cùng</h1><p>{links}</p><div class='article-body'>{STORY}</div>")
    assert article.lead is None
