"""Words that people type for those of a tag: Vietnamese ones, and those of other template languages."""

import re
from functools import cache

ANY_END = "end"
"""Stands for the word that closes whatever block is open."""
_OPENING = """
if       nếu; khi; chỉ khi; where; when
if not   trừ khi; nếu không có; nếu chưa có; unless
for      lặp; lặp lại; vòng lặp; lặp qua; cho; cho mỗi; với mỗi; mỗi; duyệt; foreach; for each; each; loop; repeat
elif     nếu không thì nếu; còn nếu; hoặc nếu; không thì nếu; else if; elseif; elsif
needs    cần; cần có; yêu cầu; need; require; requires
set      đặt; gán; let; assign; var
with     với
filter   lọc
"""
"""Each tag's words, with what is typed for them before something else."""
_ALONE = """
else      nếu không; nếu không thì; không thì; ngược lại; còn không; còn lại; khác; otherwise
endif     hết nếu; kết thúc nếu; end if; end_if; /if; fi; /nếu; endunless; end unless; endelse; endelif; đóng nếu
endfor    hết lặp; kết thúc lặp; hết vòng lặp; kết thúc vòng lặp; hết cho; end for; end_for; end foreach; endforeach
endfor    /for; /lặp; /foreach; endeach; /each; endloop; end loop; next; đóng lặp; hết mỗi; kết thúc cho
endset    hết đặt; kết thúc đặt; end set; /set
endmacro  end macro; /macro
endwith   hết với; end with; /with
end       end; hết; kết thúc; đóng; xong; /; done
"""
"""The same for words that stand alone."""


@cache
def _read(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in table.strip().splitlines():
        word, typed = re.split(r"\s{2,}", line, maxsplit=1)
        found.update(dict.fromkeys((one.strip() for one in typed.split(";")), word))
    return found


def meant(content: str) -> str | None:
    """The content of a statement with the right word in place of what was typed; ``None`` when it is no such habit."""
    plain = " ".join(content.split()).rstrip(":")
    lower = plain.lower()
    if lower in (alone := _read(_ALONE)):
        return alone[lower]
    opening = _read(_OPENING)
    typed = max((one for one in opening if lower.startswith(f"{one} ")), key=len, default="")
    return opening[typed] + plain[len(typed) :] if typed else None
