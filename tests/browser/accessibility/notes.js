// A note opened beside its sentence.

const beside = () => {
  const wrong = [];
  for (const mark of document.querySelectorAll(".prose .note-mark")) {
    if (!mark.checkVisibility()) continue;
    mark.click();
    const note = document.querySelector(".popover");
    const box = note.getBoundingClientRect();
    const text = mark.closest(".article").getBoundingClientRect();
    const covered = [...document.querySelectorAll(".prose > *, .figure, .scroll")].filter((node) => {
      const other = node.getBoundingClientRect();
      return node !== note && !node.contains(note) && other.right > box.left + 1 && other.top < box.bottom - 1 && other.bottom > box.top + 1;
    });
    const wide = covered.length > 0;
    const level = Math.abs(box.top - mark.getBoundingClientRect().top) < 2;
    const moved = [...document.querySelectorAll(".figure--wide, .scroll, .figure__html")].some((node) => {
      const other = node.getBoundingClientRect();
      return other.right > box.left && Math.abs(other.top - box.bottom - 16) < 40;
    });
    if (wide) wrong.push(`${mark.id} covers ${covered[0].id || covered[0].className}`);
    if (!level && !moved) wrong.push(`${mark.id} is not level with its note`);
    if (box.left < text.left + 672 || box.right > document.documentElement.clientWidth) wrong.push(`${mark.id} is out of the margin`);
    if (Math.abs(box.width - 288) > 1) wrong.push(`${mark.id}: ${box.width} px wide`);
    mark.click();
  }
  return wrong;
};
