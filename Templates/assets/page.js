// @ts-check
'use strict';

// What the other scripts share. `report.js`, which the build writes, comes before it.

/**
 * @typedef {object} Report What the build tells the scripts of every page.
 * @property {Record<string, Record<string, string>>} words Fixed texts, by where they are shown.
 * @property {{decimal: string, group: string, digits?: string}} number Marks of numbers, and digits other than 0–9.
 * @property {{weekdays: string[], months: string[], full: string, day: string, tick: string, month: string,
 *   year: string}} date
 *   Names of days (from Monday) and months, and the order of the parts of a date.
 * @property {[start: number, offset: number, name: string][]} zone When the clocks run how far ahead of UTC, in seconds,
 *   and what the zone is called then.
 */

/** @type {Report} */
const report = /** @type {any} */ (globalThis).debriefReport;

/**
 * `text` in the digits of the report's locale.
 * @param {string} text
 */
const own = (text) => {
  const { digits } = report.number;
  return digits ? `\u2068${text.replace(/\d/g, (digit) => digits[Number(digit)])}\u2069` : text;
};

/**
 * A new element. Attributes that are undefined are left out; no attribute is ever code or style.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | undefined>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * `text` without case and accents: what is compared when something is looked for.
 * @param {string} text
 */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a query, folded.
 * @param {string} query
 */
function wordsOf(query) {
  return folded(query).split(/\s+/).filter(Boolean);
}

/**
 * `pattern` with each `{name}` replaced.
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Where the controls of the page stand: beside its name. */
const tools = element('div', { class: 'tools' });
document.querySelector('.masthead .name')?.after(tools);

/** The one place whose changes are read out. */
const announcer = element('p', { class: 'unseen', role: 'status' });
document.body.append(announcer);

/**
 * Has `text` read out.
 * @param {string} text
 */
function announce(text) {
  announcer.textContent = text;
}
