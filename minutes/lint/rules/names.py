"""What components are called in messages."""

from minutes.problems import N_

NAMES = {
    "national_title": N_("national title"),
    "motto": N_("motto"),
    "parent": N_("parent body"),
    "agency": N_("issuing body"),
    "symbol": N_("number and symbol"),
    "place_date": N_("place and date"),
    "letter_summary": N_("summary of a letter"),
    "addressee": N_("addressee"),
    "type": N_("type of the document"),
    "summary": N_("summary"),
    "basis": N_("legal basis"),
    "body": N_("text"),
    "line": N_("labelled line"),
    "label": N_("label of a list"),
    "minor_heading": N_("minor heading"),
    "section": N_("section"),
    "numbered_section": N_("section"),
    "heading": N_("clause with a title"),
    "clause": N_("clause"),
    "point": N_("point"),
    "bullet": N_("item"),
    "sub_bullet": N_("item below an item"),
    "closing": N_("closing sentence"),
    "signer_role": N_("position of a signer"),
    "signature": N_("place of a signature"),
    "signer_position": N_("further position of a signer"),
    "signer_name": N_("name of a signer"),
    "recipients_label": N_("label of the recipients"),
    "recipients": N_("recipient"),
    "drafter": N_("mark of the drafter"),
    "page_number": N_("page number"),
    "appendix_label": N_("label of an appendix"),
    "appendix_title": N_("title of an appendix"),
    "appendix_reference": N_("reference of an appendix"),
    "table_head": N_("header of a table"),
    "table_text": N_("text in a table"),
}
"""Component to catalogue id."""


def name(component: str) -> str:
    """The catalogue id of a component; of one that messages do not know, its name in the standard."""
    return NAMES.get(component, component.replace("_", " "))
