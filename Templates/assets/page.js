// @ts-check
'use strict';

// Shared by the other scripts. The page loads `report.js`, which the build writes, before it.

/**
 * @typedef {object} Report Data from the build for the scripts of every page.
 * @property {Record<string, Record<string, string>>} words Fixed texts, by the part of the page that shows them.
 * @property {{decimal: string, group: string, digits?: string}} number Marks of numbers, and digits other than 0–9.
 * @property {{weekdays: string[], months: string[], full: string, day: string, tick: string, month: string,
 *   year: string}} date
 *   Names of days (from Monday) and months, and the order of the parts of a date.
 * @property {[start: number, offset: number, name: string][]} zone Offsets of the zone from UTC over time, in seconds,
 *   with the name of the zone.
 */

/** @type {Report} */
const report = /** @type {any} */ (globalThis).debriefReport;

/**
 * `text` with the digits of the report's locale.
 * @param {string} text
 */
const own = (text) => {
  const { digits } = report.number;
  return digits ? `\u2068${text.replace(/\d/g, (digit) => digits[Number(digit)])}\u2069` : text;
};

/**
 * A new element. Undefined attributes are omitted; attributes are never code or style.
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
 * `text` without case and accents, for comparisons in searches.
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

/** The container of the page's controls, next to its name. */
const tools = element('div', { class: 'tools' });
document.querySelector('.masthead .name')?.after(tools);

/** The only live region: screen readers read its changes. */
const announcer = element('p', { class: 'unseen', role: 'status' });
document.body.append(announcer);

/**
 * Announces `text` to screen readers.
 * @param {string} text
 */
function announce(text) {
  announcer.textContent = text;
}
