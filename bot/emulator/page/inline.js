// The rows that a bot offers while somebody types after its name, above the writing field.

import { make, show } from "./elements.js";
import { word } from "./language.js";

/** A list of rows to choose from. `actions` has choose(queryId, rowId) and above(queryId). */
export class InlineRows {
  #signature = "";

  constructor(actions) {
    this.actions = actions;
    this.element = make("div", { class: "inline-rows", role: "group", "aria-label": word("inline-rows"), hidden: true });
  }

  /** Show the rows of `inline` while `question` is what stands in the writing field; a null hides them. */
  show(inline, question) {
    const fits = inline?.rows && question !== null && inline.text === question;
    show(this.element, Boolean(inline) && question !== null && this.element.childElementCount > 0);
    if (!fits) return;
    const signature = JSON.stringify(inline);
    if (signature !== this.#signature) this.#draw(inline);
    this.#signature = signature;
    show(this.element, this.element.childElementCount > 0);
  }

  #draw({ query_id, rows, button }) {
    const above = button
      ? [make("button", { type: "button", class: "inline-above", on: { click: () => this.actions.above(query_id) } }, button)]
      : [];
    this.element.replaceChildren(...above, ...rows.map((row) => this.#row(query_id, row)));
  }

  #row(query_id, { id, title, description }) {
    return make("button", { type: "button", class: "inline-choice", on: { click: () => this.actions.choose(query_id, id) } },
      make("strong", { dir: "auto" }, title),
      make("span", { dir: "auto" }, description));
  }
}
