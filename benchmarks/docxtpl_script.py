"""What a docxtpl user writes, in its best form: the fast YAML reader, escaping on, nothing else imported.

Arguments: the template, the meeting, the document to write.
"""

import sys

import yaml
from docxtpl import DocxTemplate

template, meeting, made = sys.argv[1:]
with open(meeting, encoding="utf-8") as file:
    data = yaml.load(file, Loader=yaml.CSafeLoader)
document = DocxTemplate(template)
document.render(data, autoescape=True)
document.save(made)
