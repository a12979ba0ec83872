// One message as an element: quote, media, text, marks, and the buttons under it.

import { icon, iconButton, make } from "./elements.js";
import { formatted, safeAddress, startPayload } from "./entities.js";
import { timeOfDay, word } from "./language.js";

function quote(reply, actions) {
  if (!reply) return null;
  const jump = () => actions.jump(reply.message_id);
  return make("button", { type: "button", class: "quote", on: { click: jump } }, make("span", { dir: "auto" }, reply.text || "…"));
}

function media(item) {
  if (!item) return null;
  const kind = ["photo", "sticker", "voice"].includes(item.kind) ? item.kind : "document";
  const named = item.name && item.name !== item.kind ? make("bdi", { class: "media-name" }, item.name) : null;
  const opens = kind === "document" && item.file_id;
  const where = { href: `emulator/files/${encodeURIComponent(item.file_id)}`, download: item.name };
  return make(
    opens ? "a" : "div",
    { class: `media media-${kind}`, ...(opens ? where : {}) },
    icon(kind),
    make("span", { class: "media-words" }, make("span", { class: "media-kind" }, word(kind)), named),
  );
}

function marks(message) {
  const moment = new Date(message.date);
  return make(
    "div",
    { class: "marks" },
    message.edited ? make("span", { class: "edited" }, word("edited")) : null,
    make("time", { datetime: message.date }, timeOfDay(moment)),
  );
}

function press(message, button, actions) {
  return async (event) => {
    const pressed = event.currentTarget;
    pressed.setAttribute("aria-busy", "true");
    await actions.press(message.message_id, button.data);
    pressed.removeAttribute("aria-busy");
  };
}

function linkButton(button, actions) {
  const address = safeAddress(button.url);
  const payload = startPayload(button.url, actions.botName());
  const open = (event) => {
    if (payload === null) return;
    event.preventDefault();
    actions.start(payload);
  };
  const where = { href: address, target: "_blank", rel: "noopener noreferrer", class: "inline-button" };
  return make("a", { ...where, on: { click: open } }, make("span", { dir: "auto" }, button.text), icon("link"));
}

function searchButton(button, actions) {
  const attributes = { type: "button", class: "inline-button", "data-search": button.search };
  return make("button", { ...attributes, on: { click: () => actions.search(button.search) } }, make("span", { dir: "auto" }, button.text));
}

function inlineButton(message, button, actions) {
  if (button.url) return linkButton(button, actions);
  if ("search" in button) return searchButton(button, actions);
  const pressed = press(message, button, actions);
  const attributes = { type: "button", class: "inline-button", "data-button": button.data ?? "" };
  return make("button", { ...attributes, on: { click: pressed } }, make("span", { dir: "auto" }, button.text));
}

function keyboard(message, actions) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row) =>
    make("div", { class: "inline-row" }, ...row.map((button) => inlineButton(message, button, actions))),
  );
  return make("div", { class: "inline-keyboard" }, ...rows);
}

function tools(message, actions) {
  const mine = message.from === "me";
  return make(
    "div",
    { class: "message-tools" },
    iconButton("reply", word("reply"), () => actions.reply(message)),
    mine && message.text && !message.media ? iconButton("edit", word("edit"), () => actions.edit(message)) : null,
  );
}

function topicMark(topic) {
  return topic ? make("bdi", { class: "topic-mark" }, topic) : null;
}

/** True for what Telegram notes in a chat by itself, as that a topic was opened: it has nothing to read or press. */
export function isNote(message) {
  return !message.text && !message.media && !message.buttons?.length;
}

// Telegram shows only the command of a link that was opened, never what the link carries.
function wordsOf(message) {
  return message.from === "me" ? message.text?.replace(/^(\/start) \S+$/, "$1") : message.text;
}

/** The element of one message. `topic` is its topic's name where several topics are shown together, else null. */
export function bubble(message, topic, actions) {
  const mine = message.from === "me";
  const text = make("div", { class: "text", dir: "auto" });
  text.append(formatted(wordsOf(message) ?? "", message.entities, actions));
  const body = make(
    "div",
    { class: "bubble" },
    make("span", { class: "unseen" }, `${word(mine ? "me-said" : "bot-said")}: `),
    topicMark(topic),
    quote(message.reply_to, actions),
    media(message.media),
    message.text ? text : null,
    marks(message),
  );
  return make(
    "div",
    { class: `message ${mine ? "mine" : "theirs"}`, "data-message": message.message_id, tabindex: "-1" },
    make("div", { class: "line" }, body, tools(message, actions)),
    keyboard(message, actions),
  );
}
