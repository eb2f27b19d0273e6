"""Who made the picture: the name at the end of a caption."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.captions import split_credit

LABELS = [
    *("Ảnh chụp màn hình", "Ảnh tư liệu", "Ảnh minh hoạ", "Ảnh minh họa", "Nguồn ảnh", "Nguồn video", "Ảnh", "Hình"),
    *("Nguồn", "Đồ hoạ", "Đồ họa", "Biểu đồ", "Video", "Clip", "Photo", "Source", "Graphic", "Image", "Picture"),
]


@pytest.mark.parametrize("label", LABELS)
def test_every_label(label: str) -> None:
    """Behind a full stop, a dash or in brackets; in any case; with and without blanks."""
    for said in (f"Ghe khóm. {label}: Mai An", f"Ghe khóm. {label.upper()} : Mai An.", f"Ghe khóm.{label}:Mai An"):
        assert split_credit(said) == ("Ghe khóm.", "Mai An"), said
    for said in (f"Ghe khóm ({label}: Mai An)", f"Ghe khóm - {label}: Mai An", f"Ghe khóm [{label}: Mai An]."):
        assert split_credit(said) == ("Ghe khóm", "Mai An"), said
    assert split_credit(f"{label}: Mai An") == (None, "Mai An")


def test_a_courtesy() -> None:
    """As VnExpress International says where a picture is from."""
    assert split_credit("A woman mends a net. Photo courtesy of Son La Coffee") == (
        "A woman mends a net.",
        "Son La Coffee",
    )
    assert split_credit("A photo courtesy call in Hue") == ("A photo courtesy call in Hue", None)


@pytest.mark.parametrize(
    ("said", "caption", "credit"),
    [
        ("Ghe khóm. Photo by Mai An", "Ghe khóm.", "Mai An"),
        ("Ghe khóm | Ảnh: Mai An", "Ghe khóm", "Mai An"),
        ("Ghe khóm / Ảnh: Mai An", "Ghe khóm", "Mai An"),
        ("Ghe khóm – Ảnh: T.H.", "Ghe khóm", "T.H."),
        ("Ghe khóm. Ảnh: N.Đ.K.", "Ghe khóm.", "N.Đ.K."),
        ("Ghe khóm. Ảnh: Mai A.", "Ghe khóm.", "Mai A."),
        ("Ghe khóm. Ảnh: Như Ý.", "Ghe khóm.", "Như Ý"),
        ("Ghe khóm. Thực hiện: Mai An", "Ghe khóm.", "Mai An"),
        ("Ghe khóm (thực hiện: Mai An)", "Ghe khóm", "Mai An"),
        ("Các bước thực hiện: rửa, gọt", "Các bước thực hiện: rửa, gọt", None),
        ("Ghe khóm. Ảnh: Mai An, T. Bình", "Ghe khóm.", "Mai An, T. Bình"),
        ("Ghe khóm. Ảnh: VTV.vn, T. Bình", "Ghe khóm.", "VTV.vn, T. Bình"),
        ("Trong ảnh: Bà Mận (phải)", "Trong ảnh: Bà Mận (phải)", None),
        ("Nguồn: cục thuế. Ảnh: Mai An", "Nguồn: cục thuế.", "Mai An"),
        ("Ghe khóm. Ảnh minh hoạ", "Ghe khóm.", "Ảnh minh hoạ"),
        ("Ghe khóm - Ảnh minh họa.", "Ghe khóm", "Ảnh minh họa"),
        ("Ảnh minh họa", None, "Ảnh minh họa"),
        ("Ảnh minh họa / Vietnam+", "Ảnh minh họa", "Vietnam+"),
        ("Ghe khóm. Ảnh đồ họa: Mai An", "Ghe khóm.", "Mai An"),
        ("Ảnh cắt từ clip: Mai An", None, "Mai An"),
        ("Ghe khóm", "Ghe khóm", None),
        ("", None, None),
        ("Ghe khóm. Ảnh:", "Ghe khóm. Ảnh:", None),
        ("Bức ảnh minh họa cho bài", "Bức ảnh minh họa cho bài", None),
        ("Cảnh: đêm ở bến", "Cảnh: đêm ở bến", None),
        ("Ghe khóm. Photo bystander", "Ghe khóm. Photo bystander", None),
        ("Video cho thấy ghe chìm", "Video cho thấy ghe chìm", None),
        ("Trong ảnh: Bà Mận (phải. Ông Tư", "Trong ảnh: Bà Mận (phải. Ông Tư", None),
        ("Trong ảnh: bà Mận kể. Ông nghe. Họ cười", "Trong ảnh: bà Mận kể. Ông nghe. Họ cười", None),
    ],
)
def test_caption_and_credit(said: str, caption: str | None, credit: str | None) -> None:
    """The name goes apart, with the dots of its initials; a sentence stays in the caption."""
    assert split_credit(said) == (caption, credit)


def test_a_name_is_short() -> None:
    """Eighty characters are a name at most."""
    assert split_credit("Ghe. Ảnh: " + "a" * 80) == ("Ghe.", "a" * 80)
    assert split_credit("Ghe. Ảnh: " + "a" * 81)[1] is None


def test_labels_that_open_or_follow_an_underline() -> None:
    """What a film shows is no name; Tạp chí Cộng sản sets an underline before the label."""
    assert split_credit("Clip: Một phiên chợ đất ở Long Phước") == ("Clip: Một phiên chợ đất ở Long Phước", None)
    assert split_credit("Video: Hoài Nam") == (None, "Hoài Nam")
    assert split_credit("Buổi họp ở xã Tân Lập_Ảnh: Tư liệu") == ("Buổi họp ở xã Tân Lập", "Tư liệu")


@pytest.mark.parametrize(
    ("said", "credit"),
    [
        *((f"Ghe về bến.{gap}(AFP)", "AFP") for gap in ("", " ", "   ")),
        ("Ghe về bến. (Mai An/AFP)", "Mai An/AFP"),
        ("Ghe về bến. (Mai An/ AFP).", "Mai An/ AFP"),
        (f"Ghe về bến. ({'a' * 40}/Báo Lúa)", f"{'a' * 40}/Báo Lúa"),
        (f"Ghe về bến. ({'a' * 41}/Báo Lúa)", None),
        (f"Ghe về bến. (Mai An/B{'a' * 30})", f"Mai An/B{'a' * 30}"),
        (f"Ghe về bến. (Mai An/B{'a' * 31})", None),
        ("Ghe về bến. (Mai An/báo)", None),
        ("Ghe về bến (AFP)", None),
        ("Ghe về bến. (Báo Lúa)", None),
        *((f"Ghe về bến{end} (Reuters)", "Reuters") for end in '.!?…"”'),
        ("Ảnh minh họa / Vietnam+", "Vietnam+"),
        ("Ảnh minh hoạ/Báo Lúa", "Báo Lúa"),
        (f"Ảnh minh họa / {'a' * 61}", "a" * 61),
        (f"Ảnh minh họa / {'a' * 62}", None),
    ],
)
def test_agencies_and_makers(said: str, credit: str | None) -> None:
    """In brackets behind the sentence, a person before the agency; behind the stroke of an illustration."""
    assert split_credit(said)[1] == credit
