// The messages of one phone: only what changed is drawn again, and the newest stays in view.

import { bubble, isNote } from "./bubble.js";
import { icon, make, show } from "./elements.js";
import { dayKey, dayName, word } from "./language.js";

const NEAR_END_PIXELS = 80;
const HOLD_MS = 500;
const MARGIN_PIXELS = 10;

function focusable(element) {
  return [...element.querySelectorAll("button, a[href]")];
}

/** A scrolling list of messages with day lines and a button to the newest. */
export class Chat {
  #drawn = new Map();
  #newest = 0;
  #expecting = false;

  constructor(name, actions) {
    this.actions = { ...actions, jump: (id) => this.#jump(id) };
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": word("chat", { name }), tabindex: "0" });
    this.newer = make("button", { type: "button", class: "newer", hidden: true, on: { click: () => this.toEnd() } },
      make("span", {}, word("newer")), icon("down"));
    this.element = make("div", { class: "chat" }, this.log, this.newer);
    this.#holdToReply();
    this.#keepEnd();
  }

  /** True while the newest message is in view, or nearly. */
  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END_PIXELS;
  }

  /** Bring the newest message into view. */
  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.ended = true;
    show(this.newer, false);
  }

  /** Forget what is drawn: another topic is shown from now on. */
  clear() {
    this.#drawn.clear();
    this.#newest = 0;
    this.log.replaceChildren();
  }

  /** The person did something that is answered: the answer comes into view, wherever they were reading. */
  expectAnswer() {
    this.#expecting = true;
  }

  /** Show these messages; `topicName` gives the name to mark a message's topic with, or null. */
  update(messages, topicName, emptyWords) {
    const fresh = messages.filter((message) => message.message_id > this.#newest);
    const opening = this.#newest === 0;
    const answered = fresh.some((message) => message.from === "me") || (this.#expecting && fresh.length > 0);
    const following = this.ended || opening || answered;
    this.#draw(messages, topicName, emptyWords);
    if (following) this.toEnd();
    else if (fresh.length) show(this.newer, true);
    if (following && !opening) this.#backToBeginning(fresh);
    if (fresh.length) this.#expecting = false;
    this.#newest = Math.max(this.#newest, ...fresh.map((message) => message.message_id));
  }

  // An answer that is taller than the screen is read from its first line.
  #backToBeginning(fresh) {
    const answer = fresh.find((message) => message.from !== "me");
    const element = answer && this.#drawn.get(answer.message_id)?.element;
    if (element && element.offsetHeight > this.log.clientHeight) this.log.scrollTop = element.offsetTop - MARGIN_PIXELS;
  }

  #draw(messages, topicName, emptyWords) {
    const wanted = [];
    let day = null;
    for (const message of messages) {
      if (isNote(message) && !topicName(message)) continue;
      const moment = new Date(message.date);
      if (dayKey(moment) !== day) {
        day = dayKey(moment);
        wanted.push(this.#part(`day ${day}`, day, () => this.#line(dayName(moment))));
      }
      const topic = topicName(message);
      const signature = JSON.stringify([message, topic]);
      wanted.push(this.#part(message.message_id, signature, () =>
        isNote(message) ? this.#line(word("topic-line", { topic })) : bubble(message, topic, this.actions)));
    }
    if (wanted.length === 0) wanted.push(this.#part("empty", emptyWords, () => this.#empty(emptyWords)));
    this.#place(wanted);
  }

  #empty(words) {
    return make("div", { class: "empty" }, make("img", { src: "page/icon.svg", alt: "" }), make("p", {}, words));
  }

  #line(words) {
    return make("div", { class: "day" }, make("bdi", {}, words));
  }

  #part(key, signature, draw) {
    const old = this.#drawn.get(key);
    if (old?.signature === signature) return old;
    const part = { key, signature, element: draw() };
    if (old) this.#swap(old.element, part.element);
    this.#drawn.set(key, part);
    return part;
  }

  // A message that is drawn again keeps the keyboard's place: the bot often edits the message one just pressed.
  #swap(old, fresh) {
    const held = focusable(old).indexOf(document.activeElement);
    old.replaceWith(fresh);
    if (held < 0) return;
    (focusable(fresh)[held] ?? fresh).focus({ preventScroll: true });
  }

  #place(wanted) {
    const keys = new Set(wanted.map((part) => part.key));
    for (const [key, part] of this.#drawn) {
      if (keys.has(key)) continue;
      part.element.remove();
      this.#drawn.delete(key);
    }
    wanted.forEach((part, index) => {
      if (this.log.children[index] !== part.element) this.log.insertBefore(part.element, this.log.children[index] ?? null);
    });
  }

  #jump(messageId) {
    const part = this.#drawn.get(messageId);
    part?.element.scrollIntoView({ block: "center" });
    part?.element.focus({ preventScroll: true });
  }

  // When the keyboard opens or a line is added to the input, the end stays the end.
  #keepEnd() {
    this.ended = true;
    let height = 0;
    const scrolled = () => {
      // A list that became lower has scrolled by itself: that says nothing of what the person wants to see.
      if (this.log.clientHeight === height) this.ended = this.atEnd();
      if (this.ended) show(this.newer, false);
    };
    const resized = () => {
      height = this.log.clientHeight;
      if (this.ended) this.toEnd();
    };
    this.log.addEventListener("scroll", scrolled, { passive: true });
    new ResizeObserver(resized).observe(this.log);
  }

  #holdToReply() {
    let timer = null;
    const stop = () => clearTimeout(timer);
    this.log.addEventListener("touchstart", (event) => {
      const held = event.target.closest("[data-message]");
      if (held) timer = setTimeout(() => held.querySelector(".message-tools button")?.click(), HOLD_MS);
    }, { passive: true });
    for (const name of ["touchend", "touchmove", "touchcancel"]) this.log.addEventListener(name, stop, { passive: true });
  }
}
