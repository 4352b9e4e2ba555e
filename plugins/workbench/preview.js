// Added by `dossier serve` only: reload when a build is online, show the report when one was refused.
const stream = new EventSource("/_apercu/evenements");

stream.addEventListener("rechargez", () => location.reload());

stream.addEventListener("probleme", ({ data }) => {
  document.getElementById("apercu-probleme")?.remove();
  const box = document.createElement("pre");
  box.id = "apercu-probleme";
  box.role = "alert";
  box.textContent = `Cette page n’est pas à jour.\n\n${data}`;
  Object.assign(box.style, {
    position: "fixed", insetInline: 0, insetBlockEnd: 0, maxBlockSize: "60vh", overflow: "auto", margin: 0,
    padding: "16px", background: "#9b1c31", color: "#fff", whiteSpace: "pre-wrap", zIndex: 1000,
  });
  document.body.append(box);
});
