"""What several tests of repeats share."""

from __future__ import annotations

CLAUSE = "đàn cò trắng bay về rợp kín cả khu vườn cũ bên bờ sông Hậu lúc chiều muộn"
