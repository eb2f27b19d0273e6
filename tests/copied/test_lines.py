"""Single lines of a copied text: what each is."""

from __future__ import annotations

from vnnews.copied.lines import box_of, is_button, is_category, is_sound


def test_words_of_the_frame() -> None:
    """Only whole lines are the frame's."""
    assert is_button("In bài viết")
    assert not is_button("In bài viết nào ra giấy?")
    assert is_sound("2:15 / 4:05")
    assert not is_sound("2:15 chiều")
    assert box_of("* Tin liên quan:") == "related"
    assert box_of("Bình luận (12)") == "end"
    assert not box_of("Bài liên quan đến vụ án")
    assert is_category("Doanh nghiệp niêm yết")
