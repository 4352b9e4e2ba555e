// A matrix shows one date at a time; the date lives in the address. Without this module, each date is a native details.

function enhance(matrix) {
  const choice = matrix.querySelector(".matrix__choice");
  const select = choice.querySelector("select");
  const said = choice.querySelector('[role="status"]');
  const states = [...matrix.querySelectorAll(".matrix__state")];

  function show() {
    for (const state of states) {
      state.open = state.id === select.value;
      state.hidden = !state.open;
    }
  }

  function read() {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const asked = states.some((state) => state.id === wanted);
    if (asked) select.value = wanted;
    show();
    if (asked) matrix.scrollIntoView();
  }

  select.addEventListener("change", () => {
    show();
    history.replaceState(null, "", `#${select.value}`);
    said.textContent = document.getElementById(select.value).querySelector("summary").textContent;
  });
  addEventListener("hashchange", read);
  matrix.classList.add("matrix--chosen");
  choice.hidden = false;
  read();
}

for (const matrix of document.querySelectorAll("[data-matrix]")) enhance(matrix);
