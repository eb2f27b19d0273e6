"""Frozen, typed, picklable values: the article, its blocks and their parts. `X as X` is a public name."""

from __future__ import annotations

from vnnews.model.article import Article as Article
from vnnews.model.blocks import AuthorLine as AuthorLine
from vnnews.model.blocks import Block as Block
from vnnews.model.blocks import Embed as Embed
from vnnews.model.blocks import EmbedKind as EmbedKind
from vnnews.model.blocks import Figure as Figure
from vnnews.model.blocks import Heading as Heading
from vnnews.model.blocks import InfoBox as InfoBox
from vnnews.model.blocks import ListBlock as ListBlock
from vnnews.model.blocks import LiveEntry as LiveEntry
from vnnews.model.blocks import Notice as Notice
from vnnews.model.blocks import Paragraph as Paragraph
from vnnews.model.blocks import PullQuote as PullQuote
from vnnews.model.blocks import Quote as Quote
from vnnews.model.blocks import Related as Related
from vnnews.model.blocks import SourceLine as SourceLine
from vnnews.model.blocks import Table as Table
from vnnews.model.blocks import TextBlock as TextBlock
from vnnews.model.options import Options as Options
from vnnews.model.values import SCHEMA_VERSION as SCHEMA_VERSION
from vnnews.model.values import Author as Author
from vnnews.model.values import AuthorKind as AuthorKind
from vnnews.model.values import Candidate as Candidate
from vnnews.model.values import Image as Image
from vnnews.model.values import Note as Note
from vnnews.model.values import Origin as Origin
from vnnews.model.values import Precision as Precision
from vnnews.model.values import Reason as Reason
from vnnews.model.values import Repeat as Repeat
from vnnews.model.values import Source as Source
from vnnews.model.values import Span as Span
from vnnews.model.values import SpanKind as SpanKind
