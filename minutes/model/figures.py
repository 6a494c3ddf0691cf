"""Figures: tables of data, and targets that were met (``10/11 chỉ tiêu``)."""

from typing import Annotated

from minutes.model.fields import Keyed, Record, named
from minutes.model.scalars.flags import Flag
from minutes.model.scalars.numbers import Ratio, Whole


class TableRow(Record, frozen=True, kw_only=True):
    """A row: its cells, or a group's heading over all columns."""

    cells: Annotated[tuple[str, ...] | None, named("ô", "The cells, as text", "các ô")] = None
    group: Annotated[str | None, named("nhóm", "The heading of a group of rows")] = None
    total: Annotated[
        Flag | None, named("tổng cộng", "Whether it is the sum of the rows above it, up to the last sum", "cộng", "sum")
    ] = None

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """A list of cells, or a text alone that heads a group."""
        if isinstance(value, list | tuple):
            return {"cells": list(value)}
        return {"group": value} if isinstance(value, str) else None


class DataTable(Keyed, frozen=True, kw_only=True):
    """A table of data."""

    caption: Annotated[str | None, named("tên bảng", "The line above it", "tên", "tiêu đề")] = None
    unit_line: Annotated[
        str | None, named("dòng đơn vị tính", "The line with the unit: Đơn vị tính: triệu đồng", "đơn vị tính")
    ] = None
    header: Annotated[tuple[str, ...] | None, named("tiêu đề cột", "Headings of the columns", "cột")] = None
    rows: Annotated[tuple[TableRow, ...] | None, named("dòng", "The rows", "hàng", "các dòng")] = None
    description: Annotated[str | None, named("mô tả", "What a reader who cannot see it is told")] = None
    note: Annotated[str | None, named("ghi chú", "The line below it: source, explanation", "nguồn")] = None

    def identity(self) -> tuple[object, ...]:
        """Caption and headings."""
        return (self.caption, self.header)


class TargetGroup(Record, frozen=True, kw_only=True):
    """Those of the targets that came out in one way: exceeded, met, missed."""

    title: Annotated[str | None, named("tên", "How they came out: hoàn thành vượt mức", "kết quả")] = None
    count: Annotated[Whole | None, named("số lượng", "How many they are", "số chỉ tiêu")] = None
    names: Annotated[tuple[str, ...] | None, named("gồm", "Their names", "các chỉ tiêu")] = None


class Target(Keyed, frozen=True, kw_only=True):
    """Targets that were set, and how many were met: ``14/15 chỉ tiêu HĐND quận giao``."""

    title: Annotated[str | None, named("tên", "What they are: chỉ tiêu Thành phố giao", "chỉ tiêu")] = None
    met: Annotated[Ratio | None, named("hoàn thành", "How many of how many: 14/15", "đạt")] = None
    set_by: Annotated[str | None, named("đơn vị giao", "Who set them")] = None
    groups: Annotated[tuple[TargetGroup, ...] | None, named("chi tiết", "How they came out, by groups", "nhóm")] = None
    note: Annotated[str | None, named("ghi chú", "A remark printed with them")] = None

    def identity(self) -> tuple[object, ...]:
        """What the targets are, and who set them."""
        return (self.title, self.set_by)

    @classmethod
    def from_plain(cls, value: object) -> dict[str, object] | None:
        """``10/11 chỉ tiêu Thành phố giao``."""
        if not isinstance(value, str):
            return None
        first, _, rest = value.partition(" ")
        return {"met": first, "title": rest.strip()} if "/" in first else {"title": value}
