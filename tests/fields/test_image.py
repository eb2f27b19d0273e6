"""The picture that stands for an article."""

from __future__ import annotations

from vnnews.fields.image import choose_image
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Figure, Image, Origin, Paragraph, Reason

WHY = Reason("image", "<img>")
BODY = (
    Paragraph(index=0, reason=WHY, text="Gạo."),
    Figure(index=1, reason=WHY, caption="Không ảnh"),
    Figure(index=2, reason=WHY, images=(Image("https://bao.vn/2.jpg"), Image("https://bao.vn/3.jpg"))),
)


def test_the_metadata_goes_first() -> None:
    """With its source."""
    choice = choose_image({"image": [FieldCandidate(("https://bao.vn/1.jpg",), Origin.META, "og")]}, BODY)
    assert choice.value == Image("https://bao.vn/1.jpg")
    assert choice.source is not None


def test_else_the_first_picture_of_the_body() -> None:
    """A figure without pictures is passed over; without any there is no image."""
    assert choose_image({}, BODY).value == Image("https://bao.vn/2.jpg")
    assert choose_image({}, BODY[:2]).value is None
