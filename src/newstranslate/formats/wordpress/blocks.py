"""Writes the WordPress blocks of an article's body, including nested blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from newstranslate import late
from newstranslate.formats import body, bodyhtml, shortcodes
from newstranslate.formats.bodyhtml import BodyStyle, written
from newstranslate.formats.wordpress import embeds, pictures, soundness
from newstranslate.formats.wordpress.comments import block

_ADDRESS = late.pattern(r"(?m)^(\s*https?:)//(?=[^\s<>\"]+\s*$)")
"""An address alone on a line: WordPress would replace it by embedded content, even in code."""


class _NotText(Exception):
    """HTML that the editor would change in the text of a block."""


class BlockWriter:
    """Writes tokens of a body as blocks."""

    def __init__(self, look: BodyStyle) -> None:
        self._look = look
        self._makers: Mapping[str, Callable[[SyntaxTreeNode], str]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "blockquote": self._quote,
            "table": self._table,
            "fence": self._code,
            "code_block": self._code,
            "hr": _separator,
            "figures": pictures.figures,
            "container": self._group,
            "footnote_block": self._notes,
        }

    def made(self, tokens: Sequence[Token]) -> list[str]:
        """Return the blocks in order."""
        return self._blocks(SyntaxTreeNode(tokens).children)

    def _blocks(self, nodes: Sequence[SyntaxTreeNode]) -> list[str]:
        made = (self._block(group) for group in _groups(nodes))
        return [one for one in made if one]

    def _block(self, group: Sequence[SyntaxTreeNode]) -> str:
        make = self._makers.get(group[0].type)
        if make is None:  # HTML, too, which alone begins a group of several
            return self._as_html(group)
        try:
            return make(group[0])
        except _NotText:
            return self._as_html(group)

    # --- HTML ---

    def _html(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        return body.html([token for node in nodes for token in node.to_tokens()], self._look)

    def _as_html(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        """Return nodes without a block type of their own as a block of custom HTML."""
        html = self._html(nodes).strip("\n")
        name, words = soundness.divider(html)
        if name:
            mark = f"<!--{name} {words}-->" if words else f"<!--{name}-->"
            settings = {"customText": words} if words else None
            return block(name, mark, settings)
        if self._look.rtl and nodes[0].type != "html_block":
            html = f'<div dir="rtl">{html}</div>'
        if html.startswith("<!-- wp:"):  # a block written by the author
            return html
        made = soundness.mended(html)
        return block("html", made) if made.strip() else ""

    def _text(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        """Return inline nodes as the text of a block; raises `_NotText`."""
        made = soundness.mended(self._html(nodes).strip())
        if not soundness.is_text(made):
            raise _NotText
        return made

    # --- words ---

    def _paragraph(self, node: SyntaxTreeNode) -> str:
        words = node.children[0].content
        if embedded := embeds.embed(words.strip()):
            return embedded
        if _is_shortcode(words):
            return block("shortcode", self._code_of(node.children[0]))
        # WordPress embeds an address alone on its line, but not a link.
        is_address = embeds.ALONE.match(words.strip())
        made = escape(words.strip(), quote=False) if is_address else self._text(node.children)
        if self._look.rtl:
            return block("paragraph", f'<p dir="rtl">{made}</p>', {"direction": "rtl"})
        return block("paragraph", f"<p>{made}</p>")

    def _code_of(self, inline: SyntaxTreeNode) -> str:
        """Return shortcodes as the author wrote them, unless there is markup between them."""
        if any(child.type not in ("text", "softbreak") for child in inline.children):
            return self._html([inline])
        return "".join(child.content or "\n" for child in inline.children)

    def _heading(self, node: SyntaxTreeNode) -> str:
        level = int(node.tag[1])
        address = written({"id": node.attrs["id"]}) if "id" in node.attrs else ""
        words = self._text(node.children)
        html = f'<{node.tag} class="wp-block-heading"{address}>{words}</{node.tag}>'
        # The editor omits attributes with their default value, and so do the blocks below.
        return block("heading", html, {"level": level} if level != 2 else None)

    def _code(self, node: SyntaxTreeNode) -> str:
        # WordPress would execute shortcodes in code, too.
        words = escape(node.content.removesuffix("\n"), quote=False).replace("[", "&#91;")
        words = _ADDRESS.sub(r"\1&#47;&#47;", words)
        if self._look.rtl:
            words = f'<bdi dir="ltr">{words}</bdi>'
        name = bodyhtml.language_of(node.to_tokens()[0])
        kind = f"language-{name}" if name else ""
        html = (
            f"<pre{written({'class': f'wp-block-code {kind}'.strip()})}><code>{words}</code></pre>"
        )
        return block("code", html, {"className": kind} if kind else None)

    # --- blocks in blocks ---

    def _quote(self, node: SyntaxTreeNode) -> str:
        inner = "\n\n".join(self._blocks(node.children))
        return block("quote", f'<blockquote class="wp-block-quote">{inner}</blockquote>')

    def _group(self, node: SyntaxTreeNode) -> str:
        kind = str(node.attrs.get("class") or "")
        inner = "\n\n".join(self._blocks(node.children))
        html = f"<div{written({'class': f'wp-block-group {kind}'.strip()})}>{inner}</div>"
        return block("group", html, {"className": kind} if kind else None)

    def _list(self, node: SyntaxTreeNode) -> str:
        items = [self._item(child.children) for child in node.children]
        start = int(node.attrs.get("start", 1))
        return _list(node.tag, items, start)

    def _item(self, nodes: Sequence[SyntaxTreeNode], before: str = "") -> str:
        """Return a list item: its first paragraphs are its text, the rest are inner blocks."""
        words = []
        count = 0
        for node in nodes:
            if node.type != "paragraph":
                break
            words.append(self._text(node.children))
            count += 1
        inner = self._blocks(nodes[count:])
        if len(inner) > 1:  # the editor reads blank lines between inner blocks as text of the item
            raise _NotText
        return block("list-item", f"<li>{before}{'<br><br>'.join(words)}{''.join(inner)}</li>")

    def _notes(self, node: SyntaxTreeNode) -> str:
        """Return the notes as a list: WordPress's footnotes block stores its text elsewhere."""
        items = [self._note(child) for child in node.children]
        return f"{_separator(node)}\n\n{_list('ol', items, 1)}"

    def _note(self, node: SyntaxTreeNode) -> str:
        number = int(node.meta["id"]) + 1
        back = f'<a href="#fnref{number}" id="fn{number}">↑</a> '
        return self._item(list(_without_arrows(node)), back)

    # --- tables ---

    def _table(self, node: SyntaxTreeNode) -> str:
        parts = (
            f"<{part.tag}>{''.join(map(self._row, part.children))}</{part.tag}>"
            for part in node.children
        )
        html = f'<figure class="wp-block-table"><table>{"".join(parts)}</table></figure>'
        # The editor's default is true, and it adds a class for that.
        return block("table", html, {"hasFixedLayout": False})

    def _row(self, row: SyntaxTreeNode) -> str:
        return f"<tr>{''.join(map(self._cell, row.children))}</tr>"

    def _cell(self, cell: SyntaxTreeNode) -> str:
        side = bodyhtml.alignment(cell.to_tokens()[0], self._look)
        kind = {"class": f"has-text-align-{side}", "data-align": side} if side else {}
        return f"<{cell.tag}{written(kind)}>{self._text(cell.children)}</{cell.tag}>"


