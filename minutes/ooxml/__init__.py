"""Word files: the package (ISO/IEC 29500-2) with relationships and properties, WordprocessingML, comments, text dumps.

The package, relationships and properties work on strings and bytes; they load neither lxml nor zipfile.
"""

from typing import TYPE_CHECKING

from minutes.lazy import lazy_names

if TYPE_CHECKING:
    from minutes.ooxml.comments import ANNOTATOR, commented, first_paragraph
    from minutes.ooxml.dump import dump_document
    from minutes.ooxml.files import write_atomically
    from minutes.ooxml.oxml import (
        ALTERNATIVES, CHOICE, DRAWING_PROPERTIES, FALLBACK, FIELD_CHAR, FIELD_CODE, P, P_PR, R, RELATION,
        R_PR, SDT, SDT_CONTENT, SECT_PR, SPACE, T, TBL, TC, TEXT_BOX, TR, VAL, W, at, child, chosen, drop,
        extents, insert, is_on, is_set, local, number, parse_part, put, runs, switch, turn_on, unset, value,
    )
    from minutes.ooxml.package import CONTENT_TYPES, Package, WORDPROCESSING, malformed, read_archive, sha256
    from minutes.ooxml.properties import (
        CORE_CONTENT_TYPE, CORE_NAME, CORE_RELATIONSHIP, put_custom, put_custom_xml, read_custom_xml,
        read_properties, with_custom, write_core,
    )
    from minutes.ooxml.relationships import (
        OFFICE, Relationship, Relationships, relationship_type, relationships_name, relative, resolved,
    )
    from minutes.ooxml.styles import Style, StyleSheet, list_number
    from minutes.ooxml.units import EMU_PER_MM, Length
    from minutes.ooxml.xml import HEAD, NAMESPACES, nsdecls, qn, quoted, read_elements, whole
    from minutes.ooxml.zip import Member
else:
    __getattr__, __dir__ = lazy_names(__name__, {
        "comments": "ANNOTATOR commented first_paragraph",
        "dump": "dump_document",
        "files": "write_atomically",
        "oxml": "ALTERNATIVES CHOICE DRAWING_PROPERTIES FALLBACK FIELD_CHAR FIELD_CODE P P_PR R RELATION "
        "R_PR SDT SDT_CONTENT SECT_PR SPACE T TBL TC TEXT_BOX TR VAL W at child chosen drop extents "
        "insert is_on is_set local number parse_part put runs switch turn_on unset value",
        "package": "CONTENT_TYPES Package WORDPROCESSING malformed read_archive sha256",
        "properties": "CORE_CONTENT_TYPE CORE_NAME CORE_RELATIONSHIP put_custom put_custom_xml read_custom_xml "
        "read_properties with_custom write_core",
        "relationships": "OFFICE Relationship Relationships relationship_type relationships_name relative resolved",
        "styles": "Style StyleSheet list_number",
        "units": "EMU_PER_MM Length",
        "xml": "HEAD NAMESPACES nsdecls qn quoted read_elements whole",
        "zip": "Member",
    })
