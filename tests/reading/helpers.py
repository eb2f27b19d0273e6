"""What several tests of reading share."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

MARKUP: Final = st.lists(
    st.sampled_from(
        [
            *(
                b"<p",
                b">",
                b"<",
                b"</p>",
                b"<!--",
                b"-->",
                b"--!>",
                b"<script>",
                b"</script>",
                b"<title>",
                b"</title >",
            ),
            *(b"a", b"=", b'"', b"'", b" ", b"/", b"<!", b"?>", b"<plaintext>", b"<textarea\n>", b"</TEXTAREA>"),
            *(b"x=1 ", b"<div>", b"</div>", b"<b>", b"</b>", b"<table>", b"<td>", b"\xff"),
        ]
    )
).map(b"".join)
