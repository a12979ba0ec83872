// Topics of a chat as tabs: everything together, then one tab for each topic.

import { icon, make, show } from "./elements.js";
import { word } from "./language.js";

/** The row of topic tabs of one phone; `memory.topic` keeps the choice, `changed` is called when it changes. */
export class TopicTabs {
  #topics = [];
  #signature = "";

  constructor(memory, changed) {
    this.memory = memory;
    this.changed = changed;
    memory.seen ??= new Map();
    this.element = make("div", { class: "topics", role: "tablist", "aria-label": word("topics"), hidden: true });
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** The chosen topic's thread id; null for everything. */
  get chosen() {
    return this.#topics.some((topic) => topic.thread_id === this.memory.topic) ? this.memory.topic : null;
  }

  /** True if the chosen topic is closed for writing. */
  get isClosed() {
    return Boolean(this.#topics.find((topic) => topic.thread_id === this.chosen)?.closed);
  }

  /** The name of a topic, or null. */
  nameOf(threadId) {
    return this.#topics.find((topic) => topic.thread_id === threadId)?.name ?? null;
  }

  #choose(threadId) {
    this.memory.topic = threadId;
    this.changed();
    this.element.querySelector("[aria-selected=true]")?.focus();
  }

  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const ids = [null, ...this.#topics.map((topic) => topic.thread_id)];
    this.#choose(ids[(ids.indexOf(this.chosen) + step + ids.length) % ids.length]);
  }

  #unread(state, threadId) {
    const seen = this.memory.seen.get(threadId) ?? 0;
    return state.messages.filter((message) => message.from === "bot" && message.thread_id === threadId && message.message_id > seen).length;
  }

  #markSeen(state) {
    const shown = this.chosen === null ? this.#topics.map((topic) => topic.thread_id) : [this.chosen];
    const newest = Math.max(0, ...state.messages.map((message) => message.message_id));
    for (const threadId of shown) this.memory.seen.set(threadId, newest);
  }

  #tab(threadId, name, closed, unread) {
    const selected = threadId === this.chosen;
    const attributes = { type: "button", role: "tab", "aria-selected": String(selected), tabindex: selected ? "0" : "-1" };
    const count = unread && !selected
      ? make("span", { class: "count" }, make("span", { "aria-hidden": "true" }, String(unread)),
        make("span", { class: "unseen" }, word("unread", { count: unread })))
      : null;
    const lock = closed ? [icon("lock"), make("span", { class: "unseen" }, word("closed"))] : [];
    return make("button", { ...attributes, title: name, on: { click: () => this.#choose(threadId) } }, make("bdi", {}, name), ...lock, count);
  }

  /** Show the topics of this state; no tabs where there are no topics. */
  update(state) {
    this.#topics = state.topics ?? [];
    this.#markSeen(state);
    const unread = this.#topics.map((topic) => this.#unread(state, topic.thread_id));
    const signature = JSON.stringify([this.#topics, this.chosen, unread]);
    if (signature === this.#signature) return;
    this.#signature = signature;
    const held = this.element.contains(document.activeElement);
    const tabs = this.#topics.map((topic, index) => this.#tab(topic.thread_id, topic.name, topic.closed, unread[index]));
    this.element.replaceChildren(this.#tab(null, word("all"), false, 0), ...tabs);
    show(this.element, tabs.length > 0);
    if (held) this.element.querySelector("[aria-selected=true]").focus();
  }
}