def _groups(nodes: Sequence[SyntaxTreeNode]) -> Iterator[list[SyntaxTreeNode]]:
    """Yield nodes one by one; nodes inside an HTML element that is still open form a group."""
    group: list[SyntaxTreeNode] = []
    depth = 0
    for node in nodes:
        group.append(node)
        if node.type == "html_block":
            depth = max(0, depth + soundness.depth(node.content))
        if depth == 0:
            yield group
            group = []
    yield from ([node] for node in group)


def _without_arrows(note: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """Yield a note's blocks without the arrows that link back to its mark."""
    for node in note.children:
        kept = [token for token in node.to_tokens() if token.type != "footnote_anchor"]
        yield from SyntaxTreeNode(kept).children


def _is_shortcode(words: str) -> bool:
    """Whether a paragraph consists of WordPress shortcodes and the content of their pairs."""
    taken = shortcodes.spans(words)
    ends = [0, *(end for _, end in taken)]
    starts = [*(start for start, _ in taken), len(words)]
    between = (words[end:start] for end, start in zip(ends, starts, strict=True))
    return bool(taken) and not any(piece.strip() for piece in between)


def _list(tag: str, items: Sequence[str], start: int) -> str:
    settings: dict[str, object] = {"ordered": True} if tag == "ol" else {}
    first = ""
    if start != 1:
        settings["start"] = start
        first = f' start="{start}"'
    inner = "\n\n".join(items)
    html = f'<{tag}{first} class="wp-block-list">{inner}</{tag}>'
    return block("list", html, settings)


def _separator(_: SyntaxTreeNode) -> str:
    return block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
