/* A part that scrolls sideways takes the focus, and says that it goes on, only while some of it is out of view. */

const SLACK = 8; // pixels of a finger's room around the last link: nothing to read

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const more = target.scrollWidth - target.clientWidth > SLACK;
    target.tabIndex = more ? 0 : -1;
    if (more) target.dataset.more = document.body.dataset.more;
    else delete target.dataset.more;
  }
});

for (const region of document.querySelectorAll(".scroll")) watch.observe(region);
