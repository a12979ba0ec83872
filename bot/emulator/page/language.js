// The page's language, and how it says moments. Every moment is shown in Helsinki time.

import { WORDS } from "./words.js";

const ZONE = "Europe/Helsinki";
const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
const KEPT = "koppi.language";

let current = kept();

function kept() {
  try {
    const found = localStorage.getItem(KEPT);
    return found in WORDS ? found : "fi";
  } catch {
    return "fi";
  }
}

/** The code of the language the page speaks: fi, sv or en. */
export const language = () => current;

/** Speak another language from now on, also after the page is opened again. */
export function speak(code) {
  current = code in WORDS ? code : "fi";
  try {
    localStorage.setItem(KEPT, current);
  } catch {
    // A browser that keeps nothing still speaks the chosen language until it is closed.
  }
}

/** The words under a key, with {variables} filled in; the key itself if it has no words. */
export function word(key, variables = {}) {
  const said = WORDS[current][key] ?? WORDS.fi[key] ?? key;
  return said.replace(/\{(\w+)\}/g, (whole, name) => variables[name] ?? whole);
}

/** The role in words; a role without words keeps the label the emulator gave it. */
export function roleWord(phone) {
  return `role-${phone.role}` in WORDS.fi ? word(`role-${phone.role}`) : phone.label;
}

/** Put words into every element of the page that asks for them by data-word or data-label. */
export function translate(root) {
  document.documentElement.lang = current;
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
  }
}

// Making a formatter is slow, and every message of every phone asks for one whenever something changes.
const formatters = new Map();

function said(moment, options) {
  const key = `${current} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.DateTimeFormat(LOCALES[current], { timeZone: ZONE, ...options }));
  }
  return formatters.get(key).format(moment);
}

/** Hours and minutes, as "14.05". */
export const timeOfDay = (moment) => said(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** A key that is the same for all moments of one Helsinki day. */
export const dayKey = (moment) => said(moment, { year: "numeric", month: "2-digit", day: "2-digit" });

/** Weekday and date, as "maanantai 3. marraskuuta". */
export const dayName = (moment) => said(moment, { weekday: "long", day: "numeric", month: "long" });

/** Short weekday, date and year, as "ma 3.11.2025". */
export const shortDay = (moment) =>
  said(moment, { weekday: "short", day: "numeric", month: "numeric", year: "numeric" });
