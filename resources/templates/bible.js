"use strict";
// Shows only what holds all the words that are typed. Nothing else on the page is a program.
const field = document.getElementById("find");
const found = document.getElementById("found");
const entries = [...document.querySelectorAll("[data-entry]")].map((one) => [one, one.textContent.toLowerCase()]);
const holders = [...document.querySelectorAll("[data-holder]")];
const pictures = document.getElementById("pictures");
document.getElementById("search").hidden = false;
function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [one, text] of entries) {
    one.hidden = !words.every((word) => text.includes(word));
    if (!one.hidden) count += 1;
  }
  for (const one of holders) one.hidden = words.length > 0 && !one.querySelector("[data-entry]:not([hidden])");
  if (pictures) pictures.hidden = words.length > 0;
  found.textContent = words.length ? (count === 1 ? "1 entry" : count + " entries") : "";
}
field.addEventListener("input", search);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== field) { event.preventDefault(); field.focus(); }
  if (event.key === "Escape" && document.activeElement === field) { field.value = ""; search(); }
});
