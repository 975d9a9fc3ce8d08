// @ts-check
'use strict';

// Search over everything in the report that has an address. The index is a separate script, loaded on first use.
{
  const source = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;
  const words = report.words.search;
  const mostResults = 40;
  const kinds = ['page', 'incident', 'service', 'metric', 'figure', 'query'];

  /** @typedef {{kind: string, title: string, place: string, href: string, name: string, text: string}} Entry */

  /** @type {Entry[] | undefined} */
  let entries;
  let chosen = -1;

  const input = element('input', {
    type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-results',
    'aria-autocomplete': 'list', 'aria-label': words.label, placeholder: words.hint, autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('div', { id: 'search-results', role: 'listbox', 'aria-label': words.results });
  const status = element('p', { class: 'note', role: 'status' });
  const close = element('button', { type: 'button' }, words.close);
  const dialog = element('dialog', { class: 'search', 'aria-label': words.label },
    element('div', { class: 'field' }, input, close), list, status);

  /** @param {string} address */
  const load = (address) => {
    const script = element('script', { src: new URL('search-index.js', address).href });
    script.addEventListener('load', () => {
      const root = new URL('..', address);
      const index = /** @type {[kind: number, title: string, place: string, path: string][]} */ (
        /** @type {any} */ (globalThis).debriefIndex);
      entries = index.map(([kind, title, place, path]) => ({
        kind: words[kinds[kind]], title, place, href: new URL(path, root).href, name: folded(title),
        text: folded(`${title} ${place} ${words[kinds[kind]]}`),
      }));
      show();
    });
    script.addEventListener('error', () => { status.textContent = words.broken; });
    document.head.append(script);
  };

  /**
   * The rank of an entry: lower is better, undefined is no match. Each word must be found; a match in the name counts more
   * than elsewhere, and at the start of a word more than inside one.
   * @param {Entry} entry @param {string[]} wanted
   */
  const rank = (entry, wanted) => {
    let sum = 0;
    for (const word of wanted) {
      if (!entry.text.includes(word)) return undefined;
      const place = entry.name.indexOf(word);
      const begins = place >= 0 && !/[\p{L}\p{N}]/u.test(entry.name.charAt(place - 1));
      sum += place === 0 ? 0 : begins ? 1 : place > 0 ? 2 : 4;
    }
    return sum;
  };

  /** @param {string[]} wanted @returns {Entry[]} */
  const found = (wanted) => {
    const ranked = (entries ?? []).map((entry) => ({ entry, rank: rank(entry, wanted) }));
    return ranked.filter((item) => item.rank !== undefined)
      .sort((one, other) => Number(one.rank) - Number(other.rank)).map((item) => item.entry);
  };

  const options = () => /** @type {HTMLAnchorElement[]} */ ([...list.children]);

  /**
   * Selects one of the results; `index` wraps around.
   * @param {number} index
   */
  const choose = (index) => {
    const all = options();
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, place) => option.setAttribute('aria-selected', String(place === chosen)));
    all[chosen]?.scrollIntoView({ block: 'nearest' });
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', all[chosen].id);
  };

  const show = () => {
    const wanted = wordsOf(input.value);
    // Empty query: list the pages, as a table of contents.
    const results = wanted.length > 0 ? found(wanted) : (entries ?? []).filter((entry) => entry.kind === words.page);
    list.replaceChildren(...results.slice(0, mostResults).map((entry, index) => {
      const option = element('a', { id: `search-${index}`, role: 'option', tabindex: -1, href: entry.href },
        element('span', { class: 'title' }, entry.title),
        element('span', { class: 'place' }, [entry.kind, entry.place].filter(Boolean).join(' · ')));
      option.addEventListener('click', () => dialog.close());
      return option;
    }));
    input.setAttribute('aria-expanded', String(results.length > 0));
    status.textContent = !entries || wanted.length === 0 ? ''
      : results.length === 0 ? words.none : filled(words.count, { count: results.length });
    choose(wanted.length > 0 ? 0 : -1);
  };

  const open = () => {
    if (dialog.open || !source) return;
    if (!entries) load(source);
    dialog.showModal();
    input.select();
    show();
  };

  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(Math.max(chosen, 0) - 1);
    else if (event.key === 'Enter') options()[chosen]?.click();
    else return;
    event.preventDefault();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });

  // A self-contained page has no index file.
  if (source) {
    const button = element('button', { type: 'button', class: 'open-search', 'aria-keyshortcuts': '/ Control+K' },
      words.button, ' ', element('kbd', { 'aria-hidden': 'true' }, '/'));
    button.addEventListener('click', open);
    tools.prepend(button);
    document.body.append(dialog);
  }
}
