'use strict';
const report = (globalThis).debriefReport;
const own = (text) => {
const { digits } = report.number;
return digits ? `\u2068${text.replace(/\d/g, (digit) => digits[Number(digit)])}\u2069` : text;
};
function element(name, attributes = {}, ...children) {
const made = document.createElement(name);
for (const [key, value] of Object.entries(attributes)) {
if (value !== undefined) made.setAttribute(key, String(value));
}
made.append(...children);
return made;
}
function folded(text) {
return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
function wordsOf(query) {
return folded(query).split(/\s+/).filter(Boolean);
}
function filled(pattern, values) {
return pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
const tools = element('div', { class: 'tools' });
document.querySelector('.masthead .name')?.after(tools);
const announcer = element('p', { class: 'unseen', role: 'status' });
document.body.append(announcer);
function announce(text) {
announcer.textContent = text;
}
