// @ts-check
'use strict';

// Tables that can be sorted by each column, and filtered if they are long.
{
  const leastRowsToSort = 3;
  const leastRowsToFilter = 11;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const powers = { k: 1e3, M: 1e6, B: 1e9, T: 1e12 };

  /**
   * The value of a number on the page: `−$1.2M` is −1200000. NaN if there is none.
   * @param {string} text
   */
  const number = (text) => {
    const { decimal, group, digits = '' } = report.number;
    const latin = [...text].map((sign) => digits.includes(sign) ? digits.indexOf(sign) : sign).join('');
    const plain = latin.replaceAll(group, '').replace(decimal, '.').replace('−', '-');
    const parts = plain.match(/(-?)[^\d.-]*(\d*\.?\d+)(?:e([-−]?\d+))?([kMBT](?![a-z]))?/);
    if (!parts) return NaN;
    const power = /** @type {Record<string, number>} */ (powers)[parts[4]] ?? 1;
    return Number(`${parts[1]}${parts[2]}e${(parts[3] ?? '0').replace('−', '-')}`) * power;
  };

  /** @param {HTMLTableRowElement} row @param {number} column */
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const text = (cell.textContent ?? '').trim();
    if (text === '' || text === '—') return null;
    if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
    if (!cell.classList.contains('n')) return text;
    const value = number(text);
    return Number.isNaN(value) ? null : value;
  };

  /**
   * The order of two values, `way` 1 for ascending and −1 for descending; missing values are last in both.
   * @param {string | number | null} one @param {string | number | null} other @param {number} way
   */
  const order = (one, other, way) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
    return way * collator.compare(String(one), String(other));
  };

  /** @param {HTMLTableElement} table */
  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...(table.tHead?.rows[0].cells ?? [])];
    headings.forEach((heading, column) => {
      const button = element('button', { type: 'button', class: 'sort' }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const state = heading.getAttribute('aria-sort');
        // The first click sorts numbers in descending and names in ascending order; the third restores the original order.
        const first = heading.classList.contains('n') ? 'descending' : 'ascending';
        const second = first === 'ascending' ? 'descending' : 'ascending';
        const next = state === null ? first : state === first ? second : null;
        for (const other of headings) other.removeAttribute('aria-sort');
        const way = next === 'ascending' ? 1 : -1;
        const keyed = original.map((row) => ({ row, value: next ? valueOf(row, column) : null }));
        if (next) {
          heading.setAttribute('aria-sort', next);
          keyed.sort((one, other) => order(one.value, other.value, way));
        }
        body.append(...keyed.map((item) => item.row));
      });
    });
  };

  /** @param {HTMLTableElement} table @param {Element} region */
  const makeFilterable = (table, region) => {
    const { filter, count: pattern } = report.words.table;
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => folded([...row.cells].map((cell) => cell.textContent).join(' ')));
    const count = element('span', { class: 'count', role: 'status' });
    const input = element('input', { type: 'search', autocomplete: 'off' });
    input.addEventListener('input', () => {
      const wanted = wordsOf(input.value);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !wanted.every((word) => texts[index].includes(word));
        if (!row.hidden) shown += 1;
      });
      count.textContent = wanted.length > 0 ? filled(pattern, { shown, all: rows.length }) : '';
    });
    const title = table.caption?.textContent ?? '';
    input.setAttribute('aria-label', `${filter}: ${title}`);
    region.before(element('p', { class: 'filter' }, element('label', {}, `${filter} `, input), count));
  };

  for (const region of document.querySelectorAll('.table')) {
    const table = region.querySelector('table');
    const count = table?.tBodies[0]?.rows.length ?? 0;
    if (!table || count < leastRowsToSort) continue;
    makeSortable(table);
    if (count >= leastRowsToFilter) makeFilterable(table, region);
  }
}
