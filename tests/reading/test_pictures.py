"""A picture is read from its bytes, from the meeting's own folder only."""

import struct
import zlib
from pathlib import Path
from unicodedata import normalize

import pytest

from minutes.problems import InputError
from minutes.reading.files import LIMIT, picture_from


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xff" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, *, frame: int = 0xC0, before: bytes = b"") -> bytes:
    """The segments of a JPEG up to its data, and its end."""
    header = b"\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    start = b"\xff" + bytes([frame]) + struct.pack(">H", len(header) + 2) + header
    return b"\xff\xd8" + app + before + start + b"\xff\xda\x00\x02data\xff\xd9"


def fault(base: Path, name: str) -> str:
    with pytest.raises(InputError) as caught:
        picture_from(base, name)
    (problem,) = caught.value.problems
    assert problem.message.format_map(problem.values)
    problem.hint.format_map(problem.values)
    return problem.code


PICTURES = {
    "png": (png(7, 3), "image/png", 7, 3),
    "jpeg": (jpeg(640, 480), "image/jpeg", 640, 480),
    "progressive jpeg": (jpeg(640, 480, frame=0xC2), "image/jpeg", 640, 480),
    "jpeg with fill bytes": (jpeg(2, 9, before=b"\xff"), "image/jpeg", 2, 9),
    # A frame header inside the thumbnail of an Exif segment is not the picture's.
    "jpeg with a thumbnail": (
        jpeg(30, 20, before=b"\xff\xe1\x00\x0a\xff\xc0\x00\x0b\x08\x00\x01\x00"),
        "image/jpeg",
        30,
        20,
    ),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_type_and_size_come_from_the_bytes(kind, tmp_path):
    content, media_type, width, height = PICTURES[kind]
    (tmp_path / "ảnh.dat").write_bytes(content)
    assert picture_from(tmp_path, "ảnh.dat") == (content, media_type, width, height)


NO_PICTURES = {
    "unsupported-picture": [b"GIF89a......", b"BM......", b"RIFF....WEBP", b"\0\0\0\x18ftypheic", b"hello", b"<svg/>"],
    "empty-picture": [b""],
    "damaged-picture": [
        png(7, 3)[:-20] + b"\0" * 80,
        png(7, 3)[:20],
        png(0, 3),
        jpeg(4, 4)[:30],
        b"\xff\xd8\xff\xd9",
        jpeg(4, 4, frame=0xC4),
        jpeg(0, 4),
    ],
}


@pytest.mark.parametrize(("code", "content"), [(code, one) for code, all_ in NO_PICTURES.items() for one in all_])
def test_what_is_no_picture_is_refused_with_its_reason(code, content, tmp_path):
    (tmp_path / "a.png").write_bytes(content)
    assert fault(tmp_path, "a.png") == code


def test_a_picture_that_is_too_large_is_refused(tmp_path):
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(LIMIT + 1)
    assert fault(tmp_path, "a.png") == "file-too-large"


def test_a_picture_in_a_folder_below_is_read_with_either_separator(tmp_path):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "a.png").write_bytes(png(2, 1))
    assert picture_from(tmp_path, "anh/a.png").width == 2
    assert picture_from(tmp_path, "anh\\a.png").width == 2
    assert picture_from(tmp_path, "./anh/../anh/a.png").width == 2


NAMES = """
khong-co.png      => no-such-file
thu-muc           => not-a-file
.                 => not-a-file
../ngoai.png      => outside-folder
thu-muc/../../ngoai.png => outside-folder
link.png          => outside-folder
link/ngoai.png    => outside-folder
/etc/hostname     => absolute-path
C:\\anh\\a.png    => absolute-path
\\\\may\\a.png    => absolute-path
"""


@pytest.mark.parametrize("case", NAMES.strip().splitlines())
def test_only_files_of_the_meetings_folder_are_read(case, tmp_path):
    name, _, code = (part.strip() for part in case.partition("=>"))
    base = tmp_path / "hop"
    (base / "thu-muc").mkdir(parents=True)
    (tmp_path / "ngoai.png").write_bytes(png(2, 2))
    (base / "link.png").symlink_to(tmp_path / "ngoai.png")
    (base / "link").symlink_to(tmp_path)
    assert fault(base, name) == code


def test_an_empty_name_is_no_file(tmp_path):
    assert fault(tmp_path, " ") == "no-file-name"


def test_a_folder_that_is_reached_by_a_link_is_a_folder_all_the_same(tmp_path):
    (tmp_path / "hop").mkdir()
    (tmp_path / "hop" / "a.png").write_bytes(png(2, 2))
    (tmp_path / "link").symlink_to(tmp_path / "hop")
    assert picture_from(tmp_path / "link", "a.png").height == 2


def test_a_name_in_other_capitals_is_hinted_at(tmp_path):
    (tmp_path / "Anh.PNG").write_bytes(png(2, 2))
    with pytest.raises(InputError) as caught:
        picture_from(tmp_path, "anh.png")
    assert "capitals" in caught.value.problems[0].hint


def test_a_name_whose_marks_stand_apart_on_disk_is_found(tmp_path):
    (tmp_path / normalize("NFD", "ảnh họp.png")).write_bytes(png(2, 2))
    assert picture_from(tmp_path, "ảnh họp.png").height == 2
