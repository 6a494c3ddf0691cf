"""Draws the examples' placeholder pictures: ``python tests/examples/make_placeholders.py`` from the top of the project.

They say themselves what they are, so that nobody takes one for a photo of a meeting. The letters are those of
Liberation Sans; another version of Pillow or of the font may give other bytes, which is why the files are committed.
"""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 800)
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSans-{}.ttf"
PAPER, LINE, FIGURE, LETTERS = "#eef1f4", "#9aa7b4", "#c5ced8", "#3c4a58"

PICTURES = {
    "examples/ubnd-quan-long-bien/anh-phien-hop.png": ("ẢNH MINH HỌA", "thay bằng ảnh chụp phiên họp"),
    "examples/day-du/anh-hoi-nghi.png": ("ẢNH MINH HỌA", "thay bằng ảnh chụp hội nghị"),
    "examples/day-du/so-do-phong-hop.png": ("HÌNH MINH HỌA", "thay bằng sơ đồ phòng họp"),
}


def placeholder(title: str, request: str) -> Image.Image:
    """A grey sheet with people around a table, and what should stand here instead."""
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    width, height = SIZE
    draw.rectangle((20, 20, width - 21, height - 21), outline=LINE, width=4)
    people(draw, width // 2, 250)
    for text, weight, size, y in ((title, "Bold", 84, 520), (request, "Regular", 52, 640)):
        font = ImageFont.truetype(FONT.format(weight), size)
        draw.text((width // 2, y), text, LETTERS, font, anchor="mm")
    # Eight greys hold everything that was drawn.
    return image.quantize(8)


def people(draw: ImageDraw.ImageDraw, middle: int, top: int) -> None:
    """Heads and shoulders behind a table."""
    for place in range(-3, 4):
        x = middle + 130 * place
        draw.ellipse((x - 34, top - 110, x + 34, top - 42), FIGURE)
        draw.pieslice((x - 58, top - 34, x + 58, top + 90), 180, 360, FIGURE)
    draw.rounded_rectangle((middle - 480, top + 20, middle + 480, top + 110), 18, LINE)


def main() -> None:
    """Write all of them."""
    for name, words in PICTURES.items():
        placeholder(*words).save(Path(name), optimize=True)
        print(name)


if __name__ == "__main__":
    main()
