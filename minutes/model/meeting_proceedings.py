"""What happens in a meeting, as a whole or in one item of its agenda: said, voted, decided, shown."""

from typing import Annotated

from minutes.model.elections import Election
from minutes.model.evaluations import Evaluation
from minutes.model.fields import Keyed, named
from minutes.model.figures import DataTable, Target
from minutes.model.links import Reference
from minutes.model.pictures import Photo
from minutes.model.proceedings import Conclusion
from minutes.model.remarks import Remark
from minutes.model.scalars.texts import RichTextSource
from minutes.model.votes import Ballot


class Proceedings(Keyed, frozen=True, kw_only=True):
    """What a meeting and an item of its agenda both hold. The empty list says "none", no list "not known"."""

    submissions: Annotated[
        tuple[Reference, ...] | None,
        named("tài liệu trình", "Documents submitted", "tờ trình", "documents", "tài liệu"),
    ] = None
    discussion: Annotated[
        tuple[Remark, ...] | None, named("thảo luận", "What was said, in order", "ý kiến", "phát biểu", "remarks")
    ] = None
    resolution: Annotated[
        RichTextSource | None,
        named("quyết nghị", "What was decided by the meeting", "quyết định", "decision", "nghị quyết"),
    ] = None
    ballots: Annotated[
        tuple[Ballot, ...] | None, named("biểu quyết", "Votes", "votes", "ballot", "vote", "bỏ phiếu")
    ] = None
    elections: Annotated[tuple[Election, ...] | None, named("bầu cử", "Elections", "election")] = None
    conclusions: Annotated[
        tuple[Conclusion, ...] | None,
        named("kết luận", "The presider's conclusions and tasks", "conclusion", "nhiệm vụ", "tasks"),
    ] = None
    evaluations: Annotated[
        tuple[Evaluation, ...] | None, named("đánh giá", "Results of reviews", "evaluation", "xếp loại")
    ] = None
    targets: Annotated[tuple[Target, ...] | None, named("chỉ tiêu", "Targets set and met", "target")] = None
    tables: Annotated[tuple[DataTable, ...] | None, named("bảng", "Tables of data", "table", "bảng số liệu")] = None
    pictures: Annotated[tuple[Photo, ...] | None, named("hình ảnh", "Pictures", "picture", "ảnh", "hình")] = None
