"""The XML namespaces of Word files by their usual prefixes (ISO/IEC 29500-1, annex A; transitional)."""

_OPEN_XML = "http://schemas.openxmlformats.org"

NAMESPACES = {
    "a": f"{_OPEN_XML}/drawingml/2006/main",
    "cp": f"{_OPEN_XML}/package/2006/metadata/core-properties",
    "ct": f"{_OPEN_XML}/package/2006/content-types",
    "custom": f"{_OPEN_XML}/officeDocument/2006/custom-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ep": f"{_OPEN_XML}/officeDocument/2006/extended-properties",
    "m": f"{_OPEN_XML}/officeDocument/2006/math",
    "mc": f"{_OPEN_XML}/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": f"{_OPEN_XML}/drawingml/2006/picture",
    "pr": f"{_OPEN_XML}/package/2006/relationships",
    "r": f"{_OPEN_XML}/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "vt": f"{_OPEN_XML}/officeDocument/2006/docPropsVTypes",
    "w": f"{_OPEN_XML}/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wp": f"{_OPEN_XML}/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def qn(name: str) -> str:
    """Return a prefixed name in lxml's form: ``w:p`` → ``{http://…/main}p``; :class:`KeyError` for a strange prefix."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def nsdecls(*prefixes: str) -> str:
    """Return the declarations of prefixes for a start tag, separated by spaces."""
    return " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
