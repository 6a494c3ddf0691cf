"""The Word package: its members and parts, relationships, content types, lengths, properties, and a view of it as text.

The shape of a package is that of ISO/IEC 29500-2 (Open Packaging Conventions). What a render needs (the package,
relationships, properties) works on strings and bytes and loads neither lxml nor zipfile.
"""
