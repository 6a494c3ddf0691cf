"""Templates filled on trial with the sample meeting, which has every field."""

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from minutes.engine.template import Rendered, Template
from minutes.kinds import kind
from minutes.layout.layout import Layout, choose, fitted, measures
from minutes.model.counts import usage_of
from minutes.model.fact_registry import Setting
from minutes.model.meeting import Meeting
from minutes.model.names import facts
from minutes.rendering.pictures import drawing
from minutes.sample import sample_meeting
from minutes.wording.filters import bound

if TYPE_CHECKING:
    from minutes.reading.meeting import Reading


class Trial(NamedTuple):
    """The sample meeting in the usual layout."""

    reading: "Reading"
    layout: Layout

    def facts(self, meeting: Meeting) -> dict[str, object]:
        """What a template gets of a meeting that is the sample, or a part of it; the measures of the page aside."""
        setting = Setting(kind().symbol, drawing(self.reading, self.layout), partial(fitted, layout=self.layout))
        return facts(meeting, usage_of(meeting), setting)

    def fill(self, template: Template) -> Rendered:
        """The template filled with the sample. TemplateError when a tag fails."""
        data = self.facts(self.reading.meeting)
        filters = bound(usage_of(self.reading.meeting))
        return template.render({**data, "layout": measures(self.layout, data)}, filters=filters)


@cache
def trial() -> Trial:
    """The sample meeting, read once."""
    from minutes.reading.meeting import read_meeting

    return Trial(read_meeting(sample_meeting()), choose())
