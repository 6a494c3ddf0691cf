"""The program of a template: from the cache, or compiled."""

from minutes.engine.cache import Program, fingerprint, key_of, load, save
from minutes.engine.options import CompileOptions
from minutes.ooxml import Package


def cached_program(archive: Package, content: bytes, options: CompileOptions) -> Program:
    """The program that was kept for this template, or a new one, which is kept."""
    key = key_of(content, options.key())
    program = load(key)
    if program is None or not is_current(program, options.folder):
        program = compiled_program(archive, options)
        save(key, program)
    return program


def is_current(program: Program, folder: str | None) -> bool:
    """Whether the files that the program took in are still in the folder, as they were."""
    if not program.included:
        return True
    if folder is None:
        return False
    from minutes.engine.subdoc import NotFound, read_below

    try:
        return all(fingerprint(read_below(folder, name).content) == mark for name, mark in program.included)
    except NotFound:
        return False


def compiled_program(archive: Package, options: CompileOptions) -> Program:
    """A new program; :class:`TemplateError` with every problem found."""
    from minutes.engine.compiler import compile_archive  # loads lxml and Jinja

    return compile_archive(archive, options.spelt_out())
