"""Formulas stand in the text once, whatever program draws them."""

from __future__ import annotations

import pytest
from lxml import etree

import vnnews
from vnnews.dom.formulas import formula_of

MATHML = "<math><mi>v</mi><mo>=</mo><mfrac><mi>s</mi><mi>t</mi></mfrac></math>"
DRAWN = '<span class="katex-html" aria-hidden="true"><span>v</span><span>=</span><span>s</span><span>t</span></span>'


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (MATHML, "v=s/t"),
        (f'<span class="katex"><span class="katex-mathml">{MATHML}</span>{DRAWN}</span>', "v=s/t"),
        (
            f"<mjx-container><mjx-math><mjx-mi>v</mjx-mi></mjx-math><mjx-assistive-mml>{MATHML}</mjx-assistive-mml></mjx-container>",
            "v=s/t",
        ),
        ('<script type="math/tex">v=s/t</script>', "v=s/t"),
        (f'<span class="MathJax">{MATHML}</span><script type="math/tex">v=s/t</script>', "v=s/t"),
        ('<span class="MathJax_Preview">v</span><script type="math/tex; mode=display">v=s/t</script>', "v=s/t"),
        ('<span data-math="v=s/t"></span>', "v=s/t"),
        ('<img class="latex" src="/f.png" alt="v=s/t">', "v=s/t"),
        ('<img src="https://latex.codecogs.com/gif.latex?v" alt="v=s/t">', "v=s/t"),
        ('<img class="mwe-math-fallback-image-inline" src="/f.svg" alt="{\\displaystyle v=s/t}">', "v=s/t"),
        (
            "<math><mrow><msqrt><mn>2</mn></msqrt><mo>+</mo><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></mrow></math>",
            "√2+x₁²",
        ),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>", "(a+b)/2"),
        ("<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x</annotation></semantics></math>", "x"),
    ],
)
def test_once_and_in_its_place(markup: str, text: str) -> None:
    """The sentence goes on behind it."""
    page = f"<h1>Bài toán</h1><article><p>Thầy giáo viết {markup} lên bảng, cả lớp chép vào vở.</p></article>"
    article = vnnews.parse_html(page)
    assert article.text.endswith(f"Thầy giáo viết {text} lên bảng, cả lớp chép vào vở.")
    assert not article.figures


def test_a_very_deep_formula() -> None:
    """Depth and size do no harm."""
    deep = etree.fromstring("<math>" + "<msqrt>" * 200 + "<mi>x</mi>" + "</msqrt>" * 200 + "</math>")
    assert "(x)" in (formula_of(deep) or "") or "√x" in (formula_of(deep) or "")
    wide = etree.fromstring(f"<math>{'<mi>x</mi>' * 5_000}</math>")
    assert (formula_of(wide) or "").count("x") == 5_000
