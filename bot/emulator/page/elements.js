// Making elements. Text only ever becomes text nodes; nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  send: ["M4 12 20 4.5l-5 15-3.5-6z", "M11.5 13.5 20 4.5"],
  attach: ["M19.5 11.5 12 19a4.9 4.9 0 0 1-7-7l8-8a3.3 3.3 0 0 1 4.7 4.7l-8 8a1.7 1.7 0 0 1-2.4-2.4l7-7"],
  slash: ["M13.5 8l-3 8", "M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z"],
  keyboard: ["M5.5 6.5h13a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z", "M7 10h.01M10.5 10h.01M14 10h.01M17.3 10h.01M8 14h8"],
  menu: ["M12 6h.01M12 12h.01M12 18h.01"],
  reply: ["M9 7l-5 5 5 5", "M4 12h9a7 7 0 0 1 7 6"],
  edit: ["M5 19l1-4L16 5l3 3L9 18z", "M14 7l3 3"],
  cross: ["M6 6l12 12M18 6 6 18"],
  down: ["M12 5v13", "M6 12.5l6 6 6-6"],
  link: ["M8 16 17 7", "M9.5 7H17v7.5"],
  photo: ["M4 5.5h16v13H4z", "M4.5 16l4.5-4.5 4 4 2.5-2.5 4 4", "M15.5 9.3h.01"],
  sticker: ["M12 4a8 8 0 1 0 8 8h-4a4 4 0 0 1-4-4z", "M12 4l8 8"],
  voice: ["M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4z", "M6 11.5a6 6 0 0 0 12 0M12 17.5V20"],
  document: ["M7 3.5h7l4 4v13H7z", "M14 3.5v4h4"],
  lock: ["M6.5 11h11v8.5h-11z", "M9 11V8a3 3 0 0 1 6 0v3"],
};

/**
 * An element with attributes, event listeners (under `on`) and children.
 * Attributes that are null or false are left out; strings among the children become text.
 */
export function make(tag, { on = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A drawn sign beside words; invisible to screen readers, so the button it sits in needs a name. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  for (const [key, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"], ["focusable", "false"]]) {
    drawing.setAttribute(key, value);
  }
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    drawing.append(path);
  }
  return drawing;
}

/** A button that shows a sign and is named in words. */
export function iconButton(name, label, listener, extra = {}) {
  return make(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: listener }, ...extra },
    icon(name),
  );
}

/** Show an element or hide it. */
export function show(element, visible) {
  element.hidden = !visible;
}
