// A small menu that opens from a button: arrow keys move in it, Escape and a press outside close it.

import { icon, make } from "./elements.js";

let closeOpen = null;

function moveFocus(menu, step) {
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  const next = items.indexOf(document.activeElement) + step;
  items[(next + items.length) % items.length]?.focus();
}

function onKey(event, menu, close) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) moveFocus(menu, steps[event.key]);
  else if (event.key === "Escape") close(true);
  else if (event.key === "Tab") close(false);
  else return;
  if (event.key !== "Tab") event.preventDefault();
}

function menuItem({ label, detail, sign, choose }, close) {
  const chosen = () => {
    close(true);
    choose();
  };
  return make(
    "button",
    { type: "button", role: "menuitem", tabindex: "-1", on: { click: chosen } },
    make("span", { class: "menu-label" }, sign ? icon(sign) : null, make("bdi", {}, label)),
    detail ? make("span", { class: "menu-detail", dir: "auto" }, detail) : null,
  );
}

/** Open (or close, if it is open) the menu of `button` inside `place`; each item has label and choose, maybe detail and sign. */
export function toggleMenu(button, place, items) {
  const wasOpen = button.getAttribute("aria-expanded") === "true";
  closeOpen?.(false);
  if (wasOpen) return;
  const menu = make("div", { class: "menu", role: "menu", "aria-label": button.getAttribute("aria-label") });
  const outside = (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) close(false);
  };
  const close = (giveFocusBack) => {
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    closeOpen = null;
    if (giveFocusBack) button.focus();
  };
  closeOpen = close;
  menu.append(...items.map((item) => menuItem(item, close)));
  menu.addEventListener("keydown", (event) => onKey(event, menu, close));
  button.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  place.append(menu);
  moveFocus(menu, 1);
}
